#include "plugin/libreoffice/ready_process.h"

#include <poll.h>
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
  ChildProcess server;
  Program program;  // of the server
  ChildProcess child;
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
bool has_ended(const ChildProcess& server) { return waitpid(server.process, nullptr, WNOHANG) != 0; }

bool is_gone(const ChildProcess& child) {
  pollfd end{child.in, POLLRDHUP, 0};
  return poll(&end, 1, 0) != 0;
}

void end_server() {
  if (ready().server.running() && has_ended(ready().server)) ready().server.process = -1;
  ready().server.end();
}

// The one that is there, or a new one when it died or another program was installed since.
const ChildProcess& server_now() {
  const Program program = installed_program();
  if (ready().server.running() && ready().program == program && !has_ended(ready().server)) return ready().server;
  end_server();
  ready().program = program;
  ready().server = start_server();
  return ready().server;
}

}  // namespace

ChildProcess take_ready_process() {
  const std::scoped_lock lock(ready().one_at_a_time);
  ChildProcess child = std::exchange(ready().child, {});
  if (child.running() && (is_gone(child) || !(ready().program == installed_program()))) child.end();
  return child;
}

void make_process_ready() {
  const std::scoped_lock lock(ready().one_at_a_time);
  if (ready().child.running()) return;
  ready().child = start_served(server_now());
  if (!ready().child.running()) end_server();
}

}  // namespace pago
