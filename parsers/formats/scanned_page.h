#pragma once
#include "parsers/formats/grey_image.h"
#include "parsers/formats/page_content.h"
#include "parsers/formats/text_recogniser.h"

namespace pago {

// The picture of a page to its words and table lines, in the coordinates of the page as it lies: a page that was scanned on its
// side has words with a turn. Number, width and height are the caller's. What the recogniser throws goes through.
PageContent read_scanned_page(const GreyImage& image, const TextRecogniser& recogniser);

// Font sizes measured on pictures waver: over all pages that were read, sizes close to each other become one, so that headings
// of a level are alike. Boxes stay.
void settle_sizes(std::vector<PageContent>& pages);

}  // namespace pago
