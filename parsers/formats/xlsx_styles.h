#pragma once
#include <map>
#include <string>
#include <vector>

#include "parsers/formats/number_format.h"
#include "parsers/formats/xml.h"

namespace pago {

// How a cell looks, by its number in cellXfs.
struct XlsxLook {
  NumberFormat format;
  bool bold = false;
  bool check_box = false;  // a boolean that Excel draws as a box to tick
  std::string fill;        // "RRGGBB", empty if none
};

class XlsxStyles {
 public:
  XlsxStyles() = default;
  XlsxStyles(XmlNode styles, XmlNode theme);  // roots; "no node" gives plain cells

  const XlsxLook& look(std::size_t index) const;  // a plain one when there is no such style

 private:
  std::vector<XlsxLook> looks_;
  XlsxLook plain_;
};

bool is_on(XmlNode switch_node);  // <b/>, <b val="1"/>; false for "no node" and val="0"

}  // namespace pago
