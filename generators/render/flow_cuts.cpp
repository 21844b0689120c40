#include "generators/render/flow_cuts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace pago {
namespace {

bool has(std::string_view xml, std::string_view what) { return xml.find(what) != xml.npos; }

bool opens(std::string_view xml, std::string_view element) {
  return xml.size() > element.size() + 1 && xml[0] == '<' && xml.substr(1).starts_with(element) &&
         (xml[element.size() + 1] == '>' || xml[element.size() + 1] == ' ');
}

std::size_t count_of(std::string_view xml, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = xml.find(what, at)) != xml.npos; at += what.size()) ++found;
  return found;
}

bool cut_children(const XmlOutline& outline, std::size_t element, std::vector<std::uint32_t>& out);

// A content control that says nothing of how its content looks gives its content.
void add_without_control(const XmlOutline& outline, std::uint32_t child, std::vector<std::uint32_t>& out) {
  std::vector<std::uint32_t> parts, inner;
  const bool control = outline.is(child, "w:sdt") && outline.children(child, parts) && !parts.empty() &&
                       outline.is(parts.back(), "w:sdtContent");
  const bool looks = control && std::any_of(parts.begin(), parts.end() - 1, [&](std::uint32_t part) {
                       return outline.is(part, "w:sdtContent") || outline.has_inside(part, "w:rPr");
                     });
  if (!control || looks || outline.has_inside(parts.back(), "w:sectPr") || !cut_children(outline, parts.back(), inner))
    return out.push_back(child);
  out.insert(out.end(), inner.begin(), inner.end());
}

// Out of the controls around them.
bool cut_children(const XmlOutline& outline, std::size_t element, std::vector<std::uint32_t>& out) {
  std::vector<std::uint32_t> children;
  if (!outline.children(element, children)) return false;
  out.clear();
  for (const std::uint32_t child : children) add_without_control(outline, child, out);
  return true;
}

// Columns that the grid names, each with a width; 0: not so.
std::size_t grid_columns(std::string_view head) {
  constexpr std::string_view with_width = "<w:gridCol w:w=\"";
  std::size_t found = 0;
  for (std::size_t at = 0; (at = head.find(with_width, at)) != head.npos; ++found) {
    at += with_width.size();
    if (at >= head.size() || head[at] < '1' || head[at] > '9') return 0;
  }
  return found == count_of(head, "<w:gridCol ") ? found : 0;
}

// How many columns a row takes; 0: it cannot be told.
std::size_t row_columns(std::string_view row) {
  constexpr std::string_view span = "<w:gridSpan w:val=\"";
  std::size_t columns = count_of(row, "<w:tc>") + count_of(row, "<w:tc "), spans = 0;
  if (columns == 0) return 0;
  for (std::size_t at = 0; (at = row.find(span, at)) != row.npos; ++spans) {
    at += span.size();
    std::size_t wide = 0;
    std::from_chars(row.data() + at, row.data() + row.size(), wide);
    if (wide == 0 || wide > 100) return 0;
    columns += wide - 1;
  }
  return spans == count_of(row, "gridSpan") ? columns : 0;
}

}  // namespace

bool row_stands_alone(std::string_view row, std::size_t columns) {
  static constexpr std::array<std::string_view, 8> ties = {"w:vMerge", "w:gridBefore", "<w:tbl>", "<w:tbl ",
                                                           "<w:tblPr", "<w:customXml", "<w:ins",  "<mc:"};
  const std::size_t own = row_columns(row);
  return opens(row, "w:tr") && own > 0 && own <= columns &&
         std::none_of(ties.begin(), ties.end(), [&](std::string_view tie) { return has(row.substr(1), tie); });
}

bool cut_body(std::string_view xml, CutBody& out) {
  constexpr std::string_view body = "<w:body>", end_of_body = "</w:body>";
  const std::size_t from = xml.find(body);
  if (from == xml.npos || has(xml.substr(0, from), "<!") || !out.outline.read(xml, from) ||
      !cut_children(out.outline, 0, out.elements))
    return false;
  out.head = xml.substr(0, from + body.size());
  out.tail = xml.substr(out.outline[0].inside_end);
  out.children.clear();
  for (const std::uint32_t element : out.elements) out.children.push_back(out.outline.xml(element));
  return out.tail.starts_with(end_of_body);
}

bool cut_table(const XmlOutline& outline, std::size_t table, CutTable& out) {
  std::vector<std::uint32_t> parts;
  if (!outline.is(table, "w:tbl") || !cut_children(outline, table, parts)) return false;
  const auto first = std::find_if(parts.begin(), parts.end(), [&](std::uint32_t part) { return outline.is(part, "w:tr"); });
  if (first == parts.begin() || first == parts.end()) return false;
  const std::string_view whole = outline.xml(table);
  out.head = whole.substr(0, outline[*std::prev(first)].end - outline[table].begin);
  out.elements.assign(first, parts.end());
  out.rows.clear();
  for (const std::uint32_t row : out.elements) out.rows.push_back(outline.xml(row));
  out.columns = grid_columns(out.head);
  return out.columns > 0 && parts.size() - out.rows.size() <= 2 && out.head.ends_with("</w:tblGrid>") &&
         !has(out.head, "<w:sdt");
}

}  // namespace pago
