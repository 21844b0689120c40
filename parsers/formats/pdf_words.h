#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "parsers/formats/page_content.h"
#include "parsers/formats/reader.h"

// With pdf_scans the only file that knows the PDF library. One pass over every page gives its words, drawn lines and filled
// rectangles.
namespace pago {

struct PdfContent {
  std::string title, author;
  std::vector<PageContent> pages;  // pages that the file names but does not have are left out
};

// Scanned pages come back with the words that options.recogniser read, if there is one. Throws Error "pdf.damaged",
// "pdf.password" (a password is asked for), "pdf.wrong_password" or "pdf.too_large".
PdfContent read_pdf_content(std::span<const std::byte> bytes, const std::string& file, const Limits& limits,
                            const ReadOptions& options = {});

}  // namespace pago
