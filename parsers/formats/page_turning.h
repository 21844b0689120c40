#pragma once
#include "parsers/formats/page_content.h"

namespace pago {

// A page whose text mostly runs up, down or upside down is turned until it reads to the right. Words that still stand
// upright in a line (rotated table headers) are put together: "Mogelijk" and "effect" above each other become one word.
void turn_upright(PageContent& page);

}  // namespace pago
