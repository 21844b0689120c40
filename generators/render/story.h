#pragma once
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "generators/render/page_printer.h"
#include "generators/render/set_text.h"

namespace pago {

struct SetTable;

// A paragraph or table in a column of known width, its lines broken.
struct SetBlock {
  const FlowParagraph* paragraph = nullptr;  // or
  std::unique_ptr<SetTable> table;
  SetParagraph lines;
  int width = 0;           // of the column
  bool collapsed = false;  // an empty paragraph that only closes a cell after a table takes no room
};

// The blocks of a story; some are those of an earlier document.
class SetBlocks {
 public:
  const SetBlock& operator[](std::size_t i) const { return *blocks_[i]; }
  const SetBlock& front() const { return *blocks_.front(); }
  const SetBlock& back() const { return *blocks_.back(); }
  std::size_t size() const { return blocks_.size(); }
  bool empty() const { return blocks_.empty(); }
  void add(std::shared_ptr<const SetBlock> block) { blocks_.push_back(std::move(block)); }

 private:
  std::vector<std::shared_ptr<const SetBlock>> blocks_;
};

struct SetStory {
  SetBlocks blocks;
  bool in_cell = false;   // then the space after the last paragraph counts
  bool own_edge = false;  // a cell, or where the document begins: space that Word chose itself falls away at the edge
};

struct SetCell {
  const FlowCell* cell = nullptr;
  int left = 0, right = 0;   // of the cell, from the left of the column that the table stands in
  BorderLine above, before;  // the stronger of its own line and that of its neighbour
  SetStory story;
  int height = 0;  // of the content, with the margins above and below
};

struct SetRow {
  const FlowRow* row = nullptr;
  std::vector<SetCell> cells;
  int rule = 0;    // thickness of the line above it
  int height = 0;  // with the line above
};

struct SetTable {
  const FlowTable* table = nullptr;
  std::vector<SetRow> rows;
  int rule_below = 0;
  std::size_t headings = 0;  // rows that are repeated
};

// Blocks that a press has set in lines before, for as long as it keeps them.
class SetMemory {
 public:
  void know(const FlowBlock& block);  // it will come again, as the same object
  bool knows(const FlowBlock& block) const;
  std::shared_ptr<const SetBlock> find(const FlowBlock& block, int width) const;             // empty: not set yet in this width
  void keep(const FlowBlock& block, int width, const std::shared_ptr<const SetBlock>& set);  // only of what it knows
  void clear();
  void forget();  // keeps what will come again, but not how it was set

 private:
  std::vector<FlowBlock> known_;
};

struct SettingContext {
  const FlowDocument& flow;
  const FontShelf& fonts;
  PageFacts page;
  SetMemory* memory = nullptr;  // of a press
  PageBox box;                  // of the page that is being made
};

SetStory set_story(const std::vector<FlowBlock>& blocks, const SettingContext& context, int width, bool in_cell, int depth = 0);
std::unique_ptr<SetTable> set_table(const FlowTable& table, const SettingContext& context, int width, int depth);

// Where in a story to go on.
struct StoryCursor {
  std::size_t block = 0, line = 0, row = 0;
  std::vector<StoryCursor> cells;  // of the row, when it is cut
  bool operator==(const StoryCursor&) const = default;
};

constexpr int no_limit = 1'000'000'000;  // the bottom of an area that never ends

struct PlaceArea {
  int left = 0, top = 0, bottom = 0;
  bool keep_space_above = true;  // the space before the first paragraph counts: no page ended by itself just before
  bool may_break_pages = false;  // the text itself, not a cell or a header
};

enum class PlaceEnd { all, full, page_break };

struct Placed {
  PlaceEnd end = PlaceEnd::all;
  int height = 0;
};

// Room for footnotes at the foot of a page: how high each note is, and which stand on this page.
struct NoteRoom {
  std::vector<int> heights;  // by number of the note
  int separator = 0;
  std::vector<std::size_t> placed;
  int used = 0;
  int with(const std::vector<std::size_t>& notes) const;  // height when these come too
  void add(const std::vector<std::size_t>& notes);
};

// Places as much of a story as the area takes, from the cursor on, and moves the cursor. Without a printer nothing is drawn,
// only measured. With `force` at least one line is placed, or a page would never be filled.
class StoryPlacer {
 public:
  StoryPlacer(const SettingContext& context, PagePrinter* printer, NoteRoom* notes = nullptr)
      : context_(context), printer_(printer), notes_(notes) {}

  Placed place(const SetStory& story, StoryCursor& cursor, const PlaceArea& area, bool force);
  int height_of(const SetStory& story);

 private:
  friend class TablePlacer;
  struct State {
    const SetStory& story;
    const PlaceArea& area;
    int y = 0;
    bool anything = false;  // has been placed in this area
    std::size_t previous = 0;
    int paragraph_top = 0;  // of the paragraph that is being placed; the space that the one above asks is above it
  };
  // place_story.cpp
  int space_above(const State& state, std::size_t block) const;
  int space_below_previous(const State& state, std::size_t block) const;  // what of it the block above asks
  int space_below_last(const SetStory& story) const;
  bool chain_fits(const State& state, std::size_t block, int y) const;
  int least_height(const SetStory& story, std::size_t block) const;
  int bottom(const State& state) const { return state.area.bottom - (notes_ && state.area.may_break_pages ? notes_->used : 0); }
  // place_paragraph.cpp
  bool place_paragraph(State& state, StoryCursor& cursor, bool force, PlaceEnd& end);
  std::size_t lines_that_fit(const State& state, std::size_t block, std::size_t from, int y, bool force) const;
  void draw_lines(const State& state, const SetBlock& block, std::size_t from, std::size_t to, int y);
  void draw_frame(const State& state, std::size_t block, int top, int bottom_edge, bool begins, bool ends);
  void draw_anchored(const State& state, const SetBlock& block, const SetLine& line, int y, int height, int tag);
  int text_tag(const FlowParagraph& paragraph, int& label);

  const SettingContext& context_;
  PagePrinter* printer_;
  NoteRoom* notes_;
};

// Borders of a paragraph that touch those of its neighbour are one frame around both.
bool joined(const SetBlock& upper, const SetBlock& lower);

}  // namespace pago
