#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/docx_styles.h"
#include "parsers/formats/xml.h"

namespace pago {

// What a cell of an OpenDocument spreadsheet or table looks like.
struct OdfCellLook {
  std::string fill;  // "RRGGBB", empty if none
  bool bold = false;
  std::string number_style;  // name of its number:date-style and its like
};

// Styles of an OpenDocument file (OASIS OpenDocument 1.3 part 3, 16), those of the document before those that LibreOffice made
// up for it; inheritance already worked out.
class OdfStyles {
 public:
  OdfStyles() = default;
  explicit OdfStyles(const std::vector<XmlNode>& roots);  // of styles.xml and content.xml; a later one wins

  // Style::list is the name of a list style; "" names none where the parent had one.
  const Style& paragraph(const std::string& name) const;
  const Style& character(const std::string& name) const;
  const OdfCellLook& cell(const std::string& name) const;

  bool hides(const std::string& section_or_table) const;  // a section or sheet that is not shown
  XmlNode number_style(const std::string& name) const;    // number:date-style, number:time-style, ...

 private:
  struct Declared {
    XmlNode node;
    bool common = false;  // in office:styles: a style with a name that people see
  };
  using Family = std::map<std::string, Declared, std::less<>>;
  void declare(XmlNode container, bool common);
  Style resolve(const std::string& family, const std::string& name, int depth) const;
  OdfCellLook resolve_cell(const std::string& name, int depth) const;
  const Style& find(const std::string& family, const std::string& name) const;

  std::map<std::string, Family, std::less<>> families_;
  std::map<std::string, XmlNode, std::less<>> number_styles_;
  std::map<std::string, std::string, std::less<>> fonts_;   // style:font-face: name -> family
  mutable std::map<std::string, Style, std::less<>> done_;  // "paragraph Standard"
  mutable std::map<std::string, OdfCellLook, std::less<>> cells_;
};

std::string odf_color(const std::string& value);  // "#ffc000" -> "FFC000", empty for "transparent"

}  // namespace pago
