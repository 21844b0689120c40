#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// A font as far as its text goes: what each glyph reads as, and how wide it is.
struct DrawnFont {
  struct Glyph {
    std::string text;  // UTF-8
    double width = 1;  // of the font size
  };
  std::vector<Glyph> glyphs;  // by number
};

// From the dictionary of a CID font (its /W) and the ToUnicode map. Empty optional: of another kind than pago writes.
std::optional<DrawnFont> read_drawn_font(std::string_view cid_font, std::string_view to_unicode);

// What a page shows, by its marks: text of each MCID, and of what is no part of the document (running heads). A jump to the
// next line, or over more than an eighth of the letters' height, reads as a space.
struct MarkedText {
  std::vector<std::string> marked;     // by MCID
  std::vector<std::string> artifacts;  // one for each line
};

class DrawnTextMemory;

// Empty optional: drawn in another way than pago draws. With a memory, marked content that earlier files had is not read again.
std::optional<MarkedText> read_drawn_text(std::string_view content,
                                          const std::map<std::string, const DrawnFont*, std::less<>>& fonts,
                                          DrawnTextMemory* memory = nullptr);

}  // namespace pago
