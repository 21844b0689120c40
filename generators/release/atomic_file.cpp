#include "generators/release/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "forms/error.h"

namespace pago {
namespace {

[[noreturn]] void fail(const std::filesystem::path& target, int reason) {
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

}  // namespace

// A file that disappears unless it was renamed to its target.
class GrowingFile::Draft {
 public:
  // `nameless`: where the disk can do that it has no name until it is finished, so that not even a killed process leaves it.
  Draft(const std::filesystem::path& target, bool nameless) : target_(target) {
    std::error_code ignored;
    if (std::filesystem::is_directory(target, ignored)) fail(target, EISDIR);
    if (nameless && ::access("/proc/self/fd", F_OK) == 0) {
      const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
      file_ = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    }
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
    name_ = target_.string() + ".XXXXXX";
    file_ = ::mkstemp(name_.data());
    if (file_ >= 0) return;
    name_.clear();
    fail(target_, errno);
  }

  void give_name() {
    const std::string self = "/proc/self/fd/" + std::to_string(file_);
    const std::string name = target_.string() + "." + std::to_string(::getpid()) + ".nieuw";
    ::unlink(name.c_str());
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) fail(target_, errno);
    name_ = name;
  }

  std::filesystem::path target_;
  std::string name_;
  int file_ = -1;
};

GrowingFile::GrowingFile(const std::filesystem::path& target) : draft_(std::make_unique<Draft>(target, true)) {}
GrowingFile::~GrowingFile() = default;
GrowingFile::GrowingFile(GrowingFile&&) noexcept = default;
void GrowingFile::write(std::span<const std::byte> bytes) { draft_->write(bytes); }
void GrowingFile::finish() { draft_->finish(); }
void GrowingFile::publish() { draft_->become_target(); }

void write_atomically(const std::filesystem::path& target, std::span<const std::byte> bytes) {
  GrowingFile::Draft draft(target, false);
  draft.write(bytes);
  draft.become_target();
}

}  // namespace pago
