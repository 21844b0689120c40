#pragma once
#include <map>
#include <string>
#include <vector>

#include "parsers/formats/relationships.h"
#include "parsers/formats/xml.h"

namespace pago {

// Something in a document that the renderer does not draw, and where it stands.
struct UnsupportedPlace {
  std::string what;   // "een tekstvak"
  std::string where;  // "bij ‘Geachte heer’", "in de koptekst"
};

// Looks through one part (text, header, footnotes); each kind is named once per part, with the first place where it stands.
// `place` says which part: "in de koptekst"; empty for the text itself.
void find_unsupported(XmlNode root, const std::string& place, const std::map<std::string, Relationship>& relations,
                      std::vector<UnsupportedPlace>& found);
void find_unsupported_settings(XmlNode settings, std::vector<UnsupportedPlace>& found);

// Throws Error "render.unsupported" that names them all, when there are any.
void refuse_unsupported(const std::vector<UnsupportedPlace>& found, const std::string& file);

}  // namespace pago
