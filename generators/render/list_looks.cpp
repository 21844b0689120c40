#include "generators/render/list_looks.h"

namespace pago {

ListLooks::ListLooks(XmlNode root, const Styles& styles) : numbering_(root, styles) {
  for (XmlNode node : root.children()) {
    if (node.is(Ns::w, "num")) lists_.emplace(node.attribute(Ns::w, "numId"), node);
    if (!node.is(Ns::w, "abstractNum")) continue;
    const std::string id = node.attribute(Ns::w, "abstractNumId");
    definitions_.emplace(id, node);
    if (XmlNode name = node.child(Ns::w, "styleLink")) named_[name.val()] = id;
  }
}

int ListLooks::level_of(const std::string& list, const std::string& style, int otherwise) {
  return numbering_.level_of_style(list, style).value_or(otherwise);
}

XmlNode ListLooks::level_node(const std::string& list, int level) const {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return {};
  for (XmlNode change : found->second.children())
    if (change.is(Ns::w, "lvlOverride") && read_number(change, "ilvl") == level)
      if (XmlNode own = change.child(Ns::w, "lvl")) return own;
  auto definition = definitions_.find(found->second.child(Ns::w, "abstractNumId").val());
  if (definition != definitions_.end())
    if (const auto named = named_.find(definition->second.child(Ns::w, "numStyleLink").val()); named != named_.end())
      definition = definitions_.find(named->second);
  if (definition == definitions_.end()) return {};
  for (XmlNode node : definition->second.children())
    if (node.is(Ns::w, "lvl") && read_number(node, "ilvl") == level) return node;
  return {};
}

void ListLooks::indent(const std::string& list, int level, ParagraphLook& look) const {
  ParagraphLook of_level;
  read_paragraph_look(level_node(list, level).child(Ns::w, "pPr"), of_level);
  if (!look.own_left && of_level.own_left) look.left = of_level.left;
  if (!look.own_first && of_level.own_first) look.first = of_level.first;
}

FlowLabel ListLooks::next(const std::string& list, int level, const StyleSheet& styles, TextLook& text) {
  const Numbering::Label counted = numbering_.next(list, level);
  FlowLabel label;
  label.text = counted.text;
  label.bullet = counted.bullet;
  const XmlNode node = level_node(list, level), properties = node.child(Ns::w, "rPr");
  text.underline = false;  // of the text, not of its number
  styles.apply_character(properties.child(Ns::w, "rStyle").val(), text);
  read_text_look(properties, styles.fonts(), text);
  const std::string justified = node.child(Ns::w, "lvlJc").val(), after = node.child(Ns::w, "suff").val();
  if (justified == "right" || justified == "end") label.alignment = Alignment::right;
  if (justified == "center") label.alignment = Alignment::centre;
  if (after == "space") label.after = FlowLabel::After::space;
  if (after == "nothing") label.after = FlowLabel::After::nothing;
  ParagraphLook of_level;
  read_paragraph_look(node.child(Ns::w, "pPr"), of_level);
  if (!of_level.tabs.empty()) label.tab_position = of_level.tabs.front().position;
  return label;
}

}  // namespace pago
