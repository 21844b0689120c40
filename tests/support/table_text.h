#pragma once
#include <algorithm>
#include <cstring>
#include <string>

#include "parsers/formats/text_encoding.h"

namespace pago {

// A file that is only a text in memory, given in small pieces: borders fall inside letters, quotes and line ends.
inline OpenFile file_of(std::string text, std::size_t piece = 7) {
  return [text = std::move(text), piece]() -> ByteSource {
    return [text, piece, at = std::size_t{0}](std::span<std::byte> into) mutable {
      const std::size_t n = std::min({piece, into.size(), text.size() - at});
      std::memcpy(into.data(), text.data() + at, n);
      at += n;
      return n;
    };
  };
}

}  // namespace pago
