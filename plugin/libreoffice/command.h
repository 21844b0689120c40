#pragma once
#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plugin/libreoffice/child_process.h"

namespace pago {

// What the command `pago` did: exit code (0 done, 1 wrong use, 2 nothing written, 3 done with warnings), stdout, stderr.
struct CommandOutcome {
  int exit_code = 2;
  std::string out, err;
  bool cancelled = false;

  bool done() const { return !cancelled && (exit_code == 0 || exit_code == 3); }
  // stderr without the name of the command, one sentence per line; never empty when it failed.
  std::string message() const;
};

// The command `pago` that came with the extension, or else the one on the PATH, as a process of its own: an RI&E that makes a
// reader crash, hang or eat memory ends there, and the office goes on. What it says is the same as in a terminal.
class Command {
 public:
  // Takes the process that waits for work, or starts one, so that it loads its data while the caller still makes its input.
  // Throws Error("command.missing").
  explicit Command(const std::vector<std::string>& arguments);
  ~Command();  // stops it when finish() was not called
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;

  // Gives it its stdin and waits for its end; once. `line` hears each line of stderr as it comes, in the calling thread.
  CommandOutcome finish(std::span<const std::byte> input, const std::function<void(const std::string&)>& line = {});

  void cancel() { cancelled_ = true; }  // from any thread; finish() then returns within a tenth of a second

 private:
  void hear_answer();                          // of a process that a server made
  void wait_for_end(CommandOutcome& outcome);  // when it said all, or came to a bad end

  ChildProcess child_;
  std::string line_;  // of arguments, for a process that waits for them
  std::optional<int> exit_code_;
  std::atomic<bool> cancelled_ = false;
};

// Runs a command that needs no input.
CommandOutcome run_command(const std::vector<std::string>& arguments);

}  // namespace pago
