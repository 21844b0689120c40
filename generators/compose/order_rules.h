#pragma once
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/diagnostic.h"

// What speaks against a document of the order (INS, OFF, DEC, PGR, B1E, INL), beside its empty fields. Each throws
// Error("rule.refused") where a rule of level BLOCK forbids the document, and Error("document.needs") without the fact it
// cannot do without.
namespace pago {

std::vector<Diagnostic> examine_consent_request(const LetterInput& in);  // RULE-01, RULE-60; participation without OR or PVT
std::vector<Diagnostic> examine_quote(const LetterInput& in);            // number of workers; RULE-44
std::vector<Diagnostic> examine_decision(const LetterInput& in);         // RULE-44, RULE-45, RULE-60
std::vector<Diagnostic> examine_project_group(const LetterInput& in);    // RULE-48
std::vector<Diagnostic> examine_third_party_requirements(const LetterInput& in);  // RULE-38
std::vector<Diagnostic> examine_hired_workers(const LetterInput& in);             // RULE-12: in time, and not for own workers

}  // namespace pago
