#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/formats/ooxml_package.h"

// A block of a deflate stream (RFC 1951) that says nothing but: the same as that many bytes ago. It is in fixed codes and, as
// text that was deflated apart, ends with the header of a stored block, at a whole byte.
namespace pago {

struct DeflateCopy {
  std::size_t distance = 0, size = 0;  // of the plain text, in bytes
  std::size_t packed = 0;              // bytes of the block itself
};

constexpr std::size_t shortest_copy = 3, farthest_copy = 32768;

void append_copy(std::size_t distance, std::size_t size,
                 Bytes& out);  // size: at least shortest_copy; distance: at most farthest

// Nothing when another kind of block stands at the beginning.
std::optional<DeflateCopy> copy_at(std::string_view packed);

}  // namespace pago
