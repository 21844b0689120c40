#include "generators/fill/tag_sections.h"

#include <algorithm>

#include "generators/fill/marks.h"

namespace pago {
namespace {

using Kind = TypedTag::Kind;

std::vector<XmlNode> ancestors(XmlNode node) {
  std::vector<XmlNode> up;
  for (XmlNode above = node.parent(); above; above = above.parent()) up.push_back(above);
  return up;
}

XmlNode nearest(XmlNode node, std::string_view element) {
  for (XmlNode above = node.parent(); above; above = above.parent())
    if (above.is(Ns::w, element)) return above;
  return {};
}

// The lowest element around both, and its children in which they stand.
struct Meeting {
  XmlNode around, first, last;
};

Meeting meet(XmlNode a, XmlNode b) {
  const std::vector<XmlNode> above_b = ancestors(b);
  XmlNode first = a;
  for (const XmlNode around : ancestors(a)) {
    const auto found = std::find(above_b.begin(), above_b.end(), around);
    if (found != above_b.end()) return {around, first, found == above_b.begin() ? b : *(found - 1)};
    first = around;
  }
  return {};
}

// A copy of the element without content, just before or after it.
XmlNode shell(XmlNode node, bool before) {
  XmlNode copy = before ? node.insert_copy_before(node) : node.insert_copy_after(node);
  copy.remove_children();
  return copy;
}

void move_into(XmlNode shell_node, const std::vector<XmlNode>& nodes) {
  XmlNode end = shell_node.append(Ns::none, "end");
  for (XmlNode node : nodes) node.move_before(end);
  end.remove();
}

std::vector<XmlNode> before(XmlNode node) {
  std::vector<XmlNode> out;
  for (XmlNode other = node.previous(); other; other = other.previous()) out.insert(out.begin(), other);
  return out;
}

std::vector<XmlNode> behind(XmlNode node) {
  std::vector<XmlNode> out;
  for (XmlNode other = node.next(); other; other = other.next()) out.push_back(other);
  return out;
}

// Brings a run up out of w:ins, w:hyperlink and the like until it is a child of `around`; what stood beside it keeps a shell.
void raise(XmlNode run, XmlNode around) {
  while (!(run.parent() == around)) {
    XmlNode parent = run.parent();
    if (const auto earlier = before(run); !earlier.empty()) move_into(shell(parent, true), earlier);
    if (const auto later = behind(run); !later.empty()) move_into(shell(parent, false), later);
    run.move_before(parent);
    parent.remove();
  }
}

bool is_inline(XmlNode around) {
  return around.is(Ns::w, "p") ||
         (!around.is(Ns::w, "body") && bool(nearest(around, "p")) && !around.is(Ns::w, "txbxContent") &&
          !around.child(Ns::w, "p") && !around.child(Ns::w, "tbl"));
}

bool says_something(const std::vector<XmlNode>& nodes) {
  for (const XmlNode node : nodes)
    if (node.is(Ns::w, "r") || node.is(Ns::w, "hyperlink") || node.is(Ns::w, "ins") || node.is(Ns::w, "sdt") ||
        node.is(Ns::w, "fldSimple") || node.is(Ns::none, mark::loop) || node.is(Ns::none, mark::field))
      return true;
  return false;
}

struct Range {
  XmlNode first, last;
};

// What was wrapped before closed before: it lies inside.
XmlNode outermost(XmlNode node) {
  while (node.parent().is(Ns::none, mark::loop)) node = node.parent();
  return node;
}

void start_loop(const Range& range, const TagRun& open) {
  XmlNode loop = mark::wrap(range.first, range.last, mark::loop);
  mark::set(loop, "name", open.tag.name);
  mark::set(loop, mark::place, open.place);
  if (open.tag.kind == Kind::inverted) mark::set(loop, mark::inverted);
}

constexpr std::string_view outside_mark = "outside";

// Text of the opening paragraph before the tag, or of the closing one behind it, stands outside the section: it gets a
// paragraph of its own, with the same properties.
void part_off(XmlNode paragraph, const std::vector<XmlNode>& outside, bool in_front) {
  std::vector<XmlNode> moved;
  for (const XmlNode node : outside)
    if (!node.is(Ns::w, "pPr")) moved.push_back(node);
  if (!says_something(moved)) return;
  XmlNode own = shell(paragraph, in_front);
  if (XmlNode properties = paragraph.child(Ns::w, "pPr")) {
    XmlNode copy = own.append_copy(properties);
    if (in_front) copy.child(Ns::w, "sectPr").remove();
    else properties.child(Ns::w, "sectPr").remove();
  }
  mark::set(own, outside_mark);
  move_into(own, moved);
}

bool only_that_run(XmlNode paragraph, XmlNode run) {
  std::vector<XmlNode> others = before(run);
  for (const XmlNode node : behind(run)) others.push_back(node);
  return !says_something(others) && !paragraph.descendant(Ns::w, "sectPr");
}

// Takes a tag out of its block; false when the block was only there for the tag and is gone.
bool take_tag(XmlNode block, XmlNode run, bool opening) {
  if (!block.is(Ns::w, "p")) {
    mark::take_out(run);
    return true;
  }
  raise(run, block);
  part_off(block, opening ? before(run) : behind(run), opening);
  if (!only_that_run(block, run)) {
    run.remove();
    return true;
  }
  block.remove();
  return false;
}

void blocks(const Meeting& at, const TagRun& open, const TagRun& close) {
  XmlNode start = XmlNode(at.first).insert_before(Ns::none, "end"), stop = XmlNode(at.last).insert_after(Ns::none, "end");
  take_tag(at.first, open.run, true);
  take_tag(at.last, close.run, false);
  Range range;
  for (XmlNode node = start.next(); !(node == stop); node = node.next()) {
    if (node.has(Ns::none, outside_mark)) {
      mark::clear(node, outside_mark);
      continue;
    }
    if (!range.first) range.first = node;
    range.last = node;
  }
  if (range.first) start_loop(range, open);
  else mark::set(start.parent(), mark::emptied);
  start.remove();
  stop.remove();
}

void inline_range(const Meeting& at, const TagRun& open, const TagRun& close) {
  XmlNode a = open.run, b = close.run;
  raise(a, at.around);
  raise(b, at.around);
  if (!(a.next() == b)) start_loop({a.next(), b.previous()}, open);
  mark::take_out(a);
  mark::take_out(b);
}

// Rows, cells or named elements: the tags only say where.
void whole_elements(const Range& range, const TagRun& open, const TagRun& close) {
  XmlNode a = open.run, b = close.run;
  start_loop(range, open);
  mark::take_out(a);
  mark::take_out(b);
}

bool in_table_alone(XmlNode side, XmlNode run) { return side.is(Ns::w, "tbl") && bool(nearest(run, "tc")); }

// Empty when it was done; else why not.
std::string close_section(const TagRun& open, const TagRun& close) {
  Meeting at = meet(open.run, close.run);
  if (at.around.is(Ns::none, mark::loop) && !is_inline(at.around))
    at.first = at.last = outermost(at.around), at.around = at.first.parent();
  if (!open.tag.around.empty()) {
    const XmlNode first = nearest(open.run, open.tag.around), last = nearest(close.run, open.tag.around);
    if (!first || !last || !(first.parent() == last.parent())) return "staat niet met zijn eindteken om hetzelfde onderdeel";
    whole_elements({outermost(first), outermost(last)}, open, close);
  } else if (at.around.is(Ns::w, "tr")) {
    whole_elements({outermost(at.around), outermost(at.around)}, open, close);
  } else if (at.around.is(Ns::w, "tbl")) {
    whole_elements({at.first, at.last}, open, close);
  } else if (is_inline(at.around)) {
    inline_range(at, open, close);
  } else if (in_table_alone(at.first, open.run) || in_table_alone(at.last, close.run)) {
    return "begint in een tabel en eindigt erbuiten, of andersom";
  } else {
    blocks(at, open, close);
  }
  return {};
}

class Pairing {
 public:
  explicit Pairing(std::vector<TagFault>& faults) : faults_(faults) {}

  void take(const TagRun& tag) {
    if (!tag.whole)
      return fault("template.unclosed_tag", tag, "begint met een accolade die in dezelfde alinea niet wordt gesloten");
    switch (tag.tag.kind) {
      case Kind::section:
      case Kind::inverted:
        open_.push_back(tag);
        break;
      case Kind::close:
        close(tag);
        break;
      case Kind::change:
        mark::take_out(tag.run);
        break;
      case Kind::unknown:
        fault("template.mark", tag, "is geen veld dat pago kent");
        break;
      case Kind::value:
      case Kind::picture:
        break;
    }
  }

  void finish() {
    for (const TagRun& tag : open_) fault("template.unclosed", tag, "wordt nergens gesloten");
  }

 private:
  void close(const TagRun& tag) {
    const auto same = [&](const TagRun& o) { return tag.tag.name.empty() || o.tag.name == tag.tag.name; };
    const auto found = std::find_if(open_.rbegin(), open_.rend(), same);
    if (found == open_.rend()) return fault("template.unopened", tag, "sluit iets dat niet is begonnen");
    while (!same(open_.back())) {
      fault("template.crossed", open_.back(), "wordt niet gesloten voordat " + tag.text + " sluit wat eromheen staat");
      open_.pop_back();
    }
    const TagRun opened = open_.back();
    open_.pop_back();
    if (const std::string why = close_section(opened, tag); !why.empty()) fault("template.crossed", opened, why);
  }

  void fault(const char* code, const TagRun& tag, const std::string& why) {
    faults_.push_back({code, "“" + tag.text + "” " + why + ".", tag.place, tag.text});
  }

  std::vector<TagFault>& faults_;
  std::vector<TagRun> open_;
};

}  // namespace

std::vector<TagFault> mark_sections(const TagStory& story, Delimiters& delimiters) {
  std::vector<TagFault> faults;
  std::vector<TagRun> tags;
  for (const XmlNode paragraph : story.paragraphs)
    for (TagRun& tag : isolate_tags(paragraph, delimiters)) tags.push_back(std::move(tag));
  Pairing pairing(faults);
  for (const TagRun& tag : tags) pairing.take(tag);
  pairing.finish();
  return faults;
}

}  // namespace pago
