#include <algorithm>

#include "parsers/formats/running_text.h"
#include "parsers/formats/table_draft.h"

namespace pago {
namespace {

SourceRef source(const Box& box, int page) {
  SourceRef ref;
  ref.page = page;
  ref.box = box;
  return ref;
}

// The last rectangle painted under the middle of the cell.
std::string fill_under(const Box& box, const PageContent& page) {
  const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  for (auto fill = page.fills.rbegin(); fill != page.fills.rend(); ++fill) {
    const Box& area = fill->box;
    if (x > area.left && x < area.right && y > area.top && y < area.bottom) return fill->color == "FFFFFF" ? "" : fill->color;
  }
  return "";
}

double right_edge(const TableDraft& draft, const DraftCell& cell) {
  const auto last = static_cast<std::size_t>(cell.column + cell.columns);
  if (last <= draft.spans.size()) return draft.spans[last - 1].to;
  const double border = draft.xs[last];
  if (!draft.ruled || cell.lines.empty()) return border;
  double left = cell.lines.front().box.left;
  for (const Line& line : cell.lines) left = std::min(left, line.box.left);
  const double padding = left - draft.xs[static_cast<std::size_t>(cell.column)];
  return border - std::clamp(padding, 0.0, 6.0);
}

Cell to_cell(const TableDraft& draft, const DraftCell& from, const PageContent& page, const TextStyle& style) {
  Cell cell;
  cell.column = from.column;
  cell.columns = from.columns;
  cell.rows = from.rows;
  cell.source = source(from.box, page.number);
  cell.paragraphs = to_cell_paragraphs(from.lines, style, right_edge(draft, from), page.number);
  cell.fill = fill_under(from.box, page);
  cell.bold =
      !from.lines.empty() && std::all_of(from.lines.begin(), from.lines.end(), [](const Line& line) { return line.bold; });
  return cell;
}

bool says_something(const Cell& cell) { return !cell.paragraphs.empty(); }

bool all_bold(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !says_something(cell) || cell.bold; });
}

std::size_t filled(const Row& row) {
  return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), says_something));
}

bool has_own_fill(const Row& row, const Row& next) {
  const auto color = [](const Row& of) {
    for (const Cell& cell : of.cells) {
      if (says_something(cell)) return cell.fill;
    }
    return std::string();
  };
  return !color(row).empty() && color(row) != color(next);
}

// The first row that names more than one column is the header when it looks different from what follows.
void mark_header(Table& table) {
  for (std::size_t r = 0; r + 1 < table.rows.size() && r < 3; ++r) {
    Row& row = table.rows[r];
    if (filled(row) < 2) continue;
    std::size_t n = r + 1;
    while (n + 1 < table.rows.size() && filled(table.rows[n]) < 2) ++n;  // chapter rows say nothing about the header
    const Row& next = table.rows[n];
    row.header = (all_bold(row) && !all_bold(next)) || (all_bold(row) && has_own_fill(row, next)) || has_own_fill(row, next);
    return;
  }
}

}  // namespace

Table to_table(const TableDraft& draft, const PageContent& page, const TextStyle& style) {
  Table table;
  table.columns = static_cast<int>(draft.xs.size()) - 1;
  table.source = source(draft.box, page.number);
  for (const DraftRow& from : draft.rows) {
    Row row;
    row.source = source({draft.box.left, from.top, draft.box.right, from.bottom}, page.number);
    for (const DraftCell& cell : from.cells) row.cells.push_back(to_cell(draft, cell, page, style));
    if (std::any_of(row.cells.begin(), row.cells.end(), says_something)) table.rows.push_back(std::move(row));
  }
  mark_header(table);
  return table;
}

}  // namespace pago
