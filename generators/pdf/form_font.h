#pragma once
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "generators/pdf/qpdf.h"

namespace pago {

// A font of the system that values of form fields are drawn with: Liberation Sans, or DejaVu Sans for letters that it lacks.
// The only file of this room that knows HarfBuzz.
class FormFont {
 public:
  // Throws Error("font.missing") when none of the two is installed.
  static const FormFont& regular();
  static const FormFont& bold();
  // The one that has every letter of the text (NFC): regular(), else DejaVu Sans; nullptr when neither has.
  static const FormFont* for_text(const std::u32string& text);

  const std::string& name() const { return name_; }
  bool has(char32_t letter) const;
  double width(std::u32string_view text, double size) const;  // in points
  double ascent() const { return 0.905; }                     // of the font size; Liberation's and Arial's
  double descent() const { return 0.212; }

  // The text as a hexadecimal string for Tj.
  std::string shown(std::u32string_view text) const;
  // The font with the glyphs of those letters, embedded, as an indirect object of that PDF.
  QPDFObjectHandle embed(QPDF& pdf, const std::set<char32_t>& letters) const;

 private:
  struct Face;
  FormFont(const std::string& file, std::string name);
  static const FormFont& load(const char* liberation, const char* dejavu);
  unsigned glyph(char32_t letter) const;
  double advance(unsigned glyph) const;  // in thousandths
  std::string subset(const std::set<char32_t>& letters) const;

  std::shared_ptr<Face> face_;
  std::string name_;
};

}  // namespace pago
