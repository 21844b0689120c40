#include <algorithm>
#include <cstdlib>

#include "parsers/formats/odf_story.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

std::string without_line_ends(std::string text) {  // in the XML these are spaces; tabs and line breaks are elements
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

// A span over its surroundings: what it does not say stays.
Style over(const Style& around, const Style& own) {
  Style style = around;
  if (own.bold) style.bold = own.bold;
  if (own.hidden) style.hidden = own.hidden;
  if (!own.font.empty()) style.font = own.font;
  return style;
}

bool holds_no_text(std::string_view name) {
  return name == "change" || name == "change-start" || name == "change-end" || name == "placeholder" || name == "script" ||
         name == "sheet-name" || name == "page-number" || name == "page-count" || name == "tracked-changes" ||
         name == "soft-page-break";
}

// LibreOffice's own check box: its state is an attribute, its picture may be any character.
std::string check_box_text(XmlNode control) {
  if (control.attribute(Ns::loext, "checkbox") != "true") return {};
  return control.attribute(Ns::loext, "checked") == "true" ? "☒" : "☐";
}

}  // namespace

void collect_odf_text_boxes(XmlNode drawing, std::vector<XmlNode>& found, bool& skipped_object) {
  bool own_text = false;
  for (XmlNode child : drawing.children()) {
    if (child.ns() == Ns::draw) {
      skipped_object = skipped_object || child.name() == "object" || child.name() == "object-ole";
      collect_odf_text_boxes(child, found, skipped_object);
    } else {
      own_text = own_text || child.is(Ns::text, "p") || child.is(Ns::text, "h") || child.is(Ns::text, "list") ||
                 child.is(Ns::text, "section") || child.is(Ns::table, "table");
    }
  }
  if (own_text) found.push_back(drawing);
}

void OdfStory::read_inline(XmlNode container, const Style& around, OdfLine& line) {
  add_text(without_line_ends(container.lead()), around, line);
  for (XmlNode node : container.children()) {
    read_inline_node(node, around, line);
    add_text(without_line_ends(node.tail()), around, line);
  }
}

void OdfStory::read_inline_node(XmlNode node, const Style& around, OdfLine& line) {
  const std::string_view name = node.name();
  if (node.ns() == Ns::draw) return collect_odf_text_boxes(node, line.text_boxes, context_.skipped_object);
  if (node.is(Ns::loext, "content-control")) {
    if (const std::string box = check_box_text(node); !box.empty()) return add_text(box, around, line);
    if (node.attribute(Ns::loext, "showing-place-holder") == "true") return;
    return read_inline(node, around, line);
  }
  if (node.ns() != Ns::text || holds_no_text(name)) return;
  if (name == "s") {
    const int count = node.has(Ns::text, "c") ? std::atoi(node.attribute(Ns::text, "c").c_str()) : 1;
    add_text(std::string(static_cast<std::size_t>(std::clamp(count, 0, 100)), ' '), around, line);
  } else if (name == "tab") {
    add_text("\t", around, line);
  } else if (name == "line-break") {
    add_text("\n", around, line);
  } else if (name == "note") {
    if (!around.hidden.value_or(false)) line.notes.push_back(node);
  } else if (name == "ruby") {
    read_inline(node.child(Ns::text, "ruby-base"), around, line);
  } else if (name == "span") {
    read_inline(node, over(around, context_.styles.character(node.attribute(Ns::text, "style-name"))), line);
  } else {  // links, fields: what they show
    read_inline(node, around, line);
  }
}

void OdfStory::add_text(std::string_view text, const Style& style, OdfLine& line) {
  if (text.empty() || style.hidden.value_or(false)) return;
  line.raw += is_symbol_font(style.font) ? symbol_text(style.font, text) : std::string(text);
  for (char c : text) {
    if (c == ' ' || c == '\t' || c == '\n') continue;
    ++line.letters;
    line.bold_letters += style.bold.value_or(false) ? 1 : 0;
  }
}

}  // namespace pago
