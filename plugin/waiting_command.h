#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Commands that are started before there is work. `pago --wacht-op-opdracht` loads its data once and then makes, for each three
// ends that come over its stdin (a socket of messages), a process that waits for a command line and is that, once. A door that
// has one waiting does not wait for its start, and a file that breaks a reader breaks no more than that one process. It ends
// when nobody can send it ends any more.
//
// Over `in`, a socket of bytes, such a process gets its command line and then what is its stdin. It answers there with two
// numbers: which process to end when its work is no longer wanted, and, when all it has to say is in `out` and `err`, its exit
// code. Without an exit code it came to a bad end.
namespace pago {

inline constexpr const char* waiting_option = "--wacht-op-opdracht";

struct CommandEnds {  // open files; -1: none
  int in = -1, out = -1, err = -1;
};

// Gives a server the ends of one command; who sends them keeps its own. False when it is gone.
bool send_ends(int server, const CommandEnds& ends);

// Waits for the next. Empty: no more will come, or what came is no such message.
std::optional<CommandEnds> receive_ends(int from);

using WaitingAnswer = std::int32_t;  // a number of a process, an exit code

void send_answer(int in, WaitingAnswer answer);  // to somebody who may be gone

// The command line as it is sent: how many bytes follow, a new line, each argument with a zero behind it. The arguments have no
// zeros in them and leave the name of the program out.
std::string command_line_message(const std::vector<std::string>& arguments);

// Reads one such message and not a byte more. Empty: the other end went away before it was whole, or it is no such message.
std::optional<std::vector<std::string>> read_command_line(int from);

}  // namespace pago
