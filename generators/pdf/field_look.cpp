#include "generators/pdf/field_look.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "generators/pdf/examination.h"

namespace pago {
namespace {

constexpr double inset = 2, smallest_size = 6, largest_size = 12, line_height = 1.15;

std::string number(double value) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << std::round(value * 100) / 100;
  return out.str();
}

std::string colour_operators(QPDFObjectHandle colour, bool stroke) {
  if (!colour.isArray()) return {};
  const int parts = colour.getArrayNItems();
  const char* op = parts == 1   ? (stroke ? "G" : "g")
                   : parts == 3 ? (stroke ? "RG" : "rg")
                   : parts == 4 ? (stroke ? "K" : "k")
                                : "";
  if (*op == 0) return {};
  std::string text;
  for (int i = 0; i < parts; ++i) text += number(colour.getArrayItem(i).getNumericValue()) + " ";
  return text + op + " ";
}

std::string frame_of(QPDFObjectHandle widget, double width, double height) {
  QPDFObjectHandle look = widget.getKey("/MK");
  std::string text;
  if (const std::string fill = colour_operators(key_of(look, "/BG"), false); !fill.empty())
    text += fill + "0 0 " + number(width) + " " + number(height) + " re f ";
  const std::string line = colour_operators(key_of(look, "/BC"), true);
  QPDFObjectHandle thickness = key_of(widget.getKey("/BS"), "/W");
  const double w = thickness.isNumber() ? thickness.getNumericValue() : 1;
  if (!line.empty() && w > 0)
    text += line + number(w) + " w " + number(w / 2) + " " + number(w / 2) + " " + number(width - w) + " " +
            number(height - w) + " re S ";
  return text;
}

// "/Helv 0 Tf 0 0 1 rg": the size before Tf, and the operators of the colour.
void read_default_appearance(const std::string& text, FieldLook& look) {
  std::istringstream words(text);
  std::vector<std::string> operands;
  for (std::string word; words >> word;) {
    if (word == "Tf" && !operands.empty()) look.size = std::max(0.0, std::strtod(operands.back().c_str(), nullptr));
    if (word == "g" || word == "rg" || word == "k") {
      look.colour.clear();
      for (const std::string& operand : operands) look.colour += operand + " ";
      look.colour += word;
    }
    const bool is_operator = std::isalpha(static_cast<unsigned char>(word[0]));
    if (is_operator) operands.clear();
    else operands.push_back(word);
  }
}

std::vector<std::u32string> wrapped(const FormFont& font, const std::u32string& text, double size, double width) {
  std::vector<std::u32string> lines(1);
  std::u32string word;
  const auto put_word = [&] {
    const std::u32string longer = lines.back().empty() ? word : lines.back() + U' ' + word;
    if (font.width(longer, size) <= width || lines.back().empty()) lines.back() = longer;
    else lines.push_back(word);
    word.clear();
  };
  for (const char32_t letter : text) {
    if (letter == U' ' || letter == U'\n') put_word();
    else if (font.width(word + letter, size) > width && !word.empty()) {  // a word longer than the line
      put_word();
      word = letter;
    } else {
      word += letter;
    }
    if (letter == U'\n') lines.emplace_back();
  }
  put_word();
  return lines;
}

std::string line_at(const FormFont& font, const FieldLook& look, const std::u32string& line, double size, double y) {
  const double room = look.width - 2 * inset - font.width(line, size);
  const double x = inset + (look.align == 1 ? room / 2 : look.align == 2 ? room : 0);
  return "1 0 0 1 " + number(x) + " " + number(y) + " Tm " + font.shown(line) + " Tj ";
}

DrawnText draw_lines(const FieldLook& look, const FormFont& font, const std::u32string& text) {
  double size = look.size > 0 ? look.size : largest_size;
  std::vector<std::u32string> lines;
  const auto fits = [&] {
    lines = wrapped(font, text, size, look.width - 2 * inset);
    return size * line_height * static_cast<double>(lines.size()) <= look.height - 2 * inset + 0.5 * size;
  };
  while (!fits() && size > smallest_size) size = std::max(smallest_size, size - 0.5);
  DrawnText drawn{"/PagoF " + number(size) + " Tf ", fits()};
  double y = look.height - inset - size * font.ascent();
  for (const std::u32string& line : lines) {
    drawn.operators += line_at(font, look, line, size, y);
    y -= size * line_height;
  }
  return drawn;
}

double baseline(const FieldLook& look, const FormFont& font, double size) {
  return (look.height - size * (font.ascent() + font.descent())) / 2 + size * font.descent();
}

DrawnText draw_line(const FieldLook& look, const FormFont& font, const std::u32string& text) {
  double size = look.size > 0 ? look.size : std::clamp(look.height * 0.68, smallest_size, largest_size);
  const double wide = font.width(text, size), room = look.width - 2 * inset;
  if (wide > room) size = std::max(smallest_size, size * room / wide);
  return {"/PagoF " + number(size) + " Tf " + line_at(font, look, text, size, baseline(look, font, size)),
          font.width(text, size) <= room + 0.01};
}

DrawnText draw_comb(const FieldLook& look, const FormField& field, const FormFont& font, const std::u32string& text) {
  const double size = look.size > 0 ? look.size : std::clamp(look.height * 0.68, smallest_size, largest_size);
  const double cell = look.width / field.max_length;
  DrawnText drawn{"/PagoF " + number(size) + " Tf ", true};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::u32string letter(1, text[i]);
    const double x = cell * (static_cast<double>(i) + 0.5) - font.width(letter, size) / 2;
    drawn.operators += "1 0 0 1 " + number(x) + " " + number(baseline(look, font, size)) + " Tm " + font.shown(letter) + " Tj ";
  }
  return drawn;
}

}  // namespace

FieldLook look_of(QPDF& pdf, const FieldNode& node, QPDFObjectHandle widget) {
  FieldLook look;
  if (QPDFObjectHandle box = widget.getKey("/Rect"); box.isRectangle()) {
    const auto r = box.getArrayAsRectangle();
    look.width = std::fabs(r.urx - r.llx), look.height = std::fabs(r.ury - r.lly);
  }
  QPDFObjectHandle turned = key_of(widget.getKey("/MK"), "/R");
  look.rotation = turned.isInteger() ? (turned.getIntValueAsInt() % 360 + 360) % 360 : 0;
  if (look.rotation % 180 != 0) std::swap(look.width, look.height);
  QPDFObjectHandle own = inherited_entry(node.object, "/DA"), general = key_of(pdf.getRoot().getKey("/AcroForm"), "/DA");
  if (widget.hasKey("/DA")) own = widget.getKey("/DA");
  read_default_appearance(text_of(own.isString() ? own : general), look);
  QPDFObjectHandle align = inherited_entry(node.object, "/Q");
  look.align = align.isInteger() ? align.getIntValueAsInt() : 0;
  look.frame = frame_of(widget, look.width, look.height);
  return look;
}

DrawnText draw_text(const FieldLook& look, const FormField& field, const FormFont& font, const std::u32string& text) {
  DrawnText drawn = field.comb         ? draw_comb(look, field, font, text)
                    : field.multi_line ? draw_lines(look, font, text)
                                       : draw_line(look, font, text);
  drawn.operators = look.frame + "/Tx BMC q 1 1 " + number(look.width - 2) + " " + number(look.height - 2) + " re W n BT " +
                    look.colour + " " + drawn.operators + "ET Q EMC";
  return drawn;
}

QPDFObjectHandle appearance(QPDF& pdf, const FieldLook& look, const std::string& operators, QPDFObjectHandle font) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, operators);
  const std::string w = number(look.width), h = number(look.height);
  const std::string matrix = look.rotation == 90    ? "[0 1 -1 0 " + h + " 0]"
                             : look.rotation == 180 ? "[-1 0 0 -1 " + w + " " + h + "]"
                             : look.rotation == 270 ? "[0 -1 1 0 0 " + w + "]"
                                                    : "[1 0 0 1 0 0]";
  stream.replaceDict(QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /BBox [0 0 " + w + " " + h + "] /Matrix " +
                                             matrix + " /Resources << >> >>"));
  if (font.isInitialized()) {
    QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary();
    fonts.replaceKey("/PagoF", font);
    stream.getDict().getKey("/Resources").replaceKey("/Font", fonts);
  }
  return stream;
}

std::string draw_mark(const FieldLook& look, bool on, bool round) {
  const double side = std::min(look.width, look.height), x = (look.width - side) / 2, y = (look.height - side) / 2,
               r = side / 2 - 0.5;
  const auto circle = [&](double radius) {
    const double cx = look.width / 2, cy = look.height / 2, k = 0.5523 * radius;
    const auto p = [&](double dx, double dy) { return number(cx + dx) + " " + number(cy + dy) + " "; };
    return p(radius, 0) + "m " + p(radius, k) + p(k, radius) + p(0, radius) + "c " + p(-k, radius) + p(-radius, k) +
           p(-radius, 0) + "c " + p(-radius, -k) + p(-k, -radius) + p(0, -radius) + "c " + p(k, -radius) + p(radius, -k) +
           p(radius, 0) + "c ";
  };
  std::string text = "q 1 g 0 G 0.8 w ";
  if (round) return text + circle(r) + "B " + (on ? "0 g " + circle(r * 0.5) + "f " : "") + "Q";
  text += number(x + 0.5) + " " + number(y + 0.5) + " " + number(side - 1) + " " + number(side - 1) + " re B ";
  if (on)
    for (const bool down : {false, true})
      text += "1.4 w " + number(x + side * 0.22) + " " + number(y + side * (down ? 0.78 : 0.22)) + " m " +
              number(x + side * 0.78) + " " + number(y + side * (down ? 0.22 : 0.78)) + " l S ";
  return text + "Q";
}

std::string draw_cross(const FieldLook& look, const FormFont& font) {
  constexpr double height_of_x = 0.73;  // of the size of the letters
  const std::u32string cross = U"X";
  const double size = std::min(look.width, look.height) * 0.95;
  const double x = (look.width - font.width(cross, size)) / 2, y = (look.height - size * height_of_x) / 2;
  return draw_mark(look, false, false) + " BT 0 g /PagoF " + number(size) + " Tf 1 0 0 1 " + number(x) + " " + number(y) +
         " Tm " + font.shown(cross) + " Tj ET";
}

}  // namespace pago
