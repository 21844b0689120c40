#include "parsers/formats/page_flow.h"

#include <algorithm>
#include <functional>

#include "parsers/formats/table_draft.h"

namespace pago {
namespace {

constexpr std::size_t kMostRulings = 6000;  // more is a drawing
constexpr std::size_t kMostWords = 30000;

bool inside(const Word& word, const Box& box) {
  const double x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

void add_text(const std::vector<Line>& lines, const TextStyle& style, double left, double right, int page,
              std::vector<PageBlock>& out) {
  for (Block& block : to_blocks(lines, style, left, right, page)) {
    const Box box = std::visit([](const auto& item) { return item.source.box.value_or(Box{}); }, block);
    out.push_back({std::move(block), box, {}, {}, {}, false});
  }
}

void add_table(const TableDraft& draft, const PageContent& page, const TextStyle& style, std::vector<PageBlock>& out) {
  Table table = to_table(draft, page, style);
  if (!table.rows.empty()) out.push_back({std::move(table), draft.box, draft.xs, draft.spans, {}, false});
}

void add_area(const Area& area, const PageContent& page, const TextStyle& style, const CarriedTable& carried,
              std::vector<PageBlock>& out) {
  const std::vector<Line>& lines = area.lines;
  double left = 1e9;
  for (const Line& line : lines) left = std::min(left, line.box.left);
  std::size_t at = 0;
  const auto text_until = [&](std::size_t end) {
    const std::vector<Line> part(lines.begin() + static_cast<std::ptrdiff_t>(at),
                                 lines.begin() + static_cast<std::ptrdiff_t>(end));
    if (!part.empty()) add_text(part, style, left, area.right, page.number, out);
  };
  for (const OpenTable& table : find_open_tables(lines, page, out.empty() ? carried : CarriedTable{})) {
    text_until(table.first);
    const std::size_t before = out.size();
    add_table(table.draft, page, style, out);
    if (out.size() > before) {
      out.back().first_lines = table.first_lines;
      out.back().header_came_back = table.header_came_back;
    }
    at = table.last;
  }
  text_until(lines.size());
}

// The rest of the page in bands between the drawn tables.
void add_band(const WordRefs& words, double right, const PageContent& page, const TextStyle& style, const CarriedTable& carried,
              std::vector<PageBlock>& out) {
  for (const Area& area : reading_areas(words, right)) add_area(area, page, style, carried, out);
}

// How far lines of running text reach on this page: the right margin. Without such lines, that of the document.
double text_right(const std::vector<Line>& lines, const TextStyle& style) {
  std::vector<double> edges;
  for (const Line& line : lines) {
    if (is_running_text(line)) edges.push_back(line.box.right);
  }
  if (edges.size() < 3) return std::max(style.text_right, edges.empty() ? 0 : *std::max_element(edges.begin(), edges.end()));
  const auto edge = edges.begin() + static_cast<std::ptrdiff_t>(edges.size() / 20);
  std::nth_element(edges.begin(), edge, edges.end(), std::greater<>());
  return *edge;
}

// Only the last paragraphs of a page are footnotes; small print elsewhere is text like any other.
void keep_footnotes_at_the_foot(std::vector<PageBlock>& blocks) {
  bool foot = true;
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
    auto* paragraph = std::get_if<Paragraph>(&block->block);
    foot &= paragraph && paragraph->role == Role::footnote;
    if (foot || !paragraph || paragraph->role != Role::footnote) continue;
    paragraph->role = Role::body;
    paragraph->text = paragraph->label + " " + paragraph->text;
    paragraph->label.clear();
  }
}

}  // namespace

bool is_running_text(const Line& line) {
  if (line.words.size() < 6) return false;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    if (gap_before(line, i) > 1.0) return false;
  }
  return true;
}

std::vector<PageBlock> flow_page(const PageContent& source, const TextStyle& style, const CarriedTable& carried) {
  PageContent page;  // its drawing; the words stay where they are
  page.number = source.number;
  page.fills = source.fills;
  WordRefs words;
  for (const Word& word : source.words) words.push_back(&word);
  const std::vector<Line> lines = to_lines(words);
  if (words.size() > kMostWords) {
    std::vector<PageBlock> text;
    add_text(lines, style, 0, source.width, page.number, text);
    return text;
  }
  std::vector<Ruling> rulings = joined_rulings(source.rulings);
  if (rulings.size() > kMostRulings) rulings.clear();
  page.rulings = without_underlines(rulings, lines);
  std::vector<PageBlock> out;
  std::vector<std::pair<Grid, WordRefs>> grids;
  WordRefs rest;
  const double right = text_right(lines, style);
  for (Grid& grid : find_grids(page.rulings)) grids.emplace_back(std::move(grid), WordRefs{});
  for (const Word* word : words) {
    const auto grid = std::find_if(grids.begin(), grids.end(), [&](const auto& item) { return inside(*word, item.first.box); });
    (grid == grids.end() ? rest : grid->second).push_back(word);
  }
  for (const auto& [grid, own] : grids) {
    WordRefs above, below;
    for (const Word* word : rest) ((word->box.top + word->box.bottom) / 2 < grid.box.top ? above : below).push_back(word);
    add_band(above, right, page, style, carried, out);
    add_table(draft_from_grid(grid, own), page, style, out);
    rest = std::move(below);
  }
  add_band(rest, right, page, style, carried, out);
  keep_footnotes_at_the_foot(out);
  return out;
}

}  // namespace pago
