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
    pago::ReadResult result = pago::read_docx(bytes, "fuzz.docx", limits);
    pago::to_text(result.document);
    result.document.text_at("tabel 1, rij 1, cel 1");
  } catch (const pago::Error&) {
  }
}

}  // namespace

// Whatever the bytes: a document or an Error, within the limits; never anything else. Bytes that begin as XML are tried as
// every part of a package, because a checksum keeps most changes to packed bytes away from the reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read(std::as_bytes(std::span(data, size)));
  if (size == 0 || data[0] != '<') return 0;
  const std::string xml(reinterpret_cast<const char*>(data), size);
  read(pago::write_package(
      {{"word/document.xml", xml}, {"word/styles.xml", xml}, {"word/numbering.xml", xml}, {"word/footnotes.xml", xml}}, {}));
  return 0;
}
