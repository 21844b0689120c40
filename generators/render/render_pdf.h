#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "generators/render/font_shelf.h"
#include "generators/render/write_pdf.h"
#include "parsers/diagnostic.h"
#include "parsers/formats/reader.h"

namespace pago {

struct RenderedPdf {
  std::vector<std::byte> pdf;
  int pages = 0;
  std::vector<Diagnostic> diagnostics;  // "render.font_replaced": a warning, or a note when the widths are the same
};

// A DOCX as PDF, laid out as LibreOffice lays it out, without LibreOffice. `file` is for messages. The same bytes, settings and
// fonts give the same PDF. Throws Error as read_flow does, "render.font", "render.picture" and "render.too_long".
RenderedPdf render_pdf(std::span<const std::byte> docx, const std::string& file, const FontShelf& fonts,
                       const PdfSettings& settings, const Limits& limits = {});

}  // namespace pago
