#include "generators/fill/content_control.h"

#include <cstdlib>
#include <vector>

#include "generators/fill/marks.h"
#include "generators/fill/run_content.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

void remove_all_but(XmlNode parent, Ns ns, std::string_view keep) {
  for (XmlNode child = parent.first_child(); child;) {
    XmlNode next = child.next();
    if (!child.is(ns, keep)) child.remove();
    child = next;
  }
}

}  // namespace

bool is_content_control(XmlNode node) { return node.is(Ns::w, "sdt"); }

XmlNode ContentControl::properties() const { return sdt_.child(Ns::w, "sdtPr"); }
XmlNode ContentControl::content() const { return sdt_.child(Ns::w, "sdtContent"); }
std::string ContentControl::alias() const { return properties().child(Ns::w, "alias").val(); }
std::string ContentControl::tag() const {
  const std::string own = properties().child(Ns::w, "tag").val();
  return own.empty() ? alias() : own;
}
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

// The paragraph that takes the text of a control around paragraphs, cells or rows, all beside it gone; "no node" for a control
// within a line.
XmlNode ContentControl::own_paragraph() {
  for (XmlNode up = sdt_.parent(); up; up = up.parent()) {
    if (up.is(Ns::w, "p")) return {};
    if (up.is(Ns::w, "tc") || up.is(Ns::w, "tbl") || up.is(Ns::w, "tr") || up.is(Ns::w, "body") || up.is(Ns::w, "txbxContent"))
      break;
  }
  XmlNode holder = content();
  while (XmlNode section = holder.child(Ns::none, mark::loop)) section.unwrap();
  XmlNode cell = holder.child(Ns::w, "tc");
  if (!cell) cell = holder.child(Ns::w, "tr").descendant(Ns::w, "tc");
  if (cell) holder = cell;
  XmlNode paragraph = holder.child(Ns::w, "p");
  if (!paragraph) paragraph = holder.append(Ns::w, "p");
  for (XmlNode child : mark::children_of(holder))
    if (!(child == paragraph) && !child.is(Ns::w, "tcPr")) child.remove();
  return paragraph;
}

void ContentControl::show_text(std::string_view text) {
  XmlNode model;  // kept aside: the content it comes from is replaced
  XmlNode keeper = sdt_.append(Ns::w, "sdtContent");
  if (XmlNode run = run_properties()) model = keeper.append_copy(run);
  if (XmlNode paragraph = own_paragraph()) {
    remove_all_but(paragraph, Ns::w, "pPr");
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) fill_runs(paragraph.insert_copy_before(paragraph), lines[i], model);
    fill_runs(paragraph, lines.back(), model);
  } else {
    content().remove_children();
    XmlNode run = content().append(Ns::w, "r");
    if (model) run.append_copy(model);
    append_text(run, text);
  }
  keeper.remove();
  unbind();
}

void ContentControl::set_full_date(std::string_view iso_date) {
  if (XmlNode date = properties().child(Ns::w, "date")) date.set_attribute(Ns::w, "fullDate", iso_date);
}

void ContentControl::take_out() { mark::take_out(sdt_); }

bool ContentControl::is_checkbox() const { return bool(properties().child(Ns::w14, "checkbox")); }

bool ContentControl::is_picture() const { return bool(properties().child(Ns::w, "picture")); }

std::string ContentControl::date_format() const { return properties().child(Ns::w, "date").child(Ns::w, "dateFormat").val(); }

void ContentControl::check(bool on) {
  XmlNode box = properties().child(Ns::w14, "checkbox");
  XmlNode checked = box.child(Ns::w14, "checked");
  if (!checked)
    checked = box.first_child() ? box.first_child().insert_before(Ns::w14, "checked") : box.append(Ns::w14, "checked");
  checked.set_attribute(Ns::w14, "val", on ? "1" : "0");
  const XmlNode state = box.child(Ns::w14, on ? "checkedState" : "uncheckedState");
  const std::string code = state.attribute(Ns::w14, "val", on ? "2612" : "2610");
  show_text(to_utf8(std::u32string(1, static_cast<char32_t>(std::strtoul(code.c_str(), nullptr, 16)))));
}

std::string ContentControl::choose(std::string_view value) {
  XmlNode list = properties().child(Ns::w, "dropDownList");
  if (!list) list = properties().child(Ns::w, "comboBox");
  for (XmlNode item : list.children()) {
    if (!item.is(Ns::w, "listItem")) continue;
    const std::string shown = item.attribute(Ns::w, "displayText", item.attribute(Ns::w, "value"));
    if (item.attribute(Ns::w, "value") == value || shown == value) return shown;
  }
  return std::string(value);
}

bool ContentControl::offers(std::string_view value) const {
  const XmlNode list = properties().child(Ns::w, "dropDownList");
  if (!list) return true;
  for (XmlNode item : list.children())
    if (item.attribute(Ns::w, "value") == value || item.attribute(Ns::w, "displayText") == value) return true;
  return false;
}

void ContentControl::unbind() {
  properties().child(Ns::w, "dataBinding").remove();
  properties().child(Ns::w, "showingPlcHdr").remove();
}

std::string ContentControl::binding() const { return properties().child(Ns::w, "dataBinding").attribute(Ns::w, "xpath"); }

}  // namespace pago
