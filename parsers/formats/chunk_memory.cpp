#include "parsers/formats/chunk_memory.h"

#include <zlib.h>

#include <algorithm>

#include "forms/error.h"

namespace pago {
namespace {

constexpr std::size_t start_size = 16, most_remembered = 16u << 20;

[[noreturn]] void damaged() {
  throw Error("docx.damaged", "Het Word-bestand is beschadigd: een onderdeel klopt niet met zijn controlegetal.");
}

std::uint32_t crc_of(std::uint32_t before, std::string_view text) {
  return static_cast<std::uint32_t>(crc32_z(before, reinterpret_cast<const Bytef*>(text.data()), text.size()));
}

class Inflater {
 public:
  explicit Inflater(std::string_view packed) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  enum class Stop { block, last, wrong };
  // To the end of a block (or, with `all`, of the stream), appended to `plain`.
  Stop run(std::string& plain, std::size_t most, bool all) {
    for (;;) {
      stream_.next_out = reinterpret_cast<Bytef*>(buffer_);
      stream_.avail_out = sizeof buffer_;
      const int code = inflate(&stream_, all ? Z_NO_FLUSH : Z_BLOCK);
      plain.append(buffer_, sizeof buffer_ - stream_.avail_out);
      if (plain.size() > most) throw Error("docx.too_large", "Het Word-bestand is te groot om veilig te lezen.");
      if (code == Z_STREAM_END) return Stop::last;
      if (code != Z_OK) return Stop::wrong;
      if (!all && (stream_.data_type & 128) != 0) return Stop::block;
      if (stream_.avail_out != 0 && stream_.avail_in == 0) return Stop::wrong;
    }
  }
  std::size_t left() const { return stream_.avail_in; }
  bool on_whole_byte() const { return (stream_.data_type & 7) == 0; }

 private:
  z_stream stream_{};
  char buffer_[1 << 15];
};

}  // namespace

ChunkMemory::Chunk* ChunkMemory::find(std::string_view packed) const {
  const auto found = by_start_.find(packed.substr(0, start_size));
  if (found == by_start_.end()) return nullptr;
  for (Chunk* chunk : found->second)
    if (packed.starts_with(chunk->packed)) return chunk;
  return nullptr;
}

// One chunk from the start of `packed`, up to a flush on a whole byte; nullptr: there is none, or it leans on what came before.
ChunkMemory::Chunk* ChunkMemory::learn(std::string_view packed, std::size_t most, bool& last) {
  Inflater inflater(packed);
  auto chunk = std::make_unique<Chunk>();
  for (;;) {
    const Inflater::Stop stop = inflater.run(chunk->plain, most, false);
    if (stop == Inflater::Stop::wrong) return nullptr;
    const std::size_t used = packed.size() - inflater.left();
    last = stop == Inflater::Stop::last;
    const bool flushed = inflater.on_whole_byte() && packed.substr(0, used).ends_with(std::string_view("\0\0\xff\xff", 4));
    if (!last && !flushed) continue;
    chunk->packed = packed.substr(0, used);
    break;
  }
  chunk->crc = crc_of(0, chunk->plain);
  chunk->crc_behind = crc32_combine_gen(static_cast<z_off_t>(chunk->plain.size()));
  bytes_ += chunk->packed.size() + chunk->plain.size() + 200;
  chunks_.push_back(std::move(chunk));
  Chunk* kept = chunks_.back().get();
  if (!last && kept->packed.size() >= start_size)
    by_start_[std::string_view(kept->packed).substr(0, start_size)].push_back(kept);
  return kept;
}

bool ChunkMemory::in_chunks(std::string_view packed, Unpacked& out) {
  Chunk* before = nullptr;
  while (!packed.empty()) {
    if (packed.size() >= 5 && static_cast<unsigned char>(packed[0]) <= 1) {  // a stored block that begins on a whole byte
      const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(packed[i])); };
      const bool last = packed[0] == 1;
      const unsigned size = byte(1) | byte(2) << 8, inverse = byte(3) | byte(4) << 8;
      if ((size ^ inverse) != 0xffff || packed.size() < 5 + size) return false;
      const std::string_view plain = packed.substr(5, size);
      out.crc = crc_of(out.crc, plain);
      out.plain += plain;
      packed.remove_prefix(5 + size);
      if (last) return packed.empty();
      continue;
    }
    bool last = false;
    Chunk* chunk =
        before != nullptr && before->next != nullptr && packed.starts_with(before->next->packed) ? before->next : find(packed);
    if (chunk == nullptr) chunk = learn(packed, out.most, last);
    if (chunk == nullptr) return false;
    if (before != nullptr) before->next = chunk;
    before = chunk;
    out.crc = static_cast<std::uint32_t>(crc32_combine_op(out.crc, chunk->crc, chunk->crc_behind));
    out.plain += chunk->plain;
    packed.remove_prefix(chunk->packed.size());
    if (last) return packed.empty();
    if (out.plain.size() > out.most) return false;
  }
  return false;
}

std::string ChunkMemory::unpack(const PackedPart& part, std::size_t most) {
  if (bytes_ > most_remembered) {
    by_start_.clear();
    chunks_.clear();
    bytes_ = 0;
  }
  if (part.size > most) throw Error("docx.too_large", "Het Word-bestand is te groot om veilig te lezen.");
  Unpacked out;
  out.most = most;
  out.plain.reserve(part.size);
  if (part.method == 0) {
    out.plain = part.packed;
    out.crc = crc_of(0, out.plain);
  } else if (part.method != Z_DEFLATED) {
    damaged();
  } else if (!in_chunks(part.packed, out)) {
    out.plain.clear();
    if (Inflater(part.packed).run(out.plain, most, true) != Inflater::Stop::last) damaged();
    out.crc = crc_of(0, out.plain);
  }
  if (out.crc != part.crc || out.plain.size() != part.size) damaged();
  return std::move(out.plain);
}

}  // namespace pago
