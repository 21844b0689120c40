#pragma once
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/page_content.h"

// Pages of positioned words, lines and fills to a document. Knows no PDF library: its tests are short lists of words and
// positions.
namespace pago {

struct Layout {
  std::vector<Block> blocks;
  std::vector<Paragraph> page_furniture;
};

// Paragraphs and tables that go on over a page or column break come back whole, with the page and box of their first part.
Layout lay_out(std::vector<PageContent> pages);

}  // namespace pago
