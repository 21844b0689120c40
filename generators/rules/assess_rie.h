#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/rulebook.h"
#include "generators/rules/case_facts.h"
#include "generators/rules/decision.h"
#include "parsers/rie/rie.h"

// The RI&E itself judged: the elements of document RIE and the rules RULE-01 .. RULE-12. Pure: plain values in and out.
namespace pago {

std::string_view dutch(Outcome);  // "voldoet", "tekort", "te beoordelen", "niet uit de RI&E te zien", "niet van toepassing"

struct Assessed {
  std::string code;  // "RIE-09", "RULE-06"
  Outcome outcome = Outcome::unseen;
  std::string finding;            // Dutch: what was seen, or what follows
  std::string question;           // Dutch: what someone must answer; empty if nothing
  std::vector<SourceRef> places;  // where the RI&E says so; empty for silence and for facts of the case
  bool decided = false;           // by the bedrijfsarts or the certified expert
};

// One row of Table 1 of the leidraad beside the RI&E (RIE-15).
struct TableRowState {
  const LawRow* row = nullptr;
  std::vector<std::size_t> findings;  // indices into Rie::findings; empty: not named
};

enum class Usability { usable, with_gaps, after_update, not_usable };  // RIE-26: a proposal, the bedrijfsarts decides

struct RieAssessment {
  std::vector<Assessed> points;  // one per point of the rulebook, in its order
  std::vector<Assessed> rules;   // one per rule of the rulebook
  std::vector<TableRowState> law_table;
  Usability usability = Usability::usable;

  const Assessed* find(std::string_view code) const;  // nullptr when unknown
};

struct AssessInput {
  const Rie& rie;
  const Catalogue& catalogue;
  const Rulebook& rulebook;
  const CaseFacts& facts;
  const std::vector<Decision>& decisions;
  Date today;
};

RieAssessment assess_rie(const AssessInput& in);

}  // namespace pago
