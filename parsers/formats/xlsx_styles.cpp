#include "parsers/formats/xlsx_styles.h"

#include <cstdlib>
#include <string_view>

#include "parsers/formats/xlsx_colors.h"

namespace pago {
namespace {

constexpr std::size_t most_looks = 70'000;  // Excel itself stops at 65,490

std::string fill_of(XmlNode fill, const XlsxColors& colors) {
  XmlNode pattern = fill.child(Ns::s, "patternFill");
  const std::string kind = pattern.attribute(Ns::none, "patternType");
  if (kind == "solid") return colors.color(pattern.child(Ns::s, "fgColor"));
  if (pattern && kind != "none" && kind != "gray125") return colors.color(pattern.child(Ns::s, "bgColor"));
  return colors.color(fill.child(Ns::s, "gradientFill").child(Ns::s, "stop").child(Ns::s, "color"));
}

template <class Value>
Value at(const std::vector<Value>& values, const std::string& index) {
  const auto number = std::strtoul(index.c_str(), nullptr, 10);
  return number < values.size() ? values[number] : Value();
}

}  // namespace

bool is_on(XmlNode node) {
  const std::string value = node.attribute(Ns::none, "val", "1");
  return node && value != "0" && value != "false";
}

XlsxStyles::XlsxStyles(XmlNode styles, XmlNode theme) {
  const XlsxColors colors(styles, theme);
  std::map<int, std::string> codes;
  for (XmlNode node : styles.child(Ns::s, "numFmts").children())
    codes[std::atoi(node.attribute(Ns::none, "numFmtId").c_str())] = node.attribute(Ns::none, "formatCode");
  std::vector<std::string> fills;
  for (XmlNode node : styles.child(Ns::s, "fills").children()) fills.push_back(fill_of(node, colors));
  std::vector<char> bold;
  for (XmlNode node : styles.child(Ns::s, "fonts").children()) bold.push_back(is_on(node.child(Ns::s, "b")));
  for (XmlNode node : styles.child(Ns::s, "cellXfs").children()) {
    if (!node.is(Ns::s, "xf") || looks_.size() >= most_looks) continue;
    XlsxLook& look = looks_.emplace_back();
    const int format = std::atoi(node.attribute(Ns::none, "numFmtId").c_str());
    const auto own = codes.find(format);
    look.format = NumberFormat(own == codes.end() ? NumberFormat::builtin(format) : std::string_view(own->second));
    look.bold = at(bold, node.attribute(Ns::none, "fontId", "0")) != 0;
    look.fill = at(fills, node.attribute(Ns::none, "fillId", "0"));
    for (XmlNode extension : node.child(Ns::s, "extLst").children())
      look.check_box = look.check_box || extension.first_child().name() == "xfComplement";
  }
}

const XlsxLook& XlsxStyles::look(std::size_t index) const { return index < looks_.size() ? looks_[index] : plain_; }

}  // namespace pago
