#include "plugin/cli/guard.h"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <stdexcept>

#include "forms/error.h"
#include "plugin/cli/console.h"
#include "plugin/reading_json.h"

namespace pago::cli {
namespace {

#if defined(PAGO_SANITIZED)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

constexpr rlim_t memory_limit = 480u << 20;
constexpr int left_through_exit = 121;  // a library called exit() instead of returning

constexpr double slower = sanitized ? 10 : 1;

struct ToldJob {  // in memory that parent and child share: what the parent needs to tell that the job went wrong
  char file[1024] = "";
  bool json_errors = false;
};

ToldJob* told_job = nullptr;  // in the child of trap_errors_in

void set_timer(double seconds) {
  itimerval timer{};
  timer.it_value.tv_sec = static_cast<time_t>(seconds);
  timer.it_value.tv_usec = static_cast<suseconds_t>((seconds - std::floor(seconds)) * 1e6);
  setitimer(ITIMER_PROF, &timer, nullptr);
}

int report(const Job& job, const std::string& code, std::string message) {
  if (!job.file.empty() && message.find(job.file) == std::string::npos) message = job.file + ": " + message;
  if (job.json_errors) print(error_json(code, message));
  tell(message);
  return nothing_written;
}

int run_here(const Job& job) {
  try {
    return job.run();
  } catch (const WrongUse& e) {
    tell(e.what());
    return wrong_use;
  } catch (const Error& e) {
    return report(
        job, e.code(),
        e.what() + std::string(e.code() == "pdf.password" ? " Het wachtwoord geeft u met --wachtwoord-bestand BESTAND." : ""));
  } catch (const std::bad_alloc&) {
    return report(job, "memory",
                  "Het lezen van " + job.file +
                      " vraagt te veel geheugen. Het bestand is beschadigd of "
                      "onredelijk groot; open het, bewaar het opnieuw en probeer het nog eens.");
  } catch (const std::exception& e) {
    return report(job, "internal", "Onverwachte fout in pago: " + std::string(e.what()) + ". Er is niets geschreven.");
  }
}

[[noreturn]] void be_the_child(const std::function<int()>& work, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(nothing_written);
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  rlimit memory{};
  getrlimit(RLIMIT_AS, &memory);
  memory.rlim_cur = std::min<rlim_t>(memory_limit, memory.rlim_max);  // a program that we start may be given another limit
  if (!sanitized) setrlimit(RLIMIT_AS, &memory);
  std::atexit([] { _exit(left_through_exit); });
  int code = work();
  if (!flush_output()) {
    tell("De uitvoer is niet volledig geschreven. Is de schijf vol?");
    code = nothing_written;
  }
  _exit(code);
}

int report_signal(const Job& job, int signal) {
  if (signal == SIGPIPE || signal == SIGINT || signal == SIGTERM ||
      signal == SIGHUP) {  // not an error of ours: end the same way
    std::signal(signal, SIG_DFL);
    raise(signal);
  }
  const std::string file = job.file.empty() ? "dit bestand" : job.file;
  if (signal == SIGPROF)
    return report(job, "time",
                  "Het lezen van " + file +
                      " duurt te lang en is afgebroken. Het bestand is beschadigd of onredelijk "
                      "ingewikkeld; bewaar het opnieuw, of geef met --tijd meer seconden.");
  return report(job, "crash",
                "Het lezen van " + file + " liep vast (signaal " + std::to_string(signal) +
                    "). Het bestand is waarschijnlijk "
                    "beschadigd; open het, bewaar het opnieuw en probeer het nog eens.");
}

// `job` is asked for when the child went wrong.
int in_a_child(const std::function<int()>& work, const std::function<Job()>& job) {
  flush_output();
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) return report(job(), "fork", "Er is geen geheugen om een bestand te lezen. Sluit andere programma's.");
  if (child == 0) be_the_child(work, parent);
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return report(job(), "wait", "Het lezen werd onderbroken.");
  if (WIFSIGNALED(status)) return report_signal(job(), WTERMSIG(status));
  if (WEXITSTATUS(status) == left_through_exit) return report_signal(job(), SIGABRT);
  return WEXITSTATUS(status);
}

}  // namespace

int trap_errors(const Job& job) {
  if (told_job == nullptr) return in_a_child([&job] { return run_here(job); }, [&job] { return job; });
  job.file.copy(told_job->file, sizeof told_job->file - 1);
  told_job->json_errors = job.json_errors;
  return run_here(job);
}

int trap_errors_in(const std::function<int()>& work) {
  void* const shared = mmap(nullptr, sizeof(ToldJob), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return work();
  ToldJob* const told = new (shared) ToldJob;
  return in_a_child([&work, told] { return told_job = told, work(); },
                    [told] {
                      return Job{{}, told->file, told->json_errors};
                    });
}

TimeLimit::TimeLimit(std::size_t file_bytes, double seconds) : chosen_(seconds > 0) {
  constexpr double base = 1.2, per_megabyte = 1.0;
  set_timer(chosen_ ? seconds : slower * (base + per_megabyte * static_cast<double>(file_bytes) / 1e6));
}

void TimeLimit::allow_more(double seconds) {
  itimerval now{};
  if (chosen_ || getitimer(ITIMER_PROF, &now) != 0) return;
  set_timer(static_cast<double>(now.it_value.tv_sec) + static_cast<double>(now.it_value.tv_usec) / 1e6 + slower * seconds);
}

TimeLimit::~TimeLimit() {
  const itimerval off{};
  setitimer(ITIMER_PROF, &off, nullptr);
}

}  // namespace pago::cli
