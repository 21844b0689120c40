#pragma once
#include <functional>

namespace pago::cli {

// What `pago --wacht-op-opdracht` does (plugin/waiting_command.h): everything that a first command would have to load, and then
// for each ends that come a process that waits for its command line and calls `run` with it, in a child that is guarded from
// the start. Exit code 0 when no more come.
int wait_and_run(const std::function<int(int, char**)>& run);

}  // namespace pago::cli
