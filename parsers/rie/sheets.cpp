#include "parsers/rie/sheets.h"

#include <algorithm>

#include "parsers/rie/columns.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

// Tables that repeat one header: a vertical strip of the sheet.
struct Strip {
  TableLayout layout;
  int columns = 0;
  Row header;
  std::vector<Row> rows;
  std::vector<std::size_t> blocks;
};

bool tells(const TableLayout& layout) {
  return layout.column(ColumnRole::finding) >= 0 || layout.column(ColumnRole::question) >= 0;
}

bool goes_on(const TableLayout& layout) {
  const bool known = layout.column(ColumnRole::measure) >= 0 || layout.column(ColumnRole::responsible) >= 0 ||
                     layout.column(ColumnRole::date) >= 0 || layout.column(ColumnRole::score) >= 0 ||
                     layout.column(ColumnRole::priority) >= 0 || layout.column(ColumnRole::status) >= 0;
  return known && !tells(layout) && layout.column(ColumnRole::topic) < 0;
}

bool empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& c) { return squeeze(c.text()).empty(); });
}

void add_rows(Strip& strip, const Table& table, std::size_t first) {
  for (std::size_t r = first; r < table.rows.size(); ++r)
    if (!empty(table.rows[r])) strip.rows.push_back(table.rows[r]);
}

// Puts a table with its strip; false when it belongs to no sheet.
bool place(const Table& table, std::size_t block, std::vector<Strip>& strips) {
  const TableLayout layout = layout_of(table, nullptr);
  if (layout.kind != TableLayout::Kind::rows || !table.source.page) return false;
  auto strip = strips.end();
  if (layout.first_row == 0)
    strip = std::find_if(strips.begin(), strips.end(), [&](const Strip& s) { return s.columns == table.columns; });
  else strip = std::find_if(strips.begin(), strips.end(), [&](const Strip& s) { return s.layout.headers == layout.headers; });
  if (strip == strips.end()) {
    if (layout.first_row == 0) return false;
    strips.push_back({layout, table.columns, table.rows[layout.first_row - 1], {}, {}});
    strip = strips.end() - 1;
  }
  add_rows(*strip, table, layout.first_row);
  strip->blocks.push_back(block);
  return true;
}

std::string number_in(const Row& row, const TableLayout& layout) {
  for (const Cell& c : row.cells)
    if (c.column == layout.column(ColumnRole::number)) return squeeze(c.text());
  return {};
}

bool fit(const Strip& left, const Strip& right) {
  if (left.rows.size() != right.rows.size() || !tells(left.layout) || !goes_on(right.layout)) return false;
  if (right.layout.column(ColumnRole::number) < 0) return true;
  for (std::size_t r = 0; r < left.rows.size(); ++r)
    if (number_in(left.rows[r], left.layout) != number_in(right.rows[r], right.layout)) return false;
  return true;
}

void append(Row& row, const Row& more, int shift, int leave_out) {
  for (Cell cell : more.cells) {
    if (cell.column == leave_out) continue;
    cell.column += shift;
    row.cells.push_back(std::move(cell));
  }
}

Table join(const std::vector<Strip>& strips) {
  Table whole;
  whole.rows.push_back(strips[0].header);
  whole.rows.insert(whole.rows.end(), strips[0].rows.begin(), strips[0].rows.end());
  whole.columns = strips[0].columns;
  whole.source = strips[0].header.source;
  for (std::size_t s = 1; s < strips.size(); ++s) {
    const int number = strips[s].layout.column(ColumnRole::number);
    append(whole.rows[0], strips[s].header, whole.columns, number);
    for (std::size_t r = 0; r < strips[s].rows.size(); ++r) append(whole.rows[r + 1], strips[s].rows[r], whole.columns, number);
    whole.columns += strips[s].columns;
  }
  return whole;
}

// The sheet that begins at `first` of a run of tables up to `end`; empty when these tables are no sheet.
std::optional<Table> sheet_of(const std::vector<Block>& blocks, std::size_t first, std::size_t end) {
  std::vector<Strip> strips;
  for (std::size_t i = first; i < end; ++i)
    if (!place(std::get<Table>(blocks[i]), i, strips)) return std::nullopt;
  if (strips.size() < 2) return std::nullopt;
  for (std::size_t s = 1; s < strips.size(); ++s)
    if (!fit(strips[0], strips[s])) return std::nullopt;
  const auto page = [&](const Strip& s) { return std::get<Table>(blocks[s.blocks.front()]).source.page; };
  if (page(strips[0]) == page(strips[1])) return std::nullopt;
  return join(strips);
}

void add_header_rows(const Table& table, std::vector<SourceRef>& headers) {
  const TableLayout layout = layout_of(table, nullptr);
  for (std::size_t r = 0; r < layout.first_row; ++r) headers.push_back(table.rows[r].source);
}

Document document_with(const Document& from, std::vector<Block> blocks) {
  Document out;
  out.file = from.file;
  out.format = from.format;
  out.title = from.title;
  out.author = from.author;
  out.pages = from.pages;
  out.page_furniture = from.page_furniture;
  out.blocks = std::move(blocks);
  return out;
}

}  // namespace

std::optional<JoinedSheets> with_joined_sheets(const Document& document) {
  const auto& blocks = document.blocks;
  std::vector<SourceRef> headers;
  std::vector<Block> joined;
  bool any = false;
  std::size_t copied = 0;  // blocks up to here are in `joined`
  const auto copy_to = [&](std::size_t end) {
    for (; copied < end; ++copied) joined.push_back(blocks[copied]);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::size_t end = i;
    while (end < blocks.size() && std::holds_alternative<Table>(blocks[end])) ++end;
    if (end < i + 2) continue;
    if (auto sheet = sheet_of(blocks, i, end)) {
      copy_to(i);
      for (std::size_t b = i; b < end; ++b) add_header_rows(std::get<Table>(blocks[b]), headers);
      joined.emplace_back(std::move(*sheet));
      copied = end;
      any = true;
    }
    i = end - 1;
  }
  if (!any) return std::nullopt;
  copy_to(blocks.size());
  JoinedSheets out{document_with(document, std::move(joined)), std::move(headers)};
  return out;
}

}  // namespace pago
