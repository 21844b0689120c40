#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "forms/texts.h"
#include "generators/rules/assess_rie.h"

// The points and rules of assess_rie(), one function each, in files named after what they judge.
namespace pago {

// rie_content.cpp: RIE-01 .. RIE-05, RIE-13
Assessed assess_written_form(const AssessInput& in);
Assessed assess_risks(const AssessInput& in);
Assessed assess_hazards(const AssessInput& in);
Assessed assess_measures(const AssessInput& in);
Assessed assess_special_groups(const AssessInput& in);
Assessed assess_priorities(const AssessInput& in);

// risk_coverage.cpp: RIE-15 .. RIE-20
Assessed assess_table_rows(const AssessInput& in, const std::vector<TableRowState>& table);
Assessed assess_psychosocial_load(const AssessInput& in);
Assessed assess_air_quality(const AssessInput& in);
Assessed assess_carcinogens(const AssessInput& in);
Assessed assess_exposure_register(const AssessInput& in);
Assessed assess_back_factors(const AssessInput& in);
std::vector<TableRowState> law_table_states(const AssessInput& in);

// plan_of_action.cpp: RIE-07 .. RIE-10
Assessed assess_plan(const AssessInput& in);
Assessed assess_plan_per_risk(const AssessInput& in);
Assessed assess_terms(const AssessInput& in);
Assessed assess_order_of_measures(const AssessInput& in);
std::vector<const PlanItem*> whole_plan(const Rie& rie);

// rie_trust.cpp: BTR-01, RIE-12, RIE-14
Assessed assess_reliability(const AssessInput& in);
Assessed assess_currency(const AssessInput& in);
Assessed assess_pago_mention(const AssessInput& in);
bool is_over_age(const AssessInput& in);  // OP-05: a reminder at three years, no legal term

// expert_help.cpp: RIE-06, RIE-11, BHV-01
Assessed assess_access_to_experts(const AssessInput& in);
Assessed assess_prevention_tasks(const AssessInput& in);
Assessed assess_emergency_response(const AssessInput& in);

// formal_review.cpp: RIE-21, RULE-07, RULE-08; participation.cpp: RIE-22 .. RIE-25
Assessed assess_review(const AssessInput& in);
Assessed assess_copy(const AssessInput& in);
Assessed assess_inspection(const AssessInput& in);
Assessed assess_consent(const AssessInput& in);
Assessed assess_small_firm(const AssessInput& in);
std::optional<int> employees_of(const AssessInput& in);  // as told, else as read

// process_rules.cpp: RULE-01 .. RULE-12, from the points that were assessed before
std::vector<Assessed> apply_rules(const AssessInput& in, const std::vector<Assessed>& points);

// Sentences of the rulebook as a result.
Assessed assessed(const AssessInput& in, std::string_view code, Outcome outcome, std::string_view sentence,
                  const TextValues& values = {});
void tell(const AssessInput& in, Assessed& a, std::string_view sentence, const TextValues& values = {});  // one more sentence
void ask(const AssessInput& in, Assessed& a, std::string_view sentence, const TextValues& values = {});
void keep_worst(Assessed& a, Outcome outcome);  // failed before doubtful before the rest

// What several points look at.
bool stands_open(const RiskFinding& f);  // present, or present and controlled
bool is_class(const AssessInput& in, const RiskFinding& f, PagoClass wanted);
bool is_denied(const RiskFinding& f);  // absent or not applicable
std::vector<SourceRef> places_of_subject(const AssessInput& in, Subject subject);
bool subject_lacking(const AssessInput& in, Subject subject);
std::vector<std::string> unique(std::vector<std::string> names);

// Names of the risks of which a finding is wanted, each once; its places are added to `places`.
template <class Wanted>
std::vector<std::string> risk_names(const AssessInput& in, std::vector<SourceRef>& places, Wanted wanted) {
  std::vector<std::string> names;
  for (const RiskFinding& f : in.rie.findings) {
    const Risk* risk = in.catalogue.risk(f.risk);
    if (risk == nullptr || !wanted(f)) continue;
    names.push_back(risk->name);
    places.push_back(f.source);
  }
  return unique(std::move(names));
}

}  // namespace pago
