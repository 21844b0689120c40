#pragma once
#include <map>
#include <optional>
#include <string>

#include "parsers/formats/xml.h"

namespace pago {

// What a style means to a reader, inheritance (w:basedOn) already worked out.
struct Style {
  std::string name;                  // as in styles.xml; the id when the style is not declared
  std::optional<int> outline_level;  // 0-8; empty for body text
  std::optional<bool> bold, hidden;
  std::optional<std::string> list;  // w:numId, "0" for none
  std::optional<int> list_level;
  std::string list_owner;  // id of the style in the chain that named the list
  std::string font;
  bool title = false;     // Word's Title style, or based on it
  bool contents = false;  // a line or the heading of a table of contents or figures
  bool hint = false;      // text that asks to be replaced (Placeholder Text)
};

// What the name of a style says by itself: "heading 2" is a heading, "toc 1" a line of contents, "Title" a title.
void name_style(Style& style, const std::string& id, const std::string& name);

class Styles {
 public:
  Styles() = default;
  explicit Styles(XmlNode root);  // w:styles

  const Style& paragraph(const std::string& id) const;  // empty id: the default paragraph style
  const Style& character(const std::string& id) const;

 private:
  using Table = std::map<std::string, Style, std::less<>>;
  const Style& find(Table& table, const std::string& id) const;

  std::string default_paragraph_;
  mutable Table paragraphs_, characters_;
};

}  // namespace pago
