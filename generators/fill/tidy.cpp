#include "generators/fill/tidy.h"

#include "generators/fill/marks.h"

namespace pago {
namespace {

bool is_any(XmlNode node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (node.is(Ns::w, name)) return true;
  return false;
}

bool only_properties(XmlNode paragraph) {
  for (XmlNode child : paragraph.children())
    if (!is_any(child, {"pPr", "bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd"}))
      return false;
  return !paragraph.descendant(Ns::w, "sectPr");
}

bool is_block(XmlNode node) { return is_any(node, {"p", "tbl", "sdt", "customXml"}); }

bool has_sibling_block(XmlNode node) {
  for (XmlNode other = node.previous(); other; other = other.previous())
    if (is_block(other)) return true;
  for (XmlNode other = node.next(); other; other = other.next())
    if (is_block(other)) return true;
  return false;
}

// Two tables with nothing between them grow together; the paragraph that parted them stays.
bool parts_tables(XmlNode paragraph) { return paragraph.previous().is(Ns::w, "tbl") && paragraph.next().is(Ns::w, "tbl"); }

XmlNode last_child(XmlNode node) {
  XmlNode last;
  for (XmlNode child : node.children()) last = child;
  return last;
}

bool needs_paragraph(XmlNode node) {
  if (node.is(Ns::w, "tc")) return !is_any(last_child(node), {"p", "sdt"});
  if (!is_any(node, {"hdr", "ftr", "footnote", "endnote", "txbxContent", "comment"})) return false;
  for (XmlNode child : node.children())
    if (is_block(child)) return false;
  return true;
}

void tidy_one(XmlNode node) {
  if (needs_paragraph(node)) {
    node.append(Ns::w, "p");
  } else if (node.is(Ns::w, "p")) {
    const bool only_one = node.parent().is(Ns::w, "tc") && !has_sibling_block(node);
    if (only_properties(node) && !only_one && !parts_tables(node)) mark::take_out(node);
  } else if (node.is(Ns::w, "tr")) {
    if (!node.descendant(Ns::w, "tc")) mark::take_out(node);
  } else if (node.is(Ns::w, "tbl")) {
    if (!node.descendant(Ns::w, "tr")) mark::take_out(node);
  } else if (node.is(Ns::w, "sdtContent")) {
    if (!node.first_child()) mark::set(node.parent(), mark::emptied);
  } else if (node.is(Ns::w, "sdt")) {
    if (!node.child(Ns::w, "sdtContent").first_child()) mark::take_out(node);
  } else if (is_any(node, {"ins", "hyperlink", "smartTag"})) {
    if (!node.first_child()) mark::take_out(node);
  }
}

}  // namespace

void tidy(XmlNode root) {
  for (XmlNode child = root.first_child(), next; child; child = next) {
    next = child.next();  // a child may take itself out
    if (!mark::is_properties(child)) tidy(child);
  }
  mark::clear(root, mark::tag);
  mark::clear(root, mark::place);
  if (!root.has(Ns::none, mark::emptied)) return;
  mark::clear(root, mark::emptied);
  tidy_one(root);
}

}  // namespace pago
