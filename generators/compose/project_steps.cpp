#include "generators/compose/project_steps.h"

#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/plan_parts.h"

namespace pago {
namespace {

// Whether a part of the plan lacks an answer on one of its rows, or has no rows at all.
bool lacks(const Rows& rows, const char* field) {
  return std::any_of(rows.begin(), rows.end(), [&](const FilledForm& row) { return row.find(field) == nullptr; });
}

bool planned(const LetterInput& in) {
  const auto& steps = in.case_file.plan.steps;
  return std::all_of(project_steps.begin(), project_steps.end(), [&](const NamedStep& named) {
    const auto found = steps.find(named.step);
    return found != steps.end() && (found->second.from || found->second.until);
  });
}

}  // namespace

std::string period_text(const LetterInput& in, ProjectStep step, std::string (*written)(const LetterInput&, const Date&)) {
  const auto found = in.case_file.plan.steps.find(step);
  if (found == in.case_file.plan.steps.end()) return {};
  const auto& [from, until, who] = found->second;
  if (from && until && *from != *until)
    return in.texts.say("periode.van_tot", {{"van", written(in, *from)}, {"tot", written(in, *until)}});
  if (from && until) return written(in, *from);
  if (from) return in.texts.say("periode.vanaf", {{"van", written(in, *from)}});
  if (until) return in.texts.say("periode.tot", {{"tot", written(in, *until)}});
  return {};
}

std::string period_text(const LetterInput& in, ProjectStep step) {
  return period_text(in, step, [](const LetterInput&, const Date& date) { return dutch_date(date); });
}

std::vector<std::string> missing_before_invitation(const LetterInput& in) {
  const ExaminationPlan& plan = in.case_file.plan;
  Rows rows = examination_rows(in, PlanPart::pago, "onderzoeken_pago");
  for (FilledForm& row : examination_rows(in, PlanPart::pmo, "onderzoeken_pmo")) rows.push_back(std::move(row));
  std::vector<std::string> missing;
  const auto ask = [&](const char* element, bool open) {
    if (open) missing.emplace_back(element);
  };
  ask("PRJ-01", plan.invited.empty());
  ask("PRJ-03", !planned(in));
  ask("PRJ-04", plan.agreements.lead_time.empty());
  ask("PRJ-05", plan.information.empty());
  ask("PRJ-06", plan.agreements.result_talks.empty());
  ask("PRJ-07", rows.empty() || lacks(rows, "oproepcriteria"));
  ask("PRJ-08", rows.empty() || lacks(rows, "afkapwaarden"));
  ask("PRJ-09", plan.agreements.reporting.empty());
  return missing;
}

}  // namespace pago
