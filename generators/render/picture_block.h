#pragma once
#include <string>

#include "generators/render/pdf_parts.h"

namespace pago {

// Embeds a PNG or JPEG as an image object and gives its number; transparency becomes a soft mask, a JPEG stays as it is. Throws
// Error "render.picture" for a damaged or too large picture; `name` is for the message.
int write_picture(const std::string& bytes, const std::string& name, PdfParts& parts);

}  // namespace pago
