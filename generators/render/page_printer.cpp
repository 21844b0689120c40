#include "generators/render/page_printer.h"

#include <algorithm>

namespace pago {
namespace {

constexpr int unit = text_units;
constexpr std::size_t usual_marks = 300, usual_tags = 250;

int raised(const TextLook& look) {  // twips above the line's baseline
  const int size = look.size * 10;
  int up = look.position * 10;
  if (look.raise == Raise::superscript) up += size * 33 / 100;
  if (look.raise == Raise::subscript) up -= size * 8 / 100;
  return up;
}

}  // namespace

PagePrinter::PagePrinter(const FlowDocument& flow, bool of_form) : flow_(flow), of_form_(of_form) {
  printed_.tags.nodes.reserve(usual_tags);
  known_.reserve(usual_tags);
  last_known_.reserve(usual_tags);
}

void PagePrinter::new_page(int width, int height) {
  printed_.pages.emplace_back();
  printed_.pages.back().marks.reserve(usual_marks);
  printed_.pages.back().width = width;
  printed_.pages.back().height = height;
}

int PagePrinter::tag(const void* source, const std::string& type) {
  if (in_artifact()) return artifact;
  int& last = last_known_.try_emplace(source, -1).first->second;
  for (int i = last; i >= 0; i = known_[static_cast<std::size_t>(i)].before)
    if (const KnownTag& known = known_[static_cast<std::size_t>(i)]; known.type == type) return known.tag;
  const int number = static_cast<int>(printed_.tags.nodes.size());
  TagNode node;
  node.type = type;
  node.parent = open_.empty() ? -1 : open_.back();
  (node.parent < 0 ? printed_.tags.roots : this->node(node.parent).children).push_back(number);
  printed_.tags.nodes.push_back(std::move(node));
  known_.push_back({type, number, std::exchange(last, static_cast<int>(known_.size()))});
  return number;
}

void PagePrinter::open(int tag) { open_.push_back(tag); }

void PagePrinter::close() { open_.pop_back(); }

int PagePrinter::fresh_tag(const std::string& type) {
  static const char fresh = 0;
  last_known_.erase(&fresh);
  return tag(&fresh, type);
}

// Where a list inside a list hangs: the body of the last item of the outer one.
int PagePrinter::body_of_last_item(int list) {
  open(list);
  const int item = node(list).children.empty() ? fresh_tag("LI") : node(list).children.back();
  close();
  for (const int part : node(item).children)
    if (node(part).type == "LBody") return part;
  open(item);
  const int body = fresh_tag("LBody");
  close();
  return body;
}

int PagePrinter::list_tag(const std::string& list, int level) {
  if (in_artifact()) return artifact;
  const auto depth = static_cast<std::size_t>(std::max(0, level));
  while (lists_.size() > depth + 1) lists_.pop_back();
  if (lists_.size() == depth + 1 && lists_.back().list != list) lists_.pop_back();
  while (lists_.size() < depth + 1) {
    const bool inside = !lists_.empty();
    if (inside) open(body_of_last_item(lists_.back().tag));
    lists_.push_back({list, fresh_tag("L")});
    if (inside) close();
  }
  return lists_.back().tag;
}

int PagePrinter::heading_level(int wanted) {  // the first is 1 and none is skipped
  if (in_artifact()) return wanted;
  return last_heading_ = std::min({wanted, last_heading_ + 1, 6});
}

void PagePrinter::add(PrintedMark mark) {
  if (in_artifact()) mark.tag = artifact;
  printed_.pages.back().marks.push_back(std::move(mark));
}

void PagePrinter::box(int left, int top, int right, int bottom, int colour) {
  if (colour != no_colour && right > left && bottom > top) add({PrintedBox{left, top, right, bottom, colour}});
}

void PagePrinter::note_text_below(std::size_t from, int bottom) {
  const std::vector<PrintedMark>& all = printed_.pages.back().marks;
  const auto lost = [bottom](const PrintedMark& mark) {
    const auto* text = std::get_if<PrintedText>(&mark.what);
    return text != nullptr && text->word->visible_width > 0 && text->y - text->font->ascent() >= bottom;
  };
  if (printed_.cut_page < 0 && std::any_of(all.begin() + static_cast<std::ptrdiff_t>(from), all.end(), lost))
    printed_.cut_page = pages() - 1;
}

void PagePrinter::rule(int x1, int y1, int x2, int y2, const BorderLine& line) {
  if (line.width > 0) add({PrintedRule{x1, y1, x2, y2, line}});
}

void PagePrinter::picture(std::size_t picture, int left, int top, int tag_of_text) {
  const FlowPicture& shown = flow_.pictures[picture];
  int own = artifact;
  if (!in_artifact() && !shown.decorative && tag_of_text != artifact) {
    open(tag_of_text);
    own = tag(&shown, "Figure");
    close();
    node(own).alternative = shown.description;
    if (node(own).page < 0) node(own).page = pages() - 1, node(own).top = top;
  }
  add({PrintedPicture{left, top, shown.width, shown.height, picture}, own});
}

void PagePrinter::anchored_picture(std::size_t number, const PageBox& page, const AnchorPlace& anchor, int tag) {
  const FlowPicture& shown = flow_.pictures[number];
  const PicturePlace place = place_of(shown, page, anchor);
  picture(number, place.left, place.top, tag);
  std::vector<PrintedMark>& marks = printed_.pages.back().marks;
  if (shown.behind_text) std::rotate(marks.begin(), marks.end() - 1, marks.end());
  if (shown.wrap != FlowPicture::Wrap::none) printed_.clear.push_back(clear_room(shown, place, anchor, pages() - 1));
}

void PagePrinter::cell(const FlowCell& of, int left, int top, int right, int bottom, int tag) {
  if (!of_form_ || in_artifact()) return;
  const bool empty = std::all_of(of.blocks.begin(), of.blocks.end(), [](const FlowBlock& block) {
    const FlowParagraph* paragraph = paragraph_of(block);
    return paragraph && !paragraph->label && paragraph->text().find_first_not_of(' ') == std::string::npos;
  });
  printed_.cells.push_back({pages() - 1, tag, left, top, right, bottom, empty});
}

int PagePrinter::link_tag(const LineItem& item, int tag_of_text) {
  if (item.link < 0 || in_artifact() || tag_of_text == artifact) return tag_of_text;
  open(tag_of_text);
  const int own = tag(flow_.links.data() + item.link, "Link" + std::to_string(tag_of_text));
  close();
  node(own).type = "Link";
  return own;
}

void PagePrinter::underline(const LineItem& item, int left, int baseline) {
  const TextLook& look = flow_.looks[item.look];
  if (!look.underline && !look.strike) return;
  const FontFace& face = item.font->face();
  const int size = item.font->size(), width = std::max(8, face.underline_thickness * size / face.units());
  const int from = left + item.x / unit, to = left + (item.x + item.width + item.stretch * item.word->spaces) / unit;
  const BorderLine line{width, 0, std::max(0, look.colour), BorderLine::Kind::single};
  const int below = baseline + face.underline_position * size / face.units(), through = baseline - size * 3 / 10;
  if (look.underline) rule(from, below, to, below, line);
  if (look.strike) rule(from, through, to, through, line);
}

void PagePrinter::word(const LineItem& item, int left, int baseline, const SetLine& of, int tag_of_text) {
  const TextLook& look = flow_.looks[item.look];
  const int top = baseline - of.ascent;
  if (look.shade != no_colour)
    box(left + item.x / unit, baseline - item.font->ascent(), left + (item.x + item.width) / unit,
        baseline + item.font->descent(), look.shade);
  const int own = link_tag(item, tag_of_text);
  PrintedText text;
  text.x = left * unit + item.x;
  text.y = baseline - raised(look);
  text.word = item.word;
  text.font = item.font;
  text.colour = std::max(0, look.colour);
  text.stretch = item.stretch;
  add({text, own});
  underline(item, left, baseline);
  if (item.link >= 0)
    printed_.pages.back().links.push_back(
        {left + item.x / unit, top, left + (item.x + item.word->visible_width) / unit, top + of.height, item.link, own});
}

void PagePrinter::line(const SetLine& of, int left, int top, bool first, int tag_of_text, int label) {
  const int baseline = top + of.ascent + (first ? 0 : of.extra);
  for (const LineItem& item : of.items) {
    if (item.kind == LineItem::Kind::picture) {
      picture(item.target, left + item.x / unit, baseline - flow_.pictures[item.target].height, tag_of_text);
    } else if (item.kind == LineItem::Kind::leader) {
      const int step = std::max(1, item.word->width);
      const int end = item.x + item.width;
      for (int x = (item.x + step - 1) / step * step; x + step <= end; x += step)
        add({PrintedText{left * unit + x, baseline, item.word, item.font, std::max(0, flow_.looks[item.look].colour), 0}});
    } else {
      word(item, left, baseline, of, item.label ? label : tag_of_text);
    }
  }
}

}  // namespace pago
