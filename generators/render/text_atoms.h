#pragma once
#include <string>
#include <vector>

#include "generators/render/set_text.h"

namespace pago {

// The smallest parts of a paragraph between which nothing is decided: a word with the spaces after it in one look, a tab, a
// break, a picture.
struct TextAtom {
  FlowPiece::Kind kind = FlowPiece::Kind::text;
  const ShapedWord* word = nullptr;
  const SizedFont* font = nullptr;
  std::size_t look = 0, target = 0;
  int link = -1;
  int width = 0, visible = 0;                    // text units; visible: without the spaces at its end
  bool break_after = false, weak_break = false;  // weak: see line_breaks.h
};

std::vector<TextAtom> text_atoms(const FlowParagraph& paragraph, const FlowDocument& flow, const FontShelf& fonts,
                                 const PageFacts& page);

// The text as a look shows it: capitals for w:caps.
std::string shown_text(const std::string& text, const TextLook& look);

}  // namespace pago
