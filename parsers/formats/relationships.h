#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/ooxml_package.h"

namespace pago {

// Relationships (OPC): where a part points to.
struct Relationship {
  std::string id;
  std::string type;    // last word of the type's address: "styles", "header", "officeDocument"; the same in strict files
  std::string target;  // part name, resolved; or the address as written when external
  bool external = false;
};

// Of one part ("" for the package itself); empty when it has none.
std::vector<Relationship> relationships_of(const OoxmlPackage& package, std::string_view part, const Limits& limits = {});

}  // namespace pago
