#pragma once
#include <cstddef>
#include <span>

#include "generators/fill/typed_tag.h"
#include "parsers/formats/letter_text.h"

namespace pago {

// What a template itself says: paragraphs that every document made with it has, in order, outside every section and control;
// table rows without any field, that it may have; and the parts in which pago never writes. Throws Error "docx.damaged".
LetterText fixed_text(std::span<const std::byte> docx, const Delimiters& delimiters = {});
// The paragraphs among them that stand in the text itself, not in headers and footers.
std::vector<std::string> fixed_body_lines(std::span<const std::byte> docx, const Delimiters& delimiters = {});

}  // namespace pago
