#include "parsers/formats/sheet_areas.h"

#include <algorithm>
#include <set>

namespace pago {
namespace {

bool has_text(const SheetCell& cell) { return !cell.text.empty(); }

// Columns from-to that hold something, as separate stretches from left to right.
std::vector<std::pair<int, int>> united(std::vector<std::pair<int, int>> stretches) {
  std::sort(stretches.begin(), stretches.end());
  std::vector<std::pair<int, int>> whole;
  for (const auto& [from, to] : stretches) {
    if (!whole.empty() && from <= whole.back().second + 1) whole.back().second = std::max(whole.back().second, to);
    else whole.emplace_back(from, to);
  }
  return whole;
}

// One blank column inside a table: what stands left and right of it begins in the same row and is about as high. Labels with
// their values stay apart.
bool is_spacer(const SheetArea& left, const SheetArea& right) {
  const int height = left.bottom - left.top + 1, other = right.bottom - right.top + 1;
  const bool pairs = left.right - left.left <= 1 && right.right - right.left == 1;
  return right.left - left.right == 2 && left.top == right.top && !pairs &&
         std::min(height, other) * 4 >= std::max(height, other) * 3;
}

}  // namespace

SheetAreas::SheetAreas(const Sheet& sheet) : sheet_(sheet), used_(find_used()) {}

SheetAreas::Texts SheetAreas::texts(int row, const SheetArea& area) const {
  Texts found;
  const auto cells = sheet_.rows.find(row);
  if (cells == sheet_.rows.end()) return found;
  for (auto at = cells->second.lower_bound(area.left); at != cells->second.end() && at->first <= area.right; ++at)
    if (has_text(at->second)) found.emplace_back(at->first, &at->second);
  return found;
}

std::optional<SheetArea> SheetAreas::find_used() const {
  std::optional<SheetArea> all;
  for (const auto& [row, cells] : sheet_.rows)
    for (const auto& [column, cell] : cells) {
      if (!has_text(cell)) continue;
      if (!all) all = SheetArea{row, column, row, column};
      all->left = std::min(all->left, column);
      all->right = std::max(all->right, column);
      all->bottom = row;
    }
  return all;
}

std::vector<SheetArea> SheetAreas::cut_rows(const SheetArea& area) const {
  std::vector<SheetArea> parts;
  int reach = -1;  // last row that the cells so far hang down to
  for (auto row = sheet_.rows.lower_bound(area.top); row != sheet_.rows.end() && row->first <= area.bottom; ++row) {
    const Texts here = texts(row->first, area);
    if (here.empty()) continue;
    const bool listed = !parts.empty() && std::any_of(sheet_.lists.begin(), sheet_.lists.end(), [&](const SheetArea& list) {
      return list.top <= parts.back().bottom && row->first <= list.bottom && parts.back().bottom <= list.bottom &&
             list.left <= area.right && area.left <= list.right;
    });
    if (parts.empty() || (row->first > reach + 1 && !listed)) parts.push_back({row->first, area.left, row->first, area.right});
    parts.back().bottom = row->first;
    reach = std::max(reach, row->first);
    for (const auto& [column, cell] : here) reach = std::max(reach, row->first + cell->rows - 1);
  }
  for (SheetArea& part : parts) part = trimmed_columns(part);
  return parts;
}

// To the text, and to a coloured column beside it: the left side of a legend.
SheetArea SheetAreas::trimmed_columns(SheetArea area) const {
  const SheetArea whole = area;
  area.left = whole.right;
  area.right = whole.left;
  for (auto row = sheet_.rows.lower_bound(area.top); row != sheet_.rows.end() && row->first <= area.bottom; ++row)
    for (const auto& [column, cell] : texts(row->first, whole)) {
      area.left = std::min(area.left, column);
      area.right = std::min(std::max(area.right, column + cell->columns - 1), std::max(whole.right, column));
    }
  std::set<std::string> colours;
  for (auto row = sheet_.rows.lower_bound(area.top); row != sheet_.rows.end() && row->first <= area.bottom; ++row)
    if (const auto cell = row->second.find(area.left - 1); cell != row->second.end() && !has_text(cell->second))
      colours.insert(cell->second.fill);
  if (colours.size() > 1) --area.left;
  return area;
}

std::vector<SheetArea> SheetAreas::cut_columns(const SheetArea& area) const {
  std::vector<std::pair<int, int>> stretches;
  for (auto row = sheet_.rows.lower_bound(area.top); row != sheet_.rows.end() && row->first <= area.bottom; ++row)
    for (const auto& [column, cell] : texts(row->first, area))
      stretches.emplace_back(column, std::min(column + cell->columns - 1, area.right));
  const auto listed = [&](int column) {
    return std::any_of(sheet_.lists.begin(), sheet_.lists.end(), [&](const SheetArea& list) {
      return list.left < column && column < list.right && list.top <= area.bottom && area.top <= list.bottom;
    });
  };
  std::vector<SheetArea> whole;
  for (const auto& [from, to] : united(std::move(stretches))) whole.push_back({area.bottom, from, area.top, to});
  for (auto row = sheet_.rows.lower_bound(area.top); row != sheet_.rows.end() && row->first <= area.bottom; ++row)
    for (const auto& [column, cell] : texts(row->first, area)) {
      const auto after =
          std::upper_bound(whole.begin(), whole.end(), column, [](int c, const SheetArea& one) { return c < one.left; });
      SheetArea& around = *std::prev(after);
      around.top = std::min(around.top, row->first);
      around.bottom = std::max(around.bottom, row->first);
    }
  std::vector<SheetArea> parts;
  for (const SheetArea& part : whole) {
    const bool spacer = !parts.empty() && is_spacer(parts.back(), part);
    if (!parts.empty() && (spacer || listed(part.left - 1))) parts.back().right = part.right;
    else parts.push_back(part);
  }
  if (parts.size() == 1) parts.front() = {area.top, std::min(area.left, parts.front().left), area.bottom, parts.front().right};
  return parts;
}

bool SheetAreas::is_header(int row, const SheetArea& area) const {
  if (std::find(sheet_.header_rows.begin(), sheet_.header_rows.end(), row) != sheet_.header_rows.end())
    return texts(row, area).size() > 2;
  return std::any_of(sheet_.lists.begin(), sheet_.lists.end(), [&](const SheetArea& list) {
    return list.top == row && list.left <= area.right && area.left <= list.right;
  });
}

int SheetAreas::covered_columns(const Texts& texts) const {
  int covered = 0;
  for (const auto& [column, cell] : texts) covered += cell->columns;
  return covered;
}

int SheetAreas::widest_row(const SheetArea& area) const {
  int widest = 0;
  for (auto row = sheet_.rows.lower_bound(area.top); row != sheet_.rows.end() && row->first <= area.bottom; ++row)
    widest = std::max(widest, static_cast<int>(texts(row->first, area).size()));
  return widest;
}

bool SheetAreas::reads_as_pairs(const Texts& texts) const {
  for (std::size_t i = 0; i + 1 < texts.size(); i += 2)
    if (!texts[i].second->text.ends_with(':')) return false;
  return true;
}

bool SheetAreas::reads_as_header(const Texts& texts, int most, bool marked) const {
  const auto numbers = std::count_if(texts.begin(), texts.end(), [](const auto& one) { return one.second->number; });
  const bool has_long_text =
      std::any_of(texts.begin(), texts.end(), [](const auto& one) { return one.second->text.size() > 80; });
  const bool ends = std::any_of(texts.begin(), texts.end(), [](const auto& one) {
    return one.second->text.ends_with('.') && one.second->text.size() > 20;
  });
  const bool wide = covered_columns(texts) * 5 >= most * 3 && (texts.size() >= 3 || most <= 2);
  if (texts.size() % 2 == 0 && reads_as_pairs(texts)) return false;
  return wide && (marked || (!has_long_text && !ends)) && numbers * 3 <= static_cast<long>(texts.size());
}

bool SheetAreas::stands_out(int row, const SheetArea& area) const {
  const Texts here = texts(row, area), below = texts(row + 1, area);
  const auto all = [](const Texts& texts, auto has) {
    return !texts.empty() && std::all_of(texts.begin(), texts.end(), [&](const auto& one) { return has(*one.second); });
  };
  const auto bold = [](const SheetCell& cell) { return cell.bold; };
  const auto filled = [](const SheetCell& cell) { return !cell.fill.empty(); };
  return is_header(row, area) || (all(here, bold) && !all(below, bold)) || (all(here, filled) && !all(below, filled));
}

HeaderRows SheetAreas::header_of(const SheetArea& area) const {
  constexpr int deepest = 30;
  HeaderRows found;
  int most = 0;
  for (auto row = sheet_.rows.lower_bound(area.top); row != sheet_.rows.end() && row->first <= area.bottom; ++row)
    most = std::max(most, covered_columns(texts(row->first, area)));
  for (int row = area.top; row <= area.bottom && found.count == 0 && row < area.top + deepest; ++row)
    if (is_header(row, area)) found = {row, 1};
  const bool narrow = widest_row(area) <= 2;
  for (int row = area.top; row <= area.bottom && found.count == 0 && row < area.top + deepest; ++row) {
    const Texts here = texts(row, area);
    const bool bold = !here.empty() && std::all_of(here.begin(), here.end(), [](const auto& one) { return one.second->bold; });
    if (narrow && (row > area.top || !bold || here.size() < 2)) break;
    if (reads_as_header(here, most, stands_out(row, area))) found = {row, 1};
    else if (covered_columns(here) * 5 >= most * 3 && here.size() > 2 && !reads_as_pairs(here)) break;  // data began
  }
  if (found.count == 0) return found;
  for (const auto& [column, cell] : texts(found.top, area)) found.count = std::max(found.count, std::min(cell->rows, 3));
  while (found.top > area.top && found.count < 3) {  // names over groups of columns
    const Texts above = texts(found.top - 1, area);
    const bool groups =
        above.size() > 1 && std::any_of(above.begin(), above.end(), [](const auto& one) { return one.second->columns > 1; });
    if (!groups || reads_as_pairs(above)) break;
    --found.top;
    ++found.count;
  }
  return found;
}

}  // namespace pago
