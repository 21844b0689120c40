#pragma once
#include <string>
#include <vector>

#include "forms/form.h"
#include "generators/compose/case_file.h"
#include "generators/rules/advise.h"
#include "parsers/diagnostic.h"

namespace pago {

// Required fields without value (notes: a concept may have them; rows nobody gave, not an empty list), and values that the form
// does not know or that are of the wrong kind (warnings).
std::vector<Diagnostic> check(const Form& form, const FilledForm& values);

// The labels of the required fields without value, in form order: "naam van de arbodienst", "frequentie (13 keer)".
std::vector<std::string> missing_labels(const Form& form, const FilledForm& values);

// A frequency longer than a legal interval (OP-32): a warning.
std::vector<Diagnostic> check_frequencies(const Advice& advice, const Catalogue& catalogue, const CaseFile& case_file);

}  // namespace pago
