#pragma once
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>

// The one place where errors of a command end, and the limits within which a file of unknown origin is read.
namespace pago::cli {

enum ExitCode { done = 0, wrong_use = 1, nothing_written = 2, written_with_warnings = 3, batch_refused = 4 };

// The command cannot be carried out as it was typed; what() is a Dutch sentence. Ends in exit code 1.
struct WrongUse : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// One piece of work of a command line.
struct Job {
  std::function<int()> run;  // gives an ExitCode
  std::string file;          // the user's file it works on, for messages; may be empty
  bool json_errors = false;  // an error is also told on stdout, as {"error": ...}
};

// Runs the job in a child process and gives the exit code of the command. Whatever goes wrong there, an exception, memory or
// time that runs out, a library that crashes on a malicious file, ends here in one Dutch sentence on stderr and exit code 2.
int trap_errors(const Job& job);

// The same for work that finds out what its job is: a trap_errors in it runs its job in this one child. What `work` gives is
// the exit code.
int trap_errors_in(const std::function<int()>& work);

// While it lives, the process may use this much processor time: `seconds`, or when that is zero a budget that grows with the
// size of the file. Past it, trap_errors reports that reading took too long. Programs that are started for it (character
// recognition, LibreOffice) have limits of their own.
class TimeLimit {
 public:
  TimeLimit(std::size_t file_bytes, double seconds);
  ~TimeLimit();
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;

  // Work has turned up that the size of the file does not show. Nothing changes when the user chose the seconds.
  void allow_more(double seconds);

 private:
  bool chosen_;  // by the user
};

}  // namespace pago::cli
