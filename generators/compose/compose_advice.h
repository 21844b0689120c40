#pragma once
#include <string_view>
#include <vector>

#include "forms/form.h"
#include "generators/compose/case_file.h"
#include "generators/rules/advise.h"
#include "parsers/diagnostic.h"

namespace pago {

// The values of the PAGO advice (form ADV). What nobody gave stays without value, so that the letter shows its marked place;
// what only the bedrijfsarts may decide (content, frequency) comes from the case file or not at all (RULE-22). `rie_file` is
// the name of the RI&E document; `today` dates the letter when the case file gives no date.
FilledForm compose_advice(const Rie& rie, const Advice& advice, const Catalogue& catalogue, const CaseFile& case_file,
                          std::string_view rie_file, const Date& today);

// Required fields without value (notes: a concept may have them), a frequency longer than a legal interval (OP-32, a warning),
// and values that the form does not know or that are of the wrong kind (warnings).
std::vector<Diagnostic> check(const Form& form, const FilledForm& values);
std::vector<Diagnostic> check_frequencies(const Advice& advice, const Catalogue& catalogue, const CaseFile& case_file);

}  // namespace pago
