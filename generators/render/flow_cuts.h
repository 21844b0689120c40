#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "generators/render/xml_outline.h"

// The XML of a document cut into what may be known from an earlier one, without parsing it. All views are into that XML.
namespace pago {

// The blocks of w:body, out of the content controls around them, with all that stands before and behind the body. False: the
// file is not plain enough to be cut without reading it (comments, instructions, other prefixes).
struct CutBody {
  XmlOutline outline;
  std::string_view head, tail;
  std::vector<std::uint32_t> elements;     // of the outline
  std::vector<std::string_view> children;  // their XML
};
bool cut_body(std::string_view xml, CutBody& out);

// A table: what stands before its rows, and its rows out of the controls around them. False: no table, or one without a whole
// grid.
struct CutTable {
  std::string_view head;
  std::vector<std::uint32_t> elements;  // of the outline
  std::vector<std::string_view> rows;   // their XML
  std::size_t columns = 0;
};
bool cut_table(const XmlOutline& outline, std::size_t table, CutTable& out);

// False: a row says something only with others (cells merged downwards), does not fit in that many columns, or has a table in
// it.
bool row_stands_alone(std::string_view row, std::size_t columns);

}  // namespace pago
