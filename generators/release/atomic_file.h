#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace pago {

// The only door to the disk: writes beside the target and renames, so that a reader sees the old file or the whole new one.
// Throws Error("file.write") with a Dutch sentence; the target is then untouched and nothing is left beside it. What a killed
// process left in the folder goes.
void write_atomically(const std::filesystem::path& target, std::span<const std::byte> bytes);

// Removes what processes of this machine that were killed left in a folder of what they were writing; nobody else's files, and
// nothing of one that still lives. Of a folder that cannot be read, nothing.
void remove_what_was_left(const std::filesystem::path& folder);

// As write_atomically, for a file that is written piece by piece. Unless it is published nothing of it stays; until it is
// finished not even when the process is killed, on most disks.
class GrowingFile {
 public:
  explicit GrowingFile(const std::filesystem::path& target);
  ~GrowingFile();
  GrowingFile(GrowingFile&&) noexcept;
  void write(std::span<const std::byte> bytes);
  void finish();   // nothing is written after it; the file is closed
  void publish();  // finishes it, and renames

  class Draft;

 private:
  std::unique_ptr<Draft> draft_;
};

}  // namespace pago
