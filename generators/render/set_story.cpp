#include <algorithm>
#include <numeric>
#include <utility>

#include "generators/render/story.h"

namespace pago {
namespace {

constexpr int deepest = 20;

bool empty_paragraph(const FlowBlock& block) {
  const FlowParagraph* paragraph = paragraph_of(block);
  return paragraph && paragraph->pieces.empty() && !paragraph->label;
}

const BorderLine& stronger(const BorderLine& a, const BorderLine& b) { return b.width > a.width ? b : a; }

// While a block is set that will come again: its words are kept for good.
class Lasting {
 public:
  Lasting(const SettingContext& context, const FlowBlock& block) : fonts_(context.fonts), before_(fonts_.in_passing()) {
    if (context.memory && context.memory->knows(block)) fonts_.set_in_passing(false);
  }
  ~Lasting() { fonts_.set_in_passing(before_); }
  Lasting(const Lasting&) = delete;
  Lasting& operator=(const Lasting&) = delete;

 private:
  const FontShelf& fonts_;
  bool before_;
};

const FlowCell* cell_over(const FlowRow& row, int column) {
  for (const FlowCell& cell : row.cells)
    if (column >= cell.column && column < cell.column + cell.columns) return &cell;
  return nullptr;
}

// Edges of the columns, from the left of the text: width and place of the table worked in.
std::vector<int> column_edges(const FlowTable& table, const FlowDocument& flow, int width, bool outermost) {
  const long sum = std::max(1L, std::accumulate(table.columns.begin(), table.columns.end(), 0L));
  const TableLook& look = table.look;
  const int margin = look.margins[left_side].value_or(108);
  const bool text_at_margin = outermost && flow.word_version < 15;
  int whole = static_cast<int>(std::min(sum, 31680L));
  if (look.width_kind == TableLook::Width::absolute) whole = std::min(look.width, 31680);
  if (look.width_kind == TableLook::Width::percentage) whole = static_cast<int>(static_cast<long>(width) * look.width / 5000);
  int left = look.indent.value_or(0) - (text_at_margin ? margin : 0);
  if (look.alignment == Alignment::centre) left = (width - whole) / 2;
  if (look.alignment == Alignment::right) left = width - whole;
  std::vector<int> edges = {left};
  long so_far = 0;
  for (const int column : table.columns) {
    so_far += column;
    edges.push_back(left + static_cast<int>(so_far * whole / sum));
  }
  return edges;
}

SetCell set_cell(const FlowCell& cell, const std::vector<int>& edges, const SettingContext& context, int depth) {
  SetCell set;
  set.cell = &cell;
  const auto last = edges.size() - 1;
  set.left = edges[std::min(static_cast<std::size_t>(cell.column), last)];
  set.right = edges[std::min(static_cast<std::size_t>(cell.column + cell.columns), last)];
  if (cell.covered) return set;
  const int inner = std::max(20, set.right - set.left - cell.margins[left_side] - cell.margins[right_side]);
  set.story = set_story(cell.blocks, context, inner, true, depth + 1);
  set.story.own_edge = true;
  set.height = cell.margins[top_side] + StoryPlacer(context, nullptr).height_of(set.story) + cell.margins[bottom_side];
  return set;
}

void set_lines_between(SetTable& set) {
  for (std::size_t r = 0; r < set.rows.size(); ++r) {
    SetRow& row = set.rows[r];
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      SetCell& cell = row.cells[c];
      cell.above = cell.cell->borders[top_side];
      cell.before = cell.cell->borders[left_side];
      if (c > 0) cell.before = stronger(cell.before, row.cells[c - 1].cell->borders[right_side]);
      if (r > 0)
        if (const FlowCell* upper = cell_over(*set.rows[r - 1].row, cell.cell->column))
          cell.above = stronger(cell.above, upper->borders[bottom_side]);
      if (!cell.cell->covered) row.rule = std::max(row.rule, cell.above.width);
    }
  }
  for (const SetCell& cell : set.rows.back().cells)
    set.rule_below = std::max(set.rule_below, cell.cell->borders[bottom_side].width);
}

void set_heights(SetTable& set) {
  for (SetRow& row : set.rows) {
    int content = 0;
    for (const SetCell& cell : row.cells)
      if (cell.cell->rows == 1) content = std::max(content, cell.height);
    row.height = row.rule + (row.row->exact_height ? row.row->height : std::max(content, row.row->height - row.rule));
  }
  for (std::size_t r = 0; r < set.rows.size(); ++r)  // what stretches over rows makes the last of them higher
    for (const SetCell& cell : set.rows[r].cells) {
      if (cell.cell->rows <= 1) continue;
      const std::size_t end = std::min(set.rows.size(), r + static_cast<std::size_t>(cell.cell->rows));
      int room = -set.rows[r].rule;
      for (std::size_t i = r; i < end; ++i) room += set.rows[i].height;
      if (!set.rows[end - 1].row->exact_height) set.rows[end - 1].height += std::max(0, cell.height - room);
    }
}

}  // namespace

std::unique_ptr<SetTable> set_table(const FlowTable& table, const SettingContext& context, int width, int depth) {
  auto set = std::make_unique<SetTable>();
  set->table = &table;
  const std::vector<int> edges = column_edges(table, context.flow, width, depth == 0);
  for (const FlowRow& row : table.rows) {
    SetRow set_row;
    set_row.row = &row;
    for (const FlowCell& cell : row.cells) set_row.cells.push_back(set_cell(cell, edges, context, depth));
    if (row.heading && set->headings == set->rows.size()) ++set->headings;
    set->rows.push_back(std::move(set_row));
  }
  if (set->headings == set->rows.size()) set->headings = 0;
  set_lines_between(*set);
  set_heights(*set);
  return set;
}

SetStory set_story(const std::vector<FlowBlock>& blocks, const SettingContext& context, int width, bool in_cell, int depth) {
  SetStory story;
  story.in_cell = in_cell;
  if (depth > deepest) return story;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (auto known = context.memory ? context.memory->find(blocks[i], width) : nullptr) {
      story.blocks.add(std::move(known));
      continue;
    }
    const Lasting lasting(context, blocks[i]);
    SetBlock block;
    block.width = width;
    block.paragraph = paragraph_of(blocks[i]);
    if (block.paragraph) {
      block.lines = set_paragraph(*block.paragraph, context.flow, context.fonts, width, context.page);
      block.collapsed = depth > 0 && i > 0 && i + 1 == blocks.size() && empty_paragraph(blocks[i]) && table_of(blocks[i - 1]);
      if (block.collapsed || block.paragraph->only_space)
        block.lines.lines.front().height = block.lines.lines.front().ascent = 0;
    } else {
      block.table = set_table(*table_of(blocks[i]), context, width, depth);
    }
    auto set = std::make_shared<const SetBlock>(std::move(block));
    if (context.memory) context.memory->keep(blocks[i], width, set);
    story.blocks.add(std::move(set));
  }
  return story;
}

namespace {

SetRoom& room_of(const FlowBlock& block) {
  return std::visit([](const auto& pointer) -> SetRoom& { return pointer->room; }, block);
}

}  // namespace

void SetMemory::forget() {
  for (const FlowBlock& block : known_) room_of(block).sets.clear();
}

void SetMemory::clear() {
  forget();
  for (const FlowBlock& block : known_) room_of(block).known = false;
  known_.clear();
}

bool SetMemory::knows(const FlowBlock& block) const { return room_of(block).known; }

void SetMemory::know(const FlowBlock& block) {
  if (!std::exchange(room_of(block).known, true)) known_.push_back(block);
}

std::shared_ptr<const SetBlock> SetMemory::find(const FlowBlock& block, int width) const {
  for (const auto& [of_width, set] : room_of(block).sets)
    if (of_width == width) return set;
  return nullptr;
}

void SetMemory::keep(const FlowBlock& block, int width, const std::shared_ptr<const SetBlock>& set) {
  if (SetRoom& room = room_of(block); room.known) room.sets.emplace_back(width, set);
}

int StoryPlacer::height_of(const SetStory& story) {
  StoryCursor cursor;
  PlaceArea area;
  area.bottom = no_limit;
  StoryPlacer measure(context_, nullptr);
  return measure.place(story, cursor, area, true).height;
}

}  // namespace pago
