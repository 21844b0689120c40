#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "generators/render/font_face.h"
#include "generators/render/pdf_parts.h"

namespace pago {

// A font as a file embeds it: the streams whole, the dictionaries without the references between them.
struct EmbeddedFont {
  std::string name, file, letters, descriptor, descendant;
  bool cff = false;
};

// Its objects, one by one; gives the number of the font.
int write_font(const EmbeddedFont& font, const std::function<int(std::string object)>& add);
int write_font(const EmbeddedFont& font, int file, int letters, const std::function<int(std::string object)>& add);

class WideFonts;

// The glyphs of one face that a file uses, with the letters they stand for, and the objects that embed them as a subset.
class FontBlock {
 public:
  FontBlock(const FontFace& face, int number) : face_(face), name_("/F" + std::to_string(number)) {}
  FontBlock(const FontFace& face, std::string name) : face_(face), name_(std::move(name)) {}

  // Says that a glyph is used for these letters (UTF-8; may be empty). The first letters that a glyph came with are kept.
  void use(std::uint32_t glyph, std::string_view letters);

  const std::string& name() const { return name_; }         // in a page's resources: "/F1"
  int width(std::uint32_t glyph) const;                     // thousandths of the size, as the file says it
  int write(PdfParts& parts, const WideFonts* wide) const;  // number of the font object
  const FontFace& face() const { return face_; }
  EmbeddedFont embedded(int compression) const;
  bool within(const FontBlock& other) const;  // the other has all its glyphs, for the same letters
  void join(const FontBlock& other);          // uses what the other uses, of the same font

 private:
  std::string subset() const;
  std::string widths() const;
  std::string to_unicode() const;
  std::string tag() const;

  const FontFace& face_;
  std::string name_;
  struct Shown {
    std::uint32_t glyph = 0;
    std::string letters;
  };
  std::vector<Shown> by_glyph() const;
  const Shown* find(std::uint32_t glyph) const;

  std::vector<Shown> shown_;          // in the order of their first use
  std::vector<std::uint16_t> place_;  // by glyph: in shown_, counted from 1; 0: not used
  mutable std::vector<int> width_cache_;
};

// Subsets made once for thousands of files: one with the letters of ordinary Dutch, and one with all Latin letters for who
// needs more. A file takes the smallest that has its letters, so that its bytes depend on nothing but itself.
class WideFonts {
 public:
  const EmbeddedFont* of(const FontBlock& block) const;  // nullptr when it needs other glyphs

 private:
  enum class Reach { dutch, latin };
  struct Entry {
    FontBlock block;
    EmbeddedFont font;
  };
  const Entry& entry(const FontFace& face, Reach reach) const;

  mutable std::map<std::pair<const FontFace*, Reach>, Entry> fonts_;
};

}  // namespace pago
