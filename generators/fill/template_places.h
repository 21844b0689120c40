#pragma once
#include <string>
#include <vector>

#include "parsers/formats/docx_styles.h"
#include "parsers/formats/xml.h"
#include "parsers/source_ref.h"

namespace pago {

// Gives every paragraph of a part the number of its place (mark::place): the heading above it and "alinea 12",
// "tabel 3, rij 4, cel 2", "voettekst 2, alinea 1", "tekstvak 1, alinea 1".
std::vector<SourceRef> mark_places(XmlNode root, const std::string& part, const Styles& styles);

}  // namespace pago
