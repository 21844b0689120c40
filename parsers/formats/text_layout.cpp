#include "parsers/formats/text_layout.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <map>

#include "parsers/formats/block_joining.h"
#include "parsers/formats/drawn_bullets.h"
#include "parsers/formats/page_flow.h"
#include "parsers/formats/page_furniture.h"
#include "parsers/formats/page_turning.h"
#include "parsers/formats/scan_marks.h"

namespace pago {
namespace {

constexpr std::size_t kMostLevels = 6;
constexpr std::size_t kPagesForTwo = 8;  // fewer are not worth a second thread

TextStyle style_of(const std::vector<PageContent>& pages) {
  std::map<long, std::size_t> letters;  // by size in tenths of a point
  for (const PageContent& page : pages) {
    for (const Word& word : page.words) letters[std::lround(word.size * 10)] += word.text.size();
  }
  TextStyle style;
  for (const PageContent& page : pages) {
    for (const Word& word : page.words) style.words.add(word.text);
  }
  const auto most =
      std::max_element(letters.begin(), letters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == letters.end()) return style;
  style.body_size = static_cast<double>(most->first) / 10;
  for (auto size = letters.rbegin(); size != letters.rend(); ++size) {
    const double points = static_cast<double>(size->first) / 10;
    if (points <= style.body_size * 1.1 || style.heading_sizes.size() >= kMostLevels) break;
    if (style.heading_sizes.empty() || points < style.heading_sizes.back() * 0.96) style.heading_sizes.push_back(points);
  }
  return style;
}

double text_right(const std::vector<PageContent>& pages) {  // of the first page that has running text
  double right = 0;
  for (const PageContent& page : pages) {
    WordRefs words;
    for (const Word& word : page.words) words.push_back(&word);
    for (const Line& line : to_lines(words)) {
      if (is_running_text(line)) right = std::max(right, line.box.right);
    }
    if (right > 0.6 * page.width) break;
  }
  return right;
}

// Each page as if it stood alone, two at a time.
std::vector<std::vector<PageBlock>> flow_pages(const std::vector<PageContent>& pages, const TextStyle& style) {
  std::vector<std::vector<PageBlock>> out(pages.size());
  std::atomic<std::size_t> next = 0;
  const auto flow = [&] {
    for (std::size_t i = next++; i < pages.size(); i = next++) out[i] = flow_page(pages[i], style);
  };
  std::future<void> beside;
  if (pages.size() >= kPagesForTwo) beside = std::async(std::launch::async, flow);
  flow();
  if (beside.valid()) beside.get();
  return out;
}

}  // namespace

Layout lay_out(std::vector<PageContent> pages) {
  Layout layout;
  for (PageContent& page : pages) {
    turn_upright(page);
    add_drawn_bullets(page);
  }
  for (Furniture& found : take_furniture(pages)) {
    Paragraph paragraph;
    paragraph.text = std::move(found.text);
    paragraph.source.page = found.page;
    paragraph.source.box = found.box;
    paragraph.source.scan = std::move(found.scan);
    layout.page_furniture.push_back(std::move(paragraph));
  }
  TextStyle style = style_of(pages);
  style.text_right = text_right(pages);
  BlockJoiner joiner(style.words);
  std::vector<std::vector<PageBlock>> flowed = flow_pages(pages, style);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const CarriedTable carried = joiner.carried();
    if (!carried.columns.empty()) flowed[i] = flow_page(pages[i], style, carried);
    for (PageBlock& block : flowed[i]) joiner.add(std::move(block), pages[i].number);
  }
  layout.blocks = joiner.take();
  carry_scans_up(layout.blocks);
  return layout;
}

}  // namespace pago
