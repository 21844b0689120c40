#include "generators/compose/case_rules.h"

#include <algorithm>

#include "forms/dutch.h"
#include "forms/error.h"
#include "generators/compose/project_steps.h"
#include "generators/compose/quality_check.h"
#include "generators/rules/evidence.h"
#include "generators/rules/preparation_rules.h"

namespace pago {
namespace {

std::string name_of(const PlannedExamination& examination, const Catalogue& catalogue) {
  const Risk* risk = catalogue.risk(examination.risk);
  if (!examination.aspect.empty()) return examination.aspect;
  return risk == nullptr ? examination.content : risk->name;
}

void count_examination(const PlannedExamination& examination, const Catalogue& catalogue, PlanState& state) {
  ++(examination.risk.empty() ? state.pmo_parts : state.pago_parts);
  const std::string name = name_of(examination, catalogue);
  if (examination.on_abnormal.empty()) state.action_open.push_back(name);
  else if (lower_case(examination.on_abnormal).starts_with("geen")) state.without_action.push_back(name);
  if (examination.risk.empty() && examination.aspect.empty()) state.without_aspect.push_back(name);
}

bool anything_planned(const CaseFile& c) {
  return !c.plan.examinations.empty() || !c.plan.quality.empty() || !c.plan.invited.empty();
}

PlanState plan_of(const RuledCase& of) {
  const CaseFile& c = of.case_file;
  const Form plan = builtin_form("PLN"), project = builtin_form("PRJ");
  const LetterInput in_plan{of.rie, of.advice, of.catalogue, c, {}, of.date, plan, document_texts("PLN")};
  const LetterInput in_project{of.rie, of.advice, of.catalogue, c, {}, of.date, project, document_texts("PRJ")};
  PlanState state;
  for (const PlannedExamination& examination : c.plan.examinations) count_examination(examination, of.catalogue, state);
  for (const std::string_view criterion : unanswered_criteria(in_plan)) state.open_criteria.emplace_back(criterion);
  for (const std::string& element : missing_before_invitation(in_project))
    state.open_project.push_back(in_project.texts.say("open." + element));
  return state;
}

PreparationInput input_of(const RuledCase& of, bool planned) {
  const CaseFile& c = of.case_file;
  PreparationInput in{of.rie, of.advice, of.catalogue, builtin_rulebook(), c.physician, c.project, c.progress};
  in.adopted = c.adopted || !c.adopted_documents.empty();
  in.physician_name = c.physician_name;
  in.physician_big = c.physician_big;
  in.coordinator_name = c.coordinator.name;
  in.entry_exit = c.entry_exit;
  in.other_languages = !c.communication.languages.empty();
  in.low_literacy = c.communication.low_literacy;
  in.exemption = c.employer.exemption;
  in.volunteers = c.employer.volunteers;
  if (planned) in.plan = plan_of(of);
  in.texts = c.typed_texts;
  return in;
}

bool is_told_in(const Rule& rule, std::string_view document_code) {
  return std::find(rule.told_in.begin(), rule.told_in.end(), document_code) != rule.told_in.end();
}

std::vector<Assessed> assessed(const RuledCase& of, bool planned) {
  std::vector<Assessed> out = of.advice.assessment.rules;
  for (Assessed& rule : assess_preparation(input_of(of, planned))) out.push_back(std::move(rule));
  return out;
}

}  // namespace

std::vector<Assessed> rules_of_case(const RuledCase& of) { return assessed(of, anything_planned(of.case_file)); }

std::vector<Diagnostic> hold_to_rules(const LetterInput& in) {
  std::vector<Diagnostic> out;
  // Whoever makes a document has a plan, if an empty one.
  for (const Assessed& a : assessed({in.rie, in.advice, in.catalogue, in.case_file, in.date}, true)) {
    const Rule* rule = builtin_rulebook().find(a.code);
    if (rule == nullptr || a.outcome != Outcome::failed) continue;
    const std::string message = in.form.title + ": " + a.finding + " (" + a.code + ")";
    const bool about = is_about(*rule, in.form.code);
    if (about && rule->level == RuleLevel::block) throw Error("rule.refused", message);
    const bool warns = about && rule->level == RuleLevel::warn && in.advice.assessment.find(a.code) == nullptr;
    if (warns || is_told_in(*rule, in.form.code)) out.push_back({Severity::warning, "rule.warns", {}, message});
  }
  return out;
}

}  // namespace pago
