#include "parsers/formats/chunk_memory.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>

#include "forms/error.h"

namespace pago {
namespace {

constexpr std::size_t start_size = 16, most_remembered = 16u << 20;

[[noreturn]] void damaged() {
  throw Error("docx.damaged", "Het Word-bestand is beschadigd: een onderdeel klopt niet met zijn controlegetal.");
}

std::uint32_t crc_of(std::uint32_t before, std::string_view text) { return libdeflate_crc32(before, text.data(), text.size()); }

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
  const auto of = [packed](const std::vector<Chunk*>& chunks) {
    const auto found =
        std::find_if(chunks.begin(), chunks.end(), [&](const Chunk* c) { return packed.starts_with(c->packed); });
    return found == chunks.end() ? nullptr : *found;
  };
  const auto found = by_start_.find(packed.substr(0, start_size));
  if (found != by_start_.end())
    if (Chunk* chunk = of(found->second)) return chunk;
  return of(short_);
}

// One chunk from the start of `packed`, up to a flush on a whole byte; nullptr: there is none, or it leans on what came before.
ChunkMemory::Chunk* ChunkMemory::learn(std::string_view packed, std::size_t most, bool& last) {
  Inflater inflater(packed);
  last_ = Chunk();
  for (;;) {
    const Inflater::Stop stop = inflater.run(last_.plain, most, false);
    if (stop == Inflater::Stop::wrong) return nullptr;
    const std::size_t used = packed.size() - inflater.left();
    last = stop == Inflater::Stop::last;
    const bool flushed = inflater.on_whole_byte() && packed.substr(0, used).ends_with(std::string_view("\0\0\xff\xff", 4));
    if (!last && !flushed) continue;
    last_.packed = packed.substr(0, used);
    break;
  }
  last_.number = UnpackedPiece::unknown;
  if (last) return &last_;
  last_.number = chunks_.size();
  bytes_ += last_.packed.size() + last_.plain.size() + 200;
  Chunk* const kept = chunks_.emplace_back(std::make_unique<Chunk>(std::move(last_))).get();
  auto& alike = kept->packed.size() < start_size ? short_ : by_start_[std::string_view(kept->packed).substr(0, start_size)];
  alike.push_back(kept);
  return kept;
}

// A stored block that begins on a whole byte; false: it is damaged.
bool ChunkMemory::stored(std::string_view& packed, Sum& sum, bool& last) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(packed[i])); };
  last = packed[0] == 1;
  const unsigned size = byte(1) | byte(2) << 8, inverse = byte(3) | byte(4) << 8;
  if ((size ^ inverse) != 0xffff || packed.size() < 5 + size) return false;
  const std::string_view plain = packed.substr(5, size);
  sum.crc = crc_of(sum.crc, plain);
  sum.size += size;
  if (size > 0) pieces_.push_back({plain, UnpackedPiece::unknown});
  packed.remove_prefix(5 + size);
  return true;
}

bool ChunkMemory::in_chunks(std::string_view packed, Sum& sum) {
  Chunk* before = nullptr;
  bool last = false;
  while (!packed.empty()) {
    if (packed.size() >= 5 && static_cast<unsigned char>(packed[0]) <= 1) {
      if (!stored(packed, sum, last)) return false;
      if (last) return packed.empty();
      continue;
    }
    Chunk* chunk =
        before != nullptr && before->next != nullptr && packed.starts_with(before->next->packed) ? before->next : find(packed);
    if (chunk == nullptr) chunk = learn(packed, sum.most, last);
    if (chunk == nullptr) return false;
    if (before != nullptr && chunk != &last_) before->next = chunk;
    before = chunk;
    sum.crc = crc_of(sum.crc, chunk->plain);
    sum.size += chunk->plain.size();
    pieces_.push_back({chunk->plain, chunk->number});
    packed.remove_prefix(chunk->packed.size());
    if (last) return packed.empty();
    if (sum.size > sum.most) return false;
  }
  return false;
}

const std::vector<UnpackedPiece>& ChunkMemory::unpack(const PackedView& part, std::size_t most) {
  if (part.size > most) throw Error("docx.too_large", "Het Word-bestand is te groot om veilig te lezen.");
  pieces_.clear();
  Sum sum;
  sum.most = most;
  if (part.method == 0) {
    pieces_.push_back({part.packed, UnpackedPiece::unknown});
    sum = {crc_of(0, part.packed), part.packed.size(), most};
  } else if (part.method != Z_DEFLATED) {
    damaged();
  } else if (!in_chunks(part.packed, sum)) {
    whole_.clear();
    if (Inflater(part.packed).run(whole_, most, true) != Inflater::Stop::last) damaged();
    pieces_.assign(1, {whole_, UnpackedPiece::unknown});
    sum = {crc_of(0, whole_), whole_.size(), most};
  }
  if (sum.crc != part.crc || sum.size != part.size) damaged();
  return pieces_;
}

bool ChunkMemory::full() const { return bytes_ > most_remembered; }

void ChunkMemory::forget() {
  by_start_.clear();
  short_.clear();
  chunks_.clear();
  bytes_ = 0;
}

}  // namespace pago
