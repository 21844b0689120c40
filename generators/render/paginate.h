#pragma once
#include "generators/render/printed.h"

namespace pago {

class SetMemory;

// Lays a document out on pages, as LibreOffice would: lines, tables, headers, footnotes, page numbers. The result points into
// the flow and the fonts. Throws Error "render.too_long" past max_printed_pages.
// `expected` is a guess at the number of pages: when NUMPAGES is shown and it was wrong, everything is laid out once more.
// `of_form`: the cells of tables are kept, for add_fields. `memory` gives blocks that were set before; they must live as long
// as the result.
PrintedDocument paginate(const FlowDocument& flow, const FontShelf& fonts, int expected = 1, SetMemory* memory = nullptr,
                         bool of_form = false);

constexpr int max_printed_pages = 2000;

}  // namespace pago
