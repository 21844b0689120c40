#include "generators/fill/content_control.h"

#include <vector>

namespace pago {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end == text.npos ? text.npos : end - at));
    if (end == text.npos) return lines;
    at = end + 1;
  }
}

void append_text(XmlNode run, std::string_view text) {
  XmlNode t = run.append(Ns::w, "t");
  t.set_text(text);
  t.set_attribute(Ns::xml, "space", "preserve");
}

void remove_all_but(XmlNode parent, Ns ns, std::string_view keep) {
  for (XmlNode child = parent.first_child(); child;) {
    XmlNode next = child.next();
    if (!child.is(ns, keep)) child.remove();
    child = next;
  }
}

bool only_properties(XmlNode paragraph) {
  for (XmlNode child : paragraph.children())
    if (!child.is(Ns::w, "pPr") && !child.is(Ns::w, "bookmarkStart") && !child.is(Ns::w, "bookmarkEnd")) return false;
  return !paragraph.descendant(Ns::w, "sectPr");
}

bool has_row(XmlNode table) { return bool(table.descendant(Ns::w, "tr")); }

// What Word rejects or shows as a gap: a paragraph with nothing in it, a table without rows, a cell that does not end in a
// paragraph.
void tidy(XmlNode parent) {
  if (!parent) return;
  XmlNode above = parent.parent();
  if (parent.is(Ns::w, "p") && only_properties(parent)) {
    parent.remove();
    tidy(above);
  } else if (parent.is(Ns::w, "tbl") && !has_row(parent)) {
    parent.remove();
    tidy(above);
  } else if (parent.is(Ns::w, "tc")) {
    XmlNode last;
    for (XmlNode child : parent.children()) last = child;
    if (!last.is(Ns::w, "p") && !is_content_control(last)) parent.append(Ns::w, "p");
  } else if (parent.is(Ns::w, "sdtContent") && !parent.first_child()) {
    XmlNode sdt = above, outer = above.parent();
    sdt.remove();
    tidy(outer);
  }
}

}  // namespace

bool is_content_control(XmlNode node) { return node.is(Ns::w, "sdt"); }

XmlNode ContentControl::properties() const { return sdt_.child(Ns::w, "sdtPr"); }
XmlNode ContentControl::content() const { return sdt_.child(Ns::w, "sdtContent"); }
std::string ContentControl::tag() const { return properties().child(Ns::w, "tag").val(); }
bool ContentControl::repeats() const { return bool(properties().child(Ns::other, "repeatingSection")); }

XmlNode ContentControl::first_item() const {
  for (XmlNode child : content().children())
    if (child.is(Ns::w, "sdt") && child.child(Ns::w, "sdtPr").child(Ns::other, "repeatingSectionItem")) return child;
  return {};
}

XmlNode ContentControl::run_properties() const {
  if (XmlNode own = properties().child(Ns::w, "rPr")) return own;
  if (properties().child(Ns::w, "showingPlcHdr")) return {};
  return content().descendant(Ns::w, "r").child(Ns::w, "rPr");
}

void ContentControl::fill_runs(XmlNode holder, std::string_view line, XmlNode model) {
  XmlNode run = holder.append(Ns::w, "r");
  if (model) run.append_copy(model);
  append_text(run, line);
}

void ContentControl::show_text(std::string_view text) {
  XmlNode holder = content();
  if (XmlNode cell = holder.child(Ns::w, "tc")) holder = cell;
  XmlNode model;  // kept aside: the content it comes from is replaced
  XmlNode keeper = sdt_.append(Ns::w, "sdtContent");
  if (XmlNode run = run_properties()) model = keeper.append_copy(run);
  if (XmlNode paragraph = holder.child(Ns::w, "p")) {
    for (XmlNode next = paragraph.next(); next; next = paragraph.next()) next.remove();
    remove_all_but(paragraph, Ns::w, "pPr");
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) fill_runs(paragraph.insert_copy_before(paragraph), lines[i], model);
    fill_runs(paragraph, lines.back(), model);
  } else {
    holder.remove_children();
    const auto lines = lines_of(text);
    XmlNode run = holder.append(Ns::w, "r");
    if (model) run.append_copy(model);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) run.append(Ns::w, "br");
      append_text(run, lines[i]);
    }
  }
  keeper.remove();
  properties().child(Ns::w, "showingPlcHdr").remove();
}

void ContentControl::set_full_date(std::string_view iso_date) {
  if (XmlNode date = properties().child(Ns::w, "date")) date.set_attribute(Ns::w, "fullDate", iso_date);
}

void ContentControl::take_out() {
  XmlNode parent = sdt_.parent();
  sdt_.remove();
  tidy(parent);
}

}  // namespace pago
