#pragma once
#include <string>

#include "parsers/rie/rie.h"
#include "plugin/pago.h"

namespace pago {

// The text of a zaak.json for a new case: every fact that a case knows, with what the RI&E says filled in (employer, address,
// employees, departments, the risks that the bedrijfsarts decides on) and null for the rest. Nothing is guessed: what the RI&E
// does not say is null. `rie_file` is how the case names its RI&E.
std::string new_case_json(const Reading& reading, const std::string& rie_file, const std::string& rie_hash);

// The text of forms/zaak.schema.json.
std::string case_schema();

}  // namespace pago
