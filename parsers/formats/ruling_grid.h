#pragma once
#include <vector>

#include "parsers/formats/page_content.h"
#include "parsers/formats/text_lines.h"

// Drawn lines to the grids of tables.
namespace pago {

struct GridCell {
  int row = 0, column = 0, rows = 1, columns = 1;
  Box box;
};

struct Grid {
  Box box;
  std::vector<double> xs, ys;   // the borders: one more than there are columns, rows
  std::vector<GridCell> cells;  // in reading order; a merged cell once
};

// Lines in one: pieces that follow on each other or lie on top of each other.
std::vector<Ruling> joined_rulings(std::vector<Ruling> rulings);

// Leaves out what underlines or strikes through words.
std::vector<Ruling> without_underlines(const std::vector<Ruling>& rulings, const std::vector<Line>& lines);

// Grids of horizontal and vertical lines that touch: at least two columns or two rows. A missing piece of line merges cells.
std::vector<Grid> find_grids(const std::vector<Ruling>& rulings);

}  // namespace pago
