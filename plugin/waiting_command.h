#pragma once
#include <optional>
#include <string>
#include <vector>

// A command that is started before there is work: `pago --wacht-op-opdracht` loads its data, reads from stdin which command
// line it is to be, and is that, once. What follows on stdin is the stdin of that command. A door that has one waiting does not
// wait for its start.
namespace pago {

inline constexpr const char* waiting_option = "--wacht-op-opdracht";

// The command line as it is sent: how many bytes follow, a new line, each argument with a zero behind it. The arguments have no
// zeros in them and leave the name of the program out.
std::string command_line_message(const std::vector<std::string>& arguments);

// Reads one such message and not a byte more. Empty: the other end went away before it was whole, or it is no such message.
std::optional<std::vector<std::string>> read_command_line(int from);

}  // namespace pago
