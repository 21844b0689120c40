#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "generators/pdf/qpdf.h"

namespace pago {

enum class PdfIdentifier {
  unique,     // from the system's random source
  of_content  // the same content gives the same bytes
};

// The PDF as bytes, with a file identifier. Streams stay packed as they were. Throws Error("pdf.damaged") when qpdf cannot
// write it.
std::vector<std::byte> write_pdf(QPDF& pdf, const std::function<void(QPDFWriter&)>& settings = {},
                                 PdfIdentifier identifier = PdfIdentifier::unique);

// 2 * bytes hexadecimal digits from the system's random source.
std::string random_hex(std::size_t bytes);

}  // namespace pago
