#pragma once
#include <list>
#include <set>
#include <string>
#include <string_view>

#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/xml.h"

namespace pago {

// What the readers of packages (DOCX, XLSX, OpenDocument) share: the parsed parts, kept as long as this lives, and the result
// with its warnings.
class PackageParts {
 public:
  PackageParts(std::span<const std::byte> bytes, std::string_view file, const Limits& limits, const PackageFormat& format);

  const OoxmlPackage& package() const { return package_; }
  const Limits& limits() const { return limits_; }

  // Root of a part. Throws Error "<format>.damaged" when it is missing or broken, "<format>.too_large" past the limits.
  XmlNode required(const std::string& name);

  // Root of a part beside the text itself, "no node" when there is none. When it is damaged the text is still worth reading:
  // then a warning "<format>.part_damaged" says what to check ("opmaak, nummers en voetnoten").
  XmlNode beside(const std::string& name, std::string_view to_check);

  // Adds the texts of a running header or footer, each different text once.
  void add_furniture(const Block& block);
  void add_furniture(Paragraph paragraph);

  void read_core_properties(const std::string& name);  // title and author of an Office file
  void warn(std::string_view code, const std::string& message, const std::string& place = {});  // code without the format
  [[noreturn]] void fail(std::string_view code, const std::string& message) const;

  ReadResult result;

 private:
  XmlNode keep(const std::string& content, const std::string& name);

  OoxmlPackage package_;
  Limits limits_;
  std::size_t nodes_ = 0;
  std::list<XmlDocument> parts_;
  std::set<std::string> furniture_;
};

}  // namespace pago
