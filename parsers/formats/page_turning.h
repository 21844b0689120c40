#pragma once
#include "parsers/formats/page_content.h"

namespace pago {

// A page whose text mostly runs up, down or upside down is turned until it reads to the right. Words that still stand
// upright in a line (rotated table headers) are put together: "Mogelijk" and "effect" above each other become one word.
void turn_upright(PageContent& page);

// Turns the page and all that lies on it anticlockwise by quarter turns: text that reads downwards (turn 1) reads to the right
// after one.
void turn_page(PageContent& page, int quarter_turns);

}  // namespace pago
