#pragma once
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/diagnostic.h"

// What speaks against a document about plan and project (leidraad, chapter 8). Each throws Error("rule.refused") where a rule
// of level BLOCK does.
namespace pago {

std::vector<Diagnostic> examine_pmo_advice(const LetterInput& in);     // RULE-14
std::vector<Diagnostic> examine_information(const LetterInput& in);    // RULE-01
std::vector<Diagnostic> examine_plan(const LetterInput& in);           // RULE-01, RULE-13, RULE-14, RULE-63; OP-32
std::vector<Diagnostic> examine_quality_check(const LetterInput& in);  // RULE-63
std::vector<Diagnostic> examine_project_plan(const LetterInput& in);   // RULE-01, RULE-43, intervals of the law (OP-32)

}  // namespace pago
