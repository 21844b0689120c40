#include <algorithm>
#include <cstdlib>

#include "generators/render/flow_model.h"
#include "generators/render/flow_reader.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

XmlNode branch_of(XmlNode alternatives) {
  const XmlNode choice = alternatives.child(Ns::mc, "Choice");
  return choice ? choice : alternatives.child(Ns::mc, "Fallback");
}

}  // namespace

std::size_t FlowReader::look_number(const TextLook& look) {
  auto& known = memory_.looks_by_font[look.font];
  for (const std::size_t i : known)
    if (i < flow_.looks.size() && flow_.looks[i] == look) return i;
  flow_.looks.push_back(look);
  known.push_back(flow_.looks.size() - 1);
  return known.back();
}

int FlowReader::link_number(const std::string& address) {
  if (address.empty() || address.size() > 2000) return -1;
  const auto found = std::find(flow_.links.begin(), flow_.links.end(), address);
  if (found != flow_.links.end()) return static_cast<int>(found - flow_.links.begin());
  flow_.links.push_back(address);
  return static_cast<int>(flow_.links.size()) - 1;
}

void FlowReader::add(FlowPiece::Kind kind, const TextLook& look, FlowParagraph& paragraph, std::string text,
                     std::size_t target) {
  if (!scope_->fields.showing()) return;
  FlowPiece piece;
  piece.kind = kind;
  piece.text = std::move(text);
  piece.look = look_number(look);
  piece.target = target;
  const std::string of_field = scope_->fields.link();
  piece.link = of_field.empty() ? link_ : link_number(of_field);
  if (kind == FlowPiece::Kind::text && !paragraph.pieces.empty()) {
    FlowPiece& before = paragraph.pieces.back();
    if (before.kind == kind && before.look == piece.look && before.link == piece.link) {
      before.text += piece.text;
      return;
    }
  }
  paragraph.pieces.push_back(std::move(piece));
}

void FlowReader::add_text(std::string text, const TextLook& look, FlowParagraph& paragraph) {
  if (is_symbol_font(look.font)) text = symbol_text(look.font, std::string_view(text));
  text = printable_text(text);
  if (!text.empty()) add(FlowPiece::Kind::text, look, paragraph, std::move(text));
}

void FlowReader::add_live(FlowFields::Live live, const TextLook& look, FlowParagraph& paragraph) {
  if (live == FlowFields::Live::none) return;
  const bool page = live == FlowFields::Live::page;
  FlowPiece piece;
  piece.kind = page ? FlowPiece::Kind::page_number : FlowPiece::Kind::page_count;
  piece.look = look_number(look);
  paragraph.pieces.push_back(std::move(piece));
}

void FlowReader::read_inline(XmlNode container, const TextLook& base, FlowParagraph& paragraph) {
  for (XmlNode node : container.children()) read_inline_node(node, base, paragraph);
}

void FlowReader::read_inline_node(XmlNode node, const TextLook& base, FlowParagraph& paragraph) {
  if (node.is(Ns::mc, "AlternateContent")) return read_inline(branch_of(node), base, paragraph);
  if (node.ns() != Ns::w) return;
  const std::string_view name = node.name();
  if (name == "r") return read_run(node, base, paragraph);
  if (name == "sdt") return read_inline(node.child(Ns::w, "sdtContent"), base, paragraph);
  if (name == "fldSimple") {
    const FlowFields::Live live = FlowFields::live(node.attribute(Ns::w, "instr"));
    if (live == FlowFields::Live::none) return read_inline(node, base, paragraph);
    TextLook look = base;
    read_text_look(node.child(Ns::w, "r").child(Ns::w, "rPr"), styles_->fonts(), look);
    if (scope_->fields.showing()) add_live(live, look, paragraph);
  } else if (name == "hyperlink") {
    const auto found = scope_->relations.find(node.attribute(Ns::r, "id"));
    const int around = link_;
    if (found != scope_->relations.end() && found->second.external) link_ = link_number(found->second.target);
    read_inline(node, base, paragraph);
    link_ = around;
  } else if (name == "ins" || name == "moveTo" || name == "smartTag" || name == "customXml" || name == "dir" || name == "bdo") {
    read_inline(node, base, paragraph);
  }
}

void FlowReader::read_run(XmlNode run, const TextLook& base, FlowParagraph& paragraph) {
  TextLook look = base;
  const XmlNode properties = run.child(Ns::w, "rPr");
  styles_->apply_character(properties.child(Ns::w, "rStyle").val(), look);
  read_text_look(properties, styles_->fonts(), look);
  for (XmlNode node : run.children()) read_run_part(node, look, paragraph);
}

void FlowReader::read_run_part(XmlNode node, const TextLook& look, FlowParagraph& paragraph) {
  using Kind = FlowPiece::Kind;
  if (node.is(Ns::mc, "AlternateContent")) {
    for (XmlNode inner : branch_of(node).children()) read_run_part(inner, look, paragraph);
    return;
  }
  if (node.ns() != Ns::w) return;
  const std::string_view name = node.name();
  FlowFields& fields = scope_->fields;
  if (name == "fldChar") {  // fields are followed in hidden text too, or a hidden one never ends
    const std::string type = node.attribute(Ns::w, "fldCharType");
    if (type == "begin") fields.begin();
    if (type == "separate") add_live(fields.separate(), look, paragraph);
    if (type == "end") add_live(fields.end(), look, paragraph);
  } else if (name == "instrText") {
    fields.instruction(node.text());
  }
  if (look.hidden) return;
  if (name == "t") add_text(node.text(), look, paragraph);
  if (name == "tab" || name == "ptab") add(Kind::tab, look, paragraph);
  if (name == "cr") add(Kind::line_break, look, paragraph);
  if (name == "br") {  // in a single column the next column is the next page
    const std::string type = node.attribute(Ns::w, "type");
    add(type == "page" || type == "column" ? Kind::page_break : Kind::line_break, look, paragraph);
  }
  if (name == "noBreakHyphen") add_text("\u2011", look, paragraph);
  if (name == "softHyphen") add_text("\u00AD", look, paragraph);
  if (name == "drawing") add_picture(node, look, paragraph);
  if (name == "footnoteReference") add_note(node, look, paragraph);
  if (name == "footnoteRef" && !note_number_.empty()) add_text(note_number_, look, paragraph);
  if (name == "sym") {
    const auto code = static_cast<char32_t>(std::strtoul(node.attribute(Ns::w, "char").c_str(), nullptr, 16));
    std::string symbol = symbol_text(node.attribute(Ns::w, "font"), code);
    if (symbol.empty() && code < 0x110000 && (code < 0xD800 || code > 0xF8FF)) append_utf8(code, symbol);
    TextLook plain = look;
    add_text(symbol, plain, paragraph);
  }
}

void FlowReader::add_note(XmlNode reference, const TextLook& look, FlowParagraph& paragraph) {
  const auto found = notes_.find(reference.attribute(Ns::w, "id"));
  if (found == notes_.end() || !scope_->fields.showing() || !note_number_.empty()) return;
  const XmlNode note = found->second;
  notes_.erase(found);  // read once, also when a hostile file refers to it from inside itself
  const std::size_t target = flow_.notes.size();
  flow_.notes.emplace_back();
  const std::string number = std::to_string(target + 1);
  add(FlowPiece::Kind::note_number, look, paragraph, number, target);
  note_number_ = number;
  std::vector<FlowBlock> blocks;
  ReadingPlace place;
  place.depth = 1;
  read_blocks(note, place, blocks);
  flow_.notes[target].blocks = std::move(blocks);
  note_number_.clear();
}

}  // namespace pago
