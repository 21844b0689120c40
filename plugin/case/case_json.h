#pragma once
#include <nlohmann/json.hpp>
#include <string_view>

#include "forms/leidraad/catalogue.h"
#include "generators/compose/case_file.h"

namespace pago {

// zaak.json: what is known beyond the RI&E. Every key may be missing; forms/zaak.schema.json names and explains them all.
// "vastgesteld" means that the bedrijfsarts has adopted the documents: only then CONCEPT goes.
// Empty text is an empty case. Throws Error("case.invalid") that names every fault with its path, not only the first: bad JSON,
// a key that does not exist, a value of the wrong kind, a risk that the catalogue does not know,
// a point that the rulebook does not know.
CaseFile read_case(std::string_view json, const Catalogue& catalogue);

// The JSON Schema of what read_case asks for, without descriptions: forms/zaak.schema.json must agree with it.
nlohmann::json described_case();

}  // namespace pago
