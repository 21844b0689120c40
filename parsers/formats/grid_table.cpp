#include <algorithm>
#include <cmath>

#include "parsers/formats/table_draft.h"

namespace pago {
namespace {

constexpr double kColumnGap = 0.5;  // font sizes

std::size_t slot_of(const std::vector<double>& borders, double at) {
  const auto after = std::upper_bound(borders.begin(), borders.end(), at);
  const auto slot = after - borders.begin() - 1;
  return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(slot, 0, static_cast<std::ptrdiff_t>(borders.size()) - 2));
}

std::vector<std::vector<std::size_t>> cell_map(const Grid& grid) {
  std::vector<std::vector<std::size_t>> map(grid.ys.size() - 1, std::vector<std::size_t>(grid.xs.size() - 1, 0));
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    for (int r = cell.row; r < cell.row + cell.rows; ++r) {
      for (int c = cell.column; c < cell.column + cell.columns; ++c)
        map[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] = i;
    }
  }
  return map;
}

std::vector<WordRefs> words_by_cell(const Grid& grid, const WordRefs& words) {
  const auto map = cell_map(grid);
  std::vector<WordRefs> out(grid.cells.size());
  for (const Word* word : words) {
    const double x = std::min((word->box.left + word->box.right) / 2, word->box.left + 1.5 * word->size);
    const double y = (word->box.top + word->box.bottom) / 2;
    out[map[slot_of(grid.ys, y)][slot_of(grid.xs, x)]].push_back(word);
  }
  return out;
}

// A cell over several columns whose text keeps to those columns: only the lines between them were not drawn.
bool keeps_to_columns(const DraftCell& cell, const std::vector<double>& xs) {
  std::size_t gaps = 0;
  for (const Line& line : cell.lines) {
    for (std::size_t w = 0; w < line.words.size(); ++w) {
      const Word& word = *line.words[w];
      const double slack = 0.15 * word.size;
      if (slot_of(xs, word.box.left + slack) != slot_of(xs, word.box.right - slack)) return false;
      if (w == 0 || slot_of(xs, word.box.left + slack) == slot_of(xs, line.words[w - 1]->box.left + slack)) continue;
      if (gap_before(line, w) < kColumnGap) return false;
      ++gaps;
    }
  }
  return gaps > 0;
}

void split_by_columns(const DraftCell& cell, const std::vector<double>& xs, std::vector<DraftCell>& out) {
  for (int column = cell.column; column < cell.column + cell.columns; ++column) {
    const auto slot = static_cast<std::size_t>(column);
    WordRefs words;
    for (const Line& line : cell.lines) {
      for (const Word* word : line.words) {
        if (slot_of(xs, word->box.left + 0.15 * word->size) == slot) words.push_back(word);
      }
    }
    out.push_back({column, 1, cell.rows, to_lines(words), {xs[slot], cell.box.top, xs[slot + 1], cell.box.bottom}});
  }
}

std::vector<DraftRow> rows_of(const Grid& grid, const std::vector<WordRefs>& words) {
  std::vector<DraftRow> rows(grid.ys.size() - 1);
  for (std::size_t r = 0; r < rows.size(); ++r) rows[r].top = grid.ys[r], rows[r].bottom = grid.ys[r + 1];
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& place = grid.cells[i];
    DraftCell cell{place.column, place.columns, place.rows, to_lines(words[i]), place.box};
    std::vector<DraftCell>& row = rows[static_cast<std::size_t>(place.row)].cells;
    if (cell.columns > 1 && keeps_to_columns(cell, grid.xs)) {
      split_by_columns(cell, grid.xs, row);
    } else {
      row.push_back(std::move(cell));
    }
  }
  return rows;
}

bool only_columns_are_drawn(const TableDraft& draft) {
  const auto lines_in = [](const DraftRow& row) {
    std::size_t most = 0;
    for (const DraftCell& cell : row.cells) most = std::max(most, cell.lines.size());
    return most;
  };
  std::size_t total = 0, largest = 0;
  for (const DraftRow& row : draft.rows) total += lines_in(row), largest = std::max(largest, lines_in(row));
  return draft.rows.size() <= 3 && draft.xs.size() >= 3 && largest >= 3 && largest * 10 >= total * 6;
}

bool is_tall(const DraftRow& row) {
  return std::count_if(row.cells.begin(), row.cells.end(), [](const DraftCell& cell) { return cell.lines.size() >= 3; }) >= 1;
}

// Rows that the text gives are believed when most of them have something in the first column and in another.
bool are_rows(const std::vector<DraftRow>& rows) {
  const auto full = std::count_if(rows.begin(), rows.end(),
                                  [](const DraftRow& row) { return row.cells.size() >= 2 && row.cells.front().column == 0; });
  return full >= 2 && full * 10 >= static_cast<std::ptrdiff_t>(rows.size()) * 6;
}

std::vector<DraftRow> split_row(const DraftRow& row, const std::vector<double>& xs) {
  WordRefs words;
  for (const DraftCell& cell : row.cells) {
    for (const Line& line : cell.lines) words.insert(words.end(), line.words.begin(), line.words.end());
  }
  return group_rows(to_lines(words), xs, {});
}

}  // namespace

TableDraft draft_from_grid(const Grid& grid, const WordRefs& words) {
  TableDraft draft;
  draft.xs = grid.xs;
  draft.box = grid.box;
  draft.ruled = true;
  draft.rows = rows_of(grid, words_by_cell(grid, words));
  if (!only_columns_are_drawn(draft)) return draft;
  std::vector<DraftRow> rows;
  for (DraftRow& row : draft.rows) {
    std::vector<DraftRow> parts = is_tall(row) ? split_row(row, draft.xs) : std::vector<DraftRow>{};
    if (are_rows(parts)) {
      for (DraftRow& part : parts) rows.push_back(std::move(part));
    } else {
      rows.push_back(std::move(row));
    }
  }
  draft.rows = std::move(rows);
  return draft;
}

}  // namespace pago
