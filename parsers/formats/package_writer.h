#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/deflate_writer.h"
#include "parsers/formats/ooxml_package.h"

// Writing many packages that are nearly the same: parts as they were packed, and text that was deflated once.
namespace pago {

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

// Packages in memory, one after another. Between begin() and end() a part grows piece by piece.
class PackageWriter {
 public:
  explicit PackageWriter(const PackageTime& time);

  void add(const PackedPart& part);
  void begin(std::string_view name);
  void text(std::string_view plain) { stream_.text(plain); }
  void deflated(const DeflatedText& text) { stream_.deflated(text); }  // must be there until end()
  void end();
  Bytes finish();  // the next add() or begin() starts another package
  void discard();  // the same without this one

 private:
  struct Entry {
    std::string name;
    std::uint16_t method = 0;
    std::uint32_t crc = 0, packed = 0, size = 0, offset = 0;
  };
  void header(const Entry& entry);
  Entry& entry(std::string_view name);

  std::uint16_t date_, clock_;
  Bytes out_;
  DeflateWriter stream_;
  std::vector<Entry> entries_;  // the first count_; the others lend their memory
  std::size_t count_ = 0;
};

}  // namespace pago
