#include "generators/release/event_log.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace pago;
namespace fs = std::filesystem;

namespace {

struct LogFolder {
  fs::path path = fs::path(PAGO_BUILD) / ("event_log_" + std::to_string(::getpid()));
  LogFolder() {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~LogFolder() { fs::remove_all(path); }
  fs::path log() const { return path / "log"; }
  fs::path head() const { return path / "stand"; }
  EventLog open() const { return {log(), head()}; }

  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    open().each_line([&](const std::string& line) { out.push_back(line); });
    return out;
  }
  void write(const std::vector<std::string>& lines) const {
    std::ofstream out(log(), std::ios::binary);
    for (const std::string& line : lines) out << line << "\n";
  }
};

LogEvent event(const std::string& person) {
  return {"2026-11-22T14:05:00+0100",
          "brief vrijgegeven",
          person,
          "j.arts",
          "bedrijfsarts",
          "J. Bedacht, BIG 12345678901",
          "pago 0.1.0 op kantoor",
          "uitslag aan deelnemer",
          "brief-1.docx \"a\\b\""};
}

void fill(const LogFolder& folder) {
  for (const char* person : {"00123", "00124", "00125", "00126"}) folder.open().append(event(person));
}

}  // namespace

TEST_CASE("the log has the fields that NEN 7513 asks for, and one line for each event") {
  const LogFolder folder;
  fill(folder);
  const auto lines = folder.lines();
  REQUIRE(lines.size() == 4);
  for (const char* name : {"\"tijd\":", "\"gebeurtenis\":", "\"persoon\":\"00124\"", "\"gebruiker\":", "\"rol\":",
                           "\"verantwoordelijke\":", "\"systeem\":", "\"doel\":", "\"object\":", "\"vorige\":"})
    CHECK(lines[1].find(name) != std::string::npos);
  CHECK(folder.open().check().empty());
  CHECK(folder.open().head().starts_with("4 "));
  CHECK((fs::status(folder.log()).permissions() & fs::perms(0077)) == fs::perms::none);
}

TEST_CASE("a line that was changed, removed, inserted, swapped or cut off is found") {
  const LogFolder folder;
  fill(folder);
  const auto good = folder.lines();
  const std::string head = folder.open().head();
  for (std::size_t i = 0; i < good.size(); ++i) {
    INFO(i);
    auto lines = good;
    lines[i].replace(lines[i].find("vrijgegeven"), 11, "ingetrokken");
    folder.write(lines);
    CHECK_FALSE(folder.open().check().empty());
    lines = good;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
    folder.write(lines);
    CHECK_FALSE(folder.open().check().empty());
    lines = good;
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i), good[i]);
    folder.write(lines);
    CHECK_FALSE(folder.open().check().empty());
    lines.assign(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(i));
    folder.write(lines);
    CHECK_FALSE(folder.open().check().empty());
    CHECK_THROWS_WITH(folder.open().append(event("1")), Catch::Contains("niet in orde"));
  }
  auto lines = good;
  std::swap(lines[1], lines[2]);
  folder.write(lines);
  CHECK_FALSE(folder.open().check().empty());
  lines = good;
  lines.push_back(good.back());
  folder.write(lines);
  CHECK_FALSE(folder.open().check().empty());
  folder.write(good);
  CHECK(folder.open().check().empty());
  fs::remove(folder.head());
  CHECK_FALSE(folder.open().check().empty());
}

TEST_CASE("events that a crash left half written count for nothing, and the next event puts the log right") {
  const LogFolder folder;
  fill(folder);
  const std::string head = folder.open().head();
  std::ofstream(folder.log(), std::ios::app) << "{\"nr\":5,\"tijd\":\"half";
  std::ofstream(folder.head()) << head << " bezig\n";
  CHECK(folder.open().check().empty());
  folder.open().append(event("00127"));
  CHECK(folder.open().check().empty());
  REQUIRE(folder.lines().size() == 5);
  CHECK(folder.lines()[4].find("00127") != std::string::npos);
}
