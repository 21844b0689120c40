#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// Where a batch of letters is made before anybody can see it: a folder beside the target, "." + name + ".bezig", for its owner
// alone. The target appears in one step, whole, or not at all. Names are given relative to the folder. Every failure is Error
// "outbox.write" with a Dutch sentence. Files may be put and read by several threads.
class Outbox {
 public:
  // Takes up what an interrupted run left. Throws Error "outbox.busy" when another pago works on it, "outbox.exists" when the
  // target is there and not empty, unless `replaces`.
  explicit Outbox(const std::filesystem::path& target, bool replaces = false);
  ~Outbox();  // what was not published stays, for the next start
  Outbox(const Outbox&) = delete;
  Outbox& operator=(const Outbox&) = delete;

  void put(const std::string& name, std::span<const std::byte> bytes);
  std::optional<std::vector<std::byte>> get(const std::string& name) const;  // from the disk; empty optional: not there
  bool get(const std::string& name, std::vector<std::byte>& bytes) const;    // into memory that is used again; false: not there
  void append(const std::string& name, std::string_view text);               // for the one thread that keeps it
  std::vector<std::string> names() const;
  void remove(const std::string& name);
  void clear();  // everything that is in it

  // One file to the disk, then in the place of `to`, on the same disk, with that mode.
  void hand_over(const std::string& name, const std::filesystem::path& to, unsigned mode);

  // To the disk, then in the place of the target. With `replaces` the old target is removed after. Files get `mode`.
  void publish(unsigned mode = 0600);
  void discard();  // nothing is left

  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path target_, folder_;
  int fd_ = -1, appended_ = -1;
  std::string appended_name_;
  bool replaces_ = false;
};

// Files and folders for their owner alone, no core dumps, no debugger: for a program that holds medical data.
void keep_process_private();

}  // namespace pago
