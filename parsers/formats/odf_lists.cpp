#include "parsers/formats/odf_lists.h"

#include <algorithm>
#include <cstdlib>

#include "parsers/formats/list_number.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

// OpenDocument names a format by its first number.
std::string_view word_format_of(const std::string& format) {
  if (format == "a") return "lowerLetter";
  if (format == "A") return "upperLetter";
  if (format == "i") return "lowerRoman";
  if (format == "I") return "upperRoman";
  if (format.starts_with("01")) return "decimalZero";
  return format.empty() ? "none" : "decimal";
}

int number_in(XmlNode node, Ns ns, std::string_view name, int otherwise) {
  const std::string text = node.attribute(ns, name);
  return text.empty() ? otherwise : std::clamp(std::atoi(text.c_str()), 0, 1'000'000);
}

}  // namespace

OdfLists::OdfLists(const std::vector<XmlNode>& roots) {
  for (XmlNode root : roots) {
    declare(root.child(Ns::office, "styles"));
    declare(root.child(Ns::office, "automatic-styles"));
  }
}

void OdfLists::declare(XmlNode container) {
  for (XmlNode node : container.children()) {
    const bool outline = node.is(Ns::text, "outline-style");
    if (!outline && !node.is(Ns::text, "list-style")) continue;
    const std::string name = outline ? " outline" : node.attribute(Ns::style, "name");
    Definition& definition = definitions_[name] = {};
    for (XmlNode level : node.children()) read_level(level, definition);
    const bool numbered =
        std::any_of(definition.begin(), definition.end(), [](const Level& one) { return !one.format.empty(); });
    if (outline && numbered) outline_ = name;
  }
}

void OdfLists::read_level(XmlNode node, Definition& definition) {
  const int at = number_in(node, Ns::text, "level", 0);
  if (at < 1 || at > static_cast<int>(levels)) return;
  Level& level = definition[static_cast<std::size_t>(at - 1)];
  level.format = node.attribute(Ns::style, "num-format");
  level.prefix = node.attribute(Ns::style, "num-prefix");
  level.suffix = node.attribute(Ns::style, "num-suffix");
  level.pattern = node.attribute(Ns::loext, "num-list-format", node.attribute(Ns::style, "num-list-format"));
  level.start = number_in(node, Ns::text, "start-value", 1);
  level.shown = std::clamp(number_in(node, Ns::text, "display-levels", 1), 1, at);
  level.is_bullet = node.name() == "list-level-style-bullet" || node.name() == "list-level-style-image";
  level.bullet = node.attribute(Ns::text, "bullet-char");
  const XmlNode text = node.child(Ns::style, "text-properties");
  level.font = text.attribute(Ns::fo, "font-family", text.attribute(Ns::style, "font-name"));
  std::erase_if(level.font, [](char c) { return c == '\'' || c == '"'; });
}

OdfLists::Counter* OdfLists::open(XmlNode list, const std::string& style) {
  constexpr std::size_t most = 20'000;
  std::string key;
  const auto earlier = of_id_.find(list.attribute(Ns::text, "continue-list"));
  const auto before = last_.find(style);
  if (earlier != of_id_.end()) key = earlier->second;
  else if (list.attribute(Ns::text, "continue-numbering") == "true" && before != last_.end()) key = before->second;
  else key = std::to_string(std::min(++made_, most));
  last_[style] = key;
  if (const std::string id = list.attribute(Ns::xml, "id"); !id.empty()) of_id_[id] = key;
  return &counters_[key];
}

OdfLists::Label OdfLists::next(Counter* counter, const std::string& style, int wanted, std::optional<int> start) {
  const auto definition = definitions_.find(style);
  if (!counter || definition == definitions_.end()) return {"•", true};
  const auto level = static_cast<std::size_t>(std::clamp(wanted, 0, static_cast<int>(levels) - 1));
  for (std::size_t i = 0; i < level; ++i)
    if (!counter->value[i]) counter->value[i] = definition->second[i].start;
  auto& value = counter->value[level];
  value = start ? *start : value ? *value + 1 : definition->second[level].start;
  for (std::size_t i = level + 1; i < levels; ++i) counter->value[i].reset();
  const Level& own = definition->second[level];
  if (!own.is_bullet) return {label_text(definition->second, *counter, level), false};
  if (own.bullet.empty()) return {"•", true};
  return {clean_text(is_symbol_font(own.font) ? symbol_text(own.font, std::string_view(own.bullet)) : own.bullet), true};
}

std::string OdfLists::heading_number(int level, std::optional<int> start) {
  if (outline_.empty() || level < 0 || level >= static_cast<int>(levels)) return {};
  return next(&headings_, outline_, level, start).text;
}

std::string OdfLists::label_text(const Definition& definition, const Counter& counter, std::size_t level) {
  const Level& own = definition[level];
  const auto number = [&](std::size_t at) {
    return list_number(counter.value[at].value_or(definition[at].start), word_format_of(definition[at].format));
  };
  if (!own.pattern.empty()) {  // "%1%.%2%.", the way that says all
    std::string text;
    for (std::size_t i = 0; i < own.pattern.size(); ++i) {
      const std::size_t end = own.pattern[i] == '%' ? own.pattern.find('%', i + 1) : std::string::npos;
      const int at = end == std::string::npos ? 0 : std::atoi(own.pattern.c_str() + i + 1);
      if (at < 1 || at > static_cast<int>(levels)) {
        text += own.pattern[i];
        continue;
      }
      text += number(static_cast<std::size_t>(at - 1));
      i = end;
    }
    return clean_text(text);
  }
  if (own.format.empty()) return clean_text(own.prefix + own.suffix);
  std::string text = own.prefix;
  for (std::size_t i = level + 1 - static_cast<std::size_t>(own.shown); i <= level; ++i) {
    if (definition[i].format.empty() && i != level) continue;
    text += (text.size() > own.prefix.size() ? "." : "") + number(i);
  }
  return clean_text(text + own.suffix);
}

}  // namespace pago
