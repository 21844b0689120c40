#include "generators/release/outbox.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "forms/error.h"

namespace pago {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& what, int reason) {
  throw Error("outbox.write", "Kan niet schrijven in " + what.string() + ": " +
                                  (reason == ENOSPC ? "de schijf is vol" : std::strerror(reason)) +
                                  ". Er is niets verzonden of klaargezet; start de opdracht opnieuw om verder te gaan.");
}

fs::path full_target(const fs::path& target) {
  fs::path full = fs::absolute(target).lexically_normal();
  return full.has_filename() ? full : full.parent_path();
}

void write_all(int file, const char* data, std::size_t size, const fs::path& where) {
  while (size > 0) {
    const ssize_t done = ::write(file, data, size);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail(where, errno);
    data += done;
    size -= static_cast<std::size_t>(done);
  }
}

bool is_empty_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error) && fs::is_empty(path, error) && !error;
}

// The names in a folder.
void to_disk(const fs::path& folder) {
  const int opened = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

Outbox::Outbox(const fs::path& target, bool replaces) : target_(full_target(target)), replaces_(replaces) {
  folder_ = target_.parent_path() / ("." + target_.filename().string() + ".bezig");
  std::error_code error;
  if (!replaces && fs::exists(target_, error) && !is_empty_folder(target_))
    throw Error("outbox.exists", "De map " + target.string() +
                                     " bestaat al en is niet leeg; daar komt niets bij. Kies achter -o een nieuwe map.");
  if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) fail(folder_, errno);
  fd_ = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  if (fd_ < 0) fail(folder_, errno);
  ::fchmod(fd_, 0700);
  if (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd_);
    throw Error("outbox.busy", "Een andere pago is bezig met " + target.string() + "; wacht tot die klaar is.");
  }
}

Outbox::~Outbox() {
  if (appended_ >= 0) ::close(appended_);
  if (fd_ >= 0) ::close(fd_);
}

void Outbox::put(const std::string& name, std::span<const std::byte> bytes) {
  const int file = ::openat(fd_, name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) fail(folder_, errno);
  try {
    write_all(file, reinterpret_cast<const char*>(bytes.data()), bytes.size(), folder_);
  } catch (...) {
    ::close(file);
    throw;
  }
  if (::close(file) != 0) fail(folder_, errno);
}

std::optional<std::vector<std::byte>> Outbox::get(const std::string& name) const {
  std::vector<std::byte> bytes;
  return get(name, bytes) ? std::optional(std::move(bytes)) : std::nullopt;
}

bool Outbox::get(const std::string& name, std::vector<std::byte>& bytes) const {
  const int file = ::openat(fd_, name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return false;
  struct stat status {};
  bool whole = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  if (whole) bytes.resize(static_cast<std::size_t>(status.st_size));
  for (std::size_t at = 0; whole && at < bytes.size();) {
    const ssize_t got = ::read(file, bytes.data() + at, bytes.size() - at);
    if (got < 0 && errno == EINTR) continue;
    whole = got > 0;
    if (whole) at += static_cast<std::size_t>(got);
  }
  ::close(file);
  return whole;
}

void Outbox::append(const std::string& name, std::string_view text) {
  if (appended_ < 0 || appended_name_ != name) {
    if (appended_ >= 0) ::close(appended_);
    appended_name_ = name;
    appended_ = ::openat(fd_, name.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (appended_ < 0) fail(folder_, errno);
  }
  write_all(appended_, text.data(), text.size(), folder_);
}

std::vector<std::string> Outbox::names() const {
  std::vector<std::string> out;
  const std::unique_ptr<DIR, CloseFolder> folder(::opendir(folder_.c_str()));
  while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr)
    if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0) out.emplace_back(entry->d_name);
  std::sort(out.begin(), out.end());
  return out;
}

void Outbox::remove(const std::string& name) {
  if (appended_ >= 0 && appended_name_ == name) {
    ::close(appended_);
    appended_ = -1;
  }
  ::unlinkat(fd_, name.c_str(), 0);
}

void Outbox::clear() {
  for (const std::string& name : names()) remove(name);
}

void Outbox::hand_over(const std::string& name, const fs::path& to, unsigned mode) {
  const int file = ::openat(fd_, name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  const bool stored = file >= 0 && ::fchmod(file, mode) == 0 && ::fsync(file) == 0;
  const int reason = errno;
  if (file >= 0) ::close(file);
  if (!stored) fail(to, reason);
  if (::renameat(fd_, name.c_str(), AT_FDCWD, to.c_str()) != 0) fail(to, errno);
  to_disk(to.parent_path());
}

void Outbox::publish(unsigned mode) {
  if (mode != 0600)
    for (const std::string& name : names())
      if (::fchmodat(fd_, name.c_str(), mode, 0) != 0) fail(folder_, errno);
  if (::syncfs(fd_) != 0) fail(folder_, errno);
  std::error_code error;
  if (replaces_ && fs::exists(target_, error)) {
    if (::renameat2(AT_FDCWD, folder_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0) fail(target_, errno);
    fs::remove_all(folder_, error);
  } else if (std::rename(folder_.c_str(), target_.c_str()) != 0) {
    fail(target_, errno);
  }
  to_disk(target_.parent_path());
}

void Outbox::discard() {
  clear();
  ::rmdir(folder_.c_str());
}

void keep_process_private() {
  ::umask(077);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace pago
