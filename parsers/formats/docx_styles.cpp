#include "parsers/formats/docx_styles.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string_view>

namespace pago {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// "heading 1", "Kop1", "Titre_2": one of the words, perhaps one mark between, one digit from 1 to 9.
template <std::size_t N>
std::optional<int> numbered(std::string_view name, const std::string_view (&words)[N]) {
  if (name.empty() || name.back() < '1' || name.back() > '9') return std::nullopt;
  const int number = name.back() - '0';
  name.remove_suffix(1);
  if (!name.empty() && (name.back() == ' ' || name.back() == '_' || name.back() == '-')) name.remove_suffix(1);
  return std::find(std::begin(words), std::end(words), name) == std::end(words) ? std::nullopt : std::optional(number);
}

// Word writes "heading 1" whatever the language; other writers use the word of their own language, or only an id.
std::optional<int> level_in_name(const std::string& name) {
  static constexpr std::string_view words[] = {"heading",    "kop",   "kopje",  "rubrik", "überschrift",
                                               "berschrift", "titre", "título", "titolo"};
  auto number = numbered(lower(name), words);
  return number ? std::optional(*number - 1) : std::nullopt;
}

bool names_contents(const std::string& name) {
  static constexpr std::string_view numbered_words[] = {"toc", "contents", "inhopg", "inhoudsopgave"};
  static constexpr std::string_view whole[] = {"toc heading",          "tocheading",          "contents heading",
                                               "index heading",        "toa heading",         "table of figures",
                                               "table of authorities", "kopvaninhoudsopgave", "lijst met afbeeldingen"};
  const std::string plain = lower(name);
  return numbered(plain, numbered_words) || std::find(std::begin(whole), std::end(whole), plain) != std::end(whole);
}

std::string symbol_font_of(XmlNode run_properties) {
  XmlNode fonts = run_properties.child(Ns::w, "rFonts");
  return fonts.attribute(Ns::w, "ascii", fonts.attribute(Ns::w, "hAnsi"));
}

void read_lists(XmlNode properties, const std::string& id, Style& style) {
  XmlNode list = properties.child(Ns::w, "numPr");
  if (XmlNode number = list.child(Ns::w, "numId")) {
    style.list = number.val();
    style.list_owner = id;
  }
  if (XmlNode level = list.child(Ns::w, "ilvl")) style.list_level = std::atoi(level.val().c_str());
}

class Resolver {
 public:
  explicit Resolver(XmlNode root) {
    for (XmlNode node : root.children())
      if (node.is(Ns::w, "style")) nodes_.emplace(node.attribute(Ns::w, "styleId"), node);
  }

  Style resolve(const std::string& id, int depth = 0) {
    auto known = done_.find(id);
    if (known != done_.end()) return known->second;
    auto found = nodes_.find(id);
    if (found == nodes_.end() || depth > 50) return {};
    XmlNode node = found->second;
    Style style;
    if (XmlNode base = node.child(Ns::w, "basedOn")) style = resolve(base.val(), depth + 1);
    add(node, id, style);
    return done_[id] = style;
  }

  const std::multimap<std::string, XmlNode>& nodes() const { return nodes_; }

 private:
  static void add(XmlNode node, const std::string& id, Style& style) {
    name_style(style, id, node.child(Ns::w, "name").val());
    XmlNode paragraph = node.child(Ns::w, "pPr"), run = node.child(Ns::w, "rPr");
    if (XmlNode outline = paragraph.child(Ns::w, "outlineLvl")) {
      int level = std::atoi(outline.val().c_str());
      style.outline_level = level >= 0 && level < 9 ? std::optional(level) : std::nullopt;
    }
    read_lists(paragraph, id, style);
    if (run.child(Ns::w, "b")) style.bold = run.on("b");
    if (run.child(Ns::w, "vanish")) style.hidden = run.on("vanish");
    if (std::string font = symbol_font_of(run); !font.empty()) style.font = font;
  }

  std::multimap<std::string, XmlNode> nodes_;
  std::map<std::string, Style> done_;
};

}  // namespace

void name_style(Style& style, const std::string& id, const std::string& name) {
  style.name = name;
  if (auto level = level_in_name(name)) style.outline_level = level;
  else if (auto by_id = level_in_name(id)) style.outline_level = by_id;
  std::string plain = lower(name);
  style.title = style.title || plain == "title" || plain == "titel";
  if (plain == "subtitle" || plain == "ondertitel") style.title = false;
  style.contents = style.contents || names_contents(name);
  style.hint = style.hint || plain == "placeholder text";
}

Styles::Styles(XmlNode root) {
  Resolver resolver(root);
  for (const auto& [id, node] : resolver.nodes()) {
    bool paragraph = node.attribute(Ns::w, "type", "paragraph") == "paragraph";
    (paragraph ? paragraphs_ : characters_).emplace(id, resolver.resolve(id));
    std::string standard = node.attribute(Ns::w, "default");
    if (paragraph && (standard == "1" || standard == "true" || standard == "on")) default_paragraph_ = id;
  }
}

const Style& Styles::find(Table& table, const std::string& id) const {
  auto found = table.find(id);
  if (found != table.end()) return found->second;
  Style& undeclared = table[id];
  name_style(undeclared, id, id);
  return undeclared;
}

const Style& Styles::paragraph(const std::string& id) const { return find(paragraphs_, id.empty() ? default_paragraph_ : id); }

const Style& Styles::character(const std::string& id) const { return find(characters_, id); }

}  // namespace pago
