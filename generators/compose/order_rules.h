#pragma once
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/diagnostic.h"

// What speaks against a document of the order, beside its empty fields and the rules of the leidraad (case_rules.h).
namespace pago {

std::vector<Diagnostic> examine_consent_request(const LetterInput& in);  // participation without OR or PVT
std::vector<Diagnostic> examine_quote(const LetterInput& in);  // throws Error("document.needs") without the number of workers
std::vector<Diagnostic> examine_hired_workers(const LetterInput& in);  // in time; Error("rule.refused") for own workers

}  // namespace pago
