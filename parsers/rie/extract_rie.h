#pragma once
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/diagnostic.h"
#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

namespace pago {

// Understands a document as an RI&E. Never throws for content: what is doubtful goes to diagnostics, what is not recognised to
// Rie::unrecognised. A document that is no RI&E at all gives no findings and the diagnostic "rie.no_findings".
Rie extract_rie(const Document& document, const Catalogue& catalogue, std::vector<Diagnostic>& diagnostics);

// Loads the built-in words and patterns that extract_rie needs, from any thread; without it the first extract_rie does so.
void prepare_extraction();

}  // namespace pago
