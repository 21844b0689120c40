#include "generators/render/look_reading.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>

namespace pago {
namespace {

constexpr int most = 1'000'000;

struct Highlight {
  const char* name;
  int colour;
};
constexpr Highlight highlights[] = {
    {"yellow", 0xFFFF00},     {"green", 0x00FF00},   {"cyan", 0x00FFFF},        {"magenta", 0xFF00FF},
    {"blue", 0x0000FF},       {"red", 0xFF0000},     {"darkBlue", 0x000080},    {"darkCyan", 0x008080},
    {"darkGreen", 0x008000},  {"darkRed", 0x800000}, {"darkMagenta", 0x800080}, {"darkGray", 0x808080},
    {"darkYellow", 0x808000}, {"black", 0x000000},   {"lightGray", 0xC0C0C0},   {"white", 0xFFFFFF}};

int read_shade(XmlNode shade) {
  const std::string pattern = shade.val();
  if (pattern == "solid") return read_colour(shade.attribute(Ns::w, "color"));
  return read_colour(shade.attribute(Ns::w, "fill"));
}

std::string theme_or(XmlNode fonts, std::string_view theme_name, std::string_view plain_name, const ThemeFonts& theme) {
  const auto found = theme.find(fonts.attribute(Ns::w, theme_name));
  return found != theme.end() && !found->second.empty() ? found->second : fonts.attribute(Ns::w, plain_name);
}

void read_font(XmlNode fonts, const ThemeFonts& theme, TextLook& look) {
  std::string name = theme_or(fonts, "asciiTheme", "ascii", theme);
  if (name.empty()) name = theme_or(fonts, "hAnsiTheme", "hAnsi", theme);
  if (!name.empty()) look.font = name.substr(0, 100);
}

void set_on(XmlNode properties, std::string_view name, bool& value) { value = properties.on(name, value); }

BorderLine read_border(XmlNode node) {
  BorderLine line;
  const std::string kind = node.val();
  if (kind == "nil" || kind == "none" || kind.empty()) return line;
  line.width = std::clamp(read_number(node, "sz", 4), 2, 96) * 20 / 8;
  if (kind == "double") line.kind = BorderLine::Kind::twice, line.width *= 3;
  if (kind.starts_with("dash") || kind == "dotDash" || kind == "dotDotDash") line.kind = BorderLine::Kind::dashed;
  if (kind == "dotted") line.kind = BorderLine::Kind::dotted;
  line.space = std::clamp(read_number(node, "space"), 0, 31) * 20;
  line.colour = read_colour(node.attribute(Ns::w, "color"));
  return line;
}

void read_borders(XmlNode node, BorderLines& lines) {
  struct Name {
    const char* name;
    Side side;
  };
  constexpr Name names[] = {{"top", top_side},         {"left", left_side},       {"start", left_side},
                            {"bottom", bottom_side},   {"right", right_side},     {"end", right_side},
                            {"between", between_side}, {"insideH", between_side}, {"insideV", vertical_side}};
  for (const Name& n : names)
    if (XmlNode line = node.child(Ns::w, n.name)) lines[n.side] = read_border(line);
}

void read_margins(XmlNode node, std::array<std::optional<int>, 4>& margins) {
  struct Name {
    const char* name;
    Side side;
  };
  constexpr Name names[] = {{"top", top_side},       {"left", left_side},   {"start", left_side},
                            {"bottom", bottom_side}, {"right", right_side}, {"end", right_side}};
  for (const Name& n : names)
    if (XmlNode margin = node.child(Ns::w, n.name)) margins[n.side] = std::clamp(read_number(margin, "w"), 0, 10000);
}

Alignment read_alignment(const std::string& word) {
  if (word == "right" || word == "end") return Alignment::right;
  if (word == "center") return Alignment::centre;
  if (word == "both" || word == "distribute") return Alignment::justified;
  return Alignment::left;
}

void read_tab(XmlNode tab, std::vector<TabStop>& tabs) {
  TabStop stop;
  stop.position = read_number(tab, "pos");
  const std::string kind = tab.val(), leader = tab.attribute(Ns::w, "leader");
  std::erase_if(tabs, [&](const TabStop& other) { return other.position == stop.position; });
  if (kind == "clear" || kind == "bar" || tabs.size() > 100) return;
  if (kind == "right" || kind == "end") stop.kind = TabKind::right;
  if (kind == "center") stop.kind = TabKind::centre;
  if (kind == "decimal") stop.kind = TabKind::decimal;
  if (leader == "dot" || leader == "middleDot") stop.leader = '.';
  if (leader == "hyphen") stop.leader = '-';
  if (leader == "underscore" || leader == "heavy") stop.leader = '_';
  const auto after = std::find_if(tabs.begin(), tabs.end(), [&](const TabStop& t) { return t.position > stop.position; });
  tabs.insert(after, stop);
}

void read_spacing(XmlNode spacing, ParagraphLook& look) {
  look.before = std::max(0, read_number(spacing, "before", look.before));
  look.after = std::max(0, read_number(spacing, "after", look.after));
  if (spacing.has(Ns::w, "beforeAutospacing")) {
    const std::string word = spacing.attribute(Ns::w, "beforeAutospacing");
    look.before_auto = word == "1" || word == "true" || word == "on";
  }
  if (spacing.has(Ns::w, "afterAutospacing")) {
    const std::string word = spacing.attribute(Ns::w, "afterAutospacing");
    look.after_auto = word == "1" || word == "true" || word == "on";
  }
  if (spacing.has(Ns::w, "line")) look.line = std::clamp(read_number(spacing, "line"), 0, 32000);
  const std::string rule = spacing.attribute(Ns::w, "lineRule");
  if (!rule.empty() || spacing.has(Ns::w, "line"))
    look.line_rule = rule == "exact"     ? LineRule::exact
                     : rule == "atLeast" ? LineRule::at_least
                     : rule == "auto"    ? LineRule::proportional
                                         : look.line_rule;
}

void read_indents(XmlNode indents, ParagraphLook& look) {
  for (const char* name : {"left", "start"})
    if (indents.has(Ns::w, name)) look.left = read_number(indents, name), look.own_left = true;
  for (const char* name : {"right", "end"})
    if (indents.has(Ns::w, name)) look.right = read_number(indents, name);
  if (indents.has(Ns::w, "firstLine")) look.first = read_number(indents, "firstLine"), look.own_first = true;
  if (indents.has(Ns::w, "hanging")) look.first = -read_number(indents, "hanging"), look.own_first = true;
}

void read_list_place(XmlNode numbering, ParagraphLook& look) {
  if (XmlNode number = numbering.child(Ns::w, "numId")) {
    look.list = number.val();
    look.own_left = look.own_first = false;
  }
  if (XmlNode level = numbering.child(Ns::w, "ilvl")) look.list_level = std::clamp(read_number(level, "val"), 0, 8);
}

}  // namespace

int read_number(XmlNode node, std::string_view attribute, int otherwise) {
  const std::string text = node.attribute(Ns::w, attribute);
  if (text.empty()) return otherwise;
  char* end = nullptr;
  double value = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || !std::isfinite(value)) return otherwise;
  const std::string unit(end);
  if (unit == "pt") value *= 20;
  if (unit == "mm") value *= 1440 / 25.4;
  if (unit == "cm") value *= 1440 / 2.54;
  if (unit == "in") value *= 1440;
  return static_cast<int>(std::clamp(value, -double{most}, double{most}));
}

int read_colour(const std::string& hex) {
  if (hex.size() != 6) return no_colour;
  for (const char c : hex)
    if (!std::isxdigit(static_cast<unsigned char>(c))) return no_colour;
  return static_cast<int>(std::strtol(hex.c_str(), nullptr, 16));
}

ThemeFonts read_theme_fonts(XmlNode theme) {
  ThemeFonts fonts;
  const XmlNode scheme = theme.descendant(Ns::a, "fontScheme");
  const std::string minor = scheme.child(Ns::a, "minorFont").child(Ns::a, "latin").attribute(Ns::none, "typeface");
  const std::string major = scheme.child(Ns::a, "majorFont").child(Ns::a, "latin").attribute(Ns::none, "typeface");
  for (const char* name : {"minorHAnsi", "minorAscii", "minorEastAsia", "minorBidi"}) fonts[name] = minor;
  for (const char* name : {"majorHAnsi", "majorAscii", "majorEastAsia", "majorBidi"}) fonts[name] = major;
  return fonts;
}

void read_text_look(XmlNode properties, const ThemeFonts& fonts, TextLook& look) {
  for (XmlNode p : properties.children()) {
    if (p.ns() != Ns::w) continue;
    const std::string_view name = p.name();
    if (name == "rFonts") read_font(p, fonts, look);
    if (name == "sz") look.size = std::clamp(read_number(p, "val", look.size), 2, 3276);
    if (name == "color") look.colour = read_colour(p.val());
    if (name == "shd") look.shade = read_shade(p);
    if (name == "u") look.underline = p.val() != "none";
    if (name == "spacing") look.spacing = std::clamp(read_number(p, "val"), -2000, 2000);
    if (name == "position") look.position = std::clamp(read_number(p, "val"), -2000, 2000);
    if (name == "kern") look.kerning = read_number(p, "val") != 0;
    if (name == "lang" && !p.val().empty()) look.language = p.val().substr(0, 20);
    if (name == "vertAlign")
      look.raise = p.val() == "superscript" ? Raise::superscript : p.val() == "subscript" ? Raise::subscript : Raise::none;
    if (name == "highlight") {
      look.shade = no_colour;
      for (const Highlight& h : highlights)
        if (p.val() == h.name) look.shade = h.colour;
    }
  }
  set_on(properties, "b", look.bold);
  set_on(properties, "i", look.italic);
  set_on(properties, "strike", look.strike);
  set_on(properties, "dstrike", look.strike);
  set_on(properties, "caps", look.capitals);
  set_on(properties, "smallCaps", look.small_capitals);
  set_on(properties, "vanish", look.hidden);
}

void read_paragraph_look(XmlNode properties, ParagraphLook& look) {
  if (XmlNode list = properties.child(Ns::w, "numPr")) read_list_place(list, look);
  for (XmlNode p : properties.children()) {
    if (p.ns() != Ns::w) continue;
    const std::string_view name = p.name();
    if (name == "jc") look.alignment = read_alignment(p.val());
    if (name == "spacing") read_spacing(p, look);
    if (name == "ind") read_indents(p, look);
    if (name == "pBdr") read_borders(p, look.borders);
    if (name == "shd") look.shade = read_shade(p);
    if (name == "outlineLvl") look.outline_level = std::clamp(read_number(p, "val", 9), 0, 9);
    if (name == "tabs")
      for (XmlNode tab : p.children()) read_tab(tab, look.tabs);
  }
  set_on(properties, "keepNext", look.keep_next);
  set_on(properties, "keepLines", look.keep_lines);
  set_on(properties, "widowControl", look.widow_control);
  set_on(properties, "pageBreakBefore", look.break_before);
  set_on(properties, "contextualSpacing", look.contextual);
}

void read_table_look(XmlNode properties, TableLook& look) {
  read_borders(properties.child(Ns::w, "tblBorders"), look.borders);
  read_margins(properties.child(Ns::w, "tblCellMar"), look.margins);
  if (XmlNode indent = properties.child(Ns::w, "tblInd")) look.indent = read_number(indent, "w");
  if (XmlNode jc = properties.child(Ns::w, "jc")) look.alignment = read_alignment(jc.val());
  if (XmlNode layout = properties.child(Ns::w, "tblLayout")) look.fixed = layout.attribute(Ns::w, "type") == "fixed";
  if (XmlNode band = properties.child(Ns::w, "tblStyleRowBandSize"))
    look.row_band = std::clamp(read_number(band, "val", 1), 1, 100);
  if (XmlNode band = properties.child(Ns::w, "tblStyleColBandSize"))
    look.column_band = std::clamp(read_number(band, "val", 1), 1, 100);
  if (XmlNode width = properties.child(Ns::w, "tblW")) {
    const std::string type = width.attribute(Ns::w, "type"), text = width.attribute(Ns::w, "w");
    look.width = read_number(width, "w");
    if (type == "pct" && text.ends_with('%')) look.width *= 50;
    look.width_kind = type == "pct"   ? TableLook::Width::percentage
                      : type == "dxa" ? TableLook::Width::absolute
                                      : TableLook::Width::automatic;
    if (look.width <= 0) look.width_kind = TableLook::Width::automatic;
  }
}

void read_cell_look(XmlNode properties, CellLook& look) {
  read_borders(properties.child(Ns::w, "tcBorders"), look.borders);
  read_margins(properties.child(Ns::w, "tcMar"), look.margins);
  if (XmlNode shade = properties.child(Ns::w, "shd")) look.shade = read_shade(shade);
  if (XmlNode place = properties.child(Ns::w, "vAlign"))
    look.place = place.val() == "center"   ? VerticalPlace::centre
                 : place.val() == "bottom" ? VerticalPlace::bottom
                                           : VerticalPlace::top;
}

}  // namespace pago
