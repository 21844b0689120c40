#include "parsers/formats/word_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "parsers/formats/characters.h"

namespace pago {
namespace {

constexpr double kAscent = 0.76, kDescent = 0.22;  // of the font size; fonts' own figures differ wildly
constexpr double kWordGap = 0.14;
constexpr double kSpaceReach = 0.6;  // a space says nothing about a word further on
constexpr double kBaselineShift = 0.08;

int turn_of(const Glyph& glyph, int previous) {
  if (std::abs(glyph.dx) < 1e-6 && std::abs(glyph.dy) < 1e-6) return previous;
  if (std::abs(glyph.dx) >= std::abs(glyph.dy)) return glyph.dx >= 0 ? 0 : 2;
  return glyph.dy > 0 ? 1 : 3;
}

Box box_of(const Glyph& glyph, int turn) {
  const double up = glyph.size * kAscent, down = glyph.size * kDescent;
  const double x2 = glyph.x + glyph.dx, y2 = glyph.y + glyph.dy;
  switch (turn) {
    case 1:
      return {glyph.x - down, glyph.y, glyph.x + up, std::max(y2, glyph.y)};
    case 2:
      return {std::min(x2, glyph.x), glyph.y - down, glyph.x, glyph.y + up};
    case 3:
      return {glyph.x - up, std::min(y2, glyph.y), glyph.x + down, glyph.y};
    default:
      return {glyph.x, glyph.y - up, std::max(x2, glyph.x), glyph.y + down};
  }
}

char32_t combining(char32_t c) {
  constexpr std::array<std::pair<char32_t, char32_t>, 7> kAccents{
      {{0xA8, 0x308}, {0xB4, 0x301}, {0x60, 0x300}, {0x2C6, 0x302}, {0x5E, 0x302}, {0x2DC, 0x303}, {0xB8, 0x327}}};
  const auto* found = std::find_if(kAccents.begin(), kAccents.end(), [&](const auto& row) { return row.first == c; });
  return found == kAccents.end() ? 0 : found->second;
}

// "Geluid.........." in a table of contents.
void shorten_leader(std::u32string& letters) {
  const std::size_t start = letters.find(U"....");
  if (start == std::u32string::npos) return;
  const std::size_t end = std::min(letters.size(), letters.find_first_not_of(U".", start));
  letters.replace(start, end - start, start == 0 ? U"…" : U" …");
}

}  // namespace

void WordBuilder::add(const Glyph& glyph) {
  if (!glyph.text.empty() && std::all_of(glyph.text.begin(), glyph.text.end(), is_space)) {
    flush();
    space_ = true;
    space_x_ = glyph.x + glyph.dx;
    space_y_ = glyph.y + glyph.dy;
    return;
  }
  if (open_ && (repeats(glyph) || merges_accent(glyph))) return;
  const int turn = turn_of(glyph, open_ ? word_.turn : 0);
  if (open_ && !continues(glyph, turn)) flush();
  if (!open_) start(glyph, turn);
  extend(glyph);
}

bool WordBuilder::repeats(const Glyph& glyph) const {  // bold made by drawing twice
  const double close = 0.08 * glyph.size;
  return std::abs(glyph.x - last_x_) < close && std::abs(glyph.y - last_y_) < close && letters_.ends_with(glyph.text) &&
         std::abs(glyph.dx) + std::abs(glyph.dy) > close;
}

bool WordBuilder::merges_accent(const Glyph& glyph) {  // TeX draws the accent first, then the letter under it
  const char32_t mark = letters_.empty() ? 0 : combining(letters_.back());
  if (mark == 0 || glyph.text.size() != 1 || word_.turn != 0) return false;
  const double middle = (last_x_ + word_.box.right) / 2;
  if (middle < glyph.x || middle > glyph.x + glyph.dx) return false;
  letters_.pop_back();
  const bool alone = letters_.empty();
  if (alone) word_.box = box_of(glyph, 0);
  extend(glyph);
  letters_ += mark;
  return true;
}

bool WordBuilder::continues(const Glyph& glyph, int turn) const {
  if (turn != word_.turn || glyph.bold != word_.bold || glyph.italic != word_.italic) return false;
  if (std::abs(glyph.size - word_.size) > 0.05 * word_.size) return false;
  double along = glyph.x - end_x_, across = glyph.y - end_y_;
  if (turn == 2) along = -along;
  if (turn == 1) along = glyph.y - end_y_, across = glyph.x - end_x_;
  if (turn == 3) along = end_y_ - glyph.y, across = glyph.x - end_x_;
  return std::abs(across) <= kBaselineShift * word_.size && along <= kWordGap * word_.size && along >= -0.4 * word_.size;
}

void WordBuilder::start(const Glyph& glyph, int turn) {
  word_ = Word{};
  word_.box = box_of(glyph, turn);
  word_.baseline = turn == 1 || turn == 3 ? glyph.x : glyph.y;
  word_.size = glyph.size;
  word_.bold = glyph.bold;
  word_.italic = glyph.italic;
  word_.turn = turn;
  word_.space_before = space_ && std::hypot(glyph.x - space_x_, glyph.y - space_y_) < kSpaceReach * glyph.size;
  letters_.clear();
  open_ = true;
  space_ = false;
}

void WordBuilder::extend(const Glyph& glyph) {
  const Box box = box_of(glyph, word_.turn);
  word_.box = {std::min(word_.box.left, box.left), std::min(word_.box.top, box.top), std::max(word_.box.right, box.right),
               std::max(word_.box.bottom, box.bottom)};
  add_letters(glyph);
  double spacing = 0;
  if (glyph.spacing != 0 && glyph.spacing < 0.5 * glyph.size) {
    const double length = std::hypot(glyph.dx, glyph.dy);
    if (length > 0) spacing = glyph.spacing / length;
  }
  end_x_ = glyph.x + glyph.dx * (1 + spacing);
  end_y_ = glyph.y + glyph.dy * (1 + spacing);
  last_x_ = glyph.x;
  last_y_ = glyph.y;
}

void WordBuilder::add_letters(const Glyph& glyph) {
  if (glyph.font != font_) {
    font_ = glyph.font;
    pictures_ = shows_pictures(font_);
  }
  const bool plain = !pictures_ && glyph.text.size() == 1 && glyph.text[0] >= 0x20 && glyph.text[0] < 0x7F;
  if (plain) letters_ += glyph.text[0];
  else letters_ += readable(glyph.text, glyph.font);
}

void WordBuilder::flush() {
  if (!open_) return;
  open_ = false;
  if (letters_.empty()) return;
  shorten_leader(letters_);
  word_.text = to_utf8(letters_);
  words_.push_back(std::move(word_));
}

std::vector<Word> WordBuilder::take() {
  flush();
  space_ = false;
  return std::exchange(words_, {});
}

}  // namespace pago
