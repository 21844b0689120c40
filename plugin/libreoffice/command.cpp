#include "plugin/libreoffice/command.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string_view>

#include "forms/error.h"
#include "plugin/libreoffice/ready_process.h"
#include "plugin/waiting_command.h"

namespace pago {
namespace {

// Reads all that is there; closes the end when nothing more will come.
void drain(int& end, std::string& into) {
  char block[1 << 16];
  ssize_t n = 1;
  while (end >= 0 && n > 0) {
    n = read(end, block, sizeof block);
    if (n > 0) into.append(block, static_cast<std::size_t>(n));
    else if (n == 0 || (errno != EINTR && errno != EAGAIN)) close_end(end);
  }
}

// Sends what the other end takes now: the command line before the input. True when nothing is left to send.
bool feed(int& end, std::string_view& line, std::span<const std::byte>& input) {
  const auto next = line.empty() ? input : std::as_bytes(std::span(line));
  const ssize_t n = next.empty() ? 0 : send(end, next.data(), next.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  const auto sent = static_cast<std::size_t>(std::max<ssize_t>(n, 0));
  if (line.empty()) input = input.subspan(sent);
  else line.remove_prefix(sent);
  const bool lost = n < 0 && errno != EAGAIN && errno != EINTR;
  if (!lost && !(line.empty() && input.empty())) return false;
  shutdown(end, SHUT_WR);
  return true;
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

Command::Command(const std::vector<std::string>& arguments) : child_(take_ready_process()) {
  if (child_.running()) line_ = command_line_message(arguments);
  else child_ = start_pago(arguments);
  if (!child_.running())
    throw Error("command.missing", "Het programma pago is niet te starten. Installeer de extensie of het pakket pago opnieuw.");
}

Command::~Command() { child_.end(); }

void Command::hear_answer() {
  WaitingAnswer answer = 0;
  const ssize_t n = recv(child_.in, &answer, sizeof answer, MSG_DONTWAIT);
  if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN)) close_end(child_.in);
  if (n != sizeof answer) return;
  if (child_.process < 0) child_.process = answer;
  else exit_code_ = answer;
}

void Command::wait_for_end(CommandOutcome& outcome) {
  if (child_.served) {
    drain(child_.out, outcome.out);  // what it said before its answer is there
    drain(child_.err, outcome.err);
  } else {
    int status = 0;
    while (waitpid(child_.process, &status, 0) < 0 && errno == EINTR) continue;
    if (WIFEXITED(status)) exit_code_ = WEXITSTATUS(status);
  }
  child_.close_ends();
  child_ = {};
}

CommandOutcome Command::finish(std::span<const std::byte> input, const std::function<void(const std::string&)>& line) {
  CommandOutcome outcome;
  std::string_view command_line = line_;
  std::size_t told = 0;
  bool stopped = false, all_sent = false;
  while (!exit_code_ && (child_.out >= 0 || child_.err >= 0)) {
    if (cancelled_ && !stopped) stopped = child_.stop();
    pollfd ends[] = {{child_.in, static_cast<short>(all_sent ? POLLIN : POLLIN | POLLOUT), 0},
                     {child_.out, POLLIN, 0},
                     {child_.err, POLLIN, 0}};
    if (poll(ends, 3, 100) <= 0) continue;
    if ((ends[0].revents & POLLOUT) != 0) all_sent = feed(child_.in, command_line, input);
    if (ends[1].revents != 0) drain(child_.out, outcome.out);
    if (ends[2].revents != 0) drain(child_.err, outcome.err);
    if ((ends[0].revents & ~POLLOUT) != 0) hear_answer();
    tell_lines(outcome.err, told, line);
  }
  wait_for_end(outcome);
  tell_lines(outcome.err, told, line);
  make_process_ready();
  outcome.exit_code = exit_code_.value_or(2);
  outcome.cancelled = cancelled_ && !exit_code_;
  return outcome;
}

CommandOutcome run_command(const std::vector<std::string>& arguments) { return Command(arguments).finish({}); }

}  // namespace pago
