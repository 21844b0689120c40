#include "generators/render/place_table.h"

#include <algorithm>

namespace pago {
namespace {

bool row_keeps(const SetRow& row) {  // LibreOffice looks at the first paragraph of the first cell
  if (row.cells.empty() || row.cells.front().story.blocks.empty()) return false;
  const SetBlock& first = row.cells.front().story.blocks.front();
  return first.paragraph && first.paragraph->look.keep_next;
}

int first_line_height(const SetRow& row) {
  int height = 0;
  for (const SetCell& cell : row.cells) {
    if (cell.story.blocks.empty()) continue;
    const SetBlock& first = cell.story.blocks.front();
    const int content = first.paragraph ? first.paragraph->look.before + first.lines.lines.front().height
                                        : TablePlacer::least_height(*first.table);
    height = std::max(height, cell.cell->margins[top_side] + content + cell.cell->margins[bottom_side]);
  }
  return row.rule + height;
}

int least_of(const SetRow& row) {
  return row.row->keep_whole || row.row->height > 0 ? row.height : std::min(row.height, first_line_height(row));
}

}  // namespace

bool TablePlacer::keeps_with_next(const SetTable& table) {
  for (const SetRow& row : table.rows)
    for (const SetCell& cell : row.cells)
      for (std::size_t i = 0; i < cell.story.blocks.size(); ++i) {
        const SetBlock& block = cell.story.blocks[i];
        if (!block.paragraph || !block.paragraph->look.keep_next) return false;
      }
  return !table.rows.empty();
}

int TablePlacer::whole_height(const SetTable& table) {
  int height = table.rule_below;
  for (const SetRow& row : table.rows) height += row.height;
  return height;
}

int TablePlacer::least_height(const SetTable& table) {
  int height = 0;
  std::size_t row = 0;
  for (; row < table.rows.size() && (row < table.headings || row_keeps(table.rows[row])); ++row)
    height += table.rows[row].height;
  return row < table.rows.size() ? height + least_of(table.rows[row]) : height;
}

// The row and those that it must stay with.
bool TablePlacer::rows_fit(const SetTable& table, std::size_t row, int y) const {
  for (; row < table.rows.size() && (row < table.headings || row_keeps(table.rows[row])); ++row) y += table.rows[row].height;
  if (row < table.rows.size()) y += least_of(table.rows[row]);
  return y <= placer_.bottom(state_);
}

bool TablePlacer::place(StoryCursor& cursor, PlaceEnd& end) {
  const SetTable& table = *story_.blocks[cursor.block].table;
  end = PlaceEnd::full;
  const bool begins = cursor.row == 0 && cursor.cells.empty();
  const int above = begins ? placer_.space_above(state_, cursor.block) : 0;
  if (begins && !force_ && !rows_fit(table, 0, state_.y + above)) return false;
  PagePrinter* printer = placer_.printer_;
  if (printer) {
    printer->end_list();
    printer->open(printer->tag(table.table, meaning_of(table) == Meaning::layout ? "Div" : "Table"));
  }
  state_.y += above;
  if (!begins) place_headings(table);
  bool whole = true;
  while (cursor.row < table.rows.size()) {
    const bool must = force_ && !placed_;
    const bool keep = !must && cursor.cells.empty() && cursor.row >= table.headings && row_keeps(table.rows[cursor.row]);
    if ((keep && !rows_fit(table, cursor.row, state_.y)) || !place_row(table, cursor)) {
      whole = false;
      break;
    }
    placed_ = true;
  }
  if (whole) state_.y += table.rule_below;
  if (printer) printer->close();
  if (whole) end = PlaceEnd::all;
  return whole;
}

void TablePlacer::place_headings(const SetTable& table) {
  int height = 0;
  for (std::size_t r = 0; r < table.headings; ++r) height += table.rows[r].height;
  if (height == 0 || height > (placer_.bottom(state_) - state_.y) / 2) return;
  PagePrinter* printer = placer_.printer_;
  if (printer) printer->begin_artifact();  // read once, where the table begins
  for (std::size_t r = 0; r < table.headings; ++r) {
    std::vector<StoryCursor> cells(table.rows[r].cells.size());
    place_cells(table, r, cells, state_.y + table.rows[r].height, printer != nullptr);
    state_.y += table.rows[r].height;
  }
  if (printer) printer->end_artifact();
}

bool TablePlacer::can_cut(const SetRow& row, const StoryCursor& cursor) const {
  if (!cursor.cells.empty()) return true;
  return !row.row->keep_whole && !row.row->exact_height && row.row->height == 0;
}

bool TablePlacer::place_row(const SetTable& table, StoryCursor& cursor) {
  const SetRow& row = table.rows[cursor.row];
  const int bottom = placer_.bottom(state_), needed = row.height + table.rule_below;  // a page closes the table with a line
  if (cursor.cells.empty() && state_.y + needed <= bottom) {
    std::vector<StoryCursor> cells(row.cells.size());
    place_cells(table, cursor.row, cells, state_.y + row.height, placer_.printer_ != nullptr);
    state_.y += row.height;
    ++cursor.row;
    return true;
  }
  const bool must = force_ && !placed_;
  if (can_cut(row, cursor) || must) return cut_row(table, cursor);
  return false;
}

// As much of the row as the area takes; when there is no room for a line in every cell, the row waits for the next page.
bool TablePlacer::cut_row(const SetTable& table, StoryCursor& cursor) {
  const SetRow& row = table.rows[cursor.row];
  std::vector<StoryCursor> cells = cursor.cells.empty() ? std::vector<StoryCursor>(row.cells.size()) : cursor.cells;
  std::vector<StoryCursor> after = cells;
  const int bottom = placer_.bottom(state_) - table.rule_below;
  const bool must = force_ && !placed_;
  const int height = place_cells(table, cursor.row, after, bottom, false);
  bool progress = false, done = true;
  const bool stuck = cursor.cells.empty() && state_.y + first_line_height(row) > bottom;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::size_t all = row.cells[c].story.blocks.size();
    if (cells[c].block >= all) continue;
    progress |= !(after[c] == cells[c]);
    done &= after[c].block >= all;
  }
  if (!must && (stuck || !progress)) return false;
  const int used = done ? std::min(height, bottom - state_.y) : bottom - state_.y;
  place_cells(table, cursor.row, cells, state_.y + std::max(used, height), placer_.printer_ != nullptr);
  state_.y += done ? height : used;
  placed_ = true;
  if (!done && (progress || !must)) {
    cursor.cells = std::move(cells);
    return false;
  }
  cursor.cells.clear();
  ++cursor.row;
  return true;
}

TablePlacer::Meaning TablePlacer::meaning_of(const SetTable& table) {
  if (table.headings > 0) return Meaning::columns;
  constexpr std::size_t longest_label = 60;
  bool lines = false;
  for (const SetRow& row : table.rows) {
    if (row.cells.size() < 2 || row.cells.front().story.blocks.size() != 1) return Meaning::layout;
    const FlowParagraph* label = row.cells.front().story.blocks.front().paragraph;
    const std::size_t length = label ? label->text().size() : 0;
    if (length == 0 || length > longest_label) return Meaning::layout;
    lines |= row.cells.front().above.width > 0 || row.cells.front().cell->borders[bottom_side].width > 0;
  }
  return lines ? Meaning::labels : Meaning::layout;
}

int TablePlacer::tag_of(const SetTable& table, const SetRow& row, const SetCell& cell, bool heading) {
  PagePrinter& printer = *placer_.printer_;
  const Meaning meaning = meaning_of(table);
  if (meaning == Meaning::layout) {
    printer.open(printer.tag(table.table, "Div"));
    const int tag = printer.tag(cell.cell, "Div");
    printer.close();
    return tag;
  }
  const bool label = meaning == Meaning::labels && cell.cell->column == 0;
  printer.open(printer.tag(table.table, "Table"));
  printer.open(printer.tag(row.row, "TR"));
  const int tag = printer.tag(cell.cell, heading || label ? "TH" : "TD");
  printer.close();
  printer.close();
  if (tag == artifact) return tag;
  TagNode& node = printer.node(tag);
  node.columns = cell.cell->columns;
  node.rows = cell.cell->rows;
  node.heads = heading ? TagNode::Heads::column : label ? TagNode::Heads::row : TagNode::Heads::nothing;
  return tag;
}

int TablePlacer::place_cells(const SetTable& table, std::size_t number, std::vector<StoryCursor>& cells, int bottom,
                             bool draw) {
  const SetRow& row = table.rows[number];
  const int top = state_.y;
  int height = row.rule;
  PagePrinter* printer = draw ? placer_.printer_ : nullptr;
  if (printer) draw_grid(table, number, top, bottom, number + 1 == table.rows.size() || bottom < top + row.height);
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const SetCell& cell = row.cells[c];
    if (cell.cell->covered) continue;
    int lower = bottom;
    for (int i = 1; i < cell.cell->rows && number + static_cast<std::size_t>(i) < table.rows.size(); ++i)
      lower += table.rows[number + static_cast<std::size_t>(i)].height;
    PlaceArea area;
    area.left = state_.area.left + cell.left + cell.cell->margins[left_side];
    area.top = top + row.rule + cell.cell->margins[top_side];
    area.bottom = lower - cell.cell->margins[bottom_side];
    const int room = lower - top - row.rule - cell.height;
    if (cells[c] == StoryCursor{} && room > 0 && cell.cell->place != VerticalPlace::top)
      area.top += cell.cell->place == VerticalPlace::centre ? room / 2 : room;
    if (row.row->exact_height) area.bottom = no_limit;
    if (printer) {
      const int tag = tag_of(table, row, cell, number < table.headings), left = state_.area.left;
      printer->open(tag);
      if (cells[c] == StoryCursor{}) printer->cell(*cell.cell, left + cell.left, top + row.rule, left + cell.right, lower, tag);
    }
    StoryPlacer inner(placer_.context_, printer, draw ? placer_.notes_ : nullptr);
    const std::size_t before = printer ? printer->marks() : 0;
    const Placed placed = inner.place(cell.story, cells[c], area, draw && force_);
    if (printer) printer->close();
    if (printer && row.row->exact_height) printer->note_text_below(before, lower);
    if (cell.cell->rows == 1)
      height = std::max(height, row.rule + cell.cell->margins[top_side] + placed.height + cell.cell->margins[bottom_side]);
  }
  return height;
}

void TablePlacer::draw_grid(const SetTable& table, std::size_t number, int top, int lower, bool closes) {
  PagePrinter& printer = *placer_.printer_;
  const SetRow& row = table.rows[number];
  const int x = state_.area.left;
  for (const SetCell& cell : row.cells) {
    int below = lower;
    for (int i = 1; i < cell.cell->rows && number + static_cast<std::size_t>(i) < table.rows.size(); ++i)
      below += table.rows[number + static_cast<std::size_t>(i)].height;
    if (!cell.cell->covered) printer.box(x + cell.left, top + row.rule / 2, x + cell.right, below, cell.cell->shade);
  }
  for (const SetCell& cell : row.cells) {
    const int middle = top + row.rule / 2;
    if (!cell.cell->covered) printer.rule(x + cell.left, middle, x + cell.right, middle, cell.above);
    printer.rule(x + cell.left, top, x + cell.left, lower, cell.before);
    if (&cell == &row.cells.back()) printer.rule(x + cell.right, top, x + cell.right, lower, cell.cell->borders[right_side]);
    if (closes) printer.rule(x + cell.left, lower, x + cell.right, lower, cell.cell->borders[bottom_side]);
  }
}

}  // namespace pago
