#pragma once
#include <memory>
#include <optional>
#include <string>

#include "generators/pdf/qpdf.h"

namespace pago {

// The font inside a PDF font dictionary, as FreeType reads it. The only file of this room that knows FreeType.
class FontProgram {
 public:
  // `font` is a simple font, or the descendant of a Type0 font. Empty pointer: not embedded. broken() when it does not open.
  static std::unique_ptr<FontProgram> load(QPDFObjectHandle font);
  ~FontProgram();

  bool broken() const { return face_ == nullptr; }
  bool has_glyph(unsigned glyph) const;
  std::optional<double> width(unsigned glyph) const;  // in thousandths of the font size

  // Glyph that a character code selects; empty: it cannot be told without a list of glyph names.
  std::optional<unsigned> glyph_of_cid(QPDFObjectHandle descendant, unsigned cid) const;
  std::optional<unsigned> glyph_of_code(QPDFObjectHandle simple_font, unsigned code) const;

 private:
  FontProgram() = default;
  std::optional<unsigned> glyph_of_name(const std::string& name) const;
  unsigned symbol(unsigned code) const;

  std::shared_ptr<Buffer> bytes_;
  void* face_ = nullptr;  // FT_Face
};

}  // namespace pago
