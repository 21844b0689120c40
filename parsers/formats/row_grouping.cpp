#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "parsers/formats/table_draft.h"

namespace pago {
namespace {

struct Part {  // a piece of a line inside one column, or across some
  Line line;
  int column = 0, columns = 1;
  std::size_t text_line = 0;  // which line of the run
  const Word* drawn = nullptr;
  int row = -1;
};

int column_of(const std::vector<double>& xs, double at) {
  const auto after = std::upper_bound(xs.begin() + 1, xs.end() - 1, at);
  return static_cast<int>(after - xs.begin()) - 1;
}

std::vector<Part> parts_of(const std::vector<Line>& lines, const std::vector<double>& xs) {
  std::vector<Part> out;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    WordRefs words;
    int column = 0, last = 0;
    const auto close = [&] {
      if (words.empty()) return;
      const Word* drawn = *std::min_element(words.begin(), words.end());
      out.push_back({make_line(std::exchange(words, {})), column, last - column + 1, l, drawn, -1});
    };
    for (const Word* word : lines[l].words) {
      const int from = column_of(xs, word->box.left + 0.1 * word->size), to = column_of(xs, word->box.right - 0.1 * word->size);
      if (!words.empty() && from > last) {
        const double gap = word->box.left - words.back()->box.right;
        const bool crosses = last > column && gap < 0.45 * word->size;
        if (!crosses) close();
      }
      if (words.empty()) column = last = from;
      last = std::max(last, to);
      words.push_back(word);
    }
    close();
  }
  return out;
}

double middle(const Part& part) { return (part.line.box.top + part.line.box.bottom) / 2; }

int number_by(std::vector<Part>& parts, const std::vector<double>& separators) {
  for (Part& part : parts) {
    part.row = static_cast<int>(std::upper_bound(separators.begin(), separators.end(), middle(part)) - separators.begin());
  }
  return static_cast<int>(separators.size()) + 1;
}

// Nearly every producer draws a table cell by cell, row by row. Where that order shows cells of more than one line and gives
// rows that do not overlap, it is the best witness there is.
bool rows_by_drawing_order(std::vector<Part>& parts, int columns) {
  std::vector<Part*> order;
  for (Part& part : parts) order.push_back(&part);
  std::sort(order.begin(), order.end(), [](const Part* a, const Part* b) { return a->drawn < b->drawn; });
  int row = 0;
  bool multiline = false;
  std::vector<std::pair<double, double>> extents;
  for (std::size_t i = 0; i < order.size(); ++i) {
    Part& part = *order[i];
    const Part* before = i > 0 ? order[i - 1] : nullptr;
    const bool band = part.columns >= columns && columns > 1;
    if (before && (band || before->columns >= columns || part.column < before->column)) ++row;
    multiline |= before && part.column == before->column && part.line.baseline > before->line.baseline && !band;
    part.row = row;
    if (static_cast<int>(extents.size()) <= row) extents.emplace_back(1e9, -1e9);
    extents.back().first = std::min(extents.back().first, middle(part));
    extents.back().second = std::max(extents.back().second, middle(part));
  }
  for (std::size_t r = 1; r < extents.size(); ++r) {
    if (extents[r].first <= extents[r - 1].second + 1) return false;
  }
  return multiline && row > 0;
}

double cell_pitch(const std::vector<Part>& parts, std::vector<const Part*>& above) {
  std::map<int, const Part*> last;
  std::vector<double> pitches;
  above.assign(parts.size(), nullptr);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    const auto found = last.find(part.column);
    if (found != last.end() && found->second->columns == part.columns) {
      above[i] = found->second;
      pitches.push_back((part.line.baseline - found->second->line.baseline) / part.line.size);
    }
    last[part.column] = &part;
  }
  std::sort(pitches.begin(), pitches.end());
  const auto least = std::lower_bound(pitches.begin(), pitches.end(), 0.85);
  return least == pitches.end() ? 1.3 : *least;
}

// Lines of one cell are closer to each other than rows are; blocks that lie beside each other are one row.
bool rows_by_spacing(std::vector<Part>& parts) {
  std::vector<const Part*> above;
  const double tight = cell_pitch(parts, above) * 1.13 + 0.03;
  if (tight > 1.9) return false;
  std::vector<std::size_t> block(parts.size());
  std::vector<std::pair<double, double>> extents;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Line& line = parts[i].line;
    const bool joins = above[i] && line.baseline - above[i]->line.baseline <= tight * line.size;
    if (joins) {
      block[i] = block[static_cast<std::size_t>(above[i] - parts.data())];
      extents[block[i]].second = line.baseline;
    } else {
      block[i] = extents.size();
      extents.emplace_back(line.baseline - 0.5 * line.size, line.baseline);
    }
  }
  std::vector<std::size_t> order(extents.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return extents[a].first < extents[b].first; });
  std::vector<int> row_of(extents.size());
  int row = -1;
  double bottom = -1e9;
  for (const std::size_t b : order) {
    if (extents[b].first > bottom) ++row;
    bottom = std::max(bottom, extents[b].second);
    row_of[b] = row;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i].row = row_of[block[i]];
  return row > 0;
}

bool looks_numbered(const std::string& text) {
  return !text.empty() && text.size() <= 9 && std::isdigit(static_cast<unsigned char>(text.front())) != 0 &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-'; });
}

// No white space between rows: a row starts where the first column has a number, or else where most columns have text.
void rows_by_anchor(std::vector<Part>& parts, int columns) {
  std::map<std::size_t, int> filled;
  std::map<std::size_t, bool> anchored;
  std::size_t numbered = 0, first_column = 0;
  for (const Part& part : parts) {
    ++filled[part.text_line];
    if (part.column != 0) continue;
    ++first_column;
    numbered += looks_numbered(text_of(part.line));
    anchored[part.text_line] = true;
  }
  const bool by_number = numbered >= 2 && numbered * 10 >= first_column * 6;
  int row = -1;
  std::size_t line = static_cast<std::size_t>(-1);
  for (Part& part : parts) {
    if (part.text_line != line) {
      line = part.text_line;
      const bool starts = by_number ? anchored[line] : anchored[line] && (columns <= 2 || filled[line] * 2 > columns);
      if (starts || row < 0) ++row;
    }
    part.row = row;
  }
}

// Grouping by spacing failed when a row it made has lines that are rows themselves: most columns filled, again and again.
bool rows_too_tall(const std::vector<Part>& parts, int columns) {
  std::map<int, std::map<std::size_t, int>> filled;
  for (const Part& part : parts) ++filled[part.row][part.text_line];
  for (const auto& [row, lines] : filled) {
    int full = 0;
    for (const auto& [line, count] : lines) full += count >= std::max(2, (columns * 3 + 3) / 4);
    if (full >= 3) return true;
  }
  return false;
}

std::vector<DraftRow> to_rows(std::vector<Part> parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  std::vector<DraftRow> rows;
  int row = -1;
  for (Part& part : parts) {
    if (part.row != row) {
      row = part.row;
      rows.push_back({{}, part.line.box.top, part.line.box.bottom});
    }
    DraftRow& current = rows.back();
    if (current.cells.empty() || current.cells.back().column + current.cells.back().columns <= part.column) {
      current.cells.push_back({part.column, part.columns, 1, {}, part.line.box});
    }
    DraftCell& cell = current.cells.back();
    cell.columns = std::max(cell.columns, part.column + part.columns - cell.column);
    cell.box = united(cell.box, part.line.box);
    current.top = std::min(current.top, part.line.box.top);
    current.bottom = std::max(current.bottom, part.line.box.bottom);
    cell.lines.push_back(std::move(part.line));
  }
  for (DraftRow& current : rows) {
    for (DraftCell& cell : current.cells) {
      std::stable_sort(cell.lines.begin(), cell.lines.end(),
                       [](const Line& a, const Line& b) { return a.baseline < b.baseline; });
    }
  }
  return rows;
}

// A line across columns that stands alone: a chapter row. Also a bold word alone in the first column.
std::vector<bool> band_lines(const std::vector<Part>& parts, std::size_t lines, int columns) {
  std::vector<int> count(lines, 0), wide(lines, 0);
  std::vector<bool> bold(lines, false);
  for (const Part& part : parts) {
    ++count[part.text_line];
    wide[part.text_line] = part.column == 0 ? part.columns : 0;
    bold[part.text_line] = part.line.bold;
  }
  std::vector<bool> out(lines, false);
  for (std::size_t l = 0; l < lines; ++l) {
    const bool marked = bold[l] && (l == 0 || !bold[l - 1]) && (l + 1 == lines || !bold[l + 1]);
    out[l] = count[l] == 1 && columns > 1 && (wide[l] > 1 || (wide[l] == 1 && marked));
  }
  return out;
}

void number_by_text(std::vector<Part>& parts, int columns) {
  if (!rows_by_drawing_order(parts, columns) && (!rows_by_spacing(parts) || rows_too_tall(parts, columns))) {
    rows_by_anchor(parts, columns);
  }
}

// More than one number in the first column between two lines: the lines do not separate all rows.
bool holds_more_rows(const std::vector<Part>& slot) {
  std::size_t numbers = 0;
  for (const Part& part : slot) numbers += part.column == 0 && part.columns == 1 && looks_numbered(text_of(part.line));
  return numbers > 1;
}

void number_rows(std::vector<Part>& parts, int columns, const std::vector<double>& separators) {
  if (separators.empty()) return number_by_text(parts, columns);
  number_by(parts, separators);
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.row < b.row; });
  int row = 0;
  for (std::size_t i = 0; i < parts.size();) {
    std::vector<Part> slot;
    const std::size_t first = i;
    for (; i < parts.size() && parts[i].row == parts[first].row; ++i) slot.push_back(parts[i]);
    int last = row;
    if (holds_more_rows(slot)) number_by_text(slot, columns);
    else
      for (Part& part : slot) part.row = 0;
    for (std::size_t k = 0; k < slot.size(); ++k) {
      slot[k].row += row;
      last = std::max(last, slot[k].row);
      parts[first + k] = std::move(slot[k]);
    }
    row = last + 1;
  }
}

}  // namespace

std::vector<DraftRow> group_rows(const std::vector<Line>& lines, const std::vector<double>& xs,
                                 const std::vector<double>& separators) {
  std::vector<Part> parts = parts_of(lines, xs);
  const int columns = static_cast<int>(xs.size()) - 1;
  const bool separated = separators.size() >= 3 || (!separators.empty() && lines.size() <= 2 * (separators.size() + 1));
  const std::vector<bool> bands = band_lines(parts, lines.size(), columns);
  std::vector<DraftRow> rows;
  for (std::size_t i = 0; i < parts.size();) {
    std::vector<Part> section;
    const bool band = bands[parts[i].text_line];
    for (; i < parts.size() && bands[parts[i].text_line] == band && (!band || section.empty()); ++i)
      section.push_back(std::move(parts[i]));
    if (band) {
      section.front().columns = columns;
      section.front().row = 0;
    } else {
      number_rows(section, columns, separated ? separators : std::vector<double>{});
    }
    for (DraftRow& row : to_rows(std::move(section))) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace pago
