#pragma once
#include <string_view>
#include <vector>

#include "generators/compose/case_file.h"
#include "generators/rules/preparation_rules.h"
#include "plugin/pago.h"

// The rules of the leidraad held against a case.
namespace pago {

// RULE-01 .. RULE-12 and the rules about the preparation, in the order of the rulebook.
std::vector<Assessed> rules_of_case(const CaseFile& case_file, const Reading& reading, const Options& options);

// Throws Error("rule.refused") where a rule about the preparation of level BLOCK forbids this document.
void refuse_by_rules(std::string_view document_code, const CaseFile& case_file, const Reading& reading, const Options& options);

}  // namespace pago
