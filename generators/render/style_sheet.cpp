#include "generators/render/style_sheet.h"

#include <algorithm>

namespace pago {
namespace {

constexpr std::size_t deepest = 30;  // styles based on styles; Word stops at 11

bool is_default(XmlNode style) {
  const std::string word = style.attribute(Ns::w, "default");
  return word == "1" || word == "true" || word == "on";
}

}  // namespace

StyleSheet::StyleSheet(XmlNode root, ThemeFonts fonts) : fonts_(std::move(fonts)) {
  const XmlNode defaults = root.child(Ns::w, "docDefaults");
  default_text_look_ = defaults.child(Ns::w, "rPrDefault").child(Ns::w, "rPr");
  default_paragraph_look_ = defaults.child(Ns::w, "pPrDefault").child(Ns::w, "pPr");
  for (XmlNode style : root.children()) {
    if (!style.is(Ns::w, "style")) continue;
    const std::string id = style.attribute(Ns::w, "styleId"), type = style.attribute(Ns::w, "type");
    styles_.emplace(id, style);
    if (is_default(style) && type == "paragraph") default_paragraph_ = id;
    if (is_default(style) && type == "table") default_table_ = id;
  }
}

std::vector<XmlNode> StyleSheet::chain(const std::string& id, std::string_view type) const {
  std::vector<XmlNode> found;
  std::string next = id;
  while (!next.empty() && found.size() < deepest) {
    const auto style = styles_.find(next);
    if (style == styles_.end() || style->second.attribute(Ns::w, "type") != type) break;
    found.push_back(style->second);
    next = style->second.child(Ns::w, "basedOn").val();
  }
  std::reverse(found.begin(), found.end());
  return found;
}

const StyleSheet::Looks& StyleSheet::paragraph(const std::string& wanted, const TableTextLayers& layers) const {
  const auto known = styles_.find(wanted);
  const bool exists = known != styles_.end() && known->second.attribute(Ns::w, "type") == "paragraph";
  const std::string& id = exists ? wanted : default_paragraph_;
  const std::string key = id + '\n' + layers.key;
  if (const auto cached = paragraphs_.find(key); cached != paragraphs_.end()) return cached->second;
  Looks& looks = paragraphs_[key];
  read_text_look(default_text_look_, fonts_, looks.text);
  read_paragraph_look(default_paragraph_look_, looks.paragraph);
  for (XmlNode layer : layers.text) read_text_look(layer, fonts_, looks.text);
  for (XmlNode layer : layers.paragraph) read_paragraph_look(layer, looks.paragraph);
  for (XmlNode style : chain(id, "paragraph")) {
    read_text_look(style.child(Ns::w, "rPr"), fonts_, looks.text);
    read_paragraph_look(style.child(Ns::w, "pPr"), looks.paragraph);
    looks.name = style.child(Ns::w, "name").val();
  }
  return looks;
}

void StyleSheet::apply_character(const std::string& id, TextLook& look) const {
  if (id.empty()) return;
  for (XmlNode style : chain(id, "character")) read_text_look(style.child(Ns::w, "rPr"), fonts_, look);
}

const TableStyleParts& StyleSheet::table(const std::string& wanted) const {
  const std::string& id = styles_.contains(wanted) ? wanted : default_table_;
  if (const auto cached = tables_.find(id); cached != tables_.end()) return cached->second;
  TableStyleParts& style = tables_[id];
  for (XmlNode node : chain(id, "table")) {
    read_table_look(node.child(Ns::w, "tblPr"), style.look);
    style.parts[""].push_back(node);
    for (XmlNode part : node.children())
      if (part.is(Ns::w, "tblStylePr")) style.parts[part.attribute(Ns::w, "type")].push_back(part);
  }
  return style;
}

}  // namespace pago
