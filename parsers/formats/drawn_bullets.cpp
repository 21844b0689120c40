#include "parsers/formats/drawn_bullets.h"

#include <algorithm>
#include <map>

namespace pago {
namespace {

constexpr double kFarthest = 3.0;        // font sizes between a bullet and its text
constexpr std::size_t kMostDots = 2000;  // more is a drawing

// The word that the dot stands before: on its height, close to its right, with nothing close to its left.
const Word* word_after(const Box& dot, const PageContent& page) {
  const Word* next = nullptr;
  const double y = (dot.top + dot.bottom) / 2;
  for (const Word& word : page.words) {
    if (word.turn != 0 || y < word.box.top || y > word.box.bottom) continue;
    const double gap = word.box.left - dot.right;
    if (gap >= 0 && gap < kFarthest * word.size && (!next || word.box.left < next->box.left)) next = &word;
    if (dot.left - word.box.right > -dot.right + dot.left && dot.left - word.box.right < 1.2 * word.size) return nullptr;
  }
  return next && dot.bottom - dot.top < 0.75 * next->size ? next : nullptr;
}

}  // namespace

void add_drawn_bullets(PageContent& page) {
  if (page.dots.empty() || page.dots.size() > kMostDots) return;
  std::map<const Word*, Word> bullets;
  for (const Box& dot : page.dots) {
    const Word* word = word_after(dot, page);
    if (!word) continue;
    Word bullet = *word;
    bullet.text = "•";
    bullet.box.left = dot.left;
    bullet.box.right = dot.right;
    bullets.emplace(word, bullet);
  }
  if (bullets.empty()) return;
  std::vector<Word> words;
  for (Word& word : page.words) {
    const auto bullet = bullets.find(&word);
    if (bullet != bullets.end()) {
      words.push_back(bullet->second);
      word.space_before = true;
    }
    words.push_back(std::move(word));
  }
  page.words = std::move(words);
}

}  // namespace pago
