#pragma once
#include <map>
#include <string>

#include "generators/render/flow.h"
#include "generators/render/style_sheet.h"
#include "parsers/formats/docx_numbering.h"

namespace pago {

// The numbers and bullets of lists as they are printed: what `Numbering` counts, with the indents, font and tab of the level.
class ListLooks {
 public:
  ListLooks() = default;
  ListLooks(XmlNode root, const Styles& styles);  // w:numbering

  bool has(const std::string& list) const { return numbering_.has(list); }

  // The level that a paragraph style means in a list (w:pStyle of the level), else `otherwise`.
  int level_of(const std::string& list, const std::string& style, int otherwise);

  // Works the indents of the level into the paragraph, where neither it nor its style says otherwise.
  void indent(const std::string& list, int level, ParagraphLook& look) const;

  void count(const std::string& list, int level) { numbering_.next(list, level); }  // one paragraph further

  // Counts one paragraph further and gives its label; `text` is the look of the paragraph mark and becomes that of the label.
  FlowLabel next(const std::string& list, int level, const StyleSheet& styles, TextLook& text);

 private:
  XmlNode level_node(const std::string& list, int level) const;

  Numbering numbering_;
  std::map<std::string, XmlNode> lists_, definitions_;
  std::map<std::string, std::string> named_;  // name of a list style -> list that has its levels
};

}  // namespace pago
