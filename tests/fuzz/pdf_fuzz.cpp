#include <cstddef>
#include <cstdint>

#include "forms/error.h"
#include "parsers/formats/reader.h"

// Whatever the bytes are, reading them gives a document or an Error, and every place of the document is found back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pago::Limits limits;
  limits.max_pages = 50;
  limits.max_part_bytes = 4u << 20;
  try {
    const auto result = pago::read_pdf({reinterpret_cast<const std::byte*>(data), size}, "fuzz.pdf", limits);
    (void)pago::to_text(result.document);
  } catch (const pago::Error&) {
  }
  return 0;
}
