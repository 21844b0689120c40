#include "parsers/formats/docx_story.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <utility>

namespace pago {
namespace {

constexpr int widest = 1000;  // columns; a forged span must not cost memory or time

int number_in(XmlNode node, int low) { return std::clamp(std::atoi(node.val().c_str()), low, widest); }

// Rows of a table or cells of a row, also those inside content controls and tracked insertions.
void collect(XmlNode container, std::string_view name, std::vector<XmlNode>& found) {
  for (XmlNode node : container.children()) {
    if (node.is(Ns::w, name)) found.push_back(node);
    else if (node.is(Ns::w, "sdt")) collect(node.child(Ns::w, "sdtContent"), name, found);
    else if (node.is(Ns::mc, "AlternateContent")) collect(chosen_branch(node), name, found);
    else if (node.is(Ns::w, "customXml") || node.is(Ns::w, "ins") || node.is(Ns::w, "moveTo")) collect(node, name, found);
  }
}

std::string color_of(XmlNode shading) {
  std::string color = shading.attribute(Ns::w, shading.val() == "solid" ? "color" : "fill");
  std::transform(color.begin(), color.end(), color.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return color.size() == 6 && color.find_first_not_of("0123456789ABCDEF") == std::string::npos ? color : std::string();
}

bool has_deletions(XmlNode node) {
  for (XmlNode child : node.children())
    if (child.is(Ns::w, "del") || child.is(Ns::w, "moveFrom") || has_deletions(child)) return true;
  return false;
}

bool is_empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.paragraphs.empty() && cell.tables.empty(); });
}

enum class Merge { none, restart, go_on };

Merge merge_of(XmlNode properties, std::string_view kind) {
  XmlNode merge = properties.child(Ns::w, kind);
  if (!merge) return Merge::none;
  return merge.val() == "restart" ? Merge::restart : Merge::go_on;
}

// Only rows from the top down repeat on each page; a table of nothing but header rows has one.
void settle_headers(Table& table) {
  bool all = std::all_of(table.rows.begin(), table.rows.end(), [](const Row& row) { return row.header; });
  bool above = true;
  for (Row& row : table.rows) {
    above = above && row.header && !(all && table.rows.size() > 1 && &row != table.rows.data());
    row.header = above;
  }
}

}  // namespace

// Cells that hang down: column -> row and place of the cell that a continuation belongs to.
struct Story::Merges {
  std::map<int, std::pair<std::size_t, std::size_t>> open;
};

Table Story::read_table(XmlNode node) {
  Table table;
  Merges merges;
  std::vector<XmlNode> rows;
  collect(node, "tr", rows);
  for (XmlNode row : rows) {
    XmlNode properties = row.child(Ns::w, "trPr");
    if (properties.child(Ns::w, "del") || properties.on("hidden")) continue;
    read_row(row, table, merges);
    // Cleared with changes tracked: only the row itself was not marked.
    if (is_empty(table.rows.back()) && merges.open.empty() && has_deletions(row)) table.rows.pop_back();
  }
  settle_headers(table);
  return table;
}

void Story::read_row(XmlNode node, Table& table, Merges& merges) {
  XmlNode properties = node.child(Ns::w, "trPr");
  std::vector<XmlNode> cells;
  collect(node, "tc", cells);
  table.rows.emplace_back().header = properties.on("tblHeader");
  std::size_t own = table.rows.size() - 1;
  int column = properties.child(Ns::w, "gridBefore") ? number_in(properties.child(Ns::w, "gridBefore"), 0) : 0;
  decltype(merges.open) open;
  for (XmlNode tc : cells) {
    XmlNode cell_properties = tc.child(Ns::w, "tcPr");
    if (cell_properties.child(Ns::w, "cellDel") || column >= widest) continue;
    XmlNode span = cell_properties.child(Ns::w, "gridSpan");
    int columns = span ? number_in(span, 1) : 1;
    auto& row = table.rows[own];
    Merge down = merge_of(cell_properties, "vMerge");
    auto above = merges.open.find(column);
    if (down == Merge::go_on && above != merges.open.end()) {
      ++table.rows[above->second.first].cells[above->second.second].rows;
      open.insert(*above);
    } else if (merge_of(cell_properties, "hMerge") == Merge::go_on && !row.cells.empty()) {
      row.cells.back().columns += columns;
    } else {
      Cell cell;
      cell.column = column;
      cell.columns = columns;
      cell.fill = color_of(cell_properties.child(Ns::w, "shd"));
      read_cell_content(tc, cell);
      row.cells.push_back(std::move(cell));
      if (down != Merge::none) open[column] = {own, row.cells.size() - 1};
    }
    column += columns;
  }
  table.columns = std::max(table.columns, column);
  merges.open = std::move(open);
}

void Story::read_cell_content(XmlNode node, Cell& cell) {
  XmlNode inside = node.parent();  // a content control may stand around a whole cell
  const bool placeholder = inside.is(Ns::w, "sdtContent") && shows_placeholder(inside.parent());
  Cell* around = std::exchange(cell_, &cell);
  const bool placeholder_around = std::exchange(in_placeholder_, in_placeholder_ || placeholder);
  read_blocks(node);
  in_placeholder_ = placeholder_around;
  cell_ = around;
  cell.bold = !cell.paragraphs.empty() && std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                                                      [](const Paragraph& paragraph) { return paragraph.bold; });
  for (XmlNode paragraph : node.children())
    if (cell.fill.empty()) cell.fill = color_of(paragraph.child(Ns::w, "pPr").child(Ns::w, "shd"));
}

}  // namespace pago
