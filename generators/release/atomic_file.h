#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace pago {

// The only door to the disk: writes beside the target and renames, so that a reader sees the old file or the whole new one.
// Throws Error("file.write") with a Dutch sentence; the target is then untouched and nothing is left beside it.
void write_atomically(const std::filesystem::path& target, std::span<const std::byte> bytes);

// The same for a file that is written piece by piece. Unless it is published nothing of it stays; until it is finished not even
// when the process is killed, on most disks.
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
