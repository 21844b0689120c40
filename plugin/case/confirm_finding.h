#pragma once
#include <string>
#include <string_view>

#include "generators/rules/confirmed_findings.h"
#include "plugin/case/json_fields.h"

namespace pago {

// One item of "bevindingen" in zaak.json; the keys are explained in forms/zaak.schema.json.
void read_confirmation(JsonFields& f, Confirmation& confirmation);

// The text of zaak.json with this confirmation in place of the one about the same finding; all else stays as it is, order
// included. One that says nothing takes the old one away. Throws Error("case.invalid") for what is no JSON object.
std::string with_confirmation(std::string_view case_json, const Confirmation& confirmation);

}  // namespace pago
