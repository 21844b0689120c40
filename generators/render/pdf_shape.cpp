#include "generators/render/pdf_shape.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "generators/render/page_content.h"

namespace pago {
namespace {

constexpr std::array<std::string_view, 14> types = {"P",  "L",  "LI",     "Lbl",  "LBody", "Table",     "TR",
                                                    "TH", "TD", "Figure", "Link", "Note",  "Reference", "Span"};
constexpr std::size_t headings = 6, strange = types.size() + headings, document = strange + 1, kinds = document + 1;

std::size_t kind_of(std::string_view type) {
  if (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6')
    return types.size() + static_cast<std::size_t>(type[1] - '1');
  const auto found = std::find(types.begin(), types.end(), type);
  return found == types.end() ? strange : static_cast<std::size_t>(found - types.begin());
}

// Places of the bits: pairs of parent and child, elements without children, steps between headings, and single facts.
constexpr std::size_t pairs = 0, childless = kinds * kinds, steps = childless + kinds,
                      facts = steps + (headings + 1) * headings, last_word = 11;  // last_word: of numbers that are added up
enum Fact : std::size_t {
  unknown_letter,
  many_pages,
  no_bookmarks,
  odd_page,
  long_text,
  bare_figure,
  bare_header,
  bare_table,
  uneven_table,
  item_without_text,
  empty_link,
  known_facts
};
static_assert(facts + known_facts <= last_word * 64);

class ShapeReader {
 public:
  ShapeReader(const PrintedDocument& printed, PdfShape& shape) : nodes_(printed.tags.nodes), shape_(shape) {}

  void read() {
    std::size_t level = 0;
    bool bookmarks = false;
    for (const TagNode& node : nodes_) kind_.push_back(kind_of(node.type));
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const TagNode& node = nodes_[i];
      const std::size_t kind = kind_[i], above = node.parent < 0 ? document : kind_[static_cast<std::size_t>(node.parent)];
      set(pairs + above * kinds + kind);
      if (node.children.empty()) set(childless + kind);
      if (kind >= types.size() && kind < strange) {
        const std::size_t own = kind - types.size() + 1;
        set(steps + level * headings + own - 1);
        level = own;
      }
      bookmarks = bookmarks || (!node.title.empty() && node.page >= 0);
      one(node);
    }
    if (!bookmarks) fact(no_bookmarks);
  }

  void fact(Fact which) { set(facts + which); }
  void add_number(std::uint64_t number) { shape_.bits[last_word] += number * 0x9e3779b97f4a7c15u; }

 private:
  void set(std::size_t bit) { shape_.bits[bit / 64] |= std::uint64_t{1} << bit % 64; }

  const TagNode& at(int tag) const { return nodes_[static_cast<std::size_t>(tag)]; }

  void one(const TagNode& node) {
    constexpr std::size_t longest = 10'000;  // bytes; a string of a PDF may have 32,767
    if (node.alternative.size() > longest || node.title.size() > longest) fact(long_text);
    if (node.type == "Figure") {
      shape_.pictures = true;
      if (node.alternative.empty()) fact(bare_figure);
    }
    if (node.type == "TH" && node.heads == TagNode::Heads::nothing) fact(bare_header);
    if (node.type == "Table") table(node);
    if (node.type == "LI" &&
        std::none_of(node.children.begin(), node.children.end(), [this](int child) { return at(child).type == "LBody"; }))
      fact(item_without_text);
  }

  void table(const TagNode& node) {
    std::vector<int> widths(node.children.size(), 0);
    bool headers = false;
    for (std::size_t row = 0; row < widths.size(); ++row)
      for (const int child : at(node.children[row]).children) {
        const TagNode& cell = at(child);
        headers = headers || cell.type == "TH";
        for (std::size_t down = row; down < std::min(widths.size(), row + static_cast<std::size_t>(cell.rows)); ++down)
          widths[down] += cell.columns;
      }
    if (!headers) fact(bare_table);
    if (!widths.empty() && std::any_of(widths.begin(), widths.end(), [&](int width) { return width != widths.front(); }))
      fact(uneven_table);
  }

  const std::vector<TagNode>& nodes_;
  PdfShape& shape_;
  std::vector<std::size_t> kind_;  // of each node
};

}  // namespace

PdfShape shape_of(const PrintedDocument& printed, const FlowDocument& flow, const FontBlocks& fonts, bool unknown_letters) {
  constexpr std::size_t pages_without_bookmarks = 5;
  constexpr int smallest = 60, largest = 288'000;  // twips: 3 and 14,400 points
  PdfShape shape;
  ShapeReader reader(printed, shape);
  reader.read();
  if (unknown_letters) reader.fact(unknown_letter);
  if (printed.pages.size() > pages_without_bookmarks) reader.fact(many_pages);
  for (const PrintedPage& page : printed.pages) {
    if (std::min(page.width, page.height) < smallest || std::max(page.width, page.height) > largest) reader.fact(odd_page);
    for (const PrintedLink& link : page.links)
      if (flow.links[static_cast<std::size_t>(link.link)].empty()) reader.fact(empty_link);
    shape.pictures = shape.pictures || std::any_of(page.marks.begin(), page.marks.end(), [](const PrintedMark& mark) {
                       return std::holds_alternative<PrintedPicture>(mark.what);
                     });
  }
  for (const std::string* text : {&flow.title, &flow.author, &flow.subject})
    if (text->size() > 10'000) reader.fact(long_text);
  const std::hash<std::string_view> number;
  reader.add_number(number(flow.language));
  for (const auto& [face, block] : fonts.all()) reader.add_number(number(face->postscript_name()));
  return shape;
}

}  // namespace pago
