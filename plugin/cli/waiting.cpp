#include "plugin/cli/waiting.h"

#include <malloc.h>
#include <poll.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <memory>

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

bool work_has_come() {
  pollfd end{STDIN_FILENO, POLLIN, 0};
  return poll(&end, 1, 0) > 0;
}

// Our own template as an RI&E, for a letter that nobody gets: whatever loads at its first use is there after it. What goes
// wrong with our own data is told by the command that needs it. Work that comes meanwhile does not wait for it.
void rehearse() {
  try {
    load_own_data();
    if (work_has_come()) return;
    Options options;
    options.today = std::chrono::year{2026} / 1 / 1;
    make_document("advies", builtin_template_of("advies"), "advies.docx", options);
    if (work_has_come()) return;
    make_document_ready("advies");  // what is asked most
    touch_memory();
  } catch (const std::exception&) {
  }
}

int wait_in_child(const std::function<int(int, char**)>& run) {
  keep_memory();
  rehearse();
  std::optional<std::vector<std::string>> arguments = read_command_line(STDIN_FILENO);
  if (!arguments) return done;
  std::string program = "pago";
  std::vector<char*> all{program.data()};
  for (std::string& argument : *arguments) all.push_back(argument.data());
  all.push_back(nullptr);
  return run(static_cast<int>(all.size()) - 1, all.data());
}

}  // namespace

int wait_and_run(const std::function<int(int, char**)>& run) {
  return trap_errors_in([&run] { return wait_in_child(run); });
}

}  // namespace pago::cli
