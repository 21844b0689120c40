#include "plugin/libreoffice/ready_process.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <mutex>
#include <utility>

#include "plugin/waiting_command.h"

namespace pago {
namespace {

struct Ready {
  std::mutex one_at_a_time;
  ChildProcess child;
};

Ready& ready() {
  static Ready* one = new Ready;  // never destroyed: threads may ask for it while the office ends
  return *one;
}

bool runs_what_is_installed(const ChildProcess& child) {
  struct stat running {
  }, installed{};
  return stat(("/proc/" + std::to_string(child.process) + "/exe").c_str(), &running) == 0 &&
         stat(pago_program().c_str(), &installed) == 0 && running.st_dev == installed.st_dev &&
         running.st_ino == installed.st_ino;
}

// Also when it cannot be known: somebody else waited for it.
bool has_ended(const ChildProcess& child) { return waitpid(child.process, nullptr, WNOHANG) != 0; }

}  // namespace

ChildProcess take_ready_process() {
  const std::scoped_lock lock(ready().one_at_a_time);
  ChildProcess child = std::exchange(ready().child, {});
  if (!child.running()) return child;
  if (has_ended(child)) {
    child.close_ends();
    return {};
  }
  if (!runs_what_is_installed(child)) {
    child.end();
    return {};
  }
  return child;
}

void make_process_ready() {
  const std::scoped_lock lock(ready().one_at_a_time);
  if (!ready().child.running()) ready().child = start_pago({waiting_option});
}

}  // namespace pago
