#include "plugin/cli/waiting.h"

#include <malloc.h>
#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <memory>

#include "plugin/cli/console.h"
#include "plugin/cli/guard.h"
#include "plugin/pago.h"
#include "plugin/ready_document.h"
#include "plugin/waiting_command.h"

namespace pago::cli {
namespace {

// Memory that was used stays with the process: having it again costs more than the rest of a short command.
void keep_memory() {
  constexpr int much = 64 << 20;
  mallopt(M_MMAP_THRESHOLD, much);
  mallopt(M_TRIM_THRESHOLD, much);
}

// Memory that was never used comes a page at a time, when it is needed: have what a letter takes before that.
void touch_memory() {
  constexpr std::size_t letter = 6 << 20, page = 4096;
  const std::unique_ptr<char, void (*)(void*)> all(static_cast<char*>(std::malloc(letter)), std::free);
  volatile char* const bytes = all.get();
  for (std::size_t at = 0; bytes && at < letter; at += page) bytes[at] = 1;
}

bool work_has_come(int in) {
  pollfd end{in, POLLIN, 0};
  return poll(&end, 1, 0) > 0;
}

// Our own template as an RI&E, for a letter that nobody gets: whatever loads at its first use is there after it, and memory
// that a process shares with the one that made it is its own.
void make_a_letter() {
  Options options;
  options.today = std::chrono::year{2026} / 1 / 1;
  make_document("advies", builtin_template_of("advies"), "advies.docx", options);
}

// Unless work has come, which does not wait for it. What goes wrong with our own data is told by the command that needs it.
bool done_before_work(int in, void (*step)()) {
  if (work_has_come(in)) return false;
  try {
    step();
  } catch (const std::exception&) {
  }
  return true;
}

class Rehearsal {
 public:
  // Until all is loaded or work has come; then the next time goes on.
  void go_on(int in) {
    while (next_ < std::size(steps) && done_before_work(in, steps[next_])) ++next_;
  }

 private:
  static constexpr void (*steps[])() = {load_own_data, [] { make_document_ready("advies"); }, make_a_letter,
                                        [] { make_document_ready("projectplan"); }};  // the advice is asked most
  std::size_t next_ = 0;
};

int wait_in_child(const std::function<int(int, char**)>& run) {
  done_before_work(STDIN_FILENO, make_a_letter);
  done_before_work(STDIN_FILENO, touch_memory);
  std::optional<std::vector<std::string>> arguments = read_command_line(STDIN_FILENO);
  if (!arguments) return done;
  std::string program = "pago";
  std::vector<char*> all{program.data()};
  for (std::string& argument : *arguments) all.push_back(argument.data());
  all.push_back(nullptr);
  const int code = run(static_cast<int>(all.size()) - 1, all.data());
  if (flush_output()) send_answer(STDIN_FILENO, code);  // giving its memory back takes longer than a letter has
  return code;
}

[[noreturn]] void be_one_command(const CommandEnds& ends, const std::function<int(int, char**)>& run) {
  std::signal(SIGCHLD, SIG_DFL);
  const int files[] = {ends.in, ends.out, ends.err};
  for (int standard = 0; standard < 3; ++standard) dup2(files[standard], standard);
  for (const int file : files) close(file);
  send_answer(STDIN_FILENO, getpid());
  const int code = trap_errors_in([&run] { return wait_in_child(run); });
  send_answer(STDIN_FILENO, code);
  _exit(code);
}

}  // namespace

int wait_and_run(const std::function<int(int, char**)>& run) {
  std::signal(SIGCHLD, SIG_IGN);  // nobody waits for those that were made
  keep_memory();
  Rehearsal rehearsal;
  while (const std::optional<CommandEnds> ends = receive_ends(STDIN_FILENO)) {
    rehearsal.go_on(ends->in);
    if (fork() == 0) be_one_command(*ends, run);
    for (const int file : {ends->in, ends->out, ends->err}) close(file);
  }
  return done;
}

}  // namespace pago::cli
