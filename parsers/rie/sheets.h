#pragma once
#include <optional>
#include <vector>

#include "parsers/formats/document.h"

namespace pago {

// A wide sheet printed over several pages: the left columns of its rows on one page, the right columns on another, pages over
// then down or down then over. Gives the document with the halves put together row by row, every cell with its own source;
// empty when there is no such sheet. Halves are tables without text between them, with as many rows, of which only the first
// says what is wrong; a number that is printed on both halves must agree.
struct JoinedSheets {
  Document document;
  std::vector<SourceRef> headers;  // header rows of the pieces, repeated ones too
};
std::optional<JoinedSheets> with_joined_sheets(const Document& document);

}  // namespace pago
