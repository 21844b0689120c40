#pragma once
#include <cstddef>

class Page;  // Poppler

namespace pago {

// Whether what a page draws, and the forms that it draws, unpack to more than `cap` bytes: asked before the page is read.
bool unpacks_past(Page& page, std::size_t cap);

}  // namespace pago
