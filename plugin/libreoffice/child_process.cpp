#include "plugin/libreoffice/child_process.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "plugin/waiting_command.h"

extern char** environ;

namespace pago {
namespace {

namespace fs = std::filesystem;

fs::path own_folder() {
  Dl_info self{};
  return dladdr(reinterpret_cast<const void*>(&pago_program), &self) != 0 ? fs::path(self.dli_fname).parent_path() : fs::path();
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

class Plumbing {  // the three ends that the child gets
 public:
  Plumbing() {
    ok_ = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) == 0 && pipe2(out, O_CLOEXEC) == 0 &&
          pipe2(err, O_CLOEXEC) == 0 && fcntl(out[0], F_SETFL, O_NONBLOCK) == 0 && fcntl(err[0], F_SETFL, O_NONBLOCK) == 0;
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

class FileActions {  // which files a new process has
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  void have(int file, int as) { posix_spawn_file_actions_adddup2(&actions_, file, as); }
  void have_nothing(int as) { posix_spawn_file_actions_addopen(&actions_, as, "/dev/null", O_WRONLY, 0); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

int spawn(const std::string& program, const std::vector<std::string>& arguments, const FileActions& files) {
  std::vector<char*> argv{const_cast<char*>("pago")};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, usual;
  sigemptyset(&none);
  sigfillset(&usual);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t process = -1;
  const int error = posix_spawnp(&process, program.c_str(), files.get(), &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  return error == 0 ? process : -1;
}

}  // namespace

void close_end(int& end) {
  if (end >= 0) close(end);
  end = -1;
}

void ChildProcess::close_ends() {
  for (int* one : {&in, &out, &err}) close_end(*one);
}

bool ChildProcess::stop() const { return process >= 0 && kill(process, SIGTERM) == 0; }

void ChildProcess::end() {
  close_ends();
  if (stop() && !served) waitpid(process, nullptr, 0);
  *this = {};
}

std::string pago_program() {
  const fs::path beside = own_folder() / "pago";
  std::error_code ignored;
  return fs::exists(beside, ignored) ? made_runnable(beside) : "pago";
}

std::string found_on_path(const std::string& program) {
  const char* const path = std::getenv("PATH");
  if (program.find('/') != program.npos || path == nullptr) return program;
  std::istringstream folders(path);
  for (std::string folder; std::getline(folders, folder, ':');)
    if (const fs::path file = fs::path(folder) / program; access(file.c_str(), X_OK) == 0) return file.string();
  return program;
}

ChildProcess start_pago(const std::vector<std::string>& arguments) {
  Plumbing ends;
  ChildProcess child{-1, false, ends.in[1], ends.out[0], ends.err[0]};
  FileActions files;
  files.have(ends.in[0], STDIN_FILENO);
  files.have(ends.out[1], STDOUT_FILENO);
  files.have(ends.err[1], STDERR_FILENO);
  if (ends.ok()) child.process = spawn(pago_program(), arguments, files);
  if (!child.running()) child.close_ends();
  return child;
}

ChildProcess start_server() {
  ChildProcess server;
  int ends[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return server;
  FileActions files;
  files.have(ends[0], STDIN_FILENO);
  files.have_nothing(STDOUT_FILENO);
  files.have_nothing(STDERR_FILENO);
  server.in = ends[1];
  server.process = spawn(pago_program(), {waiting_option}, files);
  close(ends[0]);
  if (!server.running()) server.close_ends();
  return server;
}

ChildProcess start_served(const ChildProcess& server) {
  Plumbing ends;
  ChildProcess child{-1, false, ends.in[1], ends.out[0], ends.err[0]};
  child.served = ends.ok() && server.running() && send_ends(server.in, {ends.in[0], ends.out[1], ends.err[1]});
  if (!child.running()) child.close_ends();
  return child;
}

}  // namespace pago
