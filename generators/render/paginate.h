#pragma once
#include "generators/render/printed.h"

namespace pago {

// Lays a document out on pages, as LibreOffice would: lines, tables, headers, footnotes, page numbers. The result points into
// the flow and the fonts. Throws Error "render.too_long" past max_printed_pages.
PrintedDocument paginate(const FlowDocument& flow, const FontShelf& fonts);

constexpr int max_printed_pages = 2000;

}  // namespace pago
