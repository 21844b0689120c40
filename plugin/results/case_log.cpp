#include "plugin/results/case_log.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <filesystem>

namespace pago {
namespace {

namespace fs = std::filesystem;

std::string user_name() {
  const passwd* user = ::getpwuid(::getuid());
  if (user == nullptr || user->pw_name == nullptr) return "gebruiker " + std::to_string(::getuid());
  return user->pw_name;
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "onbekende computer";
}

}  // namespace

EventLog case_log(const std::string& case_folder) {
  const fs::path folder = fs::path(case_folder) / "logboek";
  std::error_code ignored;
  if (fs::is_directory(case_folder, ignored)) ::mkdir(folder.c_str(), 0700);
  return {folder / "gebeurtenissen.jsonl", fs::path(case_folder) / "logboek.stand"};
}

LogEvent event_by_this_user(const std::string& program, std::chrono::system_clock::time_point now) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm parts{};
  ::localtime_r(&seconds, &parts);
  std::array<char, 40> time{};
  std::strftime(time.data(), time.size(), "%Y-%m-%dT%H:%M:%S%z", &parts);
  LogEvent event;
  event.time = time.data();
  event.user = user_name();
  event.system = program + " op " + host_name();
  return event;
}

}  // namespace pago
