#include "generators/fill/unique_ids.h"

#include <cstdlib>

#include "generators/fill/marks.h"

namespace pago {

namespace {

long number_of(const std::string& text) { return std::strtol(text.c_str(), nullptr, 10); }

}  // namespace

std::string UniqueIds::fresh(const std::string& number, Used& used) {
  long id = number_of(number);
  if (!used.insert(id).second) {
    id = *used.rbegin() + 1;
    used.insert(id);
  }
  return std::to_string(id);
}

void UniqueIds::bookmark(XmlNode start) {
  const std::string id = start.attribute(Ns::w, "id");
  const std::string now = fresh(id, bookmarks_);
  if (now != id) {
    start.set_attribute(Ns::w, "id", now);
    renumbered_.emplace(id, now);
  }
  const std::string name = start.attribute(Ns::w, "name");
  std::string own = name;
  for (int n = 2; !names_.insert(own).second; ++n) own = name + "_" + std::to_string(n);
  if (own != name) start.set_attribute(Ns::w, "name", own);
}

void UniqueIds::visit(XmlNode node) {
  if (node.is(Ns::w, "sdtPr")) {
    if (XmlNode id = node.child(Ns::w, "id"); id && !controls_.insert(number_of(id.val())).second) id.remove();
  } else if (node.is(Ns::wp, "docPr")) {
    const std::string id = node.attribute(Ns::none, "id");
    const std::string now = fresh(id, drawings_);
    if (now != id) node.set_attribute(Ns::none, "id", now);
  } else if (node.is(Ns::w, "bookmarkStart")) {
    bookmark(node);
  } else if (node.is(Ns::w, "bookmarkEnd")) {
    const std::string id = node.attribute(Ns::w, "id");
    const auto waiting = renumbered_.lower_bound({id, ""});
    if (waiting != renumbered_.end() && waiting->first == id) {
      node.set_attribute(Ns::w, "id", waiting->second);
      renumbered_.erase(waiting);
    }
  } else if (node.has(Ns::w14, "paraId") && !paragraphs_.insert(node.attribute(Ns::w14, "paraId")).second) {
    node.remove_attribute(Ns::w14, "paraId");
    node.remove_attribute(Ns::w14, "textId");
  }
  if (mark::is_properties(node)) return;
  for (XmlNode child = node.first_child(), next; child; child = next) {
    next = child.next();
    const bool comment =
        child.name().starts_with("comment") &&
        (child.is(Ns::w, "commentRangeStart") || child.is(Ns::w, "commentRangeEnd") || child.is(Ns::w, "commentReference"));
    const std::string id = comment ? child.attribute(Ns::w, "id") : std::string();
    if (comment && !comments_.insert(std::string(child.name()) + id).second) child.remove();
    else visit(child);
  }
}

void UniqueIds::number_anew(XmlNode part_root) { visit(part_root); }

}  // namespace pago
