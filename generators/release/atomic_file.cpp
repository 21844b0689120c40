#include "generators/release/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <mutex>
#include <set>
#include <string>

#include "forms/error.h"

namespace fs = std::filesystem;

namespace pago {
namespace {

[[noreturn]] void fail(const fs::path& target, int reason) {
  std::string why;
  switch (reason) {
    case ENOENT:
      why = "de map bestaat niet";
      break;
    case EACCES:
    case EPERM:
      why = "u mag daar niet schrijven";
      break;
    case EROFS:
      why = "de schijf is alleen-lezen";
      break;
    case ENOSPC:
    case EDQUOT:
      why = "de schijf is vol";
      break;
    case EISDIR:
      why = "dit is een map";
      break;
    case ENAMETOOLONG:
      why = "de naam is te lang";
      break;
    default:
      why = std::strerror(reason);
  }
  throw Error("file.write", "Kan " + target.string() + " niet schrijven: " + why + ". Er is niets geschreven.");
}

// Drafts are named ".pago-HOST-PROCESS-NUMBER.deel": what a killed process of this machine left is known by its name.
constexpr std::string_view draft_end = ".deel";

std::string drafts_of_this_machine() {
  char host[65] = {};
  ::gethostname(host, sizeof host - 1);
  return ".pago-" + std::string(host) + "-";
}

std::string free_draft_name() {
  static std::atomic<unsigned> number{0};
  return drafts_of_this_machine() + std::to_string(::getpid()) + "-" + std::to_string(++number) + std::string(draft_end);
}

// The process that a draft of this machine belongs to; 0: no such draft.
pid_t owner_of(const std::string& name, const std::string& start) {
  if (!name.starts_with(start) || !name.ends_with(draft_end)) return 0;
  pid_t owner = 0;
  const char* const end = name.data() + name.size();
  const auto [after, error] = std::from_chars(name.data() + start.size(), end, owner);
  return error == std::errc() && after != end && *after == '-' ? owner : 0;
}

// A process that ended and that nobody waited for (a zombie) does not live.
bool lives(pid_t process) {
  if (::kill(process, 0) != 0) return errno != ESRCH;
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  const std::string line{std::istreambuf_iterator<char>(file), {}};
  const std::size_t name_ends = line.rfind(") ");
  return name_ends == std::string::npos || (line[name_ends + 2] != 'Z' && line[name_ends + 2] != 'X');
}

fs::path folder_of(const fs::path& target) { return target.has_parent_path() ? target.parent_path() : fs::path("."); }

// Once for each folder and process.
void clean_once(const fs::path& folder) {
  static std::mutex mutex;
  static std::set<fs::path> cleaned;
  const std::lock_guard lock(mutex);
  if (cleaned.insert(folder).second) remove_what_was_left(folder);
}

}  // namespace

void remove_what_was_left(const fs::path& folder) {
  const std::string start = drafts_of_this_machine();
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const pid_t owner = owner_of(entry->path().filename().string(), start);
    if (owner > 0 && !lives(owner)) ::unlink(entry->path().c_str());
  }
}

// A file that disappears unless it was renamed to its target.
class GrowingFile::Draft {
 public:
  explicit Draft(const fs::path& target) : target_(target) {
    std::error_code ignored;
    if (fs::is_directory(target, ignored)) fail(target, EISDIR);
    clean_once(folder_of(target));
    // where the disk can do that it has no name until it is finished: not even a killed process leaves it
    if (::access("/proc/self/fd", F_OK) == 0) file_ = ::open(folder_of(target).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (file_ < 0) make_named();
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (file_ >= 0) ::close(file_);
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  void write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
      const ssize_t done = ::write(file_, bytes.data(), bytes.size());
      if (done < 0 && errno == EINTR) continue;
      if (done < 0) fail(target_, errno);
      bytes = bytes.subspan(static_cast<std::size_t>(done));
    }
  }

  void finish() {
    if (file_ < 0) return;
    struct stat old {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = ::stat(target_.c_str(), &old) == 0 ? old.st_mode & 0777 : 0666 & ~mask;
    if (::fchmod(file_, mode) != 0 || ::fsync(file_) != 0) fail(target_, errno);
    if (name_.empty()) give_name();
    const int closed = ::close(file_);
    file_ = -1;
    if (closed != 0) fail(target_, errno);
  }

  void become_target() {
    finish();
    if (std::rename(name_.c_str(), target_.c_str()) != 0) fail(target_, errno);
    name_.clear();
  }

 private:
  void make_named() {
    name_ = folder_of(target_) / free_draft_name();
    file_ = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file_ >= 0) return;
    name_.clear();
    fail(target_, errno);
  }

  void give_name() {
    const std::string self = "/proc/self/fd/" + std::to_string(file_);
    const fs::path name = folder_of(target_) / free_draft_name();
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) fail(target_, errno);
    name_ = name;
  }

  fs::path target_, name_;  // name_: empty until it has one
  int file_ = -1;
};

GrowingFile::GrowingFile(const fs::path& target) : draft_(std::make_unique<Draft>(target)) {}
GrowingFile::~GrowingFile() = default;
GrowingFile::GrowingFile(GrowingFile&&) noexcept = default;
void GrowingFile::write(std::span<const std::byte> bytes) { draft_->write(bytes); }
void GrowingFile::finish() { draft_->finish(); }
void GrowingFile::publish() { draft_->become_target(); }

void write_atomically(const fs::path& target, std::span<const std::byte> bytes) {
  GrowingFile::Draft draft(target);
  draft.write(bytes);
  draft.become_target();
}

}  // namespace pago
