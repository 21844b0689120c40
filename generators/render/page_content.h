#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "generators/render/font_block.h"
#include "generators/render/printed.h"

namespace pago {

// The fonts of one file, each once.
class FontBlocks {
 public:
  // `by_own_name`: a font is called "/Carlito-Bold" instead of "/F1", for pages of many documents that come together later.
  explicit FontBlocks(bool by_own_name = false);
  FontBlock& of(const FontFace& face);
  // The resource dictionary "<< /F1 5 0 R ... >>"; writes the font objects.
  std::string write(PdfParts& parts, const WideFonts* wide) const;
  const std::map<const FontFace*, FontBlock>& all() const { return blocks_; }
  std::uint64_t number() const { return number_; }  // no other has it

 private:
  bool by_own_name_;
  std::uint64_t number_;
  std::map<const FontFace*, FontBlock> blocks_;
};

struct DrawingStream {
  std::string stream;            // the drawing instructions
  std::vector<int> tag_of_mark;  // MCID -> number in TagTree::nodes
  bool unknown_letters = false;  // it shows the mark of a letter that no font has
};

// Writes the drawing instructions of a page. Everything that has a tag is marked with it; the rest is an artifact. Pictures are
// drawn as "/Im<number> Do".
DrawingStream page_content(const PrintedPage& page, FontBlocks& fonts);

}  // namespace pago
