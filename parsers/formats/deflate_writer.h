#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/ooxml_package.h"

namespace pago {

// Text deflated so that it may stand anywhere in a part: fixed codes (RFC 1951 3.2.6) that refer to nothing before it, without
// the end of a block. A last byte says how many bits of the byte before it count.
struct DeflatedText {
  std::string packed, plain;
};
DeflatedText deflate_apart(std::string_view text);

// One deflate stream (RFC 1951) after another, put together from text that was deflated before and text that was not. What
// comes a second time refers to the first time, which costs a few bytes and no search. Equal input gives equal bytes.
class DeflateWriter {
 public:
  void start(Bytes& out);  // a new stream, at the end of `out`
  void text(std::string_view plain);
  void deflated(const DeflatedText& text);  // must outlive the stream
  void end();

  std::uint32_t size() const { return size_; }  // of the plain text, of this stream
  std::uint32_t crc() const { return crc_; }

 private:
  struct Seen {  // a text and where it stood last, for one stream
    const DeflatedText* text = nullptr;
    std::uint32_t at = 0, stream = 0;
  };
  static constexpr std::size_t slots = 1024;

  void add(std::string_view plain);  // to size and checksum
  Seen& slot(const DeflatedText& text);
  void bits(std::uint64_t value, unsigned count);  // at most 32
  void give_bytes(unsigned count);
  void open_block();
  void literals(std::string_view plain);
  void copy(std::uint32_t distance, std::size_t size);
  void stored(std::string_view plain, bool last);
  void fixed(std::string_view packed);  // of a DeflatedText

  Bytes* out_ = nullptr;
  std::string waiting_;  // text that is not out yet
  std::uint64_t bit_buffer_ = 0;
  unsigned bit_count_ = 0;
  bool open_ = false;  // the one block, with fixed codes
  std::uint32_t size_ = 0, crc_ = 0, stream_ = 0;
  std::vector<Seen> seen_ = std::vector<Seen>(slots);
};

}  // namespace pago
