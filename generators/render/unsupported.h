#pragma once
#include <string>
#include <vector>

#include "parsers/formats/ooxml_package.h"

namespace pago {

// Something in a document that the renderer does not draw, and where it stands.
struct UnsupportedPlace {
  std::string what;   // "een tekstvak"
  std::string where;  // "bij ‘Geachte heer’", "in de koptekst"
};

// Looks through text, headers, footers and notes; each kind is named once per part, with the first place where it stands.
std::vector<UnsupportedPlace> unsupported_places(const OoxmlPackage& package, const std::string& main_part,
                                                 const Limits& limits);

// Throws Error "render.unsupported" that names them all, when there are any.
void refuse_unsupported(const OoxmlPackage& package, const std::string& main_part, const std::string& file,
                        const Limits& limits);

}  // namespace pago
