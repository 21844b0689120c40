#pragma once
#include <cstddef>
#include <span>

#include "generators/fill/typed_tag.h"
#include "parsers/formats/letter_text.h"

namespace pago {

// What every document that is made with this template has: paragraphs and table rows without any field, outside every section
// and control, in order, and the parts in which pago never writes. Throws Error "docx.damaged".
LetterText fixed_text(std::span<const std::byte> docx, const Delimiters& delimiters = {});

}  // namespace pago
