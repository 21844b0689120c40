#include "generators/release/atomic_file.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "forms/error.h"

using namespace pago;
namespace fs = std::filesystem;

namespace {

// An empty folder in the build folder, gone afterwards.
struct Folder {
  fs::path path = fs::path(PAGO_BUILD) / "atomic_file_test";
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  std::size_t files() const { return std::size_t(std::distance(fs::directory_iterator(path), fs::directory_iterator())); }
};

void write(const fs::path& path, const std::string& text) { write_atomically(path, std::as_bytes(std::span(text))); }

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Another process writes a file in the folder as far as its last step; then it is killed, or waits for the end of the parent.
class OtherProcess {
 public:
  explicit OtherProcess(const fs::path& target) {
    int told[2];
    REQUIRE(::pipe(told) == 0);
    process_ = ::fork();
    if (process_ == 0) {
      GrowingFile file(target);
      file.finish();
      ::close(told[1]);
      for (;;) ::pause();
    }
    ::close(told[1]);
    char none = 0;
    REQUIRE(::read(told[0], &none, 1) == 0);
    ::close(told[0]);
  }
  ~OtherProcess() {
    kill();
    ::waitpid(process_, nullptr, 0);
  }
  void kill() {  // nobody has waited for it yet
    ::kill(process_, SIGKILL);
    siginfo_t ended;
    ::waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOWAIT);
  }

 private:
  pid_t process_ = 0;
};

}  // namespace

TEST_CASE("a new file is written whole, and nothing else is left in the folder") {
  const Folder folder;
  write(folder.path / "advies.docx", "inhoud");
  CHECK(read(folder.path / "advies.docx") == "inhoud");
  CHECK(folder.files() == 1);
}

TEST_CASE("an old file is replaced and keeps its permissions") {
  const Folder folder;
  const fs::path target = folder.path / "advies.docx";
  write(target, "oud en langer");
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
  write(target, "nieuw");
  CHECK(read(target) == "nieuw");
  CHECK((fs::status(target).permissions() & fs::perms::group_read) == fs::perms::none);
}

TEST_CASE("a target that cannot be written is named in Dutch, and nothing is left behind") {
  const Folder folder;
  const auto message = [](const fs::path& target) -> std::string {
    try {
      write(target, "x");
    } catch (const Error& error) {
      CHECK(error.code() == "file.write");
      return error.what();
    }
    return {};
  };
  CHECK(message(folder.path / "geen map" / "advies.docx").find("de map bestaat niet") != std::string::npos);
  fs::create_directory(folder.path / "map");
  CHECK(message(folder.path / "map").find("dit is een map") != std::string::npos);
  CHECK(folder.files() == 1);
}

TEST_CASE("an empty file may be written") {
  const Folder folder;
  write(folder.path / "leeg", "");
  CHECK(fs::file_size(folder.path / "leeg") == 0);
}

TEST_CASE("what a killed process left goes when the folder is opened or written in again; a living one's stays") {
  const Folder folder;
  OtherProcess other(folder.path / "brief.docx");
  CHECK(folder.files() == 1);
  remove_what_was_left(folder.path);
  CHECK(folder.files() == 1);
  other.kill();
  SECTION("opened") {
    remove_what_was_left(folder.path);
    CHECK(folder.files() == 0);
  }
  SECTION("written in") {
    const fs::path inner = folder.path / "map";
    fs::create_directory(inner);
    OtherProcess killed(inner / "brief.docx");
    killed.kill();
    std::ofstream(inner / ".pago-elders-7-1.deel") << "een ander";
    write(inner / "advies.docx", "inhoud");
    CHECK(fs::exists(inner / "advies.docx"));
    CHECK(fs::exists(inner / ".pago-elders-7-1.deel"));
    CHECK(std::distance(fs::directory_iterator(inner), fs::directory_iterator()) == 2);
  }
  SECTION("the folder is not there") { CHECK_NOTHROW(remove_what_was_left(folder.path / "weg")); }
}
