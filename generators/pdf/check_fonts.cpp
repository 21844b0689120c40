#include <cmath>
#include <map>
#include <optional>

#include "generators/pdf/examination.h"
#include "generators/pdf/font_program.h"
#include "generators/pdf/qpdf.h"
#include "generators/pdf/to_unicode.h"

// Every font that text was shown in (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21).
namespace pago {
namespace {

constexpr double width_tolerance = 1;  // in thousandths of the font size, as both standards allow

std::string name_of(QPDFObjectHandle font) {
  const std::string name = text_of(font.getKey("/BaseFont"));
  return name.empty() ? "zonder naam" : name.substr(1);
}

std::string code_text(unsigned code) { return "teken " + std::to_string(code); }

class FontCheck {
 public:
  FontCheck(Examination& examined, const FontUse& use)
      : examined_(examined), use_(use), font_(use.font), composite_(text_of(font_.getKey("/Subtype")) == "/Type0") {
    inner_ = composite_ ? font_.getKey("/DescendantFonts").getArrayItem(0) : font_;
  }

  void run() {
    if (text_of(font_.getKey("/Subtype")) == "/Type3") return check_unicode();
    if (composite_) check_composite();
    else check_encoding();
    check_unicode();
    const auto program = FontProgram::load(inner_);
    if (!program) {
      if (use_.visible) fault("font.embedded", "is niet ingesloten");
      return;
    }
    if (program->broken()) return fault("font.program", "is niet te lezen");
    check_glyphs(*program);
    if (composite_) check_cid_set();
  }

 private:
  void fault(std::string_view condition, const std::string& what) {
    examined_.fault(condition, use_.page, font_, "lettertype " + name_of(font_) + " " + what);
  }

  void check_composite() {
    QPDFObjectHandle encoding = font_.getKey("/Encoding");
    const std::string name = text_of(encoding);
    if (!encoding.isStream() && name != "/Identity-H" && name != "/Identity-V") fault("font.cmap", "heeft de codering " + name);
    QPDFObjectHandle system = inner_.getKey("/CIDSystemInfo");
    const std::string ordering = text_of(key_of(system, "/Ordering"));
    const std::string wanted =
        encoding.isStream() ? text_of(key_of(encoding.getDict().getKey("/CIDSystemInfo"), "/Ordering")) : ordering;
    if (ordering.empty() || ordering != wanted) fault("font.cidsystem", "en zijn codering noemen een andere tekenverzameling");
    QPDFObjectHandle map = inner_.getKey("/CIDToGIDMap");
    if (text_of(inner_.getKey("/Subtype")) == "/CIDFontType2" && !map.isStream() && text_of(map) != "/Identity")
      fault("font.cidtogid", "heeft geen CIDToGIDMap");
  }

  void check_encoding() {
    if (text_of(font_.getKey("/Subtype")) != "/TrueType") return;
    QPDFObjectHandle encoding = font_.getKey("/Encoding"), flags = key_of(font_.getKey("/FontDescriptor"), "/Flags");
    const bool symbolic = flags.isInteger() && (flags.getIntValueAsInt() & 4);
    const std::string base = encoding.isName() ? encoding.getName() : text_of(key_of(encoding, "/BaseEncoding"));
    if (symbolic && !encoding.isNull()) fault("font.encoding", "bestaat uit symbolen en heeft toch een codering");
    if (!symbolic && base != "/WinAnsiEncoding" && base != "/MacRomanEncoding")
      fault("font.encoding", "heeft geen gewone codering");
  }

  void check_unicode() {
    const std::map<unsigned, std::string> letters = read_to_unicode(font_.getKey("/ToUnicode"));
    QPDFObjectHandle encoding = font_.getKey("/Encoding");
    const bool named = !composite_ && (encoding.isName() || key_of(encoding, "/BaseEncoding").isName());
    for (const unsigned code : use_.codes) {
      const auto letter = letters.find(code);
      if (letter == letters.end() ? !named : letter->second.empty() || meaningless(letter->second))
        return fault("font.unicode", "zegt van " + code_text(code) + " niet welke letter het is");
    }
  }
  static bool meaningless(const std::string& units) {
    const std::string zero(2, '\0');
    return units == zero || units == "\xfe\xff" || units == "\xff\xfe";
  }

  void check_glyphs(const FontProgram& program) {
    for (const unsigned code : use_.codes) {
      const auto glyph = composite_ ? program.glyph_of_cid(inner_, code) : program.glyph_of_code(font_, code);
      if (!glyph) continue;
      if (*glyph == 0 && use_.visible) fault("font.notdef", "toont een leeg vakje voor " + code_text(code));
      else if (!program.has_glyph(*glyph)) fault("font.glyph", "mist " + code_text(code));
      else check_width(program, code, *glyph);
    }
  }

  void check_width(const FontProgram& program, unsigned code, unsigned glyph) {
    const std::optional<double> real = program.width(glyph), said = composite_ ? cid_width(code) : simple_width(code);
    if (real && said && std::fabs(*real - *said) > width_tolerance)
      fault("font.width", "geeft " + code_text(code) + " breedte " + std::to_string(std::lround(*said)) + ", het is " +
                              std::to_string(std::lround(*real)));
  }

  std::optional<double> simple_width(unsigned code) {
    QPDFObjectHandle widths = font_.getKey("/Widths"), first = font_.getKey("/FirstChar");
    if (!widths.isArray() || !first.isInteger()) return {};
    const int at = static_cast<int>(code) - first.getIntValueAsInt();
    if (at >= 0 && at < widths.getArrayNItems() && widths.getArrayItem(at).isNumber())
      return widths.getArrayItem(at).getNumericValue();
    return {};
  }

  double cid_width(unsigned cid) {
    if (!widths_) read_cid_widths();
    const auto found = widths_->find(cid);
    if (found != widths_->end()) return found->second;
    QPDFObjectHandle otherwise = inner_.getKey("/DW");
    return otherwise.isNumber() ? otherwise.getNumericValue() : 1000;
  }

  void read_cid_widths() {  // [ first [w w w] first last w ... ]
    widths_.emplace();
    QPDFObjectHandle list = inner_.getKey("/W");
    for (int i = 0; list.isArray() && i + 1 < list.getArrayNItems();) {
      if (!list.getArrayItem(i).isInteger()) return;
      const auto first = static_cast<unsigned>(list.getArrayItem(i).getIntValueAsInt());
      QPDFObjectHandle next = list.getArrayItem(i + 1);
      if (next.isArray()) {
        for (int k = 0; k < next.getArrayNItems(); ++k)
          (*widths_)[first + static_cast<unsigned>(k)] = next.getArrayItem(k).getNumericValue();
        i += 2;
      } else if (i + 2 < list.getArrayNItems() && next.isInteger() && list.getArrayItem(i + 2).isNumber()) {
        const auto last = std::min(static_cast<unsigned>(next.getIntValueAsInt()), first + 0xffffu);
        for (unsigned cid = first; cid <= last; ++cid) (*widths_)[cid] = list.getArrayItem(i + 2).getNumericValue();
        i += 3;
      } else {
        return;
      }
    }
  }

  void check_cid_set() {
    QPDFObjectHandle set = key_of(inner_.getKey("/FontDescriptor"), "/CIDSet");
    if (!set.isStream()) return;
    const auto bits = set.getStreamData(qpdf_dl_all);
    for (const unsigned cid : use_.codes)
      if (cid / 8 >= bits->getSize() || !(bits->getBuffer()[cid / 8] & (0x80 >> cid % 8)))
        return fault("font.cidset", "heeft een lijst zonder " + code_text(cid));
  }

  Examination& examined_;
  const FontUse& use_;
  QPDFObjectHandle font_, inner_;
  bool composite_;
  std::optional<std::map<unsigned, double>> widths_;
};

}  // namespace

void check_fonts(Examination& examined) {
  for (const auto& [key, use] : examined.fonts) FontCheck(examined, use).run();
}

}  // namespace pago
