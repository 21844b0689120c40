#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "generators/rules/assess_result.h"
#include "generators/rules/preparation_rules.h"
#include "parsers/results/result_fault.h"

// The rules of the leidraad (chapter 8) about documents for or about one participant, stap 6 to 8. Pure: plain values in and
// out; sentences come from forms/leidraad/rules.xml.
namespace pago {

struct PersonRuleInput {
  const AssessedPerson& person;
  const Rulebook& rulebook;
  Date date;                        // of the document
  std::string physician_name = {};  // the responsible bedrijfsarts
  std::string physician_big = {};   // as printed
  std::string online_privacy = {};  // how the online environment is closed (PRJ-13)
};

// The rules about this document, in the order of the rulebook. "Failed" is the case the rule is about; "unseen" means that a
// fact is missing, and the finding asks for it.
std::vector<Assessed> assess_person_document(std::string_view document_code, const PersonRuleInput& in);

// Texts in a row that no letter may hold: what says that taking part is obligatory (RULE-33), or may hold a burgerservicenummer
// (RULE-37).
std::vector<ResultFault> forbidden_texts(const ResultRow& row, const ModuleCatalogue& modules);

using PersonRule = Assessed (*)(const PersonRuleInput&);
struct PersonRuleRow {
  std::string_view code;
  PersonRule apply;
  bool blocks_release_only = false;  // a concept may be made while it fails; release is refused
};
const std::vector<PersonRuleRow>& person_rules();

// Taken back on the day that it was given or later; `field` with "_ingetrokken" behind it says when.
bool consent_withdrawn(const ResultRow& row, const std::string& field);

// A signed consent holds on that day: given, not in the future, not withdrawn, and at most twelve months old (OP-19).
bool consent_holds(const ResultRow& row, const std::string& field, const Date& day);
Date consent_end(const Date& signed_on);  // the last day on which it holds

}  // namespace pago
