#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "parsers/formats/page_flow.h"

namespace pago {
namespace {

constexpr std::size_t kFewestLines = 4;  // in a column of text
constexpr double kFewestLetters = 18;    // in most of its lines
constexpr double kGutter = 0.75;         // font sizes
constexpr int kDeepest = 4;

struct Piece {
  Line line;
  const Word* drawn = nullptr;
  bool left = false;
};

struct Gutter {
  double at = 0;  // left edge of the right-hand column
  double top = 0, bottom = 0;
  std::size_t lines = 0;
};

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

std::vector<Line> pieces_of(const std::vector<Line>& lines) {
  std::vector<Line> out;
  for (const Line& line : lines) {
    for (Line& piece : split_at_gaps(line, kGutter * 0.8)) out.push_back(std::move(piece));
  }
  return out;
}

std::vector<double> left_edges(const std::vector<Line>& pieces) {
  std::map<long, std::size_t> counts;
  double leftmost = 1e9;
  for (const Line& piece : pieces) {
    ++counts[std::lround(piece.box.left / 2)];
    leftmost = std::min(leftmost, piece.box.left);
  }
  std::vector<double> out;
  for (const auto& [place, count] : counts) {
    const auto next = counts.find(place + 1);
    const std::size_t near = count + (next == counts.end() ? 0 : next->second);
    if (near >= kFewestLines && static_cast<double>(place) * 2 > leftmost + 60)
      out.push_back(static_cast<double>(place) * 2 - 1);
  }
  return out;
}

bool is_prose(const std::vector<const Piece*>& pieces) {
  if (pieces.size() < kFewestLines) return false;
  std::vector<double> letters, widths;
  double left = 1e9, right = -1e9;
  for (const Piece* piece : pieces) {
    letters.push_back(static_cast<double>(text_of(piece->line).size()));
    widths.push_back(piece->line.box.right - piece->line.box.left);
    left = std::min(left, piece->line.box.left);
    right = std::max(right, piece->line.box.right);
  }
  std::nth_element(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(letters.size() / 2), letters.end());
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2), widths.end());
  return letters[letters.size() / 2] >= kFewestLetters && widths[widths.size() / 2] > 0.55 * (right - left);
}

// A table is drawn row by row and so goes back and forth between the sides; columns are drawn one after the other.
bool drawn_apart(std::vector<const Piece*> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Piece* a, const Piece* b) { return a->drawn < b->drawn; });
  std::size_t switches = 0;
  for (std::size_t i = 1; i < pieces.size(); ++i) switches += pieces[i - 1]->left != pieces[i]->left;
  return switches <= 3 || switches * 12 < pieces.size();
}

// The line in the part left and the part right of the place; false when it runs across. A word that starts exactly at the
// column's edge may come close to a line that sticks out of the other column.
bool split_line(const Line& line, double at, std::vector<Piece>& out) {
  std::size_t right = 0;
  while (right < line.words.size() && line.words[right]->box.left < at) ++right;
  if (right > 0 && line.words[right - 1]->box.right > at) return false;
  if (right > 0 && right < line.words.size()) {
    const bool at_edge = line.words[right]->box.left < at + 3;
    if (gap_before(line, right) < (at_edge ? 0.15 : kGutter)) return false;
  }
  const auto middle = line.words.begin() + static_cast<std::ptrdiff_t>(right);
  const auto add = [&](WordRefs words, bool left) {
    if (words.empty()) return;
    const Word* drawn = words.front();
    out.push_back({make_line(std::move(words)), drawn, left});
  };
  add(WordRefs(line.words.begin(), middle), true);
  add(WordRefs(middle, line.words.end()), false);
  return true;
}

std::optional<Gutter> gutter_in_band(const std::vector<Piece>& band, double at) {
  std::vector<const Piece*> all, left, right;
  for (const Piece& piece : band) {
    all.push_back(&piece);
    (piece.left ? left : right).push_back(&piece);
  }
  if (!is_prose(left) || !is_prose(right) || !drawn_apart(all)) return std::nullopt;
  const auto extent = [](const std::vector<const Piece*>& side) {
    std::pair<double, double> range{1e9, -1e9};
    for (const Piece* piece : side) {
      range.first = std::min(range.first, piece->line.box.top);
      range.second = std::max(range.second, piece->line.box.bottom);
    }
    return range;
  };
  const auto [left_top, left_bottom] = extent(left);
  const auto [right_top, right_bottom] = extent(right);
  const double beside = overlap(left_top, left_bottom, right_top, right_bottom);
  if (beside < 0.4 * std::min(left_bottom - left_top, right_bottom - right_top)) return std::nullopt;
  return Gutter{at, std::min(left_top, right_top), std::max(left_bottom, right_bottom), band.size()};
}

std::optional<Gutter> find_gutter(const std::vector<Line>& lines) {
  std::optional<Gutter> best;
  for (const double at : left_edges(pieces_of(lines))) {
    std::vector<Piece> band;
    const auto close = [&] {
      const auto gutter = gutter_in_band(band, at);
      if (gutter && (!best || gutter->lines > best->lines)) best = gutter;
      band.clear();
    };
    for (const Line& line : lines) {
      if (!split_line(line, at, band)) close();
    }
    close();
  }
  return best;
}

double right_edge(const WordRefs& words) {
  double right = -1e9;
  for (const Word* word : words) right = std::max(right, word->box.right);
  return right;
}

void split_area(const WordRefs& words, double right_bound, int depth, std::vector<Area>& out) {
  if (words.empty()) return;
  std::vector<Line> lines = to_lines(words);
  const auto gutter = depth < kDeepest ? find_gutter(lines) : std::nullopt;
  if (!gutter) {
    out.push_back({std::move(lines), right_bound});
    return;
  }
  WordRefs above, left, right, below;
  for (const Word* word : words) {
    const double y = middle(word->box);
    if (y < gutter->top) above.push_back(word);
    else if (y > gutter->bottom) below.push_back(word);
    else (word->box.left < gutter->at ? left : right).push_back(word);
  }
  split_area(above, right_bound, depth + 1, out);
  split_area(left, right_edge(left), depth + 1, out);
  split_area(right, right_bound, depth + 1, out);
  split_area(below, right_bound, depth + 1, out);
}

}  // namespace

std::vector<Area> reading_areas(const WordRefs& words, double right) {
  std::vector<Area> out;
  split_area(words, right, 0, out);
  return out;
}

}  // namespace pago
