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
constexpr unsigned end_of_block_bits = 7;

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

void append(Bytes& out, std::string_view text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  out.insert(out.end(), first, first + text.size());
}

}  // namespace

DeflatedText deflate_apart(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, deflateEnd);
  DeflatedText out;
  out.packed.resize(deflateBound(&stream, text.size()) + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.packed.data());
  stream.avail_out = static_cast<uInt>(out.packed.size());
  deflate(&stream, Z_FULL_FLUSH);
  out.packed.resize(out.packed.size() - stream.avail_out);
  out.packed.shrink_to_fit();
  out.plain = text;
  return out;
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
  std::byte bytes[sizeof bit_buffer_];
  for (unsigned i = 0; i < count; ++i) bytes[i] = static_cast<std::byte>(bit_buffer_ >> (8 * i) & 0xff);
  out_->insert(out_->end(), bytes, bytes + count);
  bit_buffer_ >>= 8 * count;
  bit_count_ -= 8 * count;
}

void DeflateWriter::open_block() {
  constexpr std::uint64_t not_last_fixed = 0b010;
  if (!open_) bits(not_last_fixed, 3);
  open_ = true;
}

void DeflateWriter::literals(std::string_view plain) {
  for (const char c : plain) {
    const Code& code = literal_codes[static_cast<unsigned char>(c)];
    bits(code.bits, code.count);
  }
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

void DeflateWriter::whole_bytes() {
  if (open_) bits(0, end_of_block_bits);
  if (open_ || !waiting_.empty()) stored(waiting_, false);
  open_ = false;
  waiting_.clear();
}

void DeflateWriter::text(std::string_view plain) {
  add(plain);
  waiting_ += plain;
}

void DeflateWriter::deflated(const DeflatedText& text) {
  constexpr std::size_t price_of_closing = 6;  // bytes
  if (text.plain.empty()) return;
  Seen& seen = slot(text);
  const bool again = seen.stream == stream_ && text.plain.size() >= shortest_copy && size_ - seen.at <= window &&
                     (seen.text == &text || seen.text->plain == text.plain);
  if (again) {
    open_block();
    literals(waiting_);
    waiting_.clear();
    copy(size_ - seen.at, text.plain.size());
  } else if (open_ && text.plain.size() < text.packed.size() + price_of_closing) {
    waiting_ += text.plain;
  } else {
    whole_bytes();
    append(*out_, text.packed);
  }
  seen = {&text, size_, stream_};
  add(text.plain);
}

void DeflateWriter::end() {
  if (open_) bits(0, end_of_block_bits);
  stored(waiting_, true);
  waiting_.clear();
  open_ = false;
}

}  // namespace pago
