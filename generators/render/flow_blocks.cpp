#include <utility>

#include "generators/render/flow_reader.h"

namespace pago {
namespace {

constexpr int deepest = 60;  // controls and tables inside each other

bool is_wrapper(XmlNode node) { return node.is(Ns::w, "customXml") || node.is(Ns::w, "ins") || node.is(Ns::w, "smartTag"); }

XmlNode branch_of(XmlNode alternatives) {
  const XmlNode choice = alternatives.child(Ns::mc, "Choice");
  return choice ? choice : alternatives.child(Ns::mc, "Fallback");
}

constexpr int auto_space = 280;  // what "automatic" spacing of HTML comes down to

}  // namespace

const FlowParagraph* paragraph_of(const FlowBlock& block) {
  const auto* found = std::get_if<std::shared_ptr<FlowParagraph>>(&block);
  return found == nullptr ? nullptr : found->get();
}

const FlowTable* table_of(const FlowBlock& block) {
  const auto* found = std::get_if<std::shared_ptr<FlowTable>>(&block);
  return found == nullptr ? nullptr : found->get();
}

std::string FlowParagraph::text() const {
  std::string all;
  for (const FlowPiece& piece : pieces) {
    if (piece.kind == FlowPiece::Kind::text) all += piece.text;
    if (piece.kind == FlowPiece::Kind::tab || piece.kind == FlowPiece::Kind::line_break) all += ' ';
  }
  return all;
}

void FlowReader::read_blocks(XmlNode container, const ReadingPlace& place, std::vector<FlowBlock>& blocks) {
  for (XmlNode node : container.children()) read_block(node, place, blocks);
}

void FlowReader::read_block(XmlNode node, const ReadingPlace& place, std::vector<FlowBlock>& blocks) {
  if (place.depth > deepest) return;
  ReadingPlace inside = place;
  ++inside.depth;
  if (node.is(Ns::w, "p")) read_paragraph(node, place, blocks);
  else if (node.is(Ns::w, "tbl")) read_table(node, inside, blocks);
  else if (node.is(Ns::w, "sdt")) read_blocks(node.child(Ns::w, "sdtContent"), inside, blocks);
  else if (node.is(Ns::mc, "AlternateContent")) read_blocks(branch_of(node), inside, blocks);
  else if (is_wrapper(node)) read_blocks(node, inside, blocks);
}

void FlowReader::read_paragraph(XmlNode node, const ReadingPlace& place, std::vector<FlowBlock>& blocks) {
  const XmlNode properties = node.child(Ns::w, "pPr");
  FlowParagraph paragraph;
  paragraph.style = properties.child(Ns::w, "pStyle").val();
  const StyleSheet::Looks& style = styles_->paragraph(paragraph.style, place.layers);
  paragraph.look = style.paragraph;
  read_paragraph_look(properties, paragraph.look);
  if (paragraph.look.before_auto) paragraph.look.before = auto_space;
  if (paragraph.look.after_auto) paragraph.look.after = auto_space;
  if (style.name == "Title" && paragraph.look.outline_level > 8) paragraph.look.outline_level = 0;
  TextLook mark = style.text;
  const XmlNode mark_properties = properties.child(Ns::w, "rPr");
  styles_->apply_character(mark_properties.child(Ns::w, "rStyle").val(), mark);
  read_text_look(mark_properties, styles_->fonts(), mark);
  paragraph.mark_look = look_number(mark);
  paragraph.style_look = look_number(style.text);
  read_inline(node, style.text, paragraph);
  number(paragraph, mark);
  const XmlNode section = properties.child(Ns::w, "sectPr");
  const bool only_section = section && paragraph.pieces.empty() && !paragraph.label && place.depth == 0;
  if (!(mark.hidden && paragraph.pieces.empty()) && !(only_section && !blocks_.empty()))
    blocks.emplace_back(std::make_shared<FlowParagraph>(std::move(paragraph)));
  if (section && place.depth == 0 && &blocks == &blocks_) close_section(section);
}

// The number of a list item; a paragraph without text has none in LibreOffice only when its mark is hidden.
void FlowReader::number(FlowParagraph& paragraph, TextLook mark) {
  ParagraphLook& look = paragraph.look;
  if (look.list.empty() || look.list == "0" || !lists_.has(look.list)) return;
  look.list_level = lists_.level_of(look.list, paragraph.style, look.list_level);
  lists_.indent(look.list, look.list_level, look);
  FlowLabel label = lists_.next(look.list, look.list_level, *styles_, mark);
  label.look = look_number(mark);
  paragraph.label = std::move(label);
}

}  // namespace pago
