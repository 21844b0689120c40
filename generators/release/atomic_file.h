#pragma once
#include <cstddef>
#include <filesystem>
#include <span>

namespace pago {

// The only door to the disk: writes beside the target and renames, so that a reader sees the old file or the whole new one.
// Throws Error("file.write") with a Dutch sentence; the target is then untouched and nothing is left beside it.
void write_atomically(const std::filesystem::path& target, std::span<const std::byte> bytes);

}  // namespace pago
