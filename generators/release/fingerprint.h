#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace pago {

// SHA-256 in hexadecimal: says whether a file or a text is still the one it was.
std::string fingerprint(std::span<const std::byte> bytes);
std::string fingerprint(std::string_view text);
std::string hexadecimal(std::span<const std::uint8_t> bytes);     // two lower-case digits for each byte
std::string file_fingerprint(const std::filesystem::path& path);  // read piece by piece; "" when it cannot be read

}  // namespace pago
