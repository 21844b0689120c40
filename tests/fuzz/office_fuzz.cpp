#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "forms/error.h"
#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/reader.h"

namespace {

void read(std::span<const std::byte> bytes) {
  try {
    pago::Limits limits;
    limits.max_part_bytes = 4u << 20;
    limits.max_unpacked_bytes = 8u << 20;
    pago::ReadResult result = pago::read_document(bytes, "fuzz", limits);
    pago::to_text(result.document);
    result.document.text_at("blad Blad, rij 1");
  } catch (const pago::Error&) {
  }
}

}  // namespace

// Whatever the bytes: a document or an Error. Bytes that begin as XML are tried as the parts of a spreadsheet, where a checksum
// would keep most changes away from the reader, and as those of an OpenDocument file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read(std::as_bytes(std::span(data, size)));
  if (size == 0 || data[0] != '<') return 0;
  const std::string xml(reinterpret_cast<const char*>(data), size);
  const std::string workbook =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Blad\" "
      "r:id=\"a\"/>"
      "</sheets></workbook>";
  const std::string links =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
      "Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>";
  read(pago::write_package({{"xl/workbook.xml", workbook},
                            {"xl/_rels/workbook.xml.rels", links},
                            {"xl/sheet.xml", xml},
                            {"xl/sharedStrings.xml", xml},
                            {"xl/styles.xml", xml}},
                           {}));
  read(pago::write_package({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", xml}, {"styles.xml", xml}},
                           {}));
  return 0;
}
