#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/formats/package_writer.h"

namespace pago {

// Text of a part, as it follows on the piece before.
struct UnpackedPiece {
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  std::string_view plain;
  std::size_t number = unknown;  // of text that is remembered: the same text has the same number, counted from 0
};

// Unpacks parts, and remembers what it unpacked between two full flushes: those bytes refer to nothing before them, so the same
// bytes at the same kind of place are the same text (RFC 1951, 3.2). A stream without flushes is unpacked as ever.
class ChunkMemory {
 public:
  // The unpacked part, its size and checksum verified. The pieces live until the next call, and as long as the part. Throws
  // Error "docx.damaged"; more than `most` bytes "docx.too_large".
  const std::vector<UnpackedPiece>& unpack(const PackedView& part, std::size_t most);

  bool full() const;
  void forget();  // every number is free again

 private:
  struct Chunk {
    std::string packed, plain;
    std::size_t number = 0;
    Chunk* next = nullptr;  // that came behind it last time: letters of one template are alike
  };
  struct Sum {  // of what was unpacked
    std::uint32_t crc = 0;
    std::size_t size = 0, most = 0;
  };
  bool in_chunks(std::string_view packed, Sum& sum);
  bool stored(std::string_view& packed, Sum& sum, bool& last);
  Chunk* find(std::string_view packed) const;
  Chunk* learn(std::string_view packed, std::size_t most, bool& last);

  std::unordered_map<std::string_view, std::vector<Chunk*>> by_start_;  // the first bytes, of chunks_
  std::vector<Chunk*> short_;                                           // shorter than that
  std::vector<std::unique_ptr<Chunk>> chunks_;
  std::size_t bytes_ = 0;
  Chunk last_;         // the end of a stream, which is not remembered
  std::string whole_;  // a part without chunks
  std::vector<UnpackedPiece> pieces_;
};

}  // namespace pago
