#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "generators/pdf/qpdf.h"

namespace pago {

// The PDF as bytes, with a file identifier of its own from the system's random source.
// Streams stay packed as they were. Throws Error("pdf.damaged") when qpdf cannot write it.
std::vector<std::byte> write_pdf(QPDF& pdf, const std::function<void(QPDFWriter&)>& settings = {});

// 2 * bytes hexadecimal digits from the system's random source.
std::string random_hex(std::size_t bytes);

}  // namespace pago
