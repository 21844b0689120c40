#include <cstddef>
#include <cstdint>
#include <span>

#include "forms/error.h"
#include "parsers/formats/reader.h"

// Whatever the bytes: a document or an Error, within the limits; never anything else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    pago::Limits limits;
    limits.max_part_bytes = 4u << 20;
    limits.max_unpacked_bytes = 8u << 20;
    pago::ReadResult result = pago::read_docx(std::as_bytes(std::span(data, size)), "fuzz.docx", limits);
    pago::to_text(result.document);
  } catch (const pago::Error&) {
  }
  return 0;
}
