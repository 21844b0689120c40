#pragma once
#include <CLI/CLI.hpp>
#include <string>

// CLI11 in Dutch: its help texts and its complaints.
namespace pago::cli {

// For the program and, by inheritance, its subcommands: Dutch labels, -h/--help with a Dutch description. To be called before
// subcommands are added.
void speak_dutch(CLI::App& app);

// A subcommand with its closing text (examples). One command at a time: a folder may be called as another command is.
CLI::App& add_command(CLI::App& app, const char* name, const char* description, const char* closing);

// What is wrong with the command line, as one Dutch sentence.
std::string dutch_complaint(const CLI::ParseError& error, const CLI::App& app);

// The subcommand that was typed, or the program itself.
const CLI::App& typed_command(const CLI::App& app);

}  // namespace pago::cli
