#include "parsers/formats/page_furniture.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

#include "parsers/formats/ruling_grid.h"
#include "parsers/formats/scan_marks.h"
#include "parsers/formats/text_lines.h"

namespace pago {
namespace {

constexpr double kMargin = 0.13;       // of the page height: where headers and footers live
constexpr std::size_t kMostLines = 4;  // counted from the top or bottom edge
constexpr double kSameHeight = 4.0;
constexpr double kApart = 1.6;          // font sizes between the innermost line and the text
constexpr std::size_t kMostPieces = 3;  // left, middle, right; a line in more pieces is a row of a table
constexpr std::size_t kMostRulings = 6000;

struct Piece {
  Line line;
  std::string text, pattern;  // the pattern has # for every number
};

struct MarginLine {
  std::size_t page = 0;
  bool top = false;
  double height = 0;  // of its baseline, from the page's top or bottom edge
  double size = 0;
  double inwards = 0;  // distance to the next line towards the middle of the page
  std::vector<Piece> pieces;
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

MarginLine margin_line(const PageContent& page, std::size_t index, const std::vector<Line>& lines, std::size_t at, bool top) {
  const Line& line = lines[at];
  MarginLine out{index, top, top ? line.baseline : page.height - line.baseline, line.size, 1e9, {}};
  if (top && at + 1 < lines.size()) out.inwards = lines[at + 1].baseline - line.baseline;
  if (!top && at > 0) out.inwards = line.baseline - lines[at - 1].baseline;
  for (Line& piece : split_at_gaps(line, 1.5)) {
    std::string text = text_of(piece);
    std::string pattern = pattern_of(text);
    out.pieces.push_back({std::move(piece), std::move(text), std::move(pattern)});
  }
  return out;
}

// The lines in the margins, from the edge of the page inwards.
void add_margin_lines(const PageContent& page, std::size_t index, std::vector<MarginLine>& out) {
  WordRefs words;
  const std::vector<Box> tables = body_tables(page);
  for (const Word& word : page.words) {
    if (word.turn == 0) words.push_back(&word);
  }
  const std::vector<Line> lines = to_lines(words);
  const auto in_table = [&](const Line& line) {
    return std::any_of(tables.begin(), tables.end(),
                       [&](const Box& box) { return line.baseline > box.top && line.baseline < box.bottom; });
  };
  for (std::size_t i = 0; i < std::min(lines.size(), kMostLines) && lines[i].baseline < kMargin * page.height; ++i) {
    if (in_table(lines[i])) break;
    out.push_back(margin_line(page, index, lines, i, true));
  }
  for (std::size_t i = lines.size();
       i-- > 0 && i + kMostLines >= lines.size() && lines[i].baseline > (1 - kMargin) * page.height;) {
    if (in_table(lines[i])) break;
    out.push_back(margin_line(page, index, lines, i, false));
  }
}

// Where a text stands, on which pages: by text, side and height.
using Places = std::map<std::string, std::map<long, std::set<std::size_t>>>;

// The text itself, and for every number in it the text with that number counted from the page's: "Pagina 3 van 12" on page 3
// and "Pagina 4 van 12" on page 4 share a place, "2.4 Geluid" and "2.7 Klimaat" do not.
std::vector<std::string> keys_of(const Piece& piece, const MarginLine& line) {
  const std::string side = line.top ? "^" : "_";
  std::vector<std::string> keys{side + piece.text};
  for (std::size_t i = 0; i < piece.text.size() && keys.size() < 6;) {
    std::size_t end = i;
    while (end < piece.text.size() && std::isdigit(static_cast<unsigned char>(piece.text[end]))) ++end;
    if (end > i && end - i <= 4) {
      const long shift = std::stol(piece.text.substr(i, end - i)) - static_cast<long>(line.page);
      keys.push_back(side + piece.text.substr(0, i) + "#" + std::to_string(shift) + "#" + piece.text.substr(end));
    }
    i = std::max(end, i + 1);
  }
  return keys;
}

// On how many other pages the same text stands at the same height.
std::size_t repeats(const Piece& piece, const MarginLine& line, const Places& places) {
  std::size_t most = 0;
  const long height = std::lround(line.height / kSameHeight);
  for (const std::string& key : keys_of(piece, line)) {
    const auto found = places.find(key);
    for (long h = height - 1; found != places.end() && h <= height + 1; ++h) {
      const auto pages = found->second.find(h);
      if (pages != found->second.end()) most = std::max(most, pages->second.size() - (h == height ? 1 : 0));
    }
  }
  return most;
}

bool comes_back(const MarginLine& line, const Places& places, std::size_t pages) {
  if (line.pieces.size() > kMostPieces) return false;
  const std::size_t needed = pages <= 3 ? 1 : pages <= 8 ? 2 : 3;
  return std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) {
    return is_page_number(piece.pattern) || (pages > 1 && repeats(piece, line, places) >= needed);
  });
}

bool everywhere(const MarginLine& line, const Places& places, std::size_t pages) {
  return std::all_of(line.pieces.begin(), line.pieces.end(),
                     [&](const Piece& piece) { return (repeats(piece, line, places) + 1) * 10 >= pages * 8; });
}

// How many of these lines, which run from the edge of the page inwards, come back on other pages. The last of them stands
// apart from the text: a line of text that happens to come back does not.
std::size_t furniture_lines(const MarginLine* lines, std::size_t count, const Places& places, std::size_t pages) {
  std::size_t found = 0;
  while (found < count && comes_back(lines[found], places, pages)) ++found;
  while (found > 0 && lines[found - 1].inwards < kApart * lines[found - 1].size && !everywhere(lines[found - 1], places, pages))
    --found;
  return found;
}

}  // namespace

std::vector<Furniture> take_furniture(std::vector<PageContent>& pages) {
  std::vector<MarginLine> lines;
  for (std::size_t p = 0; p < pages.size(); ++p) add_margin_lines(pages[p], p, lines);
  Places places;
  for (const MarginLine& line : lines) {
    for (const Piece& piece : line.pieces) {
      for (const std::string& key : keys_of(piece, line)) places[key][std::lround(line.height / kSameHeight)].insert(line.page);
    }
  }
  std::set<const Word*> taken;
  std::set<std::string> told;
  std::vector<Furniture> out;
  for (std::size_t i = 0, end = 0; i < lines.size(); i = end) {
    while (end < lines.size() && lines[end].page == lines[i].page && lines[end].top == lines[i].top) ++end;
    const std::size_t found = furniture_lines(&lines[i], end - i, places, pages.size());
    for (std::size_t k = i; k < i + found; ++k) {
      for (const Piece& piece : lines[k].pieces) {
        taken.insert(piece.line.words.begin(), piece.line.words.end());
        if (!told.insert(piece.pattern).second) continue;
        SourceRef source;
        note_scan(source, piece.line.words);
        out.push_back({piece.text, pages[lines[k].page].number, piece.line.box, source.scan});
      }
    }
  }
  for (PageContent& page : pages) std::erase_if(page.words, [&](const Word& word) { return taken.contains(&word); });
  return out;
}

}  // namespace pago
