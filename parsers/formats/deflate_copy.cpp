#include "parsers/formats/deflate_copy.h"

#include <algorithm>
#include <array>
#include <bit>

namespace pago {
namespace {

constexpr std::size_t longest_copy = 258;  // of one code
constexpr unsigned header_bits = 3, distance_bits = 5, end_bits = 7;
constexpr std::uint32_t fixed_block = 0b010, first_length = 257, longest_length = 285;  // not the last block; symbols

constexpr std::uint32_t reversed(std::uint32_t value, unsigned count) {
  std::uint32_t out = 0;
  for (unsigned i = 0; i < count; ++i) out = out << 1 | (value >> i & 1);
  return out;
}

// A number as a code and extra bits (3.2.5): the first two groups of codes have none, then every group has one more.
struct Extra {
  std::uint32_t code = 0, extra = 0;
  unsigned count = 0;
};
constexpr Extra with_extra(std::uint32_t number, unsigned log_of_group) {
  const std::uint32_t plain = 2u << log_of_group;
  if (number < plain) return {number, 0, 0};
  const unsigned count = static_cast<unsigned>(std::bit_width(number)) - 1 - log_of_group;
  return {(count << log_of_group) + (number >> count), number & ((1u << count) - 1), count};
}
constexpr unsigned extra_of(std::uint32_t code, unsigned log_of_group) {
  const std::uint32_t plain = 2u << log_of_group;
  return code < plain ? 0 : (code >> log_of_group) - 1;
}
constexpr std::uint32_t number_of(std::uint32_t code, std::uint32_t extra, unsigned log_of_group) {
  const unsigned count = extra_of(code, log_of_group);
  return count == 0 ? code : ((code - (count << log_of_group)) << count) + extra;
}

// Of a length, with its extra bits (3.2.5, 3.2.6), as it stands in the stream.
struct Code {
  std::uint32_t bits = 0;
  unsigned count = 0;
};
constexpr std::array<Code, longest_copy + 1> length_codes = [] {
  std::array<Code, longest_copy + 1> out{};
  const auto code_of = [](std::uint32_t symbol) {
    return symbol < 280 ? Code{reversed(symbol - 256, 7), 7} : Code{reversed(0xC0 + symbol - 280, 8), 8};
  };
  for (std::uint32_t length = shortest_copy; length < longest_copy; ++length) {
    const Extra extra = with_extra(length - static_cast<std::uint32_t>(shortest_copy), 2);
    const Code code = code_of(first_length + extra.code);
    out[length] = {code.bits | extra.extra << code.count, code.count + extra.count};
  }
  out[longest_copy] = code_of(longest_length);
  return out;
}();

class BitWriter {
 public:
  explicit BitWriter(Bytes& out) : out_(out) {}
  void add(std::uint64_t value, unsigned count) {  // at most 32
    buffer_ |= value << count_;
    count_ += count;
    if (count_ >= 32) give(4);
  }
  void to_whole_byte() { give((count_ + 7) / 8); }

 private:
  void give(unsigned bytes) {
    std::byte some[8];
    for (unsigned i = 0; i < bytes; ++i) some[i] = static_cast<std::byte>(buffer_ >> (8 * i) & 0xff);
    out_.insert(out_.end(), some, some + bytes);
    buffer_ >>= 8 * bytes;
    count_ -= std::min(count_, 8 * bytes);
  }
  Bytes& out_;
  std::uint64_t buffer_ = 0;
  unsigned count_ = 0;
};

// What is past the end reads as zeros.
class BitReader {
 public:
  explicit BitReader(std::string_view packed) : packed_(packed) {}
  std::uint32_t take(unsigned count) {  // at most 32
    if (count_ < count) fill();
    const auto value = static_cast<std::uint32_t>(buffer_ & ((std::uint64_t{1} << count) - 1));
    buffer_ >>= count;
    count_ -= count;
    return value;
  }
  // 0: a byte of text, or none at all.
  std::uint32_t symbol() {
    const std::uint32_t code = reversed(take(7), 7);
    if (code < 24) return 256 + code;
    const std::uint32_t longer = code << 1 | take(1);
    return longer >= 0xC0 && longer < 0xC6 ? 280 + longer - 0xC0 : 0;
  }
  std::size_t bytes() const { return at_ - count_ / 8; }
  bool past_end() const { return bytes() > packed_.size(); }

 private:
  void fill() {
    for (; count_ <= 56; count_ += 8, ++at_)
      buffer_ |= std::uint64_t{at_ < packed_.size() ? static_cast<unsigned char>(packed_[at_]) : 0u} << count_;
  }
  std::string_view packed_;
  std::uint64_t buffer_ = 0;
  unsigned count_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

void append_copy(std::size_t distance, std::size_t size, Bytes& out) {
  BitWriter bits(out);
  bits.add(fixed_block, header_bits);
  const Extra back = with_extra(static_cast<std::uint32_t>(distance - 1), 1);
  const std::uint32_t where = reversed(back.code, distance_bits) | back.extra << distance_bits;
  while (size > 0) {
    std::size_t now = std::min(size, longest_copy);
    if (size > now && size - now < shortest_copy) now -= shortest_copy;
    bits.add(length_codes[now].bits, length_codes[now].count);
    bits.add(where, distance_bits + back.count);
    size -= now;
  }
  bits.add(0, end_bits + header_bits);  // of a stored block
  bits.to_whole_byte();
}

std::optional<DeflateCopy> copy_at(std::string_view packed) {
  BitReader bits(packed);
  if (bits.take(header_bits) != fixed_block) return std::nullopt;
  DeflateCopy copy;
  for (std::uint32_t symbol; (symbol = bits.symbol()) != 256;) {
    if (symbol == 0 || bits.past_end()) return std::nullopt;
    const std::uint32_t code = symbol - first_length;
    const std::uint32_t length =
        symbol == longest_length ? longest_copy - shortest_copy : number_of(code, bits.take(extra_of(code, 2)), 2);
    const std::uint32_t back = reversed(bits.take(distance_bits), distance_bits);
    const std::size_t distance = number_of(back, bits.take(extra_of(back, 1)), 1) + 1;
    if (copy.size > 0 && distance != copy.distance) return std::nullopt;
    copy.distance = distance;
    copy.size += length + shortest_copy;
  }
  if (copy.size == 0 || bits.take(header_bits) != 0 || bits.past_end()) return std::nullopt;
  copy.packed = bits.bytes();
  return copy;
}

}  // namespace pago
