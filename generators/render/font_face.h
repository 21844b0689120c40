#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hb_face_t;
struct hb_font_t;

namespace pago {

// A font file, opened once. Metrics are in font units.
class FontFace {
 public:
  // `file` is a TrueType or OpenType font; throws Error "render.font" when it cannot be used.
  FontFace(const std::string& file, unsigned index);
  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  hb_face_t* face() const { return face_; }
  hb_font_t* font() const { return font_; }
  int units() const { return units_; }  // per em
  int advance(std::uint32_t glyph) const;
  std::uint32_t glyph_of(char32_t c) const;  // 0: has none
  std::string postscript_name() const;
  std::string family() const;
  bool outlines_are_cff() const { return cff_; }
  int weight() const { return weight_; }
  double italic_angle() const { return italic_angle_; }

  // Height of a line as LibreOffice sees it: hhea, unless it is empty or OS/2 asks to use its own.
  int ascent = 0, descent = 0, leading = 0;
  int box[4] = {0, 0, 0, 0};  // of all glyphs
  int cap_height = 0;
  int underline_position = 0, underline_thickness = 0;  // position: below the baseline, positive

 private:
  void read_metrics();

  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  int units_ = 1000, weight_ = 400;
  double italic_angle_ = 0;
  bool cff_ = false;
};

// Lengths in text are in sixths of a twip: that is how finely LibreOffice measures, and rounding as it does breaks lines where
// it does.
constexpr int text_units = 6;

struct ShapedGlyph {
  std::uint32_t glyph = 0;
  int advance = 0;          // text units
  int dx = 0, dy = 0;       // font units
  std::uint32_t text = 0;   // byte in the word where its letters begin
  std::uint32_t bytes = 0;  // letters it stands for; 0: those of the glyph before
};

struct ShapedPart {  // one font's share of a word
  const FontFace* face = nullptr;
  std::vector<ShapedGlyph> glyphs;
};

// A word as page_content writes it, made when it is drawn first.
struct WordMarks {
  std::string glyphs;            // inside "<...>" of a TJ array: hexadecimal, with jumps between
  double pen = 0;                // points that the pen moves
  std::uint64_t counted_by = 0;  // the FontBlocks that counted its glyphs last
  bool plain = false;            // one font, every letter known and on the line; else it is drawn glyph by glyph
};

struct ShapedWord {
  mutable std::optional<WordMarks> marks;
  std::string text;
  std::vector<ShapedPart> parts;
  int width = 0;          // text units, with the spaces at its end
  int visible_width = 0;  // without them
  int spaces = 0;         // at its end
};

class FontShelf;

// A face in one size; remembers the words that it has shaped: for good, or, while its shelf says so, until they are let go.
class SizedFont {
 public:
  SizedFont(const FontFace& face, int twips, bool kerning, int spacing, const FontShelf& shelf);

  const ShapedWord& shape(std::string_view word) const;

  std::size_t words() const { return words_.size(); }
  std::size_t passing_words() const { return passing_.size(); }
  void forget() const { words_.clear(), passing_.clear(); }  // what shape() gave is gone
  void let_go() const { passing_.clear(); }                  // the same of what was shaped in passing

  int ascent() const { return ascent_; }  // twips, with the leading, which LibreOffice puts above
  int descent() const { return descent_; }
  int height() const { return ascent_ + descent_; }
  int size() const { return twips_; }
  const FontFace& face() const { return face_; }

 private:
  using Words = std::unordered_map<std::string_view, std::unique_ptr<ShapedWord>>;
  std::unique_ptr<ShapedWord> fresh(std::string_view word) const;
  void shape_with(const FontFace& face, std::string_view word, std::size_t from, std::size_t to, ShapedWord& shaped) const;
  void add_missing(std::string_view word, ShapedWord& shaped) const;

  const FontFace& face_;
  int twips_, spacing_;
  bool kerning_;
  const FontShelf& shelf_;
  int ascent_ = 0, descent_ = 0;
  mutable Words words_, passing_;
};

}  // namespace pago
