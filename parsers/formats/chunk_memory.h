#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/formats/package_writer.h"

namespace pago {

// Unpacks parts, and remembers what it unpacked between two full flushes: those bytes refer to nothing before them, so the same
// bytes at the same kind of place are the same text (RFC 1951, 3.2). A stream without flushes is unpacked as ever.
class ChunkMemory {
 public:
  // The unpacked part, its size and checksum verified. Throws Error "docx.damaged"; more than `most` bytes "docx.too_large".
  std::string unpack(const PackedPart& part, std::size_t most);

 private:
  struct Chunk {
    std::string packed, plain;
    std::uint32_t crc = 0;
    unsigned long crc_behind = 0;
    Chunk* next = nullptr;  // that came behind it last time: letters of one template are alike
  };
  struct Unpacked {
    std::string plain;
    std::uint32_t crc = 0;
    std::size_t most = 0;
  };
  bool in_chunks(std::string_view packed, Unpacked& out);
  Chunk* find(std::string_view packed) const;
  Chunk* learn(std::string_view packed, std::size_t most, bool& last);

  std::unordered_map<std::string_view, std::vector<Chunk*>> by_start_;  // the first bytes, of chunks_
  std::vector<std::unique_ptr<Chunk>> chunks_;
  std::size_t bytes_ = 0;
};

}  // namespace pago
