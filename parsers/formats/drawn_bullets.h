#pragma once
#include "parsers/formats/page_content.h"

namespace pago {

// Small marks drawn in front of a line become words: "•".
void add_drawn_bullets(PageContent& page);

}  // namespace pago
