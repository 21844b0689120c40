#include "generators/pdf/envelope_window.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "forms/resources.h"
#include "forms/xml_data.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

constexpr double points = 72 / 25.4;  // in a millimetre
constexpr double largest_size = 11, smallest_size = 7, line_height = 1.2;
constexpr double mark_length = 4, mark_from_edge = 4;  // millimetres

double measure(const DataNode& node, const char* name) { return std::strtod(node.attribute_or(name, "0").c_str(), nullptr); }

std::vector<EnvelopeWindow> load() {
  const std::span<const std::byte> bytes = resource("pdf/windows.xml");
  const DataNode root = read_xml_data({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "windows.xml");
  std::vector<EnvelopeWindow> windows;
  for (const DataNode* node : root.all("venster")) {
    EnvelopeWindow window{
        node->attribute_or("code", ""), node->text, measure(*node, "links"), measure(*node, "rechts"), measure(*node, "boven"),
        measure(*node, "onder"),        {}};
    std::istringstream folds(node->attribute_or("vouw", ""));
    for (double fold = 0; folds >> fold;) window.folds.push_back(fold);
    if (window.code.empty() || window.right <= window.left || window.bottom <= window.top)
      throw_xml_error("windows.xml", node->line, "een venster zonder code of maat");
    windows.push_back(std::move(window));
  }
  return windows;
}

std::string number(double value) {
  std::ostringstream out;
  out << std::round(value * 100) / 100;
  return out.str();
}

// "1234ab" -> "1234 AB"; anything else as it is.
std::string dutch_postcode(const std::string& text) {
  std::string plain;
  for (const char c : text)
    if (c != ' ') plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const bool dutch = plain.size() == 6 &&
                     std::all_of(plain.begin(), plain.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }) &&
                     plain[4] >= 'A' && plain[4] <= 'Z' && plain[5] >= 'A' && plain[5] <= 'Z';
  return dutch ? plain.substr(0, 4) + " " + plain.substr(4) : text;
}

// Broken between words where a line is wider than the window.
std::vector<std::u32string> broken(const std::vector<std::u32string>& lines, const FormFont& font, double size, double width) {
  std::vector<std::u32string> out;
  for (const std::u32string& line : lines) {
    std::u32string rest = line;
    while (font.width(rest, size) > width) {
      std::size_t cut = rest.rfind(U' ');
      while (cut != std::u32string::npos && cut > 0 && font.width(rest.substr(0, cut), size) > width)
        cut = rest.rfind(U' ', cut - 1);
      if (cut == std::u32string::npos || cut == 0) break;
      out.push_back(rest.substr(0, cut));
      rest = rest.substr(cut + 1);
    }
    out.push_back(rest);
  }
  return out;
}

}  // namespace

const std::vector<EnvelopeWindow>& envelope_windows() {
  static const std::vector<EnvelopeWindow> all = load();
  return all;
}

const EnvelopeWindow* envelope_window(const std::string& code) {
  for (const EnvelopeWindow& window : envelope_windows())
    if (window.code == code) return &window;
  return nullptr;
}

std::vector<std::u32string> address_lines(const MailAddress& address) {
  std::vector<std::u32string> lines;
  for (const std::string& part : {address.name, address.extra, address.street})
    if (!part.empty()) lines.push_back(from_utf8(part));
  const std::string postcode = dutch_postcode(address.postcode);
  const std::string place = postcode + (postcode.empty() || address.town.empty() ? "" : "  ") + address.town;
  if (!place.empty()) lines.push_back(from_utf8(place));
  if (!address.country.empty() && address.country != "Nederland") lines.push_back(from_utf8(address.country));
  return lines;
}

PlacedAddress place_address(const EnvelopeWindow& window, const std::vector<std::u32string>& lines, const FormFont& font,
                            double page_height) {
  const double width = (window.right - window.left) * points, height = (window.bottom - window.top) * points;
  double size = largest_size;
  std::vector<std::u32string> shown;
  const auto fits = [&] {
    shown = broken(lines, font, size, width);
    const bool narrow =
        std::all_of(shown.begin(), shown.end(), [&](const std::u32string& line) { return font.width(line, size) <= width; });
    return narrow && static_cast<double>(shown.size()) * size * line_height <= height;
  };
  while (!fits() && size > smallest_size) size -= 0.5;
  PlacedAddress placed{"BT /PagoF " + number(size) + " Tf 0 g ", fits()};
  double y = page_height - window.top * points - size;
  for (const std::u32string& line : shown) {
    placed.operators += "1 0 0 1 " + number(window.left * points) + " " + number(y) + " Tm " + font.shown(line) + " Tj ";
    y -= size * line_height;
  }
  placed.operators += "ET ";
  return placed;
}

std::string fold_marks(const EnvelopeWindow& window, double page_height) {
  std::string text = "0.4 w 0.5 G ";
  for (const double fold : window.folds) {
    const std::string y = number(page_height - fold * points);
    text +=
        number(mark_from_edge * points) + " " + y + " m " + number((mark_from_edge + mark_length) * points) + " " + y + " l S ";
  }
  return text;
}

}  // namespace pago
