#include "parsers/formats/odf_styles.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace pago {
namespace {

constexpr int deepest = 50;

// "Heading_20_1" -> "Heading 1"
std::string spelled_out(std::string name) {
  for (std::size_t at = 0; (at = name.find("_20_", at)) != std::string::npos; ++at) name.replace(at, 4, " ");
  return name;
}

void read_text_properties(XmlNode text, const std::map<std::string, std::string, std::less<>>& fonts, Style& style) {
  const std::string weight = text.attribute(Ns::fo, "font-weight");
  if (!weight.empty()) style.bold = weight == "bold" || std::atoi(weight.c_str()) >= 600;
  const std::string display = text.attribute(Ns::text, "display");
  if (!display.empty()) style.hidden = display == "none";
  const auto named = fonts.find(text.attribute(Ns::style, "font-name"));
  const std::string family = named == fonts.end() ? text.attribute(Ns::fo, "font-family") : named->second;
  if (!family.empty()) style.font = family;
}

std::string unquoted(std::string font) {
  std::erase_if(font, [](char c) { return c == '\'' || c == '"'; });
  return font;
}

}  // namespace

std::string odf_color(const std::string& value) {
  if (value.size() != 7 || value[0] != '#') return {};
  std::string color = value.substr(1);
  std::transform(color.begin(), color.end(), color.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return color.find_first_not_of("0123456789ABCDEF") == std::string::npos ? color : std::string();
}

OdfStyles::OdfStyles(const std::vector<XmlNode>& roots) {
  for (XmlNode root : roots) {
    for (XmlNode face : root.child(Ns::office, "font-face-decls").children())
      fonts_[face.attribute(Ns::style, "name")] = unquoted(face.attribute(Ns::svg, "font-family"));
    declare(root.child(Ns::office, "styles"), true);
    declare(root.child(Ns::office, "automatic-styles"), false);
  }
}

void OdfStyles::declare(XmlNode container, bool common) {
  for (XmlNode node : container.children()) {
    const std::string name = node.attribute(Ns::style, "name");
    if (node.is(Ns::style, "style")) families_[node.attribute(Ns::style, "family")][name] = {node, common};
    else if (node.is(Ns::style, "default-style")) families_[node.attribute(Ns::style, "family")][""] = {node, false};
    else if (node.ns() == Ns::number) number_styles_[name] = node;
  }
}

Style OdfStyles::resolve(const std::string& family, const std::string& name, int depth) const {
  Style style;
  const auto styles = families_.find(family);
  const bool declared = styles != families_.end() && styles->second.contains(name);
  if (!declared && !name.empty()) name_style(style, name, spelled_out(name));
  if (!declared || depth > deepest) return style;
  const auto found = styles->second.find(name);
  const XmlNode node = found->second.node;
  if (!name.empty()) style = resolve(family, node.attribute(Ns::style, "parent-style-name"), depth + 1);
  if (found->second.common) name_style(style, name, node.attribute(Ns::style, "display-name", spelled_out(name)));
  if (node.has(Ns::style, "default-outline-level")) {
    const int level = std::atoi(node.attribute(Ns::style, "default-outline-level").c_str());
    style.outline_level = level >= 1 && level <= 9 ? std::optional(level - 1) : std::nullopt;
  }
  if (node.has(Ns::style, "list-style-name")) style.list = node.attribute(Ns::style, "list-style-name");
  if (node.has(Ns::style, "list-level")) style.list_level = std::atoi(node.attribute(Ns::style, "list-level").c_str()) - 1;
  read_text_properties(node.child(Ns::style, "text-properties"), fonts_, style);
  return style;
}

const Style& OdfStyles::find(const std::string& family, const std::string& name) const {
  const std::string key = family + " " + name;
  const auto known = done_.find(key);
  return known != done_.end() ? known->second : done_.emplace(key, resolve(family, name, 0)).first->second;
}

const Style& OdfStyles::paragraph(const std::string& name) const { return find("paragraph", name); }

const Style& OdfStyles::character(const std::string& name) const { return find("text", name); }

OdfCellLook OdfStyles::resolve_cell(const std::string& name, int depth) const {
  OdfCellLook look;
  const auto styles = families_.find("table-cell");
  if (styles == families_.end() || depth > deepest) return look;
  const auto found = styles->second.find(name);
  if (found == styles->second.end()) return look;
  const XmlNode node = found->second.node;
  if (!name.empty()) look = resolve_cell(node.attribute(Ns::style, "parent-style-name"), depth + 1);
  const XmlNode cell = node.child(Ns::style, "table-cell-properties");
  if (cell.has(Ns::fo, "background-color")) look.fill = odf_color(cell.attribute(Ns::fo, "background-color"));
  const std::string weight = node.child(Ns::style, "text-properties").attribute(Ns::fo, "font-weight");
  if (!weight.empty()) look.bold = weight == "bold" || std::atoi(weight.c_str()) >= 600;
  if (node.has(Ns::style, "data-style-name")) look.number_style = node.attribute(Ns::style, "data-style-name");
  return look;
}

const OdfCellLook& OdfStyles::cell(const std::string& name) const {
  const auto known = cells_.find(name);
  return known != cells_.end() ? known->second : cells_.emplace(name, resolve_cell(name, 0)).first->second;
}

bool OdfStyles::hides(const std::string& name) const {
  for (const char* family : {"section", "table"}) {
    const auto styles = families_.find(family);
    if (styles == families_.end()) continue;
    const auto found = styles->second.find(name);
    if (found == styles->second.end()) continue;
    if (found->second.node.child(Ns::style, "table-properties").attribute(Ns::table, "display") == "false") return true;
  }
  return false;
}

XmlNode OdfStyles::number_style(const std::string& name) const {
  const auto found = number_styles_.find(name);
  return found == number_styles_.end() ? XmlNode() : found->second;
}

}  // namespace pago
