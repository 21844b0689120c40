#pragma once
#include <string>

#include "parsers/rie/rie.h"

namespace pago {

// "-", "Niet ingevuld", "n.v.t.": the form was left empty here.
bool is_blank(const std::string& text);

// Fills a fact that is still empty, with the full stop behind it left out; a blank text fills nothing.
void tell(Named& fact, const std::string& text, const SourceRef& source);

}  // namespace pago
