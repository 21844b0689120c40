#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

// The terminal: data goes to stdout, talk to stderr.
namespace pago::cli {

// Columns of the terminal on stdout; 80 when stdout is no terminal. At least 40, at most 160.
int output_width();

// True when stdout is a terminal and NO_COLOR is not set.
bool output_has_colour();

void print(std::string_view text);             // stdout
void print(std::span<const std::byte> bytes);  // stdout
void tell(std::string_view sentence);          // stderr, preceded by "pago: ", with a newline
bool flush_output();                           // false when stdout could not take everything (disk full)

// In bold when stdout shows colours.
std::string bold(std::string_view text);

}  // namespace pago::cli
