#pragma once
#include <string_view>
#include <vector>

// The XML of a document cut into what may be known from an earlier one, without parsing it. All views are into that XML.
namespace pago {

// The blocks of w:body as they are written, in `children`, out of the content controls around them, with all that stands before
// and behind the body. False: the file is not plain enough to be cut without reading it (comments, entities, other prefixes).
struct CutBody {
  std::string_view head, tail;
  std::vector<std::string_view> children;
};
bool cut_body(std::string_view xml, CutBody& out);

// A table: what stands before its rows, and its rows out of the controls around them. False: no table, or one without a whole
// grid.
struct CutTable {
  std::string_view head;
  std::vector<std::string_view> rows;
  std::size_t columns = 0;
};
bool cut_table(std::string_view xml, CutTable& out);

// False: a row says something only with others (cells merged downwards), does not fit in that many columns, or has a table in
// it.
bool row_stands_alone(std::string_view row, std::size_t columns);

}  // namespace pago
