#pragma once
#include <functional>

namespace pago::cli {

// What `pago --wacht-op-opdracht` does (plugin/waiting_command.h): everything that a first command would have to load, then
// wait, then `run` with the command line that came, in a child process that was guarded from the start. Exit code 0 when none
// came.
int wait_and_run(const std::function<int(int, char**)>& run);

}  // namespace pago::cli
