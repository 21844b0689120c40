#pragma once
#include <string>
#include <vector>

#include "parsers/formats/xml.h"

namespace pago {

// Colours of a workbook: given as such, by their number in the palette, or by their place in the theme, lightened or darkened.
class XlsxColors {
 public:
  XlsxColors() = default;
  XlsxColors(XmlNode styles, XmlNode theme);  // roots of styles.xml and theme1.xml

  std::string color(XmlNode node) const;  // "RRGGBB" of a fgColor and its like; empty for automatic and unknown

 private:
  std::vector<std::string> theme_, palette_;
};

// Lightens (up to 1) or darkens (down to -1) as ECMA-376 part 1, 18.8.19 says: the lightness of hue, lightness, saturation.
std::string tinted(const std::string& color, double tint);

}  // namespace pago
