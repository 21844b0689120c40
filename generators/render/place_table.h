#pragma once
#include <vector>

#include "generators/render/story.h"

namespace pago {

// Places the rows of one table, from the cursor on. Inside StoryPlacer only.
class TablePlacer {
 public:
  TablePlacer(StoryPlacer& placer, StoryPlacer::State& state, bool force)
      : placer_(placer), state_(state), story_(state.story), force_(force) {}

  bool place(StoryCursor& cursor, PlaceEnd& end);  // true: to its end

  static bool keeps_with_next(const SetTable& table);  // every paragraph in it does
  static int whole_height(const SetTable& table);
  static int least_height(const SetTable& table);  // headings and the first row, or its first lines

 private:
  bool rows_fit(const SetTable& table, std::size_t row, int y) const;
  bool place_row(const SetTable& table, StoryCursor& cursor);
  bool cut_row(const SetTable& table, StoryCursor& cursor);
  void place_headings(const SetTable& table);
  bool can_cut(const SetRow& row, const StoryCursor& cursor) const;
  int place_cells(const SetTable& table, std::size_t row, std::vector<StoryCursor>& cells, int bottom, bool draw);
  void draw_grid(const SetTable& table, std::size_t row, int top, int lower, bool closes);
  int tag_of(const SetTable& table, const SetRow& row, const SetCell& cell, bool heading);

  // What the table is to someone who has it read aloud: facts under headings, facts behind labels, or only a way to put things
  // beside each other.
  enum class Meaning { columns, labels, layout };
  static Meaning meaning_of(const SetTable& table);

  StoryPlacer& placer_;
  StoryPlacer::State& state_;
  const SetStory& story_;
  bool force_;
  bool placed_ = false;  // a row of this table, in this area
};

}  // namespace pago
