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

// A file that disappears unless it was renamed to its target.
class Draft {
 public:
  explicit Draft(const std::filesystem::path& target) : target_(target), name_(target.string() + ".XXXXXX") {
    file_ = ::mkstemp(name_.data());
    if (file_ < 0) fail(target_, errno);
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

  void become_target() {
    struct stat old {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = ::stat(target_.c_str(), &old) == 0 ? old.st_mode & 0777 : 0666 & ~mask;
    if (::fchmod(file_, mode) != 0 || ::fsync(file_) != 0) fail(target_, errno);
    const int closed = ::close(file_);
    file_ = -1;
    if (closed != 0 || std::rename(name_.c_str(), target_.c_str()) != 0) fail(target_, errno);
    name_.clear();
  }

 private:
  std::filesystem::path target_;
  std::string name_;
  int file_ = -1;
};

}  // namespace

void write_atomically(const std::filesystem::path& target, std::span<const std::byte> bytes) {
  std::error_code ignored;
  if (std::filesystem::is_directory(target, ignored)) fail(target, EISDIR);
  Draft draft(target);
  draft.write(bytes);
  draft.become_target();
}

}  // namespace pago
