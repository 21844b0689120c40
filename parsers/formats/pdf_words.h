#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "parsers/formats/page_content.h"
#include "parsers/formats/reader.h"

// The only file that knows the PDF library. One pass over every page gives its words, drawn lines and filled rectangles.
namespace pago {

struct PdfContent {
  std::string title, author;
  std::vector<PageContent> pages;  // pages that the file names but does not have are left out
};

// Throws Error "pdf.damaged", "pdf.password" or "pdf.too_large".
PdfContent read_pdf_content(std::span<const std::byte> bytes, const std::string& file, const Limits& limits);

}  // namespace pago
