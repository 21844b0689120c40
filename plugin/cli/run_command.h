#pragma once

namespace CLI {
class App;
}

// What the programs pago and pago-volledig do with their command line; each gives the exit code.
namespace pago::cli {

struct Shared;

// Does the job of the command that was typed. `add_commands` adds the commands that the program knows.
int run_command(int argc, char** argv, void (*add_commands)(CLI::App&, Shared&));

// Is it one of the commands that only read (lees, risico, vergelijk)? The options of every command may stand before it; without
// a command: no.
bool asks_to_read(int argc, char** argv);
int run_reading_command(int argc, char** argv);

int run_any_command(int argc, char** argv);

}  // namespace pago::cli
