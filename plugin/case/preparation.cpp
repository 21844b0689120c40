#include "plugin/case/preparation.h"

#include <nlohmann/json.hpp>

#include "forms/error.h"
#include "generators/compose/project_steps.h"
#include "generators/compose/quality_check.h"
#include "generators/rules/evidence.h"

namespace pago {
namespace {

void collect_texts(const nlohmann::json& value, std::vector<std::string>& into) {
  if (value.is_string()) into.push_back(value.get<std::string>());
  if (value.is_structured())
    for (const auto& inner : value) collect_texts(inner, into);
}

// What somebody typed; the fingerprint of the RI&E is no text.
std::vector<std::string> typed_texts(const std::string& case_json) {
  std::vector<std::string> texts;
  nlohmann::json root = nlohmann::json::parse(case_json, nullptr, false);
  if (root.is_object()) root.erase("rie");
  if (!root.is_discarded()) collect_texts(root, texts);
  return texts;
}

const Catalogue& catalogue_for(const Options& options) { return options.catalogue ? *options.catalogue : builtin_catalogue(); }

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

// Empty when nobody planned anything yet.
std::optional<PlanState> plan_of(const CaseFile& c, const Reading& reading, const Options& options) {
  if (c.plan.examinations.empty() && c.plan.quality.empty() && c.plan.invited.empty()) return std::nullopt;
  const Catalogue& catalogue = catalogue_for(options);
  const Form plan = builtin_form("PLN"), project = builtin_form("PRJ");
  const Date date = c.date.value_or(options.today);
  const LetterInput in_plan{reading.rie, reading.advice, catalogue, c, {}, date, plan, document_texts("PLN")};
  const LetterInput in_project{reading.rie, reading.advice, catalogue, c, {}, date, project, document_texts("PRJ")};
  PlanState state;
  for (const PlannedExamination& examination : c.plan.examinations) count_examination(examination, catalogue, state);
  for (const std::string_view criterion : unanswered_criteria(in_plan)) state.open_criteria.emplace_back(criterion);
  for (const std::string& element : missing_before_invitation(in_project))
    state.open_project.push_back(in_project.texts.say("open." + element));
  return state;
}

PreparationInput input_of(const CaseFile& c, const Reading& reading, const Options& options) {
  PreparationInput in{reading.rie, reading.advice, catalogue_for(options), builtin_rulebook(), c.physician,
                      c.project,   c.progress};
  in.adopted = c.adopted || !c.adopted_documents.empty();
  in.physician_name = c.physician_name;
  in.physician_big = c.physician_big;
  in.coordinator_name = c.coordinator.name;
  in.entry_exit = c.entry_exit;
  in.other_languages = !c.communication.languages.empty();
  in.low_literacy = c.communication.low_literacy;
  in.exemption = c.employer.exemption;
  in.volunteers = c.employer.volunteers;
  in.plan = plan_of(c, reading, options);
  in.texts = typed_texts(options.case_json);
  return in;
}

}  // namespace

std::vector<Assessed> rules_of_case(const CaseFile& case_file, const Reading& reading, const Options& options) {
  std::vector<Assessed> out = reading.advice.assessment.rules;
  for (Assessed& rule : assess_preparation(input_of(case_file, reading, options))) out.push_back(std::move(rule));
  return out;
}

void refuse_by_rules(std::string_view document_code, const CaseFile& case_file, const Reading& reading,
                     const Options& options) {
  for (const Assessed& a : assess_preparation(input_of(case_file, reading, options))) {
    const Rule* rule = builtin_rulebook().find(a.code);
    if (rule == nullptr || rule->level != RuleLevel::block || a.outcome != Outcome::failed) continue;
    if (is_about(*rule, document_code)) throw Error("rule.refused", a.finding + " (" + a.code + ")");
  }
}

}  // namespace pago
