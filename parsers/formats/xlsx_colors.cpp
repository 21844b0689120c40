#include "parsers/formats/xlsx_colors.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>

namespace pago {
namespace {

constexpr std::array<const char*, 64> standard_palette = {
    "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "000000", "FFFFFF", "FF0000",
    "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080", "808000", "800080", "008080",
    "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080",
    "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99",
    "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699",
    "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"};

std::string six_digits(std::string color) {  // "ff00B050" -> "00B050"
  if (color.size() == 8) color.erase(0, 2);
  std::transform(color.begin(), color.end(), color.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return color.size() == 6 && color.find_first_not_of("0123456789ABCDEF") == std::string::npos ? color : std::string();
}

// Places in the theme that cells use: the first two pairs are exchanged.
std::vector<std::string> read_theme(XmlNode theme) {
  std::vector<std::string> colors;
  for (XmlNode node : theme.descendant(Ns::a, "clrScheme").children()) {
    XmlNode given = node.first_child();
    colors.push_back(six_digits(given.attribute(Ns::none, given.name() == "sysClr" ? "lastClr" : "val")));
  }
  for (std::size_t i = 0; i + 1 < std::min<std::size_t>(colors.size(), 4); i += 2) std::swap(colors[i], colors[i + 1]);
  return colors;
}

double channel(const std::string& color, std::size_t at) {
  return static_cast<double>(std::strtol(color.substr(at, 2).c_str(), nullptr, 16)) / 255;
}

double from_hue(double low, double high, double hue) {
  hue -= std::floor(hue);
  if (hue * 6 < 1) return low + (high - low) * 6 * hue;
  if (hue * 2 < 1) return high;
  return hue * 3 < 2 ? low + (high - low) * (2.0 / 3 - hue) * 6 : low;
}

std::string hexadecimal(double red, double green, double blue) {
  std::string color;
  for (double one : {red, green, blue}) {
    const int value = static_cast<int>(std::lround(std::clamp(one, 0.0, 1.0) * 255));
    color += "0123456789ABCDEF"[value / 16];
    color += "0123456789ABCDEF"[value % 16];
  }
  return color;
}

}  // namespace

std::string tinted(const std::string& color, double tint) {
  if (color.size() != 6 || tint == 0 || !std::isfinite(tint)) return color;
  const double red = channel(color, 0), green = channel(color, 2), blue = channel(color, 4);
  const double most = std::max({red, green, blue}), least = std::min({red, green, blue}), range = most - least;
  double lightness = (most + least) / 2, saturation = 0, hue = 0;
  if (range > 0) {
    saturation = range / (1 - std::fabs(2 * lightness - 1));
    hue = most == red ? (green - blue) / range : most == green ? (blue - red) / range + 2 : (red - green) / range + 4;
    hue /= 6;
  }
  lightness = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const double high = lightness < 0.5 ? lightness * (1 + saturation) : lightness + saturation - lightness * saturation;
  const double low = 2 * lightness - high;
  return hexadecimal(from_hue(low, high, hue + 1.0 / 3), from_hue(low, high, hue), from_hue(low, high, hue - 1.0 / 3));
}

XlsxColors::XlsxColors(XmlNode styles, XmlNode theme)
    : theme_(read_theme(theme)), palette_(standard_palette.begin(), standard_palette.end()) {
  std::size_t at = 0;
  for (XmlNode node : styles.child(Ns::s, "colors").child(Ns::s, "indexedColors").children())
    if (at < palette_.size()) palette_[at++] = six_digits(node.attribute(Ns::none, "rgb"));
}

std::string XlsxColors::color(XmlNode node) const {
  const double tint = std::clamp(std::strtod(node.attribute(Ns::none, "tint", "0").c_str(), nullptr), -1.0, 1.0);
  const auto numbered = [&](const std::vector<std::string>& colors, const char* name) {
    const auto at = std::strtoul(node.attribute(Ns::none, name).c_str(), nullptr, 10);
    return at < colors.size() ? colors[at] : std::string();
  };
  if (node.has(Ns::none, "rgb")) return tinted(six_digits(node.attribute(Ns::none, "rgb")), tint);
  if (node.has(Ns::none, "theme")) return tinted(numbered(theme_, "theme"), tint);
  return node.has(Ns::none, "indexed") ? tinted(numbered(palette_, "indexed"), tint) : std::string();
}

}  // namespace pago
