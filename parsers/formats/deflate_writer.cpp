#include "parsers/formats/deflate_writer.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <new>

namespace pago {
namespace {

constexpr std::size_t longest_stored = 65535, longest_copy = 258, shortest_copy = 3, window = 32768;
constexpr unsigned end_of_block_bits = 7, block_header_bits = 3, fixed_block = 0b010;  // not the last one

struct Code {
  std::uint32_t bits = 0;
  unsigned count = 0;
};

constexpr std::uint32_t reversed(std::uint32_t value, unsigned count) {
  std::uint32_t out = 0;
  for (unsigned i = 0; i < count; ++i) out = out << 1 | (value >> i & 1);
  return out;
}

// Of a literal or length, with the fixed codes of RFC 1951 3.2.6.
constexpr Code fixed_code(std::uint32_t symbol) {
  if (symbol < 144) return {reversed(0x30 + symbol, 8), 8};
  if (symbol < 256) return {reversed(0x190 + symbol - 144, 9), 9};
  if (symbol < 280) return {reversed(symbol - 256, 7), 7};
  return {reversed(0xC0 + symbol - 280, 8), 8};
}

constexpr std::array<Code, 256> literal_codes = [] {
  std::array<Code, 256> out{};
  for (std::uint32_t i = 0; i < 256; ++i) out[i] = fixed_code(i);
  return out;
}();

// A number with its extra bits (3.2.5): `groups` numbers have none, then every group has one more.
struct Extra {
  std::uint32_t symbol = 0, extra = 0;
  unsigned count = 0;
};
constexpr Extra with_extra(std::uint32_t number, unsigned log_of_group) {
  const std::uint32_t plain = 2u << log_of_group;
  if (number < plain) return {number, 0, 0};
  const unsigned count = static_cast<unsigned>(std::bit_width(number)) - 1 - log_of_group;
  return {(count << log_of_group) + (number >> count), number & ((1u << count) - 1), count};
}

constexpr std::array<Code, longest_copy + 1> length_codes = [] {
  std::array<Code, longest_copy + 1> out{};
  for (std::uint32_t length = shortest_copy; length < longest_copy; ++length) {
    const Extra extra = with_extra(length - static_cast<std::uint32_t>(shortest_copy), 2);
    const Code code = fixed_code(257 + extra.symbol);
    out[length] = {code.bits | extra.extra << code.count, code.count + extra.count};
  }
  out[longest_copy] = fixed_code(285);
  return out;
}();

// Numbers with the small end first.
void put32(std::byte* to, std::uint64_t value) {
  to[0] = static_cast<std::byte>(value & 0xff);
  to[1] = static_cast<std::byte>(value >> 8 & 0xff);
  to[2] = static_cast<std::byte>(value >> 16 & 0xff);
  to[3] = static_cast<std::byte>(value >> 24 & 0xff);
}
std::uint32_t get32(const char* from) {
  const auto byte = [from](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(from[i])}; };
  return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

void append(Bytes& out, std::string_view text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  out.insert(out.end(), first, first + text.size());
}

}  // namespace

namespace {

// Bits one behind the other, the first one lowest, as deflate has them.
class BitText {
 public:
  void add(std::uint32_t value, unsigned count) {
    for (unsigned i = 0; i < count; ++i, ++size_) {
      if (size_ % 8 == 0) bytes_ += '\0';
      if ((value >> i & 1) != 0) bytes_.back() = static_cast<char>(static_cast<unsigned char>(bytes_.back()) | 1u << size_ % 8);
    }
  }
  // With a byte behind it: how many bits of the last one count.
  std::string take() { return bytes_ + static_cast<char>(size_ % 8 == 0 ? 8 : size_ % 8); }

 private:
  std::string bytes_;
  std::size_t size_ = 0;
};

// zlib's choice of copies in a text of one block, in fixed codes; in literals when zlib would not deflate it.
void add_fixed(std::string_view text, BitText& out) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_FIXED) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, deflateEnd);
  std::vector<unsigned char> packed(deflateBound(&stream, text.size()) + 64);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = packed.data();
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_BLOCK);
  unsigned waiting = 0;
  int bits = 0;
  deflatePending(&stream, &waiting, &bits);
  const std::size_t end = (stream.total_out + waiting) * 8 + static_cast<std::size_t>(bits) - end_of_block_bits;
  deflate(&stream, Z_FINISH);
  if ((packed[0] & 7u) != fixed_block) {
    for (const char c : text)
      out.add(literal_codes[static_cast<unsigned char>(c)].bits, literal_codes[static_cast<unsigned char>(c)].count);
    return;
  }
  for (std::size_t at = block_header_bits; at < end; ++at) out.add(packed[at / 8] >> at % 8 & 1u, 1);
}

}  // namespace

DeflatedText deflate_apart(std::string_view text) {
  constexpr std::size_t one_block = 16000;  // bytes of which zlib makes no second block
  BitText bits;
  for (std::size_t at = 0; at < text.size(); at += one_block) add_fixed(text.substr(at, one_block), bits);
  return {bits.take(), std::string(text)};
}

void DeflateWriter::start(Bytes& out) {
  out_ = &out;
  waiting_.clear();
  bit_buffer_ = 0;
  bit_count_ = 0;
  open_ = false;
  size_ = crc_ = 0;
  ++stream_;
}

void DeflateWriter::add(std::string_view plain) {
  crc_ = libdeflate_crc32(crc_, plain.data(), plain.size());
  size_ += static_cast<std::uint32_t>(plain.size());
}

// By its contents, so that a text is found again wherever in the template it comes from.
DeflateWriter::Seen& DeflateWriter::slot(const DeflatedText& text) {
  const std::size_t n = text.plain.size();
  const auto at = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(text.plain[i])}; };
  const std::size_t hash = n * 0x9E3779B1u ^ (at(n / 2) << 7) ^ (at(n / 3) << 3) ^ (at(n * 3 / 4) << 11) ^ (at(n - 1) << 5) ^
                           (static_cast<unsigned char>(text.packed[text.packed.size() / 2]) * 131u);
  return seen_[(hash ^ hash >> 13) % slots];
}

void DeflateWriter::bits(std::uint64_t value, unsigned count) {
  bit_buffer_ |= value << bit_count_;
  bit_count_ += count;
  if (bit_count_ >= 32) give_bytes(4);
}

void DeflateWriter::give_bytes(unsigned count) {
  const std::size_t at = out_->size();
  out_->resize(at + count);
  for (unsigned i = 0; i < count; ++i) (*out_)[at + i] = static_cast<std::byte>(bit_buffer_ >> (8 * i) & 0xff);
  bit_buffer_ >>= 8 * count;
  bit_count_ -= 8 * count;
}

void DeflateWriter::open_block() {
  if (!open_) bits(fixed_block, block_header_bits);
  open_ = true;
}

void DeflateWriter::literals(std::string_view plain) {
  const std::size_t from = out_->size();
  out_->resize(from + plain.size() * 2 + sizeof bit_buffer_);
  std::byte* to = out_->data() + from;
  std::uint64_t buffer = bit_buffer_;
  unsigned count = bit_count_;
  for (const char c : plain) {
    const Code& code = literal_codes[static_cast<unsigned char>(c)];
    buffer |= std::uint64_t{code.bits} << count;
    count += code.count;
    if (count < 32) continue;
    put32(to, buffer);
    to += 4;
    buffer >>= 32;
    count -= 32;
  }
  out_->resize(static_cast<std::size_t>(to - out_->data()));
  bit_buffer_ = buffer;
  bit_count_ = count;
}

void DeflateWriter::copy(std::uint32_t distance, std::size_t size) {
  const Extra back = with_extra(distance - 1, 1);
  const std::uint64_t where = reversed(back.symbol, 5) | back.extra << 5;
  while (size > 0) {
    std::size_t now = std::min(size, longest_copy);
    if (size > now && size - now < shortest_copy) now -= shortest_copy;
    const Code& length = length_codes[now];
    bits(length.bits | where << length.count, length.count + 5 + back.count);
    size -= now;
  }
}

void DeflateWriter::stored(std::string_view plain, bool last) {
  do {
    const std::string_view block = plain.substr(0, longest_stored);
    plain.remove_prefix(block.size());
    bits(last && plain.empty() ? 1 : 0, 3);
    bit_count_ = (bit_count_ + 7) / 8 * 8;
    const auto size = static_cast<std::uint32_t>(block.size());
    bits(size | (~size & 0xffffu) << 16, 32);
    give_bytes(bit_count_ / 8);
    append(*out_, block);
  } while (!plain.empty());
}

// Codes that were made before, at whatever bit they come to stand.
void DeflateWriter::fixed(std::string_view packed) {
  const std::size_t words = (packed.size() - 2) / 4, from = out_->size();
  out_->resize(from + words * 4);
  std::byte* to = out_->data() + from;
  for (std::size_t i = 0; i < words; ++i, to += 4) {
    bit_buffer_ |= std::uint64_t{get32(packed.data() + i * 4)} << bit_count_;
    put32(to, bit_buffer_);
    bit_buffer_ >>= 32;
  }
  const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(packed[i])}; };
  const std::size_t last = packed.size() - 2;
  for (std::size_t at = words * 4; at < last; ++at) bits(byte(at), 8);
  bits(byte(last), byte(last + 1));
}

void DeflateWriter::text(std::string_view plain) {
  add(plain);
  waiting_ += plain;
}

void DeflateWriter::deflated(const DeflatedText& text) {
  if (text.plain.empty()) return;
  open_block();
  literals(waiting_);
  waiting_.clear();
  Seen& seen = slot(text);
  const bool again = seen.stream == stream_ && text.plain.size() >= shortest_copy && size_ - seen.at <= window &&
                     (seen.text == &text || seen.text->plain == text.plain);
  if (again) copy(size_ - seen.at, text.plain.size());
  else fixed(text.packed);
  seen = {&text, size_, stream_};
  add(text.plain);
}

void DeflateWriter::end() {
  if (open_) {
    literals(waiting_);
    waiting_.clear();
    bits(0, end_of_block_bits);
  }
  stored(waiting_, true);
  waiting_.clear();
  open_ = false;
}

}  // namespace pago
