#include "parsers/formats/docx_story.h"

#include <cstdlib>
#include <utility>

#include "parsers/formats/word_text.h"

namespace pago {
namespace {

// Text boxes anywhere inside a drawing, each once.
void collect_text_boxes(XmlNode node, std::vector<XmlNode>& found) {
  if (node.is(Ns::w, "txbxContent")) {
    found.push_back(node);
  } else if (node.is(Ns::mc, "AlternateContent")) {
    collect_text_boxes(chosen_branch(node), found);
  } else {
    for (XmlNode child : node.children()) collect_text_boxes(child, found);
  }
}

bool has_text(XmlNode node) {
  if (node.is(Ns::w, "t") || node.is(Ns::w, "sym")) return true;
  for (XmlNode child : node.children())
    if (has_text(child)) return true;
  return false;
}

std::string font_of(XmlNode properties) {
  XmlNode fonts = properties.child(Ns::w, "rFonts");
  return fonts.attribute(Ns::w, "ascii", fonts.attribute(Ns::w, "hAnsi"));
}

std::string without_line_ends(std::string text) {  // the XML of some writers is broken over lines inside w:t
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

// Word's own check box: its state is an attribute, its picture may be any character of any font.
std::string check_box_text(XmlNode control) {
  XmlNode box = control.child(Ns::w, "sdtPr").child(Ns::w14, "checkbox");
  if (!box) return {};
  std::string checked = box.child(Ns::w14, "checked").attribute(Ns::w14, "val");
  return checked == "1" || checked == "true" || checked == "on" ? "☒" : "☐";
}

char32_t hexadecimal(const std::string& text) { return static_cast<char32_t>(std::strtoul(text.c_str(), nullptr, 16)); }

}  // namespace

XmlNode chosen_branch(XmlNode alternate_content) {
  XmlNode choice = alternate_content.child(Ns::mc, "Choice"), fallback = alternate_content.child(Ns::mc, "Fallback");
  return choice && (!fallback || has_text(choice) || !has_text(fallback)) ? choice : fallback;
}

void Story::read_inline(XmlNode container, StoryLine& line) {
  for (XmlNode node : container.children()) read_inline_node(node, line);
}

void Story::read_inline_node(XmlNode node, StoryLine& line) {
  if (node.ns() == Ns::m) return node.is(Ns::m, "t") ? add_text(node.text(), false, line) : read_inline(node, line);
  if (node.is(Ns::mc, "AlternateContent")) return read_inline(chosen_branch(node), line);
  if (node.ns() != Ns::w) return;
  std::string_view name = node.name();
  if (name == "r") return read_run(node, line);
  if (name == "fldSimple" && Fields::is_contents(node.attribute(Ns::w, "instr"))) return;
  if (name == "ruby") return read_inline(node.child(Ns::w, "rubyBase"), line);
  if (name == "sdt") {
    if (is_contents_control(node)) return;
    if (std::string box = check_box_text(node); !box.empty()) return add_text(box, false, line);
    const bool around = std::exchange(in_placeholder_, in_placeholder_ || shows_placeholder(node));
    read_inline(node.child(Ns::w, "sdtContent"), line);
    in_placeholder_ = around;
    return;
  }
  if (name == "hyperlink" || name == "ins" || name == "moveTo" || name == "smartTag" || name == "customXml" ||
      name == "fldSimple" || name == "dir" || name == "bdo")
    read_inline(node, line);
}

void Story::read_run(XmlNode run, StoryLine& line) {
  XmlNode properties = run.child(Ns::w, "rPr");
  XmlNode named = properties.child(Ns::w, "rStyle");
  static const Style plain;
  const Style& style = named ? context_.styles.character(named.val()) : plain;
  bool hidden = properties.on("vanish", style.hidden.value_or(style_->hidden.value_or(false)));
  if (hidden || (in_placeholder_ && style.hint)) {  // fields must still be followed, or a hidden one never ends
    for (XmlNode part : run.children()) {
      if (part.is(Ns::w, "fldChar")) fields_.mark(part);
      if (part.is(Ns::w, "instrText")) fields_.instruction(part.text());
    }
    return;
  }
  bool bold = properties.on("b", style.bold.value_or(style_->bold.value_or(false)));
  std::string font = font_of(properties);
  if (font.empty()) font = style.font.empty() ? style_->font : style.font;
  for (XmlNode part : run.children()) read_run_part(part, font, bold, line);
}

void Story::read_run_part(XmlNode part, const std::string& font, bool bold, StoryLine& line) {
  if (part.is(Ns::mc, "AlternateContent")) {
    for (XmlNode inner : chosen_branch(part).children()) read_run_part(inner, font, bold, line);
    return;
  }
  if (part.ns() != Ns::w) return;
  std::string_view name = part.name();
  if (name == "t") {
    std::string text = without_line_ends(part.text());
    add_text(is_symbol_font(font) ? symbol_text(font, std::string_view(text)) : text, bold, line);
  } else if (name == "tab" || name == "ptab") {
    add_text("\t", bold, line);
  } else if (name == "br" || name == "cr") {
    add_text("\n", bold, line);
  } else if (name == "noBreakHyphen") {
    add_text("-", bold, line);
  } else if (name == "sym") {
    char32_t code = hexadecimal(part.attribute(Ns::w, "char"));
    std::string symbol = symbol_text(part.attribute(Ns::w, "font"), code);
    if (symbol.empty() && (code < 0xE000 || code > 0xF8FF)) append_utf8(code, symbol);
    add_text(symbol, bold, line);
  } else if (name == "fldChar") {
    if (part.attribute(Ns::w, "fldCharType") == "begin") add_text(Fields::form_text(part), bold, line);
    fields_.mark(part);
  } else if (name == "instrText") {
    fields_.instruction(part.text());
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    read_note_reference(part, line);
  } else if (name == "drawing" || name == "pict" || name == "object") {
    if (fields_.showing()) collect_text_boxes(part, line.text_boxes);
    context_.skipped_object = context_.skipped_object || name == "object";
  } else if (name == "ruby") {
    read_inline(part.child(Ns::w, "rubyBase"), line);
  }
}

void Story::read_note_reference(XmlNode part, StoryLine& line) {
  auto& notes = part.name() == "footnoteReference" ? context_.footnotes : context_.endnotes;
  auto found = notes.find(part.attribute(Ns::w, "id"));
  if (found == notes.end() || !fields_.showing()) return;
  line.notes.push_back(found->second);
  notes.erase(found);  // a note is read once, also when a hostile file refers to it from inside itself
}

void Story::add_text(std::string_view text, bool bold, StoryLine& line) {
  if (!fields_.showing()) return;
  line.raw += text;
  for (char c : text) {
    if (c == ' ' || c == '\t' || c == '\n') continue;
    ++line.letters;
    line.bold_letters += bold ? 1 : 0;
  }
}

}  // namespace pago
