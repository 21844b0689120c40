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

// The elements from `from` on, up to the tag that closes the one around them, which begins at `end`.
bool cut_children(std::string_view xml, std::size_t from, std::vector<std::string_view>& children, std::size_t& end) {
  std::size_t depth = 0, begin = 0;
  for (std::size_t at = from;;) {
    const std::size_t open = xml.find('<', at);
    if (open == xml.npos) return false;
    if (depth == 0 && xml.substr(at, open - at).find_first_not_of(" \n\r\t") != xml.npos) return false;
    std::size_t close = open + 1;
    bool quoted = false;
    for (; close < xml.size() && xml[close] != '>' && xml[close] != '\''; ++close) quoted ^= xml[close] == '"';
    if (close >= xml.size() || quoted || xml[close] == '\'') return false;
    const std::string_view tag = xml.substr(open + 1, close - open - 1);
    if (tag.empty() || tag.front() == '!' || tag.front() == '?') return false;
    at = close + 1;
    if (tag.front() == '/') {
      end = open;
      if (depth == 0) return true;
      if (--depth == 0) children.push_back(xml.substr(begin, at - begin));
      continue;
    }
    if (depth == 0) begin = open;
    if (tag.back() != '/') ++depth;
    else if (depth == 0) children.push_back(xml.substr(begin, at - begin));
  }
}

// A content control that says nothing of how its content looks gives its content.
void add_without_control(std::string_view child, std::vector<std::string_view>& out) {
  constexpr std::string_view content = "<w:sdtContent>", closing = "</w:sdtContent></w:sdt>";
  const std::size_t at = child.starts_with("<w:sdt>") && child.ends_with(closing) ? child.find(content) : child.npos;
  std::vector<std::string_view> inner;
  std::size_t end = 0;
  if (at == child.npos || has(child.substr(0, at), "w:rPr") || has(child, "w:sectPr") ||
      !cut_children(child, at + content.size(), inner, end) || child.substr(end) != closing)
    return out.push_back(child);
  for (const std::string_view one : inner) add_without_control(one, out);
}

std::vector<std::string_view> without_controls(const std::vector<std::string_view>& children) {
  std::vector<std::string_view> out;
  for (const std::string_view child : children) add_without_control(child, out);
  return out;
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
  if (from == xml.npos || has(xml.substr(0, from), "<!")) return false;
  out.head = xml.substr(0, from + body.size());
  out.children.clear();
  std::size_t end = 0;
  if (!cut_children(xml, from + body.size(), out.children, end)) return false;
  out.children = without_controls(out.children);
  out.tail = xml.substr(end);
  return out.tail.starts_with(end_of_body);
}

bool cut_table(std::string_view xml, CutTable& out) {
  if (!opens(xml, "w:tbl")) return false;
  std::vector<std::string_view> parts;
  std::size_t end = 0;
  if (!cut_children(xml, xml.find('>') + 1, parts, end) || xml.substr(end) != "</w:tbl>") return false;
  parts = without_controls(parts);
  const auto first = std::find_if(parts.begin(), parts.end(), [](std::string_view part) { return opens(part, "w:tr"); });
  if (first == parts.begin() || first == parts.end()) return false;
  const std::string_view grid = *std::prev(first);
  out.head = xml.substr(0, static_cast<std::size_t>(grid.data() - xml.data()) + grid.size());
  out.rows.assign(first, parts.end());
  out.columns = grid_columns(out.head);
  return out.columns > 0 && parts.size() - out.rows.size() <= 2 && out.head.ends_with("</w:tblGrid>") &&
         !has(out.head, "<w:sdt");
}

}  // namespace pago
