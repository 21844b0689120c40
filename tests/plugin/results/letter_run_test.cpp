#include "plugin/results/letter_run.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "forms/error.h"
#include "tests/support/result_letters.h"

using namespace pago;
using namespace pago::support;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::path(PAGO_BUILD) / ("letter_run_" + std::to_string(::getpid()));
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
};

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) out[entry.path().filename().string()] = text_of(entry.path());
  return out;
}

std::map<std::string, std::string> published(const LetterRun& run, const fs::path& target) {
  Outbox outbox(target);
  const RunResult result = run_letters(run, outbox);
  for (const GuardFault& fault : result.faults) UNSCOPED_INFO(fault.row << " " << fault.code << " " << fault.message);
  REQUIRE(result.faults.empty());
  outbox.publish();
  return contents(target);
}

std::vector<ResultRow> many_people(std::size_t n) {
  std::vector<ResultRow> rows;
  for (std::size_t i = 0; i < n; ++i) {
    static const char* const names[] = {"Bakker", "Vries", "Jansen", "Dijk", "Berg"};
    rows.push_back(person(i + 2, std::to_string(100000 + i).c_str(),
                          {"mevrouw", "A." + std::to_string(i) + ".", "", "", names[i % 5]},
                          ("Straat " + std::to_string(i)).c_str(), double(i % 60), double(i % 50)));
  }
  return rows;
}

}  // namespace

TEST_CASE("every person gets one file and one line, for the owner alone, and nothing in names or manifest tells who") {
  const Folder folder;
  const auto rows = awkward_people();
  const Bytes bytes = letter_template();
  const auto files = published(letter_run(rows, bytes), folder.path / "uit");
  CHECK(files.size() == rows.size() + 1);
  const std::string& manifest = files.at(manifest_name);
  CHECK(std::count(manifest.begin(), manifest.end(), '\n') == static_cast<long>(rows.size()) + 2);
  struct stat status {};
  REQUIRE(::stat((folder.path / "uit").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);
  for (const auto& [name, content] : files) {
    REQUIRE(::stat((folder.path / "uit" / name).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    if (name == manifest_name) continue;
    CHECK(name.size() == std::string("brief-.docx").size() + 20);
    CHECK(manifest.find(name) != std::string::npos);
    CHECK(manifest.find(fingerprint(content)) != std::string::npos);
  }
  for (const ResultRow& row : rows)
    for (const std::string& secret :
         {row.person.name.family, row.person.email, row.person.address.street, std::string("otoplastieken")})
      CHECK(manifest.find(secret) == std::string::npos);
}

TEST_CASE("the number of threads changes nothing") {
  const Folder folder;
  const auto rows = many_people(60);
  const Bytes bytes = letter_template();
  LetterRun run = letter_run(rows, bytes);
  const auto one = published(run, folder.path / "een");
  run.threads = 4;
  CHECK(published(run, folder.path / "vier") == one);
}

TEST_CASE("a run that was killed goes on, and ends with the same bytes", "[process]") {
  const Folder folder;
  const auto rows = many_people(120);
  const Bytes bytes = letter_template();
  const LetterRun run = letter_run(rows, bytes);
  const auto whole = published(run, folder.path / "heel");
  for (const std::size_t moment : {1u, 17u, 60u, 119u}) {
    const fs::path target = folder.path / ("om" + std::to_string(moment));
    for (int again = 0; again < 2; ++again) {
      const pid_t child = ::fork();
      REQUIRE(child >= 0);
      if (child == 0) {
        LetterRun killed = run;
        std::size_t written = 0;
        killed.written = [&written, moment](const std::string&) {
          if (++written == moment) ::kill(::getpid(), SIGKILL);
        };
        Outbox outbox(target);
        (void)run_letters(killed, outbox);
        ::_exit(0);
      }
      int status = 0;
      REQUIRE(::waitpid(child, &status, 0) == child);
    }
    CHECK_FALSE(fs::exists(target));
    Outbox outbox(target);
    const RunResult result = run_letters(run, outbox);
    CHECK(result.resumed + 1 >= moment);
    outbox.publish();
    CHECK(contents(target) == whole);
    CHECK_FALSE(fs::exists(outbox.folder()));
  }
}

TEST_CASE("what another batch left half done is thrown away") {
  const Folder folder;
  const auto rows = many_people(5), others = many_people(9);
  const Bytes bytes = letter_template();
  LetterRun other = letter_run(others, bytes);
  other.facts.key = "een andere sleutel";
  {
    Outbox outbox(folder.path / "uit");
    (void)run_letters(other, outbox);
  }
  CHECK(published(letter_run(rows, bytes), folder.path / "uit").size() == 6);
}

TEST_CASE("two runs do not work on one target at once, and a target with files in it is not touched") {
  const Folder folder;
  const Outbox first(folder.path / "uit");
  CHECK_THROWS_WITH(Outbox(folder.path / "uit"), Catch::Contains("bezig"));
  fs::create_directories(folder.path / "vol");
  std::ofstream(folder.path / "vol" / "iets") << "van een ander";
  CHECK_THROWS_WITH(Outbox(folder.path / "vol"), Catch::Contains("niet leeg"));
}
