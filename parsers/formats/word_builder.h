#pragma once
#include <string>
#include <vector>

#include "parsers/formats/page_content.h"

// Glyphs, one after the other as they are drawn, to words.
namespace pago {

struct Glyph {
  std::u32string text;    // one letter, or more for a ligature; empty when the font does not say
  double x = 0, y = 0;    // origin on the baseline
  double dx = 0, dy = 0;  // advance without letter spacing
  double spacing = 0;     // letter spacing after it, along the advance
  double size = 0;
  bool bold = false, italic = false;
  std::string_view font;  // family name, for the symbol fonts that put letters where pictures are
};

class WordBuilder {
 public:
  void add(const Glyph& glyph);
  std::vector<Word> take();  // the words so far; the builder is empty again

 private:
  bool continues(const Glyph& glyph, int turn) const;
  bool repeats(const Glyph& glyph) const;
  bool merges_accent(const Glyph& glyph);
  void start(const Glyph& glyph, int turn);
  void extend(const Glyph& glyph);
  void flush();
  void add_letters(const Glyph& glyph);

  std::vector<Word> words_;
  Word word_;
  std::u32string letters_;
  double end_x_ = 0, end_y_ = 0;      // where the next glyph is expected
  double last_x_ = 0, last_y_ = 0;    // origin of the last glyph
  double space_x_ = 0, space_y_ = 0;  // where the last space ended
  bool open_ = false, space_ = false;
  std::string_view font_;  // of the last glyph; the next nearly always has the same
  bool pictures_ = false;
};

}  // namespace pago
