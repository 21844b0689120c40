#include "parsers/formats/text_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace pago {
namespace {

constexpr double kSameLine = 0.35;  // of the font size, between baselines
constexpr double kGlued = 0.13;     // of the font size: less is no space
constexpr double kUsualSpace = 0.28;

double own_baseline(const Word& word) { return word.turn % 2 == 0 ? word.baseline : word.box.bottom - 0.22 * word.size; }

bool hangs_on(const Word& small, const Word& large) {
  if (small.turn != 0 || large.turn != 0 || small.size > 0.9 * large.size) return false;
  const double gap = std::min(std::abs(small.box.left - large.box.right), std::abs(large.box.left - small.box.right));
  const double height = overlap(small.box.top, small.box.bottom, large.box.top, large.box.bottom);
  return gap < 0.25 * large.size && height > 0.3 * small.size;
}

// The raised number of a footnote, a tab before its text.
bool is_note_number(const Word& number, const Word& text) {
  const double gap = text.box.left - number.box.right;
  const double height = overlap(number.box.top, number.box.bottom, text.box.top, text.box.bottom);
  return number.turn == 0 && text.turn == 0 && number.size < 0.8 * text.size && number.text.size() <= 2 && gap >= 0 &&
         gap < 2.5 * text.size && height > 0.6 * number.size;
}

std::vector<double> line_baselines(const WordRefs& words) {
  std::vector<double> out;
  for (const Word* word : words) out.push_back(own_baseline(*word));
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (hangs_on(*words[i], *words[i - 1])) {
      out[i] = out[i - 1];
    } else if ((hangs_on(*words[i - 1], *words[i]) || is_note_number(*words[i - 1], *words[i])) &&
               (i < 2 || out[i - 1] != out[i - 2])) {
      out[i - 1] = out[i];
    }
  }
  return out;
}

bool same_place(const Word& a, const Word& b) {
  const double common = overlap(a.box.left, a.box.right, b.box.left, b.box.right);
  return a.text == b.text && common > 0.7 * std::max(a.box.right - a.box.left, b.box.right - b.box.left);
}

bool all_bold(const WordRefs& words) {
  return std::all_of(words.begin(), words.end(), [](const Word* word) { return word->bold; });
}

double main_size(const WordRefs& words) {
  std::map<double, std::size_t> letters;
  for (const Word* word : words) letters[word->size] += word->text.size();
  const auto most =
      std::max_element(letters.begin(), letters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

}  // namespace

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

double overlap(double from1, double to1, double from2, double to2) {
  return std::max(0.0, std::min(to1, to2) - std::max(from1, from2));
}

Line make_line(WordRefs words) {
  Line line;
  line.words = std::move(words);
  line.box = line.words.front()->box;
  for (const Word* word : line.words) line.box = united(line.box, word->box);
  line.size = main_size(line.words);
  line.bold = all_bold(line.words);
  const auto main =
      std::find_if(line.words.begin(), line.words.end(), [&](const Word* word) { return word->size == line.size; });
  line.baseline = own_baseline(**main);
  return line;
}

std::vector<Line> to_lines(const WordRefs& words) {
  const std::vector<double> baselines = line_baselines(words);
  std::vector<std::size_t> order(words.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return baselines[a] < baselines[b]; });
  std::vector<Line> lines;
  for (std::size_t i = 0; i < order.size();) {
    WordRefs row;
    const double start = baselines[order[i]];
    for (; i < order.size() && baselines[order[i]] - start <= kSameLine * words[order[i]]->size; ++i)
      row.push_back(words[order[i]]);
    if (row.empty()) row.push_back(words[order[i++]]);
    std::stable_sort(row.begin(), row.end(), [](const Word* a, const Word* b) { return a->box.left < b->box.left; });
    row.erase(std::unique(row.begin(), row.end(), [](const Word* a, const Word* b) { return same_place(*a, *b); }), row.end());
    lines.push_back(make_line(std::move(row)));
  }
  return lines;
}

double gap_before(const Line& line, std::size_t word) {
  const Word &left = *line.words[word - 1], &right = *line.words[word];
  return (right.box.left - left.box.right) / std::max(1.0, std::max(left.size, right.size));
}

std::vector<Line> split_at_gaps(const Line& line, double gap) {
  std::vector<Line> out;
  WordRefs part{line.words.front()};
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    if (gap_before(line, i) > gap) {
      out.push_back(make_line(std::move(part)));
      part.clear();
    }
    part.push_back(line.words[i]);
  }
  out.push_back(make_line(std::move(part)));
  return out;
}

std::string text_of(const Line& line) {
  std::string out;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i > 0 && (line.words[i]->space_before || gap_before(line, i) > kGlued)) out += ' ';
    out += line.words[i]->text;
  }
  return out;
}

Spacing usual_spacing(const std::vector<Line>& lines) {
  std::vector<double> gaps;
  std::size_t drawn = 0;
  for (const Line& line : lines) {
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      const double gap = gap_before(line, i);
      if (gap <= kGlued || gap >= 0.75) continue;
      gaps.push_back(gap);
      drawn += line.words[i]->space_before;
    }
  }
  if (gaps.size() < 5) return {kUsualSpace, false};
  Spacing spacing{0, drawn * 100 > gaps.size() * 75};
  const auto usual =
      gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / (spacing.drawn ? 4 : 2));  // columns' gaps lie higher
  std::nth_element(gaps.begin(), usual, gaps.end());
  spacing.width = *usual;
  return spacing;
}

}  // namespace pago
