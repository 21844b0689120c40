#include "plugin/libreoffice/ready_process.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <mutex>
#include <utility>

#include "plugin/waiting_command.h"

namespace pago {
namespace {

// The program file as it was when a process was started of it.
struct Program {
  dev_t device = 0;
  ino_t number = 0;
  timespec changed{};

  bool operator==(const Program& other) const {
    return device == other.device && number == other.number && changed.tv_sec == other.changed.tv_sec &&
           changed.tv_nsec == other.changed.tv_nsec;
  }
};

struct Ready {
  std::mutex one_at_a_time;
  ChildProcess child;
  Program program;
};

Ready& ready() {
  static Ready* one = new Ready;  // never destroyed: threads may ask for it while the office ends
  return *one;
}

Program installed_program() {
  struct stat file {};
  if (stat(found_on_path(pago_program()).c_str(), &file) != 0) return {};
  return {file.st_dev, file.st_ino, file.st_mtim};
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
  if (!(ready().program == installed_program())) {
    child.end();
    return {};
  }
  return child;
}

void make_process_ready() {
  const std::scoped_lock lock(ready().one_at_a_time);
  if (ready().child.running()) return;
  ready().program = installed_program();
  ready().child = start_pago({waiting_option});
}

}  // namespace pago
