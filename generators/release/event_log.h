#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// One event, with the fields that NEN 7513 asks for. No medical data: a person is a number.
struct LogEvent {
  std::string time;         // of the event, with offset: "2026-11-22T14:05:00+01:00"
  std::string event;        // "brief gemaakt", "brief vrijgegeven", "partij geweigerd", "gegevens gelezen"
  std::string person;       // personeelsnummer; empty: the event is about no single person
  std::string user, role;   // who did it
  std::string responsible;  // on whose responsibility: name and BIG number
  std::string system;       // program, version and computer
  std::string purpose;      // why
  std::string object;       // on what: file name and hash
};

struct LogFault {
  std::size_t line = 0;  // 1-based; 0: the log as a whole
  std::string message;   // Dutch
};

// Append-only: every line holds the hash of the line before. Number and hash of the last line are kept apart, so that a cut-off
// log is noticed. What a crash left half written counts for nothing and goes at the next append.
class EventLog {
 public:
  EventLog(std::filesystem::path log, std::filesystem::path head) : log_(std::move(log)), head_(std::move(head)) {}

  // All events that `next` gives until it gives false, or none. Throws Error "log.broken" when the log is not in order,
  // "log.write".
  void append(const std::function<bool(LogEvent&)>& next);
  void append(const LogEvent& event);

  std::vector<LogFault> check() const;  // empty: every line is there and as it was written; at most 20
  void each_line(const std::function<void(const std::string&)>& use) const;  // JSON, in order
  std::string head() const;  // "12 5f0c...": number of lines and hash of the last; "" before the first

 private:
  std::filesystem::path log_, head_;
};

void append_json(std::string_view text, std::string& out);  // quoted and escaped; the text is UTF-8

}  // namespace pago
