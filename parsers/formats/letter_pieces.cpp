#include "parsers/formats/letter_pieces.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "forms/error.h"

namespace pago {
namespace {

constexpr std::size_t most_remembered = 8u << 20, length_bytes = 4;
constexpr std::uint16_t stored = 0, deflated = 8;
constexpr std::string_view last_block("\x03\0", 2);

[[noreturn]] void damaged() {
  throw Error("docx.damaged", "Het Word-bestand is beschadigd: een onderdeel klopt niet met zijn controlegetal.");
}

struct Free {
  void operator()(libdeflate_decompressor* inflater) const { libdeflate_free_decompressor(inflater); }
};

libdeflate_decompressor* inflater() {
  thread_local const std::unique_ptr<libdeflate_decompressor, Free> own(libdeflate_alloc_decompressor());
  if (!own) throw std::bad_alloc();
  return own.get();
}

std::string_view inflate_whole(const PackedView& part, std::string& plain) {
  if (plain.size() < part.size) plain.resize(part.size);
  std::size_t size = 0;
  if (libdeflate_deflate_decompress(inflater(), part.packed.data(), part.packed.size(), plain.data(), part.size, &size) !=
      LIBDEFLATE_SUCCESS)
    damaged();
  return std::string_view(plain).substr(0, size);
}

// The bytes of a stored block, behind its header.
std::optional<std::string_view> stored_text(std::string_view packed) {
  if (packed.size() < length_bytes) return std::nullopt;
  const auto number = [&](std::size_t at) {
    return std::size_t{static_cast<unsigned char>(packed[at])} | std::size_t{static_cast<unsigned char>(packed[at + 1])} << 8;
  };
  const std::size_t size = number(0);
  if (number(2) != (~size & 0xffff) || packed.size() - length_bytes < size) return std::nullopt;
  return packed.substr(length_bytes, size);
}

// One block after another, without what came before.
class Blocks {
 public:
  explicit Blocks(std::string_view packed) : packed_(packed) {
    if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
  }
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;
  ~Blocks() { inflateEnd(&stream_); }

  // Where the next block begins, in bits.
  std::size_t at() const { return stream_.total_in * 8 - static_cast<unsigned>(stream_.data_type & 31); }

  bool at_stored() const {
    const std::size_t bit = at();
    if ((bit + 3 + 7) / 8 > packed_.size()) return false;
    unsigned bits = static_cast<unsigned char>(packed_[bit / 8]);
    if (bit / 8 + 1 < packed_.size()) bits |= unsigned{static_cast<unsigned char>(packed_[bit / 8 + 1])} << 8;
    return (bits >> bit % 8 & 7) == 0;
  }

  // false: the last block, a wrong one, or more than `most` bytes.
  bool next(std::string& plain, std::size_t most) {
    constexpr int ended = 128, last = 64;
    do {
      const std::size_t from = plain.size();
      plain.resize(std::min(most + 1, from + 4096));  // one more, to see the end of the block
      if (plain.size() == from) return false;
      stream_.next_out = reinterpret_cast<Bytef*>(plain.data() + from);
      stream_.avail_out = static_cast<uInt>(plain.size() - from);
      const int outcome = inflate(&stream_, Z_BLOCK);
      plain.resize(plain.size() - stream_.avail_out);
      if (outcome != Z_OK || (stream_.data_type & last) != 0) return false;
    } while ((stream_.data_type & ended) == 0);
    return true;
  }

 private:
  std::string_view packed_;
  z_stream stream_{};
};

}  // namespace

// Blocks up to and with the header of a stored one.
std::optional<LetterPieces::Inflated> LetterPieces::inflate_apart(std::string_view packed, std::size_t most) {
  Inflated out;
  Blocks blocks(packed);
  while (!blocks.at_stored())
    if (!blocks.next(out.plain, most)) return std::nullopt;
  out.packed = (blocks.at() + 3 + 7) / 8;
  return out;
}

LetterPieces::Known& LetterPieces::add(std::string packed, std::string plain) {
  Known& fresh = known_.emplace_back();
  fresh.packed = std::move(packed);
  fresh.plain = std::move(plain);
  fresh.number = known_.size() - 1;
  bytes_ += fresh.packed.size() + fresh.plain.size() + 200;
  return fresh;
}

LetterPieces::Known* LetterPieces::shortest_at(std::string_view packed, std::size_t most) {
  for (std::string_view left = packed;;) {  // none of them begins with another one
    auto near = by_packed_.upper_bound(left);
    if (near == by_packed_.begin()) break;
    const std::string_view before = (--near)->first;
    if (left.starts_with(before)) return near->second;
    const auto apart = std::mismatch(before.begin(), before.end(), left.begin(), left.end()).first;
    left = left.substr(0, static_cast<std::size_t>(apart - before.begin()));
  }
  std::optional<Inflated> found = inflate_apart(packed, most);
  if (!found) return nullptr;
  Known& fresh = add(std::string(packed.substr(0, found->packed)), std::move(found->plain));
  by_packed_.emplace(fresh.packed, &fresh);
  return &fresh;
}

LetterPieces::Known* LetterPieces::known_at(std::string_view packed, Known* before, std::size_t most) {
  const bool as_before = before != nullptr && before->next != nullptr && packed.starts_with(before->next->packed);
  Known* found = as_before ? before->next : shortest_at(packed, most);
  if (found == nullptr) return nullptr;
  while (found->longer != nullptr && packed.starts_with(found->longer->packed)) found = found->longer;
  if (before != nullptr) before->next = found;
  return found;
}

void LetterPieces::add_places(Known& known, std::size_t at) {
  if (known.joined.empty()) places_.push_back({at, &known});
  for (const Place& part : known.joined) places_.push_back({at + part.at, part.known});
}

LetterPieces::Known* LetterPieces::copied_from(const DeflateCopy& copy, std::size_t at) const {
  if (copy.distance > at) return nullptr;
  const auto place = std::lower_bound(places_.begin(), places_.end(), at - copy.distance,
                                      [](const Place& one, std::size_t wanted) { return one.at < wanted; });
  const bool whole = place != places_.end() && place->at == at - copy.distance && place->known->plain.size() == copy.size;
  return whole ? place->known : nullptr;
}

// `at` in the plain text; nothing: neither text that was deflated apart nor a copy of such.
std::optional<LetterPieces::Step> LetterPieces::step_at(std::string_view packed, Known* before, std::size_t at,
                                                        std::size_t most) {
  const auto copy = copy_at(packed);
  Known* const known = copy ? copied_from(*copy, at) : known_at(packed, before, most);
  if (known == nullptr) return std::nullopt;
  const auto text = stored_text(packed.substr(copy ? copy->packed : known->packed.size()));
  if (!text || known->plain.size() + text->size() > most) return std::nullopt;
  return Step{known, *text, packed, copy.has_value()};
}

// false: not text that was deflated apart and plain bytes in turn.
bool LetterPieces::walk(std::string_view packed, std::size_t size) {
  Known* before = nullptr;
  std::size_t at = 0;
  while (packed != last_block) {
    const auto step = step_at(packed, before, at, size - at);
    if (!step) return false;
    steps_.push_back(*step);
    add_places(*step->known, at);
    at += step->known->plain.size() + step->text.size();
    pieces_.push_back({step->known->plain, step->known->number});
    if (!step->text.empty()) pieces_.push_back({step->text, LetterPiece::unknown});
    packed.remove_prefix(static_cast<std::size_t>(step->text.data() + step->text.size() - packed.data()));
    before = step->copied ? nullptr : step->known;
  }
  return at == size;
}

const std::vector<LetterPiece>& LetterPieces::unpack(const PackedView& part, std::size_t most) {
  if (part.size > most) throw Error("docx.too_large", "Het Word-bestand is te groot om veilig te lezen.");
  if (part.method != deflated && part.method != stored) damaged();
  pieces_.clear();
  steps_.clear();
  places_.clear();
  if (part.method == stored || !walk(part.packed, part.size)) {
    const std::string_view plain = part.method == stored ? part.packed : inflate_whole(part, plain_);
    if (plain.size() != part.size) damaged();
    pieces_.assign(1, {plain, LetterPiece::unknown});
    steps_.clear();
  }
  std::uint32_t crc = 0;
  for (const LetterPiece& piece : pieces_) crc = libdeflate_crc32(crc, piece.xml.data(), piece.xml.size());
  if (crc != part.crc) damaged();
  join();
  return pieces_;
}

std::string_view LetterPieces::unpack_whole(const PackedView& part, std::size_t most) {
  (void)unpack(part, most);
  if (pieces_.size() == 1) return pieces_.front().xml;
  plain_.clear();
  for (const LetterPiece& piece : pieces_) plain_ += piece.xml;
  return plain_;
}

// From the end to the beginning, so that a long run becomes one piece at once.
void LetterPieces::join() {
  constexpr std::size_t often = 4;
  if (steps_.empty()) return;
  Known* behind = steps_.back().known;
  for (std::size_t i = steps_.size() - 1; i-- > 0;) {
    const Step& step = steps_[i];
    Known& known = *step.known;
    if (step.copied || steps_[i + 1].copied) {
      behind = &known;
      continue;
    }
    const bool same = known.then == steps_[i + 1].known && known.text == step.text;
    known.times = same ? known.times + 1 : 0;
    if (!same) known.text = step.text;
    known.then = steps_[i + 1].known;
    if (known.times == often && known.longer == nullptr) behind = known.longer = &joined(step, *behind);
    else behind = &known;
  }
}

LetterPieces::Known& LetterPieces::joined(const Step& step, Known& behind) {
  Known& first = *step.known;
  const std::size_t size = first.packed.size() + length_bytes + step.text.size() + behind.packed.size();
  Known& whole = add(std::string(step.packed.substr(0, size)), first.plain + std::string(step.text) + behind.plain);
  const auto add_parts = [&whole](Known& part, std::size_t at) {
    if (part.joined.empty()) whole.joined.push_back({at, &part});
    for (const Place& inner : part.joined) whole.joined.push_back({at + inner.at, inner.known});
  };
  add_parts(first, 0);
  add_parts(behind, first.plain.size() + step.text.size());
  return whole;
}

bool LetterPieces::full() const { return bytes_ > most_remembered; }

void LetterPieces::forget() {
  by_packed_.clear();
  known_.clear();
  bytes_ = 0;
}

}  // namespace pago
