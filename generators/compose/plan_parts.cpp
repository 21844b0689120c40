#include "generators/compose/plan_parts.h"

#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"

namespace pago {
namespace {

const std::string& first_given(const std::string& one, const std::string& other) { return one.empty() ? other : one; }

void set_planned(const PlannedExamination& planned, FilledForm& row) {
  set_text(row, "groep", planned.groups);
  set_text(row, "aspect", planned.aspect);
  set_text(row, "inhoud", planned.content);
  set_text(row, "frequentie", planned.frequency);
  set_text(row, "interventie", planned.intervention);
  set_text(row, "soort_interventie", planned.intervention_kind);
  set_text(row, "actie", planned.on_abnormal);
  set_text(row, "validiteit", planned.validity);
  set_text(row, "niveau", planned.level);
  set_text(row, "oproepcriteria", planned.call_criteria);
  set_text(row, "afkapwaarden", planned.cut_offs);
}

FilledForm risk_row(const LetterInput& in, const Decision& d, const PlannedExamination& planned) {
  FilledForm row;
  set_planned(planned, row);
  row.set("onderwerp", capitalised(in.risk(d).name));
  row.set("grondslag", basis_text(in, d));
  set_text(row, "groep", first_given(planned.groups, groups_text(in, d)));
  set_text(row, "aantal", headcount_text(in, d));
  if (const RiskChoice* choice = in.choice(d)) {
    set_text(row, "inhoud", first_given(planned.content, choice->content));
    set_text(row, "frequentie", first_given(planned.frequency, choice->frequency));
  }
  return row;
}

Rows pago_rows(const LetterInput& in) {
  Rows rows;
  for (const AdvicePart part : {AdvicePart::examined, AdvicePart::open})
    for (const Decision* d : decisions_in(in, part)) {
      const std::size_t before = rows.size();
      for (const PlannedExamination& planned : in.case_file.plan.examinations)
        if (planned.risk == d->risk) rows.push_back(risk_row(in, *d, planned));
      if (rows.size() == before && part == AdvicePart::examined) rows.push_back(risk_row(in, *d, {}));
    }
  return rows;
}

Rows pmo_rows(const LetterInput& in) {
  Rows rows;
  for (const PlannedExamination& planned : in.case_file.plan.examinations) {
    if (!planned.risk.empty()) continue;
    FilledForm row;
    set_planned(planned, row);
    set_text(row, "onderwerp", capitalised(planned.aspect));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

Rows examination_rows(const LetterInput& in, PlanPart part, const std::string& field) {
  Rows rows = part == PlanPart::pago ? pago_rows(in) : pmo_rows(in);
  const Field* declared = in.form.field(field);
  for (FilledForm& row : rows)
    erase_if(row.values, [&](const auto& value) { return declared == nullptr || declared->field(value.first) == nullptr; });
  return rows;
}

bool has_pmo(const LetterInput& in) {
  const ExaminationPlan& plan = in.case_file.plan;
  const ProjectAim aim = in.case_file.project.aim;
  return aim == ProjectAim::pmo || aim == ProjectAim::hybrid ||
         std::any_of(plan.examinations.begin(), plan.examinations.end(),
                     [](const PlannedExamination& planned) { return planned.risk.empty(); });
}

void set_examinations(const LetterInput& in, FilledForm& form) {
  set_text(form, "soort", std::string(dutch(in.case_file.project.aim)));
  set_rows(form, "heeft_pago", "onderzoeken_pago", examination_rows(in, PlanPart::pago, "onderzoeken_pago"));
  form.set("heeft_pmo", has_pmo(in));
  form.set("onderzoeken_pmo", examination_rows(in, PlanPart::pmo, "onderzoeken_pmo"));
}

void set_compulsory(const LetterInput& in, FilledForm& form) {
  std::vector<std::string> names;
  for (const Decision* d : decisions_in(in, AdvicePart::compulsory)) names.push_back(in.risk(*d).name);
  form.set("heeft_keuringen", !names.empty());
  set_text(form, "keuringen", dutch_list(names));
}

int minimum_group(const LetterInput& in) {
  return std::max(least_group, in.case_file.plan.agreements.minimum_group.value_or(0));
}

}  // namespace pago
