#include "parsers/formats/page_turning.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "parsers/formats/text_lines.h"

namespace pago {
namespace {

int main_turn(const PageContent& page) {
  std::array<std::size_t, 4> letters{};
  for (const Word& word : page.words) letters[static_cast<std::size_t>(word.turn)] += word.text.size();
  return static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

struct Point {
  double x, y;
};

// Where a point comes to lie when text that reads in direction `turn` is made to read to the right.
Point turned(Point p, int turn, double width, double height) {
  switch (turn) {
    case 1:
      return {p.y, width - p.x};
    case 2:
      return {width - p.x, height - p.y};
    case 3:
      return {height - p.y, p.x};
    default:
      return p;
  }
}

Box turned(const Box& box, int turn, double width, double height) {
  const Point a = turned(Point{box.left, box.top}, turn, width, height),
              b = turned(Point{box.right, box.bottom}, turn, width, height);
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

double turned_baseline(const Word& word, int turn, double width, double height) {
  const bool along_x = word.turn % 2 == 0;
  const Point on_it = along_x ? Point{word.box.left, word.baseline} : Point{word.baseline, word.box.top};
  const Point now = turned(on_it, turn, width, height);
  return (word.turn + turn) % 2 == 0 ? now.y : now.x;
}

bool goes_on(const Word& above, const Word& word) {
  if (word.turn != above.turn || word.turn % 2 == 0 || std::abs(word.baseline - above.baseline) > 0.3 * word.size) return false;
  const double gap = word.turn == 1 ? word.box.top - above.box.bottom : above.box.top - word.box.bottom;
  return gap > -0.3 * word.size && gap < 0.8 * word.size;
}

void join_standing_words(PageContent& page) {
  std::vector<Word> out;
  for (Word& word : page.words) {
    if (!out.empty() && goes_on(out.back(), word)) {
      out.back().text += ' ' + word.text;
      out.back().box = united(out.back().box, word.box);
    } else {
      out.push_back(std::move(word));
    }
  }
  page.words = std::move(out);
}

}  // namespace

void turn_page(PageContent& page, int turn) {
  const double width = page.width, height = page.height;
  for (Word& word : page.words) {
    word.baseline = turned_baseline(word, turn, width, height);
    word.box = turned(word.box, turn, width, height);
    word.turn = (word.turn - turn + 4) % 4;
  }
  for (Ruling& ruling : page.rulings) {
    const Box line = ruling.horizontal ? Box{ruling.from, ruling.at, ruling.to, ruling.at}
                                       : Box{ruling.at, ruling.from, ruling.at, ruling.to};
    const Box now = turned(line, turn, width, height);
    if (turn % 2 != 0) ruling.horizontal = !ruling.horizontal;
    ruling.at = ruling.horizontal ? now.top : now.left;
    ruling.from = ruling.horizontal ? now.left : now.top;
    ruling.to = ruling.horizontal ? now.right : now.bottom;
  }
  for (Fill& fill : page.fills) fill.box = turned(fill.box, turn, width, height);
  for (Box& dot : page.dots) dot = turned(dot, turn, width, height);
  if (turn % 2 != 0) std::swap(page.width, page.height);
}

void turn_upright(PageContent& page) {
  const int turn = main_turn(page);
  if (turn != 0) turn_page(page, turn);
  join_standing_words(page);
}

}  // namespace pago
