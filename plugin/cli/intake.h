#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "generators/pdf/returned_form.h"
#include "plugin/cli/formulier.h"

// The intake form: what an employer tells about his organisation, as a fillable PDF with the names of zaak.json
// (forms/pdf/intake.xml), and back into the case.
namespace pago::cli {

int make_intake_form(const FormOptions& chosen);  // pago formulier intake; what the case knows stands in it already

bool is_intake(const ReturnedForm& form);

// Puts the answers of an intake form where the case has null. What the case says otherwise, and what is no answer to its
// question, becomes a finding of the form; the case then keeps what it had. True: something was put in.
bool take_intake(ReturnedForm& form, nlohmann::ordered_json& case_json);

}  // namespace pago::cli
