#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/package_format.h"
#include "parsers/formats/reader.h"

// A DOCX, XLSX or OpenDocument file is a zip of named parts. Reading and writing such a package, in memory; nothing is ever
// extracted to disk.
namespace pago {

using Bytes = std::vector<std::byte>;

// One part: its name without a leading slash ("word/document.xml") and its unpacked content.
struct Part {
  std::string name;
  std::string content;
};

// Date and time in the zip directory, given so that the same letter gives the same bytes. Zip knows 1980-2107, steps of 2 s.
struct PackageTime {
  int year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

// An opened package. The names come from a stranger: encrypted parts, "..", absolute, backslash and double names are refused
// when opening. Sizes in the zip directory are not believed: bytes are counted while unpacking.
class OoxmlPackage {
 public:
  // The bytes must outlive the package. Throws Error: "docx.password" (encrypted), "docx.too_large" (too many parts),
  // "docx.damaged" (no zip, cut off, or with names as above); another format has another word before the dot. The OLE2
  // container of a password-protected document and of old .doc and .xls files is recognised and named.
  explicit OoxmlPackage(std::span<const std::byte> bytes, const Limits& limits = {}, const PackageFormat& format = word_format);
  ~OoxmlPackage();
  OoxmlPackage(OoxmlPackage&&) noexcept;
  OoxmlPackage& operator=(OoxmlPackage&&) noexcept;

  const std::vector<std::string>& names() const;  // in the order of the directory, folders left out
  bool has(std::string_view name) const;          // part names ignore the case of ASCII letters, as the standard says
  const PackageFormat& format() const;

  // The unpacked part; empty optional when there is none. Throws Error "docx.too_large" past a limit (per part, or all parts
  // read so far together) and "docx.damaged" when it does not unpack or its checksum is wrong.
  std::optional<std::string> read(std::string_view name) const;

  // The same, but a missing part is Error "docx.damaged".
  std::string read_required(std::string_view name) const;

 private:
  friend Bytes rewrite_package(const OoxmlPackage&, const std::vector<Part>&, const PackageTime&);
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

// A new package of these parts, in this order (a DOCX starts with "[Content_Types].xml").
Bytes write_package(const std::vector<Part>& parts, const PackageTime& time);

// A copy of the package with some parts replaced (same place) or added (at the end). All other parts are copied as they are
// packed, without unpacking them.
Bytes rewrite_package(const OoxmlPackage& package, const std::vector<Part>& changed, const PackageTime& time);

}  // namespace pago
