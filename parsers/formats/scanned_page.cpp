#include "parsers/formats/scanned_page.h"

#include <algorithm>
#include <cmath>

#include "parsers/formats/characters.h"
#include "parsers/formats/hocr_words.h"
#include "parsers/formats/page_turning.h"
#include "parsers/formats/ruling_grid.h"
#include "parsers/formats/scan_cleaning.h"
#include "parsers/formats/scan_marks.h"

namespace pago {
namespace {

constexpr double kLineHeight = 0.93;  // from ascender to descender, of the font size
constexpr double kLargestCell = 0.3;  // of the page: a larger one is a frame around text, not a cell
constexpr std::size_t kMostCells = 1500;
constexpr int kEdge = 12;                          // white pixels around a cell: letters at the very edge are read badly
constexpr int kLeastInk = 12;                      // pixels; a comma has more
constexpr double kUpright = 0.72;                  // confidence under which the page may lie on its side
constexpr double kSureSign = 0.7;                  // of what has neither letters nor digits: specks and bits of lines
constexpr double kSureTurn = 0.7;                  // of a line that seems to stand upright
constexpr double kSureLeftover = 0.5;              // of what the search for lines passed over
constexpr int kSpotReach = 15;                     // pixels between letters of one word
constexpr int kLeastLetter = 12, kMostSpot = 150;  // pixels, height
constexpr double kBold = 1.28;                     // thickness of strokes, against the usual one

struct Part {
  GreyImage image;
  int left = 0, top = 0;  // of the part in the page, in pixels
};

bool has_letter_or_digit(const std::string& text) {
  const std::u32string letters = from_utf8(text);
  return std::any_of(letters.begin(), letters.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
}

// Thickness of the strokes in the box: a stroke has two edges along its length.
double stroke_width(const GreyImage& image, const Box& box) {
  constexpr unsigned char ink = 140;
  const int left = std::max(1, static_cast<int>(box.left)), right = std::min(image.width - 1, static_cast<int>(box.right));
  const int top = std::max(1, static_cast<int>(box.top)), bottom = std::min(image.height - 1, static_cast<int>(box.bottom));
  long area = 0, edge = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      if (image.at(x, y) >= ink) continue;
      ++area;
      edge += image.at(x - 1, y) >= ink || image.at(x + 1, y) >= ink || image.at(x, y - 1) >= ink || image.at(x, y + 1) >= ink;
    }
  }
  return edge == 0 ? 0 : 2.0 * static_cast<double>(area) / static_cast<double>(edge);
}

template <class Value>
double weighted_median(std::vector<std::pair<double, std::size_t>> values, Value otherwise) {
  if (values.empty()) return otherwise;
  std::sort(values.begin(), values.end());
  std::size_t all = 0, seen = 0;
  for (const auto& value : values) all += value.second;
  for (const auto& value : values)
    if ((seen += value.second) * 2 >= all) return value.first;
  return values.back().first;
}

// Measured sizes waver from line to line; what is about as large as most text is as large.
void settle_sizes(std::vector<HocrWord>& words) {
  std::vector<std::pair<double, std::size_t>> sizes;
  for (const HocrWord& word : words) sizes.emplace_back(word.size, word.text.size());
  const double usual = weighted_median(std::move(sizes), 0.0);
  for (HocrWord& word : words) {
    if (word.size > 0.72 * usual && word.size < 1.2 * usual) word.size = usual;
    if (word.size > 4 * usual) word.size = std::max(usual, std::min(word.size, 1.3 * (word.box.bottom - word.box.top)));
  }
}

std::vector<Part> cells_of(GreyImage& image, const std::vector<Ruling>& rulings) {
  std::vector<Part> parts;
  const double pixels = image.dpi / 72;
  const auto px = [&](double points) { return static_cast<int>(std::lround(points * pixels)); };
  const double most = kLargestCell * image.width * image.height;
  for (const Grid& grid : find_grids(joined_rulings(rulings))) {
    for (const GridCell& cell : grid.cells) {
      const int left = px(cell.box.left), top = px(cell.box.top), right = px(cell.box.right), bottom = px(cell.box.bottom);
      if (static_cast<double>(right - left) * (bottom - top) > most || parts.size() >= kMostCells) continue;
      Part part{cut_out(image, left, top, right, bottom, kEdge), left - kEdge, top - kEdge};
      paint_white(image, left, top, right, bottom);
      if (has_ink(part.image, kLeastInk)) parts.push_back(std::move(part));
    }
  }
  return parts;
}

std::vector<HocrWord> read_parts(std::span<const Part> parts, TextShape shape, const TextRecogniser& recogniser) {
  std::vector<GreyImage> pictures;
  for (const Part& part : parts) pictures.push_back(part.image);
  std::vector<HocrWord> words = words_of_hocr(recogniser.read(pictures, shape));
  std::erase_if(words, [&](const HocrWord& word) { return word.picture >= parts.size(); });
  for (HocrWord& word : words) {
    const Part& part = parts[word.picture];
    word.box = {word.box.left + part.left, word.box.top + part.top, word.box.right + part.left, word.box.bottom + part.top};
    word.baseline += part.top;
  }
  return words;
}

Word to_word(const HocrWord& from, double point, bool bold) {
  Word word;
  word.text = to_utf8(readable(from_utf8(from.text), ""));
  word.size = from.size * point / kLineHeight;
  word.baseline = from.baseline * point;
  word.box = {from.box.left * point, word.baseline - 0.76 * word.size, from.box.right * point,
              word.baseline + 0.22 * word.size};
  word.bold = bold;
  word.ocr = from.confidence;
  return word;
}

std::vector<Word> to_words(const std::vector<HocrWord>& read, const GreyImage& image) {
  std::vector<double> widths;
  std::vector<std::pair<double, std::size_t>> usual;
  for (const HocrWord& word : read) {
    widths.push_back(word.size > 0 ? stroke_width(image, word.box) / word.size : 0);
    if (has_letter_or_digit(word.text)) usual.emplace_back(widths.back(), word.text.size());
  }
  const double thick = kBold * weighted_median(std::move(usual), 1.0);
  std::vector<Word> words;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (!has_letter_or_digit(read[i].text) && read[i].confidence < kSureSign) continue;
    Word word = to_word(read[i], 72 / image.dpi, widths[i] > thick);
    if (!word.text.empty()) words.push_back(std::move(word));
  }
  return words;
}

// Letters of a narrow column below each other look like a line on its side.
void drop_false_turns(std::vector<HocrWord>& words) {
  std::erase_if(words, [](const HocrWord& word) { return word.turn != 0 && word.confidence < kSureTurn; });
}

// What no word covers: single letters between wide gaps escape from a search for columns and lines.
std::vector<HocrWord> read_leftovers(GreyImage rest, const std::vector<HocrWord>& words, const TextRecogniser& recogniser) {
  for (const HocrWord& word : words)
    paint_white(rest, static_cast<int>(word.box.left) - 3, static_cast<int>(word.box.top) - 3,
                static_cast<int>(word.box.right) + 3, static_cast<int>(word.box.bottom) + 3);
  std::vector<Part> parts;
  for (const PixelBox& spot : inked_spots(rest, kSpotReach)) {
    const bool letters = spot.height() >= kLeastLetter && spot.height() <= kMostSpot && spot.width() <= 6 * kMostSpot;
    if (letters && parts.size() < kMostCells)
      parts.push_back({cut_out(rest, spot.left, spot.top, spot.right, spot.bottom, 2 * kEdge), spot.left - 2 * kEdge,
                       spot.top - 2 * kEdge});
  }
  if (parts.empty()) return {};
  std::vector<HocrWord> more = read_parts(parts, TextShape::block, recogniser);
  drop_false_turns(more);
  std::erase_if(more, [](const HocrWord& word) { return word.confidence < kSureLeftover; });
  return more;
}

void append(std::vector<HocrWord>& words, std::vector<HocrWord> more) {
  words.insert(words.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

PageContent read_upright(const GreyImage& image, const TextRecogniser& recogniser) {
  CleanScan scan = clean_scan(image);
  PageContent page;
  page.width = image.width * 72 / image.dpi;
  page.height = image.height * 72 / image.dpi;
  page.rulings = scan.rulings;
  GreyImage rest = scan.image;
  const std::vector<Part> cells = cells_of(rest, scan.rulings);
  std::vector<HocrWord> words;
  if (has_ink(rest, kLeastInk)) {
    words = read_parts(std::vector<Part>{{rest, 0, 0}}, TextShape::page, recogniser);
    drop_false_turns(words);
    append(words, read_leftovers(std::move(rest), words, recogniser));
  }
  if (!cells.empty()) append(words, read_parts(cells, TextShape::block, recogniser));
  settle_sizes(words);
  page.words = to_words(words, scan.image);
  return page;
}

}  // namespace

void settle_sizes(std::vector<PageContent>& pages) {
  std::vector<std::pair<double, std::size_t>> sizes;
  std::vector<Word*> words;
  for (PageContent& page : pages)
    for (Word& word : page.words)
      if (word.ocr) words.push_back(&word), sizes.emplace_back(word.size, word.text.size());
  const double usual = weighted_median(std::move(sizes), 0.0);
  std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->size < b->size; });
  double step = usual;  // the size that words near it get
  for (Word* word : words) {
    if (word->size < 0.72 * usual) continue;
    if (word->size > 1.2 * step) step = word->size * 1.06;
    word->size = step;
  }
}

PageContent read_scanned_page(const GreyImage& image, const TextRecogniser& recogniser) {
  PageContent page = read_upright(image, recogniser);
  if (ocr_confidence(page.words) >= kUpright || !has_ink(image, 40 * kLeastInk)) return page;
  const int turns = recogniser.turns_to_upright(image);
  if (turns == 0) return page;
  PageContent turned = read_upright(turned_clockwise(image, turns), recogniser);
  if (ocr_confidence(turned.words) <= ocr_confidence(page.words)) return page;
  turn_page(turned, turns);
  return turned;
}

}  // namespace pago
