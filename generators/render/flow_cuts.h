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

// A table: what stands before its rows, and its rows out of the controls around them. False: no table, or one whose rows say
// something only together: cells merged downwards, a grid that is not whole, a table inside.
struct CutTable {
  std::string_view head;
  std::vector<std::string_view> rows;
};
bool cut_table(std::string_view xml, CutTable& out);

}  // namespace pago
