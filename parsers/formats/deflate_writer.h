#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/ooxml_package.h"

namespace pago {

// Text deflated so that it may stand anywhere in a part: blocks (RFC 1951) that refer to nothing before them, up to and with
// the header of a stored block, to a whole byte. What comes behind it is the length of plain bytes, and those. Not packed when
// that saves nothing.
struct DeflatedText {
  std::string packed, plain;
  std::size_t hash = 0;  // of the plain text
};
DeflatedText deflate_apart(std::string_view text);

// One deflate stream after another, put together from text that was deflated before and text that was not. Both begin at a
// whole byte, so that writing them is copying, and a reader knows deflated text again by its bytes. What comes a second time
// refers to the first time (deflate_copy.h), which costs a few bytes and no search. Equal input gives equal bytes.
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
  void begin_stored();               // behind its header
  void end_stored();

  Bytes* out_ = nullptr;
  std::size_t length_at_ = 0;  // where the length of the stored block that is open will stand
  bool open_ = false;
  std::uint32_t size_ = 0, crc_ = 0, stream_ = 0;
  std::vector<Seen> seen_ = std::vector<Seen>(slots);
};

}  // namespace pago
