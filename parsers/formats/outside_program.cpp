#include "parsers/formats/outside_program.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <thread>

#include "forms/error.h"

extern char** environ;  // NOLINT: POSIX wants it declared by its user

namespace pago {
namespace {

constexpr int not_started = 127;

// A nameless file in memory: it never blocks, as a pipe would.
class MemoryFile {
 public:
  explicit MemoryFile(const char* name) : number_(memfd_create(name, MFD_CLOEXEC)) {
    if (number_ < 0) throw Error("program.start", "Er is geen geheugen om een ander programma te starten.");
  }
  ~MemoryFile() { close(number_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int number() const { return number_; }

  void fill(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
      const ssize_t n = write(number_, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) throw Error("program.start", "Er is geen geheugen om een ander programma te starten.");
      bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    lseek(number_, 0, SEEK_SET);
  }

  std::string text() const {
    std::string out;
    char block[1 << 16];
    lseek(number_, 0, SEEK_SET);
    for (ssize_t n = 0; (n = read(number_, block, sizeof block)) > 0;) out.append(block, static_cast<std::size_t>(n));
    return out;
  }

 private:
  int number_;
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

// The first of its kind in the environment wins, so what is set here goes before what was there.
std::vector<std::string> environment(const std::vector<std::string>& settings) {
  std::vector<std::string> all = settings;
  for (char** entry = environ; entry && *entry; ++entry) {
    const std::string text = *entry;
    const std::string name = text.substr(0, text.find('=') + 1);
    const auto same = [&](const std::string& setting) { return setting.starts_with(name); };
    if (std::none_of(settings.begin(), settings.end(), same)) all.push_back(text);
  }
  return all;
}

void set_limit(__rlimit_resource what, std::size_t value, std::size_t room = 0) {
  rlimit limit{};
  getrlimit(what, &limit);
  limit = {std::min<rlim_t>(value, limit.rlim_max), std::min<rlim_t>(value + room, limit.rlim_max)};
  setrlimit(what, &limit);
}

struct Files {
  int input, output, errors;
};

// Between fork and exec: nothing but system calls.
[[noreturn]] void become(char** arguments, char** settings, const Files& files, const ProgramLimits& limits, pid_t parent) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(not_started);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_CPU, static_cast<std::size_t>(limits.processor_seconds), 1);  // SIGXCPU before SIGKILL
  set_limit(RLIMIT_FSIZE, limits.output_bytes);
  if (limits.memory_bytes > 0) set_limit(RLIMIT_AS, limits.memory_bytes);
  dup2(files.input, STDIN_FILENO);
  dup2(files.output, STDOUT_FILENO);
  dup2(files.errors, STDERR_FILENO);
  execvpe(arguments[0], arguments, settings);
  _exit(not_started);
}

// Waits, and kills the whole group when it takes too long. True when the program ended by itself.
bool wait_for(pid_t child, const ProgramLimits& limits, int& status) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point end = Clock::now() + limits.longest;
  std::chrono::milliseconds pause{1};
  bool in_time = true;
  for (;;) {
    const pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) break;
    if (Clock::now() > end || (limits.wanted && !limits.wanted())) {
      in_time = false;
      kill(-child, SIGKILL);
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(20));
  }
  kill(-child, SIGKILL);  // what it left behind
  return in_time;
}

ProgramOutcome::End end_of(int status, bool in_time) {
  if (!in_time) return ProgramOutcome::End::too_long;
  if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGXCPU ? ProgramOutcome::End::too_long : ProgramOutcome::End::killed;
  return WEXITSTATUS(status) == not_started ? ProgramOutcome::End::not_found : ProgramOutcome::End::exited;
}

}  // namespace

ProgramOutcome run_program(const std::vector<std::string>& arguments, std::span<const std::byte> input,
                           const ProgramLimits& limits, const std::vector<std::string>& settings) {
  MemoryFile in("in"), out("out"), errors("errors");
  in.fill(input);
  std::vector<std::string> words = arguments, all_settings = environment(settings);
  const std::vector<char*> argv = pointers(words), envp = pointers(all_settings);
  const pid_t parent = getpid(), child = fork();
  if (child < 0) throw Error("program.start", "Er is geen geheugen om een ander programma te starten.");
  if (child == 0)
    become(const_cast<char**>(argv.data()), const_cast<char**>(envp.data()), {in.number(), out.number(), errors.number()},
           limits, parent);
  setpgid(child, child);  // whoever of the two is first
  int status = 0;
  const bool in_time = wait_for(child, limits, status);
  ProgramOutcome outcome;
  outcome.end = end_of(status, in_time);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  outcome.output = out.text();
  outcome.errors = errors.text();
  return outcome;
}

}  // namespace pago
