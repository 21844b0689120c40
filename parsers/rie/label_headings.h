#pragma once
#include <optional>

#include "parsers/formats/document.h"

namespace pago {

// A PDF of a branch instrument prints the labels inside a risk ("Opmerkingen", "Maatregel 1") like headings. The document with
// those headings as paragraphs, at the places they had; empty when it has none.
std::optional<Document> with_labels_as_text(const Document& document);

}  // namespace pago
