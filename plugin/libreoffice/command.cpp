#include "plugin/libreoffice/command.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>

#include "forms/error.h"

extern char** environ;

namespace pago {
namespace {

namespace fs = std::filesystem;

fs::path own_folder() {
  Dl_info self{};
  return dladdr(reinterpret_cast<const void*>(&run_command), &self) != 0 ? fs::path(self.dli_fname).parent_path() : fs::path();
}

// LibreOffice unpacks an extension without the permission to run what is in it. A file that is not ours to change is run from
// a copy in memory.
std::string made_runnable(const fs::path& program) {
  if (access(program.c_str(), X_OK) == 0) return program.string();
  if (chmod(program.c_str(), 0755) == 0 && access(program.c_str(), X_OK) == 0) return program.string();
  static const int copy = [&] {
    const int from = open(program.c_str(), O_RDONLY | O_CLOEXEC);
    const int to = memfd_create("pago", 0);
    struct stat status {};
    if (from >= 0 && to >= 0 && fstat(from, &status) == 0)
      for (off_t at = 0; at < status.st_size;)
        if (sendfile(to, from, &at, static_cast<std::size_t>(status.st_size - at)) <= 0) break;
    if (from >= 0) close(from);
    return to;
  }();
  return "/proc/self/fd/" + std::to_string(copy);
}

std::string program_path() {
  const fs::path beside = own_folder() / "pago";
  std::error_code ignored;
  return fs::exists(beside, ignored) ? made_runnable(beside) : "pago";
}

class Plumbing {  // the three ends that the child gets
 public:
  Plumbing() {
    ok_ =
        socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) == 0 && pipe2(out, O_CLOEXEC) == 0 && pipe2(err, O_CLOEXEC) == 0;
  }
  ~Plumbing() {
    for (const int end : {in[0], out[1], err[1]})
      if (end >= 0) close(end);
  }
  Plumbing(const Plumbing&) = delete;
  Plumbing& operator=(const Plumbing&) = delete;
  bool ok() const { return ok_; }

  int in[2] = {-1, -1}, out[2] = {-1, -1}, err[2] = {-1, -1};

 private:
  bool ok_ = false;
};

int spawn(const std::string& program, const std::vector<std::string>& arguments, const Plumbing& ends) {
  std::vector<char*> argv{const_cast<char*>("pago")};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, ends.in[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, ends.out[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, ends.err[1], STDERR_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, usual;
  sigemptyset(&none);
  sigfillset(&usual);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t process = -1;
  const int error = posix_spawnp(&process, program.c_str(), &files, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return error == 0 ? process : -1;
}

void close_end(int& end) {
  if (end >= 0) close(end);
  end = -1;
}

// Reads what is there; closes the end when nothing more will come.
void drain(int& end, std::string& into) {
  char block[1 << 16];
  const ssize_t n = read(end, block, sizeof block);
  if (n > 0) into.append(block, static_cast<std::size_t>(n));
  else if (n == 0 || (errno != EINTR && errno != EAGAIN)) close_end(end);
}

void feed(int& end, std::span<const std::byte>& input) {
  const ssize_t n = input.empty() ? 0 : send(end, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (n > 0) input = input.subspan(static_cast<std::size_t>(n));
  if (input.empty() || (n < 0 && errno != EAGAIN && errno != EINTR)) close_end(end);
}

void tell_lines(const std::string& text, std::size_t& told, const std::function<void(const std::string&)>& line) {
  if (!line) return;
  for (std::size_t end; (end = text.find('\n', told)) != text.npos; told = end + 1) line(text.substr(told, end - told));
}

}  // namespace

std::string CommandOutcome::message() const {
  std::string text;
  for (std::size_t at = 0; at < err.size();) {
    const std::size_t end = std::min(err.find('\n', at), err.size());
    std::string line = err.substr(at, end - at);
    if (line.starts_with("pago: ")) line.erase(0, 6);
    if (!line.empty()) (text += text.empty() ? "" : "\n") += line;
    at = end + 1;
  }
  if (text.empty() && !done())
    text = cancelled ? "U heeft dit afgebroken." : "pago is zonder bericht gestopt. Probeer het opnieuw.";
  return text;
}

Command::Command(const std::vector<std::string>& arguments) {
  Plumbing ends;
  in_ = ends.in[1];
  out_ = ends.out[0];
  err_ = ends.err[0];
  if (ends.ok()) process_ = spawn(program_path(), arguments, ends);
  if (process_ >= 0) return;
  for (int* end : {&in_, &out_, &err_}) close_end(*end);
  throw Error("command.missing", "Het programma pago is niet te starten. Installeer de extensie of het pakket pago opnieuw.");
}

Command::~Command() {
  for (int* end : {&in_, &out_, &err_}) close_end(*end);
  if (process_ < 0) return;
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
}

CommandOutcome Command::finish(std::span<const std::byte> input, const std::function<void(const std::string&)>& line) {
  CommandOutcome outcome;
  std::size_t told = 0;
  bool stopped = false;
  while (in_ >= 0 || out_ >= 0 || err_ >= 0) {
    if (cancelled_ && !stopped) stopped = kill(process_, SIGTERM) == 0;
    pollfd ends[] = {{in_, POLLOUT, 0}, {out_, POLLIN, 0}, {err_, POLLIN, 0}};
    if (poll(ends, 3, 100) <= 0) continue;
    if (ends[0].revents != 0) feed(in_, input);
    if (ends[1].revents != 0) drain(out_, outcome.out);
    if (ends[2].revents != 0) drain(err_, outcome.err);
    tell_lines(outcome.err, told, line);
  }
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) continue;
  process_ = -1;
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 2;
  outcome.cancelled = cancelled_ && !WIFEXITED(status);
  return outcome;
}

CommandOutcome run_command(const std::vector<std::string>& arguments) { return Command(arguments).finish({}); }

}  // namespace pago
