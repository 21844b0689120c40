#pragma once
#include <string>
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/diagnostic.h"

// The rules of the leidraad (chapter 8) held against a case and its RI&E.
namespace pago {

struct RuledCase {
  const Rie& rie;
  const Advice& advice;
  const Catalogue& catalogue;
  const CaseFile& case_file;
  Date date;
};

// RULE-01 .. RULE-12 and the rules about the preparation, in the order of the rulebook.
std::vector<Assessed> rules_of_case(const RuledCase& of);

// What the rules say against this document: a warning "rule.warns" for each rule about the preparation of level WARN that
// failed and is about it, and for each that will stop a later document and is told here (Rule::told_in). What RULE-01 ..
// RULE-12 warn about the RI&E, the documents about the RI&E say themselves. Throws Error("rule.refused") where a rule of level
// BLOCK forbids the document.
std::vector<Diagnostic> hold_to_rules(const LetterInput& in);

}  // namespace pago
