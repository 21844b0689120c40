#pragma once
#include <map>
#include <string>
#include <vector>

#include "generators/render/look_reading.h"

namespace pago {

// Properties that a table's style gives to the text in one of its cells: w:pPr and w:rPr elements, the weakest first. They come
// over the document's defaults and under the style of the paragraph. `key` tells equal layers apart from others.
struct TableTextLayers {
  std::vector<XmlNode> paragraph, text;
  std::string key;
};

// A table style with what it is based on worked in.
struct TableStyleParts {
  TableLook look;
  std::map<std::string, std::vector<XmlNode>> parts;  // w:style under "", w:tblStylePr under its type; the weakest first
};

// styles.xml of a document: w:docDefaults and the styles with their inheritance (w:basedOn). Its nodes must live as long.
class StyleSheet {
 public:
  StyleSheet() = default;
  StyleSheet(XmlNode root, ThemeFonts fonts);

  struct Looks {
    ParagraphLook paragraph;
    TextLook text;
    std::string name;  // of the style, as it is shown: "heading 1"
  };
  // Of a paragraph in that style; an empty or unknown id is the default style.
  const Looks& paragraph(const std::string& id, const TableTextLayers& layers) const;
  // Works a character style into the look of a run.
  void apply_character(const std::string& id, TextLook& look) const;
  const TableStyleParts& table(const std::string& id) const;  // empty id: the default table style
  const ThemeFonts& fonts() const { return fonts_; }

 private:
  std::vector<XmlNode> chain(const std::string& id, std::string_view type) const;  // the base first

  std::map<std::string, XmlNode> styles_;
  std::string default_paragraph_, default_table_;
  XmlNode default_paragraph_look_, default_text_look_;
  ThemeFonts fonts_;
  mutable std::map<std::string, Looks> paragraphs_;
  mutable std::map<std::string, TableStyleParts> tables_;
};

}  // namespace pago
