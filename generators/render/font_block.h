#pragma once
#include <map>
#include <string>
#include <vector>

#include "generators/render/font_face.h"
#include "generators/render/pdf_parts.h"

namespace pago {

// The glyphs of one face that a file uses, with the letters they stand for, and the objects that embed them as a subset.
class FontBlock {
 public:
  FontBlock(const FontFace& face, int number) : face_(face), name_("/F" + std::to_string(number)) {}

  // Says that a glyph is used for these letters (UTF-8; may be empty). The first letters that a glyph came with are kept.
  void use(std::uint32_t glyph, std::string_view letters);

  const std::string& name() const { return name_; }  // in a page's resources: "/F1"
  int width(std::uint32_t glyph) const;              // thousandths of the size, as the file says it
  int write(PdfParts& parts) const;                  // number of the font object
  const FontFace& face() const { return face_; }

 private:
  std::string subset() const;
  std::string widths() const;
  std::string to_unicode() const;
  std::string tag() const;

  const FontFace& face_;
  std::string name_;
  std::map<std::uint32_t, std::string> glyphs_;
  mutable std::vector<int> width_cache_;
};

}  // namespace pago
