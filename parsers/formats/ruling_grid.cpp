#include "parsers/formats/ruling_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace pago {
namespace {

constexpr double kTouch = 3.5;        // points between lines that still meet
constexpr double kSamePlace = 4.2;    // borders closer than this are one: no text fits between
constexpr double kLeastCover = 0.55;  // of a cell's side that must be drawn to close it

class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

bool meet(const Ruling& h, const Ruling& v) {
  return v.at >= h.from - kTouch && v.at <= h.to + kTouch && h.at >= v.from - kTouch && h.at <= v.to + kTouch;
}

std::vector<double> borders(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> out;
  for (std::size_t i = 0; i < places.size();) {
    const double start = places[i];
    double sum = 0;
    std::size_t count = 0;
    for (; i < places.size() && places[i] - start <= kSamePlace; ++i, ++count) sum += places[i];
    out.push_back(sum / static_cast<double>(count));
  }
  return out;
}

std::size_t nearest(const std::vector<double>& places, double at) {
  const auto after = std::lower_bound(places.begin(), places.end(), at);
  if (after == places.begin()) return 0;
  if (after == places.end() || at - *(after - 1) < *after - at) return static_cast<std::size_t>(after - places.begin()) - 1;
  return static_cast<std::size_t>(after - places.begin());
}

// drawn[border][slot]: is this piece of the border drawn?
using Drawn = std::vector<std::vector<bool>>;

Drawn drawn_pieces(const std::vector<Ruling>& rulings, const std::vector<double>& places, const std::vector<double>& slots) {
  std::vector<std::vector<double>> cover(places.size(), std::vector<double>(slots.size() - 1, 0));
  for (const Ruling& ruling : rulings) {
    const std::size_t place = nearest(places, ruling.at);
    if (std::abs(places[place] - ruling.at) > kSamePlace) continue;
    for (std::size_t s = 0; s + 1 < slots.size(); ++s)
      cover[place][s] += overlap(ruling.from, ruling.to, slots[s], slots[s + 1]);
  }
  Drawn out(places.size(), std::vector<bool>(slots.size() - 1));
  for (std::size_t p = 0; p < places.size(); ++p) {
    for (std::size_t s = 0; s + 1 < slots.size(); ++s) out[p][s] = cover[p][s] >= kLeastCover * (slots[s + 1] - slots[s]);
  }
  return out;
}

std::vector<GridCell> merged_cells(const Grid& grid, const Drawn& across, const Drawn& down) {
  const std::size_t rows = grid.ys.size() - 1, columns = grid.xs.size() - 1;
  Sets sets(rows * columns);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      if (c + 1 < columns && !down[c + 1][r]) sets.join(r * columns + c, r * columns + c + 1);
      if (r + 1 < rows && !across[r + 1][c]) sets.join(r * columns + c, (r + 1) * columns + c);
    }
  }
  std::map<std::size_t, GridCell> found;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      const auto [it, fresh] = found.try_emplace(sets.find(r * columns + c));
      GridCell& cell = it->second;
      const int row = static_cast<int>(r), column = static_cast<int>(c);
      if (fresh) cell.row = row, cell.column = column;
      const int right = std::max(cell.column + cell.columns, column + 1);
      cell.column = std::min(cell.column, column);
      cell.columns = right - cell.column;
      cell.rows = row - cell.row + 1;
    }
  }
  std::vector<GridCell> cells;
  for (auto& [set, cell] : found) {
    cell.box = {grid.xs[static_cast<std::size_t>(cell.column)], grid.ys[static_cast<std::size_t>(cell.row)],
                grid.xs[static_cast<std::size_t>(cell.column + cell.columns)],
                grid.ys[static_cast<std::size_t>(cell.row + cell.rows)]};
    cells.push_back(cell);
  }
  std::sort(cells.begin(), cells.end(),
            [](const GridCell& a, const GridCell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  return cells;
}

// Tables without an outer border at the sides: the horizontal lines show how far they reach.
void add_outer(std::vector<double>& places, const std::vector<Ruling>& crossing) {
  double from = 1e9, to = -1e9;
  for (const Ruling& ruling : crossing) from = std::min(from, ruling.from), to = std::max(to, ruling.to);
  if (from < places.front() - 2 * kSamePlace) places.insert(places.begin(), from);
  if (to > places.back() + 2 * kSamePlace) places.push_back(to);
}

std::vector<double> places_of(const std::vector<Ruling>& rulings) {
  std::vector<double> out;
  for (const Ruling& ruling : rulings) out.push_back(ruling.at);
  return out;
}

struct Part {
  std::vector<Ruling> across, down;
};
using Parts = std::map<std::size_t, Part>;

Box box_of(const Part& part) {
  Box box{1e9, 1e9, -1e9, -1e9};
  for (const Ruling& line : part.across) box = united(box, {line.from, line.at, line.to, line.at});
  for (const Ruling& line : part.down) box = united(box, {line.at, line.from, line.at, line.to});
  return box;
}

// Lines inside a table that touch none of its other lines: column lines that stop at a chapter row.
void adopt_loose_lines(Parts& parts) {
  std::vector<std::pair<Box, Part*>> tables;
  for (auto& [set, part] : parts) {
    if (!part.across.empty() && !part.down.empty()) tables.emplace_back(box_of(part), &part);
  }
  for (auto& [set, part] : parts) {
    if (!part.across.empty() && !part.down.empty()) continue;
    const Box own = box_of(part);
    for (auto& [box, table] : tables) {
      if (own.left < box.left - kTouch || own.right > box.right + kTouch || own.top < box.top - kTouch ||
          own.bottom > box.bottom + kTouch)
        continue;
      table->across.insert(table->across.end(), part.across.begin(), part.across.end());
      table->down.insert(table->down.end(), part.down.begin(), part.down.end());
      break;
    }
  }
}

bool make_grid(const std::vector<Ruling>& across, const std::vector<Ruling>& down, Grid& grid) {
  if (across.empty() || down.empty()) return false;
  grid.xs = borders(places_of(down));
  grid.ys = borders(places_of(across));
  add_outer(grid.xs, across);
  add_outer(grid.ys, down);
  if (grid.xs.size() < 2 || grid.ys.size() < 2 || grid.xs.size() + grid.ys.size() < 5) return false;
  if (grid.xs.size() * grid.ys.size() > 250'000) return false;
  grid.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
  grid.cells = merged_cells(grid, drawn_pieces(across, grid.ys, grid.xs), drawn_pieces(down, grid.xs, grid.ys));
  return true;
}

}  // namespace

std::vector<Ruling> joined_rulings(std::vector<Ruling> rulings) {
  std::sort(rulings.begin(), rulings.end(), [](const Ruling& a, const Ruling& b) {
    if (a.horizontal != b.horizontal) return a.horizontal;
    if (std::round(a.at) != std::round(b.at)) return a.at < b.at;
    return a.from < b.from;
  });
  std::vector<Ruling> out;
  for (const Ruling& ruling : rulings) {
    Ruling* last = out.empty() ? nullptr : &out.back();
    if (last && last->horizontal == ruling.horizontal && std::abs(last->at - ruling.at) < 1.2 &&
        ruling.from <= last->to + kTouch && ruling.to >= last->from - kTouch) {
      last->from = std::min(last->from, ruling.from);
      last->to = std::max(last->to, ruling.to);
      last->width = std::max(last->width, ruling.width);
    } else {
      out.push_back(ruling);
    }
  }
  return out;
}

std::vector<Ruling> without_underlines(const std::vector<Ruling>& rulings, const std::vector<Line>& lines) {
  std::vector<Ruling> out;
  for (const Ruling& ruling : rulings) {
    double covered = 0;
    auto line =
        std::lower_bound(lines.begin(), lines.end(), ruling.at - 40, [](const Line& a, double at) { return a.baseline < at; });
    for (; ruling.horizontal && line != lines.end() && line->baseline < ruling.at + 40; ++line) {
      for (const Word* word : line->words) {
        const double below = (ruling.at - word->baseline) / std::max(1.0, word->size);
        if (below < -0.5 || below > 0.25 || word->turn != 0) continue;
        covered += overlap(ruling.from, ruling.to, word->box.left, word->box.right + 0.3 * word->size);
      }
    }
    if (covered < 0.85 * (ruling.to - ruling.from)) out.push_back(ruling);
  }
  return out;
}

std::vector<Grid> find_grids(const std::vector<Ruling>& rulings) {
  std::vector<Ruling> across, down;
  for (const Ruling& ruling : rulings) (ruling.horizontal ? across : down).push_back(ruling);
  std::sort(down.begin(), down.end(), [](const Ruling& a, const Ruling& b) { return a.from < b.from; });
  Sets sets(across.size() + down.size());
  for (std::size_t h = 0; h < across.size(); ++h) {
    for (std::size_t v = 0; v < down.size() && down[v].from <= across[h].at + kTouch; ++v) {
      if (meet(across[h], down[v])) sets.join(h, across.size() + v);
    }
  }
  Parts parts;
  for (std::size_t h = 0; h < across.size(); ++h) parts[sets.find(h)].across.push_back(across[h]);
  for (std::size_t v = 0; v < down.size(); ++v) parts[sets.find(across.size() + v)].down.push_back(down[v]);
  std::vector<Grid> grids;
  adopt_loose_lines(parts);
  for (const auto& [set, part] : parts) {
    Grid grid;
    if (make_grid(part.across, part.down, grid)) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.box.top < b.box.top; });
  return grids;
}

}  // namespace pago
