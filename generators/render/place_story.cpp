#include <algorithm>

#include "generators/render/place_table.h"
#include "generators/render/story.h"

namespace pago {
namespace {

const ParagraphLook& look_of(const SetBlock& block) { return block.paragraph->look; }

int frame(const SetBlock& block, Side side) {
  const auto& line = look_of(block).borders[side];
  return line && line->width > 0 ? line->width + line->space : 0;
}

int whole_height(const SetBlock& block, std::size_t lines) {
  int height = 0;
  for (std::size_t i = 0; i < lines; ++i) height += block.lines.lines[i].height + block.lines.lines[i].extra;
  return height;
}

// Two paragraphs of one style, between which contextual spacing counts.
bool are_alike(const SetBlock& above, const SetBlock& below) {
  return below.paragraph && below.paragraph->style == above.paragraph->style;
}

bool has_frame(const SetBlock& block) {
  for (const Side side : {top_side, left_side, bottom_side, right_side})
    if (frame(block, side) > 0) return true;
  return false;
}

}  // namespace

bool joined(const SetBlock& upper, const SetBlock& lower) {
  if (!upper.paragraph || !lower.paragraph || !has_frame(lower)) return false;
  const ParagraphLook &a = look_of(upper), &b = look_of(lower);
  return a.borders == b.borders && a.left == b.left && a.right == b.right;
}

int NoteRoom::with(const std::vector<std::size_t>& notes) const {
  int height = used;
  for (const std::size_t note : notes) {
    if (std::find(placed.begin(), placed.end(), note) != placed.end() || note >= heights.size()) continue;
    height += heights[note] + (height == 0 ? separator : 0);
  }
  return height;
}

void NoteRoom::add(const std::vector<std::size_t>& notes) {
  used = with(notes);
  for (const std::size_t note : notes)
    if (std::find(placed.begin(), placed.end(), note) == placed.end() && note < heights.size()) placed.push_back(note);
}

Placed StoryPlacer::place(const SetStory& story, StoryCursor& cursor, const PlaceArea& area, bool force) {
  State state{story, area, area.top, false, 0};
  while (cursor.block < story.blocks.size()) {
    PlaceEnd end = PlaceEnd::all;
    const bool must = force && !state.anything;
    const bool whole = story.blocks[cursor.block].paragraph ? place_paragraph(state, cursor, must, end)
                                                            : TablePlacer(*this, state, must).place(cursor, end);
    if (!whole) return {end, state.y - area.top};
    state.previous = cursor.block;
    cursor = {};
    cursor.block = state.previous + 1;
    state.anything = true;
    if (end == PlaceEnd::page_break && cursor.block < story.blocks.size()) return {end, state.y - area.top};
  }
  if (printer_) printer_->end_list();
  return {PlaceEnd::all, state.y - area.top + space_below_last(story)};
}

int StoryPlacer::space_below_last(const SetStory& story) const {
  if (!story.in_cell || story.blocks.empty() || !story.blocks.back().paragraph || story.blocks.back().collapsed) return 0;
  const ParagraphLook& last = look_of(story.blocks.back());
  return (story.own_edge && last.after_auto ? 0 : last.after) + story.blocks.back().lines.cell_extra;
}

int StoryPlacer::space_above(const State& state, std::size_t block) const {
  const SetBlock& own = state.story.blocks[block];
  if (own.collapsed) return 0;
  const bool dropped = state.story.own_edge && block == 0 && own.paragraph && look_of(own).before_auto;
  const int before = own.paragraph && !dropped ? look_of(own).before : 0;
  if (!state.anything) return state.area.keep_space_above ? before : 0;
  const SetBlock& above = state.story.blocks[block - 1];
  if (!above.paragraph) return before;
  const int asked = space_below_previous(state, block), extra = above.lines.last_extra;
  const int own_before = are_alike(above, own) && look_of(own).contextual ? 0 : before;
  return context_.flow.adds_spaces ? asked + own_before : std::max(asked, own_before + extra);
}

int StoryPlacer::space_below_previous(const State& state, std::size_t block) const {
  const SetBlock& own = state.story.blocks[block];
  if (!state.anything || own.collapsed) return 0;
  const SetBlock& above = state.story.blocks[block - 1];
  if (!above.paragraph) return 0;
  return (are_alike(above, own) && look_of(above).contextual ? 0 : look_of(above).after) + above.lines.last_extra;
}

// The least of a block that may stand alone at the foot of a page.
int StoryPlacer::least_height(const SetStory& story, std::size_t number) const {
  const SetBlock& block = story.blocks[number];
  if (!block.paragraph) return TablePlacer::least_height(*block.table);
  const std::size_t all = block.lines.lines.size();
  const ParagraphLook& look = look_of(block);
  std::size_t lines = look.widow_control ? (all <= 3 ? all : 2) : 1;
  if (look.keep_lines) lines = all;
  const bool joins = number > 0 && joined(story.blocks[number - 1], block);
  return (joins ? 0 : frame(block, top_side)) + whole_height(block, lines) + (lines == all ? frame(block, bottom_side) : 0);
}

// Whether this block and those it is kept with can stand here; `y` is where its space above begins.
bool StoryPlacer::chain_fits(const State& state, std::size_t block, int y) const {
  State then = state;
  for (std::size_t i = block; i < state.story.blocks.size(); ++i) {
    const SetBlock& own = state.story.blocks[i];
    if (i > block && own.paragraph && look_of(own).break_before) return true;
    y += space_above(then, i);
    then.anything = true;
    if (own.table && TablePlacer::keeps_with_next(*own.table)) {
      y += TablePlacer::whole_height(*own.table);
      if (y > bottom(state)) return false;
      continue;
    }
    if (!own.paragraph || !look_of(own).keep_next) return y + least_height(state.story, i) <= bottom(state);
    const bool joins = i > 0 && joined(state.story.blocks[i - 1], own);
    y += (joins ? 0 : frame(own, top_side)) + whole_height(own, own.lines.lines.size()) + frame(own, bottom_side);
    if (y > bottom(state)) return false;
  }
  return true;
}

}  // namespace pago
