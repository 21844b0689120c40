#include "parsers/formats/page_furniture.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

#include "parsers/formats/ruling_grid.h"
#include "parsers/formats/text_lines.h"

namespace pago {
namespace {

constexpr double kMargin = 0.13;       // of the page height: where headers and footers live
constexpr std::size_t kMostLines = 4;  // counted from the top or bottom edge
constexpr double kSameHeight = 4.0;
constexpr std::size_t kMostPieces = 3;  // left, middle, right; a line in more pieces is a row of a table
constexpr std::size_t kMostRulings = 6000;

struct Candidate {
  std::size_t page = 0;
  Line line;
  std::string text, pattern;  // the pattern has # for every number
  bool top = false;
};

std::string pattern_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
    if (digit && out.ends_with('#')) continue;
    out += digit ? '#' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

// "3", "- 3 -", "3 / 12", "Pagina 3 van 12", "blz. 3": a page number and nothing else.
bool is_page_number(const std::string& pattern) {
  constexpr std::array<const char*, 15> kForms{"#",        "- # -",          "– # –",       "#/#",        "# / #",
                                               "pagina #", "pagina # van #", "pagina: #",   "pagina #/#", "pagina # / #",
                                               "blz. #",   "blz #",          "page # of #", "pag. #",     "# van #"};
  return std::find(kForms.begin(), kForms.end(), pattern) != kForms.end();
}

// A drawn table that reaches into the page: its header row comes back on every page too, but belongs to the text.
std::vector<Box> body_tables(const PageContent& page) {
  std::vector<Box> out;
  if (page.rulings.size() > kMostRulings) return out;
  for (const Grid& grid : find_grids(joined_rulings(page.rulings))) {
    if (grid.box.bottom > kMargin * 1.5 * page.height && grid.box.top < (1 - kMargin * 1.5) * page.height)
      out.push_back(grid.box);
  }
  return out;
}

void add_candidates(const PageContent& page, std::size_t index, std::vector<Candidate>& out) {
  WordRefs words;
  const std::vector<Box> tables = body_tables(page);
  for (const Word& word : page.words) {
    const double y = (word.box.top + word.box.bottom) / 2;
    if (word.turn != 0 || (y > kMargin * page.height && y < (1 - kMargin) * page.height)) continue;
    const auto holds = [&](const Box& box) {
      return y > box.top && y < box.bottom && word.box.left > box.left - 2 && word.box.right < box.right + 2;
    };
    if (std::none_of(tables.begin(), tables.end(), holds)) words.push_back(&word);
  }
  const std::vector<Line> lines = to_lines(words);
  std::size_t top = 0;
  for (const Line& line : lines) {
    if (line.baseline < page.height / 2 && ++top > kMostLines) continue;
    const auto below = static_cast<std::size_t>(&lines.back() - &line);
    if (line.baseline >= page.height / 2 && below >= kMostLines) continue;
    std::vector<Line> pieces = split_at_gaps(line, 1.5);
    if (pieces.size() > kMostPieces) continue;
    for (Line& piece : pieces) {
      std::string text = text_of(piece);
      std::string pattern = pattern_of(text);
      out.push_back({index, std::move(piece), std::move(text), std::move(pattern), line.baseline < page.height / 2});
    }
  }
}

double height_of(const Candidate& candidate, const std::vector<PageContent>& pages) {
  return candidate.top ? candidate.line.baseline : pages[candidate.page].height - candidate.line.baseline;
}

// On how many other pages the same pattern stands at the same height.
std::size_t repeats(const Candidate& candidate, const std::vector<const Candidate*>& same,
                    const std::vector<PageContent>& pages) {
  std::set<std::size_t> found;
  for (const Candidate* other : same) {
    const bool place =
        other->top == candidate.top && std::abs(height_of(*other, pages) - height_of(candidate, pages)) < kSameHeight;
    if (place && other->page != candidate.page) found.insert(other->page);
  }
  return found.size();
}

bool is_outermost(const Candidate& candidate, const PageContent& page) {
  return std::none_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    return candidate.top ? word.box.bottom < candidate.line.box.top : word.box.top > candidate.line.box.bottom;
  });
}

}  // namespace

std::vector<Furniture> take_furniture(std::vector<PageContent>& pages) {
  std::vector<Candidate> candidates;
  for (std::size_t p = 0; p < pages.size(); ++p) add_candidates(pages[p], p, candidates);
  std::map<std::string, std::vector<const Candidate*>> by_pattern;
  for (const Candidate& candidate : candidates) by_pattern[candidate.pattern].push_back(&candidate);
  const std::size_t needed = pages.size() <= 3 ? 1 : pages.size() <= 8 ? 2 : 3;
  std::set<const Word*> taken;
  std::set<std::string> told;
  std::vector<Furniture> out;
  for (const Candidate& candidate : candidates) {
    const bool number = is_page_number(candidate.pattern) && is_outermost(candidate, pages[candidate.page]);
    if (!number && (pages.size() < 2 || repeats(candidate, by_pattern[candidate.pattern], pages) < needed)) continue;
    taken.insert(candidate.line.words.begin(), candidate.line.words.end());
    if (told.insert(candidate.pattern).second)
      out.push_back({candidate.text, pages[candidate.page].number, candidate.line.box});
  }
  for (PageContent& page : pages) {
    std::vector<Word> kept;
    for (Word& word : page.words) {
      if (!taken.contains(&word)) kept.push_back(std::move(word));
    }
    page.words = std::move(kept);
  }
  return out;
}

}  // namespace pago
