#include "generators/fill/press_plan.h"

#include <algorithm>
#include <cstdlib>

#include "generators/fill/content_control.h"
#include "generators/fill/marks.h"
#include "generators/fill/merge_field.h"

namespace pago {
namespace {

using Kind = PressPiece::Kind;
using Group = std::vector<XmlNode>;

constexpr std::string_view piece_mark = "pago-piece", inner_mark = "pago-inner", number_mark = "n";
constexpr std::string_view inner_open = "<pago-inner>", inner_close = "</pago-inner>";
constexpr std::string_view piece_open = "<pago-piece n=\"", piece_close = "</pago-piece>";

template <class Holds>
bool any_inside(XmlNode node, const Holds& holds) {
  if (holds(node)) return true;
  for (XmlNode child : node.children())
    if (any_inside(child, holds)) return true;
  return false;
}

bool is_place(XmlNode node) {
  if (node.is(Ns::none, mark::loop) || node.has(Ns::none, mark::tag) || node.has(Ns::none, mark::emptied)) return true;
  return is_merge_field(node) || (is_content_control(node) && !ContentControl(node).tag().empty());
}
bool has_places(XmlNode node) { return any_inside(node, is_place); }

bool has_places_inside(XmlNode node) {
  for (XmlNode child : node.children())
    if (has_places(child)) return true;
  return false;
}

bool may_be_table(XmlNode node) {
  return any_inside(node, [](XmlNode n) { return n.is(Ns::w, "tbl"); }) && !node.is(Ns::w, "p");
}

// A paragraph of which nothing may be left.
bool may_vanish(XmlNode node) {
  if (!node.is(Ns::w, "p") || !has_places(node)) return false;
  for (XmlNode child : node.children())
    if ((child.is(Ns::w, "r") && !child.has(Ns::none, mark::tag)) || child.is(Ns::w, "hyperlink")) return false;
  return true;
}

bool may_vanish_without_table(XmlNode node) {
  return !may_be_table(node) && any_inside(node, [](XmlNode n) { return may_vanish(n); });
}

// Whether a paragraph that parts two tables stays depends on its neighbours: they are filled together.
std::vector<Group> grouped(XmlNode container) {
  const std::vector<XmlNode> all = mark::children_of(container);
  std::vector<Group> groups;
  bool joins = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool parts =
        i > 0 && i + 1 < all.size() && may_vanish_without_table(all[i]) && may_be_table(all[i - 1]) && may_be_table(all[i + 1]);
    if (!groups.empty() && (joins || parts)) groups.back().push_back(all[i]);
    else groups.push_back({all[i]});
    joins = parts;
  }
  return groups;
}

// In what repeats, a paragraph at the edge may come to stand between tables too.
bool edge_parts_tables(XmlNode container) {
  const std::vector<XmlNode> all = mark::children_of(container);
  if (all.size() < 2) return false;
  return (may_vanish_without_table(all.front()) && may_be_table(all[1])) ||
         (may_vanish_without_table(all.back()) && may_be_table(all[all.size() - 2]));
}

class Planner {
 public:
  Planner(PressPlan& plan, ReadyPart& ready) : plan_(plan), ready_(ready), kept_(plan.kept.root().child(Ns::w, "body")) {}

  std::vector<PressPiece> plan() {
    arrange(ready_.document.root().child(Ns::w, "body"), false);
    clear_marks(ready_.document.root());
    return split(ready_.document.to_bytes(), false);
  }

  std::vector<PressPiece> whole() {
    auto island = std::make_unique<PressIsland>();
    island->places = press_places(ready_.document.root(), ready_, counter_);
    std::vector<PressPiece> pieces(1);
    pieces[0].kind = Kind::island;
    pieces[0].island = std::move(island);
    return pieces;
  }

 private:
  void clear_marks(XmlNode node) {
    for (const std::string_view name : {mark::tag, mark::place, mark::key, mark::emptied}) mark::clear(node, name);
    for (XmlNode child : node.children()) clear_marks(child);
  }

  void arrange(XmlNode container, bool repeats) {
    for (const Group& group : grouped(container)) {
      if (!std::any_of(group.begin(), group.end(), has_places)) continue;
      const XmlNode first = group.front();
      const bool alone = group.size() == 1 && !first.has(Ns::none, mark::emptied);
      if (alone && first.is(Ns::none, mark::loop) && !edge_parts_tables(first)) loop(first);
      else if (alone && is_content_control(first) && opens(first)) frame(first, repeats);
      else if (alone && first.is(Ns::w, "tbl") && has_row_places(first)) table(first, repeats);
      else island(group, repeats);
    }
  }

  // A control that is looked into: around fields of its own, and when it repeats, around nothing but its one item.
  static bool opens(XmlNode control) {
    const XmlNode content = ContentControl(control).content();
    if (!has_places_inside(content) || edge_parts_tables(content)) return false;
    if (!ContentControl(control).repeats()) return !ContentControl(control).is_picture();
    const XmlNode item = ContentControl(control).first_item();
    return item && item == content.first_child() && !item.next() && ContentControl(item).tag().empty() &&
           !edge_parts_tables(ContentControl(item).content());
  }

  static bool has_row_places(XmlNode table) {
    for (XmlNode child : table.children())
      if ((child.is(Ns::none, mark::loop) || is_content_control(child)) && has_places(child)) return true;
    return false;
  }

  PressPiece& registered(XmlNode first, XmlNode last, Kind kind) {
    XmlNode wrapper = mark::wrap(first, last, piece_mark);
    mark::set(wrapper, number_mark, std::to_string(drafts_.size()));
    drafts_.emplace_back();
    drafts_.back().kind = kind;
    return drafts_.back();
  }

  std::unique_ptr<PressIsland> kept(const Group& group, bool repeats) {
    auto island = std::make_unique<PressIsland>();
    island->repeats = repeats;
    for (const XmlNode node : group) island->nodes.push_back(kept_.append_copy(node));
    for (const XmlNode node : island->nodes)
      for (PressPlace& place : press_places(node, ready_, counter_)) island->places.push_back(std::move(place));
    return island;
  }

  void island(const Group& group, bool repeats) {
    PressPiece& piece = registered(group.front(), group.back(), Kind::island);
    piece.island = kept(group, repeats);
    for (XmlNode node : group) node.remove();
  }

  void loop(XmlNode node) {
    registered(node, node, Kind::loop).place = press_place(node, ready_, counter_);
    arrange(node, true);
  }

  static XmlNode inner(XmlNode first) {
    XmlNode last = first;
    while (last.next()) last = last.next();
    return mark::wrap(first, last, inner_mark);
  }

  void frame(XmlNode control, bool repeats) {
    const bool bound = parse_name(ContentControl(control).tag()).kind == TypedTag::Kind::value &&
                       !ContentControl(control).tag().empty() && !control.child(Ns::w, "sdtPr").child(Ns::w, "docPartObj");
    PressPiece& piece = registered(control, control, Kind::frame);
    if (bound) {
      piece.island = kept({control}, repeats);
      piece.place = press_place(control, ready_, counter_);
    }
    const bool more = repeats || piece.place.repeats;
    arrange(inner(ContentControl(control).content().first_child()), more);
  }

  void table(XmlNode node, bool repeats) {
    registered(node, node, Kind::frame).rows = true;
    XmlNode first = node.first_child();
    while (first.is(Ns::w, "tblPr") || first.is(Ns::w, "tblGrid")) first = first.next();
    arrange(inner(first), repeats);
  }

  PressText text(std::string_view xml, bool repeats) {
    bool numbered = true;
    PressText out = press_text(xml, repeats, numbered);
    if (!numbered) plan_.slow = "een bladwijzer, opmerking of voetnoot in een deel dat zich herhaalt";
    return out;
  }

  void fixed(std::string_view xml, bool repeats, std::vector<PressPiece>& out) {
    if (xml.empty()) return;
    PressPiece piece;
    piece.text = text(xml, repeats);
    piece.says_something = xml.find('<') != xml.npos;
    piece.has_row = xml.find("<w:tr>") != xml.npos || xml.find("<w:tr ") != xml.npos;
    out.push_back(std::move(piece));
  }

  static std::size_t end_of_piece(std::string_view xml, std::size_t from) {
    for (int depth = 1;;) {
      const std::size_t open = xml.find(piece_open, from), close = xml.find(piece_close, from);
      if (close == xml.npos) return xml.size();
      if (open < close) {
        const std::size_t tag_end = xml.find('>', open);
        if (xml[tag_end - 1] != '/') ++depth;
        from = tag_end + 1;
      } else {
        if (--depth == 0) return close;
        from = close + piece_close.size();
      }
    }
  }

  std::vector<PressPiece> split(std::string_view xml, bool repeats) {
    std::vector<PressPiece> out;
    std::size_t at = 0;
    for (std::size_t open; (open = xml.find(piece_open, at)) != xml.npos;) {
      fixed(xml.substr(at, open - at), repeats, out);
      const std::size_t number = std::strtoul(xml.data() + open + piece_open.size(), nullptr, 10);
      const std::size_t begin = xml.find('>', open) + 1;
      std::string_view inside;
      at = begin;
      if (xml[begin - 2] != '/') {
        const std::size_t end = end_of_piece(xml, begin);
        inside = xml.substr(begin, end - begin);
        at = end + piece_close.size();
      }
      out.push_back(finished(number, inside, repeats));
    }
    fixed(xml.substr(at), repeats, out);
    return out;
  }

  PressPiece finished(std::size_t number, std::string_view inside, bool repeats) {
    PressPiece piece = std::move(drafts_[number]);
    if (piece.kind == Kind::loop) {
      const std::size_t begin = inside.find('>') + 1, end = inside.rfind("</");
      if (end != inside.npos && begin <= end) piece.inside = split(inside.substr(begin, end - begin), true);
    } else if (piece.kind == Kind::frame) {
      const std::size_t begin = inside.find(inner_open), end = inside.rfind(inner_close);
      piece.text = text(inside.substr(0, begin), repeats);
      piece.behind = text(inside.substr(end + inner_close.size()), repeats);
      const std::size_t from = begin + inner_open.size();
      piece.inside = split(inside.substr(from, end - from), repeats || piece.place.repeats);
    }
    return piece;
  }

  PressPlan& plan_;
  ReadyPart& ready_;
  XmlNode kept_;
  std::size_t counter_ = 0;
  std::vector<PressPiece> drafts_;
};

// Typed tags in a picture's description are filled letter by letter.
bool has_filled_attributes(XmlNode root, const Delimiters& delimiters) {
  return any_inside(root, [&](XmlNode node) {
    return node.is(Ns::wp, "docPr") &&
           (node.attribute(Ns::none, "descr") + node.attribute(Ns::none, "title")).find(delimiters.begin) != std::string::npos;
  });
}

XmlDocument emptied(const OoxmlPackage& package, const std::string& part) {
  XmlDocument document = XmlDocument::parse(package.read_required(part), part);
  document.root().child(Ns::w, "body").remove_children();
  return document;
}

}  // namespace

PressPlan press_plan(const OoxmlPackage& package, const std::string& part, const Delimiters& delimiters) {
  ReadyPart ready = ready_part(package, part, delimiters);
  const XmlNode root = ready.document.root();
  PressPlan plan{part, {}, emptied(package, part), emptied(package, part), {}, has_places(root), {}};
  if (has_filled_attributes(root, delimiters)) plan.slow = "een veld in de omschrijving van een afbeelding";
  if (!plan.has_fields) {
    bool numbered = true;
    for (const PressChunk& chunk : press_text(ready.document.to_bytes(), false, numbered))
      plan.ids.insert(plan.ids.end(), chunk.ids.begin(), chunk.ids.end());
    return plan;
  }
  Planner planner(plan, ready);
  if (root.child(Ns::w, "body")) {
    plan.pieces = planner.plan();
  } else {
    plan.pieces = planner.whole();
    plan.kept = std::move(ready.document);  // the places point into it
  }
  return plan;
}

}  // namespace pago
