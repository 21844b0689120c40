#include "generators/compose/chosen_fields.h"

#include <algorithm>

namespace pago {
namespace {

// Units of what people can say themselves; anything else is measured.
bool is_told(const std::string& unit) {
  constexpr std::string_view units[] = {"uur", "minuten", "dagen", "jaar", "keer", "glazen", "punten"};
  return std::find(std::begin(units), std::end(units), unit) != std::end(units);
}

bool is_used(const ResultField& field, FieldUse use) {
  if (field.computed || field.id.ends_with(".werkgerelateerd") || field.id.ends_with(".toelichting")) return false;
  const bool measured = field.kind == AnswerKind::number && !is_told(field.unit);
  return measured == (use == FieldUse::measurement);
}

bool belongs_to_work(const ResultModule& module, const std::vector<RiskId>& risks) {
  return std::any_of(module.risks.begin(), module.risks.end(),
                     [&](const RiskId& id) { return std::find(risks.begin(), risks.end(), id) != risks.end(); });
}

}  // namespace

bool has_pmo_part(const CaseFile& case_file) {
  const auto& planned = case_file.plan.examinations;
  return case_file.project.aim == ProjectAim::hybrid || case_file.project.aim == ProjectAim::pmo ||
         std::any_of(planned.begin(), planned.end(), [](const PlannedExamination& e) { return e.risk.empty(); });
}

std::vector<ChosenModule> chosen_modules(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in,
                                         bool pmo, FieldUse use) {
  const auto* joins = person.row.given<bool>(pmo ? "deelname.pmo" : "deelname.pago");
  if ((joins != nullptr && !*joins) || (pmo && !has_pmo_part(case_file))) return {};
  std::vector<ChosenModule> out;
  for (const ResultModule& module : in.modules.modules) {
    if (module.physician_only || module.pmo != pmo || (!pmo && !belongs_to_work(module, in.work_risks))) continue;
    ChosenModule chosen{&module, {}};
    for (const ResultField& field : module.fields)
      if (is_used(field, use)) chosen.fields.push_back(&field);
    if (!chosen.fields.empty()) out.push_back(std::move(chosen));
  }
  return out;
}

}  // namespace pago
