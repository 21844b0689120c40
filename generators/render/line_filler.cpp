#include "generators/render/line_filler.h"

#include <algorithm>

namespace pago {
namespace {

constexpr int unit = text_units;

bool is_break(FlowPiece::Kind kind) { return kind == FlowPiece::Kind::line_break || kind == FlowPiece::Kind::page_break; }
bool is_word(FlowPiece::Kind kind) { return kind == FlowPiece::Kind::text || kind == FlowPiece::Kind::note_number; }

// Of "12.5"; the point of "1.250" parts thousands, as Dutch writes them.
std::size_t decimal_point(std::string_view text) {
  const std::size_t point = text.rfind('.');
  if (point == text.npos || text.find('.') != point) return text.npos;
  std::size_t digits = 0;
  while (point + 1 + digits < text.size() && text[point + 1 + digits] >= '0' && text[point + 1 + digits] <= '9') ++digits;
  return digits == 3 ? text.npos : point;
}

}  // namespace

LineFiller::LineFiller(const FlowParagraph& paragraph, const FlowDocument& flow, const FontShelf& fonts, int width,
                       std::vector<TextAtom> atoms)
    : paragraph_(paragraph),
      flow_(flow),
      fonts_(fonts),
      right_((width - paragraph.look.right) * unit),
      atoms_(std::move(atoms)) {}

void LineFiller::fill() {
  const ParagraphLook& look = paragraph_.look;
  line_ = {};
  pending_.clear();
  stretch_from_ = 0;
  x_ = start_ = (look.left + (lines_.empty() ? look.first : 0)) * unit;
  if (lines_.empty() && paragraph_.label) place_label();
  std::size_t break_atom = 0, break_items = 0;  // where the line can end: after this many atoms and items
  int break_x = 0;
  bool spaced = false;  // the line has a space to end at
  const std::size_t first = next_;
  while (next_ < atoms_.size()) {
    const TextAtom& atom = atoms_[next_];
    if (is_break(atom.kind)) {
      ++next_;
      line_.page_break_after = atom.kind == FlowPiece::Kind::page_break;
      return finish(false);
    }
    const bool fit = atom.kind == FlowPiece::Kind::tab ? place_tab(atom) : fits(atom);
    if (!fit) {
      if (atom.kind == FlowPiece::Kind::tab && next_ > first) return finish(false);  // it begins the next line
      if (break_atom > first) {
        back_to(break_atom, break_items, break_x);
      } else if (is_word(atom.kind) && split_word(next_)) {
        place_word(atoms_[next_++]);
      } else if (next_ == first) {  // wider than the column: it stands out
        if (is_word(atom.kind)) place_word(atom);
        if (atom.kind == FlowPiece::Kind::picture) place_picture(atom);
        ++next_;
      }
      return finish(false);
    }
    if (is_word(atom.kind)) place_word(atom);
    if (atom.kind == FlowPiece::Kind::picture) place_picture(atom);
    ++next_;
    spaced |= atom.width > atom.visible;
    if (!atom.break_after && !(atom.weak_break && !spaced)) continue;
    break_atom = next_, break_items = line_.items.size(), break_x = x_;
  }
  finish(true);
}

void LineFiller::back_to(std::size_t atom, std::size_t items, int x) {
  next_ = atom;
  line_.items.resize(items);
  while (!pending_.empty() && pending_.back().item >= items) pending_.pop_back();
  x_ = x;
}

int LineFiller::settled_x() const {  // where the line ends once the pending tab has its width
  if (pending_.empty()) return x_;
  const PendingTab& tab = pending_.back();
  const int text = x_ - tab.start, stop = tab.stop.position * unit;
  if (tab.stop.kind == TabKind::centre) return std::max(x_, stop + text / 2);
  return std::max(x_, stop);
}

bool LineFiller::fits(const TextAtom& atom) const {
  if (pending_.empty()) return x_ + atom.visible <= right_;
  const PendingTab& tab = pending_.back();
  const int room = std::max(right_, tab.stop.position * unit);
  return x_ + atom.visible <= room;
}

void LineFiller::place_word(const TextAtom& atom) {
  LineItem item;
  item.x = x_;
  item.width = atom.width;
  item.word = atom.word;
  item.font = atom.font;
  item.look = atom.look;
  item.link = atom.link;
  if (atom.kind == FlowPiece::Kind::note_number) {
    item.note = true;
    item.target = atom.target;
  }
  line_.items.push_back(item);
  x_ += atom.width;
}

void LineFiller::place_picture(const TextAtom& atom) {
  if (flow_.pictures[atom.target].anchored) {
    line_.anchored.push_back(atom.target);
    return;
  }
  LineItem item;
  item.kind = LineItem::Kind::picture;
  item.x = x_;
  item.width = atom.width;
  item.look = atom.look;
  item.target = atom.target;
  item.link = atom.link;
  line_.items.push_back(item);
  x_ += atom.width;
}

void LineFiller::place_label() {
  const FlowLabel& label = *paragraph_.label;
  const SizedFont& font = fonts_.font(flow_.looks[label.look]);
  TextAtom atom;
  atom.font = &font;
  atom.look = label.look;
  if (!label.text.empty()) {
    atom.word =
        &font.shape(shown_text(label.text, flow_.looks[label.look]) + (label.after == FlowLabel::After::space ? " " : ""));
    atom.width = atom.word->width;
    if (label.alignment == Alignment::right) x_ -= atom.width;
    if (label.alignment == Alignment::centre) x_ -= atom.width / 2;
    place_word(atom);
    line_.items.back().label = true;
  }
  if (label.after != FlowLabel::After::tab) return;
  const int indent = paragraph_.look.left * unit, own = label.tab_position * unit;
  if (own > x_) x_ = own;
  else if (indent >= x_) x_ = indent;
  else x_ = next_stop(x_).position * unit;
  stretch_from_ = static_cast<int>(line_.items.size());
}

TabStop LineFiller::next_stop(int x) const {
  const ParagraphLook& look = paragraph_.look;
  for (const TabStop& stop : look.tabs)
    if (stop.position * unit > x)
      return look.first < 0 && look.left * unit > x && look.left < stop.position ? TabStop{look.left, TabKind::left, ' '}
                                                                                 : stop;
  TabStop stop;
  stop.position = look.left * unit > x && look.first < 0
                      ? look.left
                      : (std::max(x, 0) / (flow_.tab_distance * unit) + 1) * flow_.tab_distance;
  return stop;
}

bool LineFiller::place_tab(const TextAtom& atom) {
  settle_tab();
  const TabStop stop = next_stop(x_);
  const bool own = std::any_of(paragraph_.look.tabs.begin(), paragraph_.look.tabs.end(), [&](auto& t) { return t == stop; });
  if (!own && stop.position * unit > right_ && !line_.items.empty()) return false;
  stretch_from_ = static_cast<int>(line_.items.size()) + (stop.leader == ' ' ? 0 : 1);
  if (stop.kind == TabKind::left) {
    add_leader(stop, x_, stop.position * unit, atom);
    x_ = stop.position * unit;
    return true;
  }
  add_leader(stop, x_, x_, atom);
  pending_.push_back({line_.items.size(), stop, x_});
  return true;
}

// Width of the text after a decimal tab, up to its decimal comma; a point counts where there is none.
int LineFiller::before_point() const {
  int width = 0, until_point = -1;
  for (std::size_t i = pending_.back().item; i < line_.items.size(); ++i) {
    const LineItem& item = line_.items[i];
    const std::string_view text = item.word ? std::string_view(item.word->text) : std::string_view();
    const auto until = [&](std::size_t at) { return width + item.font->shape(text.substr(0, at)).width; };
    if (const std::size_t comma = text.find(','); comma != text.npos) return until(comma);
    if (const std::size_t point = decimal_point(text); point != text.npos && until_point < 0) until_point = until(point);
    width += item.word ? item.word->visible_width : item.width;
  }
  return until_point < 0 ? width : until_point;
}

void LineFiller::settle_tab() {
  if (pending_.empty()) return;
  const PendingTab tab = pending_.back();
  int text = x_ - tab.start;
  if (!line_.items.empty() && line_.items.back().word)
    text -= line_.items.back().width - line_.items.back().word->visible_width;
  const int stop = tab.stop.position * unit;
  const int wanted = tab.stop.kind == TabKind::centre    ? stop - text / 2
                     : tab.stop.kind == TabKind::decimal ? stop - before_point()
                                                         : stop - text;
  const int shift = std::max(0, wanted - tab.start);
  for (std::size_t i = tab.item; i < line_.items.size(); ++i) line_.items[i].x += shift;
  if (tab.stop.leader != ' ' && tab.item > 0) line_.items[tab.item - 1].width = shift;
  x_ += shift;
  pending_.clear();
}

void LineFiller::add_leader(const TabStop& stop, int from, int to, const TextAtom& like) {
  if (stop.leader == ' ') return;
  LineItem item;
  item.kind = LineItem::Kind::leader;
  item.x = from;
  item.width = to - from;
  item.font = like.font;
  item.look = like.look;
  item.word = &like.font->shape(std::string(1, stop.leader));
  line_.items.push_back(item);
}

// A word wider than the whole column is cut at the last letter that fits; false when it has only one.
bool LineFiller::split_word(std::size_t at) {
  const TextAtom atom = atoms_[at];
  const std::string text = atom.word->text;
  std::size_t fit = 0;
  for (std::size_t end = 1; end < text.size(); ++end) {
    if ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
    if (fit > 0 && x_ + atom.font->shape(std::string_view(text).substr(0, end)).width > right_) break;
    fit = end;  // one letter a line at the least
  }
  if (fit == 0) return false;
  TextAtom head = atom, tail = atom;
  head.word = &atom.font->shape(std::string_view(text).substr(0, fit));
  tail.word = &atom.font->shape(std::string_view(text).substr(fit));
  for (TextAtom* part : {&head, &tail}) part->width = part->word->width, part->visible = part->word->visible_width;
  head.break_after = true;
  atoms_[at] = head;
  atoms_.insert(atoms_.begin() + static_cast<std::ptrdiff_t>(at) + 1, tail);
  return true;
}

void LineFiller::finish(bool last) {
  settle_tab();
  if (!last && !line_.items.empty() && line_.items.back().word && line_.items.back().word->text.ends_with("\u00AD")) {
    LineItem hyphen = line_.items.back();  // a soft hyphen shows itself at the end of a line
    hyphen.x = x_;
    hyphen.word = &hyphen.font->shape("-");
    hyphen.width = hyphen.word->width;
    line_.items.push_back(hyphen);
  }
  align(last);
  measure();
  for (const LineItem& item : line_.items)
    if (item.note) line_.notes.push_back(item.target);
  lines_.push_back(std::move(line_));
}

void LineFiller::align(bool last) {
  if (line_.items.empty()) return;
  const LineItem& end = line_.items.back();
  const int visible = end.x + (end.word && end.kind == LineItem::Kind::word ? end.word->visible_width : end.width);
  const int room = right_ - visible;
  const Alignment alignment = paragraph_.look.alignment;
  if (room <= 0 || alignment == Alignment::left) return;
  if (alignment != Alignment::justified) {
    const int shift = alignment == Alignment::right ? room : room / 2;
    for (LineItem& item : line_.items) item.x += shift;
    return;
  }
  int spaces = 0;
  const auto first = static_cast<std::size_t>(stretch_from_);
  for (std::size_t i = first; i < line_.items.size(); ++i)
    if (const ShapedWord* word = line_.items[i].word; word && i + 1 < line_.items.size()) spaces += word->spaces;
  if (last || spaces == 0) return;
  int seen = 0;
  for (std::size_t i = first; i < line_.items.size(); ++i) {
    LineItem& item = line_.items[i];
    item.x += static_cast<int>(static_cast<long>(room) * seen / spaces);
    if (!item.word || i + 1 == line_.items.size()) continue;
    seen += item.word->spaces;
    item.stretch = room / spaces;
  }
}

}  // namespace pago
