#include "parsers/formats/docx_numbering.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "parsers/formats/list_number.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr std::size_t max_lists = 10000;  // each costs some kilobytes; Word itself stops far below

std::size_t level_index(XmlNode node) {
  int level = std::atoi(node.attribute(Ns::w, "ilvl").c_str());
  return static_cast<std::size_t>(std::clamp(level, 0, 8));
}

int number_in(XmlNode node, int otherwise) {
  return node ? std::clamp(std::atoi(node.val().c_str()), 0, 1'000'000) : otherwise;
}

XmlNode child_or_choice(XmlNode node, std::string_view name) {  // Word 2010 wraps its newer number formats
  if (XmlNode found = node.child(Ns::w, name)) return found;
  return node.child(Ns::mc, "AlternateContent").child(Ns::mc, "Fallback").child(Ns::w, name);
}

}  // namespace

void Numbering::read_level(XmlNode node, Level& level) {
  if (XmlNode format = child_or_choice(node, "numFmt")) level.format = format.val();
  if (XmlNode text = node.child(Ns::w, "lvlText")) level.text = text.val();
  if (XmlNode style = node.child(Ns::w, "pStyle")) level.style = style.val();
  level.start = number_in(node.child(Ns::w, "start"), level.start);
  if (XmlNode restart = node.child(Ns::w, "lvlRestart")) level.restart_after = number_in(restart, 0);
  level.legal = node.on("isLgl", level.legal);
  level.picture = level.picture || node.child(Ns::w, "lvlPicBulletId");
  XmlNode fonts = node.child(Ns::w, "rPr").child(Ns::w, "rFonts");
  if (fonts) level.font = fonts.attribute(Ns::w, "ascii", fonts.attribute(Ns::w, "hAnsi"));
}

Numbering::Numbering(XmlNode root, const Styles& styles) {
  for (XmlNode node : root.children()) {
    if (node.is(Ns::w, "num")) list_nodes_.emplace(node.attribute(Ns::w, "numId"), node);
    if (!node.is(Ns::w, "abstractNum")) continue;
    std::string id = node.attribute(Ns::w, "abstractNumId");
    definitions_.emplace(id, node);
    if (XmlNode link = node.child(Ns::w, "numStyleLink"))
      style_lists_[id] = styles.paragraph(link.val()).list.value_or(styles.character(link.val()).list.value_or(""));
  }
}

bool Numbering::has(const std::string& list) const { return list_nodes_.contains(list); }

// The definition of a list; of a list style that it refers to, the one that has the levels.
std::string Numbering::definition_of(XmlNode list_node) const {
  std::string id = list_node.child(Ns::w, "abstractNumId").val();
  auto style = style_lists_.find(id);
  auto linked = style == style_lists_.end() ? list_nodes_.end() : list_nodes_.find(style->second);
  return linked == list_nodes_.end() ? id : linked->second.child(Ns::w, "abstractNumId").val();
}

Numbering::List* Numbering::find(const std::string& id) {
  if (auto known = lists_.find(id); known != lists_.end()) return &known->second;
  auto node = list_nodes_.find(id);
  if (node == list_nodes_.end() || lists_.size() >= max_lists) return nullptr;
  List& list = lists_[id];
  list.definition = definition_of(node->second);
  auto definition = definitions_.find(list.definition);
  for (XmlNode level : definition == definitions_.end() ? XmlNode().children() : definition->second.children())
    if (level.is(Ns::w, "lvl")) read_level(level, list.level[level_index(level)]);
  for (XmlNode change : node->second.children()) {
    if (!change.is(Ns::w, "lvlOverride")) continue;
    std::size_t index = level_index(change);
    if (XmlNode level = change.child(Ns::w, "lvl")) read_level(level, list.level[index]);
    if (XmlNode start = change.child(Ns::w, "startOverride")) list.restart_at[index] = number_in(start, 1);
  }
  return &list;
}

std::optional<int> Numbering::level_of_style(const std::string& list, const std::string& style) {
  List* found = style.empty() ? nullptr : find(list);
  for (std::size_t i = 0; found && i < levels; ++i)
    if (found->level[i].style == style) return static_cast<int>(i);
  return std::nullopt;
}

Numbering::Label Numbering::next(const std::string& id, int wanted) {
  List* list = find(id);
  if (!list) return {};
  Counter& counter = counters_[list->definition];
  auto level = static_cast<std::size_t>(std::clamp(wanted, 0, static_cast<int>(levels) - 1));
  if (!std::exchange(list->used, true)) start_anew(*list, counter);
  auto& value = counter.value[level];
  value = value ? *value + 1 : list->level[level].start;
  for (std::size_t i = 0; i < level; ++i)
    if (!counter.value[i]) counter.value[i] = list->level[i].start;
  for (std::size_t i = level + 1; i < levels; ++i) {
    auto after = list->level[i].restart_after;
    if (!after || (*after > 0 && level < static_cast<std::size_t>(*after))) counter.value[i].reset();
  }
  return {label_text(*list, counter, level), list->level[level].format == "bullet"};
}

void Numbering::start_anew(List& list, Counter& counter) {
  for (std::size_t i = 0; i < levels; ++i) {
    if (!list.restart_at[i]) continue;
    counter.value[i].reset();
    list.level[i].start = *list.restart_at[i];
  }
}

std::string Numbering::label_text(const List& list, const Counter& counter, std::size_t level) const {
  const Level& own = list.level[level];
  if (own.format == "bullet") {
    if (own.picture || own.text.empty()) return "•";
    return clean_text(is_symbol_font(own.font) ? symbol_text(own.font, std::string_view(own.text)) : own.text);
  }
  std::string text;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    bool number = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!number) {
      text += own.text[i];
      continue;
    }
    auto shown = static_cast<std::size_t>(own.text[++i] - '1');
    int value = counter.value[shown].value_or(list.level[shown].start);
    bool digits = own.legal && list.level[shown].format != "decimalZero";
    text += list_number(value, digits ? "decimal" : list.level[shown].format);
  }
  return clean_text(text);
}

}  // namespace pago
