#include "generators/release/event_log.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <span>
#include <sstream>
#include <utility>

#include "forms/error.h"
#include "generators/release/atomic_file.h"
#include "generators/release/fingerprint.h"

namespace pago {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view chain_field = ",\"vorige\":\"";

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string hash_in(std::string_view line) {
  const std::size_t at = line.rfind(chain_field);
  if (at == line.npos) return {};
  const std::size_t from = at + chain_field.size();
  return std::string(line.substr(from, line.find('"', from) - from));
}

// Events one behind the other often differ in little: what was the same in the one before is not written anew.
class LineWriter {
 public:
  std::string line_of(const LogEvent& event, std::size_t number, const std::string& previous) {
    constexpr std::size_t usual = 600;
    std::string out;
    out.reserve(usual);
    out += "{\"nr\":";
    out += std::to_string(number);
    next_ = 0;
    add(out, "tijd", event.time);
    add(out, "gebeurtenis", event.event);
    add(out, "persoon", event.person);
    add(out, "gebruiker", event.user);
    add(out, "rol", event.role);
    add(out, "verantwoordelijke", event.responsible);
    add(out, "systeem", event.system);
    add(out, "doel", event.purpose);
    add(out, "object", event.object);
    out += chain_field;
    out += previous;
    return out += "\"}";
  }

 private:
  struct Written {
    std::string value, json;  // with its name
  };

  void add(std::string& out, std::string_view name, const std::string& value) {
    Written& last = last_.at(next_++);
    if (last.json.empty() || last.value != value) {
      last.value = value;
      last.json = ",\"";
      last.json += name;
      last.json += "\":";
      if (value.empty()) last.json += "null";
      else append_json(value, last.json);
    }
    out += last.json;
  }

  std::array<Written, 9> last_;  // in the order of a line
  std::size_t next_ = 0;
};

// What the head file says.
struct Head {
  std::size_t lines = 0;
  std::string hash;      // of the last line; empty before the first
  bool writing = false;  // a crash may have left more behind the last line
};

constexpr const char* writing_mark = "bezig";

Head read_head(const fs::path& path) {
  Head head;
  std::string mark;
  std::istringstream in(read_text(path));
  in >> head.lines >> head.hash >> mark;
  if (head.hash == "-") head.hash.clear();
  head.writing = mark == writing_mark;
  return head;
}

std::string head_text(const Head& head) {
  return std::to_string(head.lines) + " " + (head.hash.empty() ? "-" : head.hash) +
         (head.writing ? std::string(" ") + writing_mark : "") + "\n";
}

void write_text(const fs::path& path, const std::string& text) {
  write_atomically(path, std::as_bytes(std::span(text)));
  ::chmod(path.c_str(), 0600);
}

class OpenLog {
 public:
  explicit OpenLog(const fs::path& path) : path_(path) {
    fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd_ < 0 || ::flock(fd_, LOCK_EX) != 0) fail();
  }
  ~OpenLog() {
    if (fd_ >= 0) ::close(fd_);
  }
  OpenLog(const OpenLog&) = delete;
  OpenLog& operator=(const OpenLog&) = delete;

  void append(std::string_view text) {
    while (!text.empty()) {
      const ssize_t done = ::write(fd_, text.data(), text.size());
      if (done < 0 && errno == EINTR) continue;
      if (done < 0) fail();
      text.remove_prefix(static_cast<std::size_t>(done));
    }
  }
  void to_disk() {
    if (::fsync(fd_) != 0) fail();
  }
  void cut(std::size_t size) {
    if (::ftruncate(fd_, static_cast<off_t>(size)) != 0) fail();
  }

 private:
  [[noreturn]] void fail() const {
    throw Error("log.write", "Kan niet in het logboek " + path_.string() + " schrijven: " + std::strerror(errno) + ".");
  }
  fs::path path_;
  int fd_ = -1;
};

constexpr std::size_t most_faults = 20;

struct Chain {
  std::size_t lines = 0, size = 0;  // size: bytes of the lines that count
  std::string last;                 // hash of the last
  std::vector<LogFault> faults;

  void fault(std::size_t line, std::string message) {
    if (faults.size() < most_faults) faults.push_back({line, std::move(message)});
  }

  void add(const std::string& line) {
    ++lines;
    if (hash_in(line) != last)
      fault(lines, "sluit niet aan op de regel ervoor: een van beide is gewijzigd, verwijderd of tussengevoegd");
    if (!line.starts_with("{\"nr\":" + std::to_string(lines) + ",")) fault(lines, "het regelnummer klopt niet");
    last = fingerprint(line);
    size += line.size() + 1;
  }
};

// The lines that count by the head, and whether they are all there.
Chain read_chain(const fs::path& log, const fs::path& head_path) {
  Chain chain;
  std::error_code ignored;
  if (!fs::exists(head_path, ignored)) {
    if (fs::exists(log, ignored) && fs::file_size(log, ignored) > 0)
      chain.fault(0, "het bestand met de stand van het logboek ontbreekt");
    return chain;
  }
  const Head head = read_head(head_path);
  std::ifstream in(log, std::ios::binary);
  bool more = false;
  for (std::string line; std::getline(in, line);) {
    if (chain.lines == head.lines || in.eof()) {
      more = true;
      break;
    }
    chain.add(line);
  }
  if (chain.lines < head.lines)
    chain.fault(0, "er horen " + std::to_string(head.lines) + " regels te zijn en er zijn er " + std::to_string(chain.lines) +
                       ": het einde van het logboek is verwijderd");
  else if (chain.last != head.hash) chain.fault(chain.lines, "is gewijzigd");
  if (more && !head.writing && chain.lines == head.lines) chain.fault(head.lines + 1, "is toegevoegd buiten pago om");
  return chain;
}

}  // namespace

void append_json(std::string_view text, std::string& out) {
  constexpr char digits[] = "0123456789abcdef";
  const auto plain = [](unsigned char c) { return c >= 0x20 && c != 0x7f && c != '"' && c != '\\'; };
  out += '"';
  while (true) {
    const auto run = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), plain) - text.begin());
    out += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    const auto c = static_cast<unsigned char>(text.front());
    if (c == '"' || c == '\\') {
      out += '\\';
      out += text.front();
    } else {
      out += "\\u00";
      out += digits[c >> 4];
      out += digits[c & 15];
    }
    text.remove_prefix(1);
  }
  out += '"';
}

void EventLog::append(const std::function<bool(LogEvent&)>& next) {
  constexpr std::size_t block = 1 << 16;
  OpenLog file(log_);
  const Chain chain = read_chain(log_, head_);
  if (!chain.faults.empty())
    throw Error("log.broken", "Het logboek " + log_.string() +
                                  " is niet in orde en wordt niet aangevuld. Kijk het na met: pago log controleer.");
  Head head{chain.lines, chain.last, true};
  write_text(head_, head_text(head));
  file.cut(chain.size);
  std::string text;
  LineWriter writer;
  for (LogEvent event; next(event); event = LogEvent()) {
    const std::string line = writer.line_of(event, ++head.lines, head.hash);
    head.hash = fingerprint(line);
    text += line;
    text += '\n';
    if (text.size() < block) continue;
    file.append(text);
    text.clear();
  }
  file.append(text);
  file.to_disk();
  head.writing = false;
  write_text(head_, head_text(head));
}

void EventLog::append(const LogEvent& event) {
  bool given = false;
  append([&](LogEvent& out) {
    if (std::exchange(given, true)) return false;
    out = event;
    return true;
  });
}

std::vector<LogFault> EventLog::check() const { return read_chain(log_, head_).faults; }

void EventLog::each_line(const std::function<void(const std::string&)>& use) const {
  std::ifstream in(log_, std::ios::binary);
  for (std::string line; std::getline(in, line);) use(line);
}

std::string EventLog::head() const {
  std::string text = read_text(head_);
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace pago
