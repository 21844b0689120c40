#include <algorithm>
#include <numeric>
#include <utility>

#include "forms/error.h"
#include "generators/render/cell_conditions.h"
#include "generators/render/flow_reader.h"

namespace pago {
namespace {

constexpr int most_columns = 63;  // as in Word

void collect(XmlNode container, std::string_view name, std::vector<XmlNode>& found, int depth = 0) {
  for (XmlNode node : container.children()) {
    if (node.is(Ns::w, name)) found.push_back(node);
    else if (depth < 30 && node.is(Ns::w, "sdt")) collect(node.child(Ns::w, "sdtContent"), name, found, depth + 1);
    else if (depth < 30 && (node.is(Ns::w, "customXml") || node.is(Ns::w, "ins"))) collect(node, name, found, depth + 1);
  }
}

struct ReadCell {  // none of a row that is known from an earlier document
  XmlNode node;
  bool continues = false;  // is merged with the cell above
};

void read_row_look(XmlNode row, FlowRow& read) {
  const XmlNode properties = row.child(Ns::w, "trPr");
  read.keep_whole = properties.on("cantSplit");
  read.heading = properties.on("tblHeader");
  if (XmlNode height = properties.child(Ns::w, "trHeight")) {
    read.height = std::clamp(read_number(height, "val"), 0, 31680);
    read.exact_height = height.attribute(Ns::w, "hRule") == "exact";
  }
}

std::vector<ReadCell> read_cells(XmlNode row, FlowRow& read) {
  std::vector<XmlNode> nodes;
  collect(row, "tc", nodes);
  std::vector<ReadCell> cells;
  int column = std::clamp(read_number(row.child(Ns::w, "trPr").child(Ns::w, "gridBefore"), "val"), 0, most_columns - 1);
  for (XmlNode node : nodes) {
    if (column >= most_columns) break;
    const XmlNode properties = node.child(Ns::w, "tcPr"), merge = properties.child(Ns::w, "vMerge");
    FlowCell cell;
    cell.column = column;
    cell.columns = std::clamp(read_number(properties.child(Ns::w, "gridSpan"), "val", 1), 1, most_columns - column);
    column += cell.columns;
    read.cells.push_back(std::move(cell));
    cells.push_back({node, merge && merge.val() != "restart"});
  }
  return cells;
}

FlowCell* cell_at(FlowRow& row, int column) {
  for (FlowCell& cell : row.cells)
    if (cell.column == column) return &cell;
  return nullptr;
}

// Cells merged downwards: the first gets the number of rows, the others are covered.
void join_down(FlowTable& table, const std::vector<std::vector<ReadCell>>& read) {
  for (std::size_t r = 1; r < table.rows.size(); ++r)
    for (std::size_t c = 0; c < read[r].size(); ++c) {
      if (!read[r][c].continues) continue;
      FlowCell& cell = table.rows[r].cells[c];
      std::size_t first = r - 1;
      FlowCell* above = cell_at(table.rows[first], cell.column);
      while (above && above->covered && first > 0) above = cell_at(table.rows[--first], cell.column);
      if (!above || above->covered || above->columns != cell.columns) continue;
      cell.covered = true;
      above->rows = static_cast<int>(r - first) + 1;
    }
}

// The grid: what the file says, filled up from the widths of the cells where it says nothing.
void complete_grid(FlowTable& table, const std::vector<std::vector<ReadCell>>& read) {
  int columns = 0;
  for (const FlowRow& row : table.rows)
    if (!row.cells.empty()) columns = std::max(columns, row.cells.back().column + row.cells.back().columns);
  const bool known = static_cast<int>(table.columns.size()) >= columns &&
                     std::all_of(table.columns.begin(), table.columns.end(), [](int w) { return w > 0; });
  if (known) return;
  table.columns.resize(static_cast<std::size_t>(std::max(columns, 1)), 0);
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (std::size_t c = 0; c < read[r].size(); ++c) {
      const FlowCell& cell = table.rows[r].cells[c];
      const XmlNode width = read[r][c].node.child(Ns::w, "tcPr").child(Ns::w, "tcW");
      int& column = table.columns[static_cast<std::size_t>(cell.column)];
      if (cell.columns == 1 && column <= 0 && width.attribute(Ns::w, "type") != "auto")
        column = std::max(0, read_number(width, "w"));
    }
  int given = 0, sum = 0;
  for (const int w : table.columns) given += w > 0 ? 1 : 0, sum += std::max(0, w);
  for (int& w : table.columns)
    if (w <= 0) w = given > 0 ? std::max(1, sum / given) : 1000;
  if (given > 0 || table.look.width_kind != TableLook::Width::automatic) return;
  table.look.width_kind = TableLook::Width::percentage;  // nothing says how wide it is: as wide as the text
  table.look.width = 5000;
}

// The space above and below the text is that of the cell with the most of it, for the whole row.
void share_margins(FlowRow& row) {
  for (const Side side : {top_side, bottom_side}) {
    int most = 0;
    for (const FlowCell& cell : row.cells) most = std::max(most, cell.margins[side]);
    for (FlowCell& cell : row.cells) cell.margins[side] = most;
  }
}

}  // namespace

void FlowReader::read_table(XmlNode node, const ReadingPlace& place, std::vector<FlowBlock>& blocks) {
  const auto* known = std::exchange(known_rows_, nullptr);
  const XmlNode properties = node.child(Ns::w, "tblPr");
  const TableStyleParts& style = styles_->table(properties.child(Ns::w, "tblStyle").val());
  auto table = std::make_shared<FlowTable>();
  table->look = style.look;
  read_table_look(properties, table->look);
  for (XmlNode column : node.child(Ns::w, "tblGrid").children())
    if (column.is(Ns::w, "gridCol") && table->columns.size() < most_columns)
      table->columns.push_back(std::clamp(read_number(column, "w"), 0, 31680));
  std::vector<XmlNode> rows;
  collect(node, "tr", rows);
  std::vector<std::vector<ReadCell>> read;
  if (known != nullptr && static_cast<std::size_t>(std::count(known->begin(), known->end(), nullptr)) != rows.size())
    throw Error("docx.damaged", "Het Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw.");
  const std::size_t count = known == nullptr ? rows.size() : known->size();
  for (std::size_t r = 0, fresh = 0; r < count; ++r) {
    if (known != nullptr && (*known)[r] != nullptr) {
      table->rows.push_back(*(*known)[r]);
      read.emplace_back();
      continue;
    }
    FlowRow flow_row;
    read_row_look(rows[fresh], flow_row);
    read.push_back(read_cells(rows[fresh++], flow_row));
    table->rows.push_back(std::move(flow_row));
    if (table->rows.back().cells.empty()) table->rows.pop_back(), read.pop_back();
  }
  if (table->rows.empty()) return;
  join_down(*table, read);
  complete_grid(*table, read);
  const TableOptions options = read_table_options(properties);
  const CellConditions conditions(style, table->look, options);
  bool heading = true;  // only rows at the top are repeated
  for (std::size_t r = 0; r < table->rows.size(); ++r) {
    heading = table->rows[r].heading = heading && table->rows[r].heading;
    for (std::size_t c = 0; c < read[r].size(); ++c) {
      FlowCell& cell = table->rows[r].cells[c];
      const CellPlace at{r, table->rows.size(), cell.column, static_cast<int>(table->columns.size()), cell.columns, heading};
      conditions.apply(at, read[r][c].node.child(Ns::w, "tcPr"), cell);
      ReadingPlace inside = place;
      inside.layers = conditions.text_layers(at);
      inside.in_cell = true;
      if (!cell.covered) read_blocks(read[r][c].node, inside, cell.blocks);
    }
    share_margins(table->rows[r]);
  }
  blocks.push_back(std::move(table));
}

}  // namespace pago
