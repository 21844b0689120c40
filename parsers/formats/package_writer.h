#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/ooxml_package.h"

// Writing many packages that are nearly the same: parts as they were packed, and text that was deflated once.
namespace pago {

// Text deflated so that it may stand anywhere in a part: it refers to nothing before it and ends on a whole byte (RFC 1951 3.2,
// a full flush).
struct DeflatedText {
  std::string packed, plain;
};
DeflatedText deflate_apart(std::string_view text);

struct PackedPart {
  std::string name;
  std::uint16_t method = 0;  // 0 stored, 8 deflated
  std::uint32_t crc = 0, size = 0;
  std::string packed;
};

// The same, in the bytes of a package.
struct PackedView {
  std::string_view name;
  std::uint16_t method = 0;
  std::uint32_t crc = 0, size = 0;
  std::string_view packed;
};

std::string part_mark(std::string_view name, std::uint32_t crc);  // name and checksum: "word/styles.xml 1a2b3c4d"

// The parts of a package that OoxmlPackage opens, as they are packed, in the order of its directory. Throws Error
// "docx.damaged".
std::vector<PackedPart> packed_parts(std::span<const std::byte> package);
void packed_views(std::span<const std::byte> package, std::vector<PackedView>& out);  // replaces what is in `out`

// One package in memory. Between begin() and end() a part grows piece by piece; text goes in as it is, not deflated.
class PackageWriter {
 public:
  explicit PackageWriter(const PackageTime& time);

  void add(const PackedPart& part);
  void begin(std::string_view name);
  void text(std::string_view plain);
  void deflated(const DeflatedText& text);
  void end();
  Bytes finish();

 private:
  struct Entry {
    std::string name;
    std::uint16_t method = 0;
    std::uint32_t crc = 0, packed = 0, size = 0, offset = 0;
  };
  void header(const Entry& entry);
  void stored(bool last);

  std::uint16_t date_, clock_;
  Bytes out_;
  std::string waiting_;
  std::vector<Entry> entries_;
};

}  // namespace pago
