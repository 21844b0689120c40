#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace pago {

// SHA-256 in hexadecimal: says whether a file or a text is still the one it was.
std::string fingerprint(std::span<const std::byte> bytes);
std::string fingerprint(std::string_view text);

}  // namespace pago
