#pragma once
#include <cstddef>
#include <vector>

#include "generators/render/flow.h"
#include "generators/render/font_shelf.h"

// Text set in lines. Along the line lengths are in text units (font_face.h), counted from the left edge of the column; up and
// down they are in twips.
namespace pago {

struct LineItem {
  enum class Kind { word, picture, leader };
  Kind kind = Kind::word;
  int x = 0, width = 0;
  const ShapedWord* word = nullptr;  // of a leader: the letter that is repeated
  const SizedFont* font = nullptr;
  std::size_t look = 0, target = 0;  // target: of a picture
  int link = -1;
  int stretch = 0;  // what justification adds to each of the word's spaces
  bool label = false, note = false;
};

struct SetLine {
  std::vector<LineItem> items;
  int height = 0, ascent = 0;  // ascent: from its top to the baseline
  int extra = 0;               // proportional spacing; above every line but the first of a paragraph or page
  bool page_break_after = false;
  std::vector<std::size_t> notes;     // footnotes it refers to
  std::vector<std::size_t> anchored;  // pictures that stand at their own place
};

struct SetParagraph {
  std::vector<SetLine> lines;
  int last_extra = 0;  // proportional spacing that LibreOffice adds to the space after
  int cell_extra = 0;  // the same at the end of a cell or header, where it goes by the font of the style
};

struct PageFacts {  // what PAGE and NUMPAGES show
  int number = 1, count = 1;
  std::string_view format = "decimal";  // of the number; as list_number knows it
};

// Breaks a paragraph into lines of a column `width` twips wide. The fonts must outlive the result.
SetParagraph set_paragraph(const FlowParagraph& paragraph, const FlowDocument& flow, const FontShelf& fonts, int width,
                           const PageFacts& page);

}  // namespace pago
