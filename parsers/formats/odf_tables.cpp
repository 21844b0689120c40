#include <algorithm>
#include <cstdlib>
#include <utility>

#include "parsers/formats/odf_story.h"

namespace pago {
namespace {

constexpr int widest = 1000;                    // columns; a forged span must not cost memory or time
constexpr std::size_t most_repeated = 100'000;  // cells that are there by repetition only

int number_in(XmlNode node, std::string_view name, int otherwise) {
  const std::string text = node.attribute(Ns::table, name);
  return text.empty() ? otherwise : std::clamp(std::atoi(text.c_str()), 1, 1 << 20);
}

bool has_deletions(XmlNode node) {
  for (XmlNode child : node.children())
    if (child.is(Ns::text, "change") || has_deletions(child)) return true;
  return false;
}

bool is_empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.paragraphs.empty() && cell.tables.empty(); });
}

}  // namespace

struct OdfStory::Rows {
  std::vector<std::pair<XmlNode, bool>> found;  // row, is a header
};

void OdfStory::collect_rows(XmlNode container, bool header, Rows& rows) {
  for (XmlNode node : container.children()) {
    if (node.is(Ns::table, "table-row")) rows.found.emplace_back(node, header);
    else if (node.is(Ns::table, "table-header-rows")) collect_rows(node, true, rows);
    else if (node.is(Ns::table, "table-rows") || node.is(Ns::table, "table-row-group")) collect_rows(node, header, rows);
  }
}

Table OdfStory::read_table(XmlNode node) {
  Table table;
  Rows rows;
  collect_rows(node, false, rows);
  const bool all_headers = std::all_of(rows.found.begin(), rows.found.end(), [](const auto& row) { return row.second; });
  for (const auto& [row, header] : rows.found) {
    read_row(row, header && (!all_headers || table.rows.empty()), table);
    const Row& added = table.rows.back();
    if (is_empty(added) && has_deletions(row)) {  // cleared with changes tracked
      table.rows.pop_back();
      continue;
    }
    const int copies = is_empty(added) ? 0 : number_in(row, "number-rows-repeated", 1) - 1;
    for (int i = 0; i < copies; ++i) {
      context_.cells_repeated += table.rows.back().cells.size() + 1;
      if (context_.cells_repeated > most_repeated) context_.skipped_rows = true;
      if (context_.cells_repeated > most_repeated) break;
      table.rows.push_back(Row(table.rows.back()));
    }
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (Cell& cell : table.rows[r].cells) cell.rows = std::min(cell.rows, static_cast<int>(table.rows.size() - r));
  return table;
}

void OdfStory::read_row(XmlNode node, bool header, Table& table) {
  Row row;
  row.header = header;
  int column = 0;
  for (XmlNode one : node.children()) {
    const bool covered = one.is(Ns::table, "covered-table-cell");
    if ((!covered && !one.is(Ns::table, "table-cell")) || column >= widest) continue;
    const int repeated = std::min(number_in(one, "number-columns-repeated", 1), widest - column);
    for (int i = 0; i < repeated; ++i, ++column) {
      if (covered) continue;
      if (i > 0 && ++context_.cells_repeated > most_repeated) {
        context_.skipped_rows = context_.skipped_rows || !row.cells.back().paragraphs.empty();
        continue;
      }
      Cell& cell = row.cells.emplace_back();
      cell.column = column;
      cell.columns = std::min(number_in(one, "number-columns-spanned", 1), widest - column);
      cell.rows = std::min(number_in(one, "number-rows-spanned", 1), 10'000);
      read_cell(one, cell);
    }
  }
  for (const Cell& cell : row.cells) table.columns = std::max(table.columns, cell.column + cell.columns);
  table.rows.push_back(std::move(row));
}

void OdfStory::read_cell(XmlNode node, Cell& cell) {
  Cell* around = std::exchange(cell_, &cell);
  const ListPlace list = std::exchange(list_, ListPlace());
  read_blocks(node);
  list_ = list;
  cell_ = around;
  cell.fill = context_.styles.cell(node.attribute(Ns::table, "style-name")).fill;
  cell.bold = !cell.paragraphs.empty() && std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                                                      [](const Paragraph& paragraph) { return paragraph.bold; });
}

}  // namespace pago
