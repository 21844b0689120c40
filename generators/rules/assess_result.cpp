#include "generators/rules/assess_result.h"

#include <array>
#include <cmath>

#include "generators/rules/assess_back.h"
#include "generators/rules/judge_value.h"

namespace pago {
namespace {

const Criterion& criterion_of(const ResultField& field, const Criteria& criteria) {
  static const Criterion none;
  for (const std::string* key : {&field.id, &field.group})
    if (const auto found = criteria.find(*key); !key->empty() && found != criteria.end()) return found->second;
  return none;
}

class PersonAssessment {
 public:
  PersonAssessment(const ResultRow& row, const ModuleCatalogue& catalogue, const Criteria& criteria)
      : catalogue_(catalogue), criteria_(criteria) {
    out_.row = row;
  }

  AssessedPerson assess() {
    for (const ResultModule& module : catalogue_.modules) {
      if (!out_.row.takes_part(module.pmo) || !has_column(module)) continue;
      ModuleResult result;
      result.module = module.id;
      result.name = module.name;
      result.pmo = module.pmo;
      result.physician_only = module.physician_only;
      for (const ResultField& field : module.fields) add(field, result);
      if (module.id == "rug") add_back_scores(out_.row, catalogue_, result);
      for (const AssessedValue& value : result.values) result.outcome = worse(result.outcome, value.outcome);
      out_.modules.push_back(std::move(result));
    }
    return std::move(out_);
  }

 private:
  bool has_column(const ResultModule& module) const {
    for (const ResultField& field : module.fields)
      if (!remark(field) && out_.row.find(field.id) != nullptr) return true;
    return false;
  }

  static bool remark(const ResultField& field) {  // what the physician says about the module as a whole
    return field.id.ends_with(".werkgerelateerd") || field.id.ends_with(".toelichting");
  }

  Answer value_of(const ResultField& field) const {
    if (field.id == "bmi.bmi") return bmi();
    const Answer* answer = out_.row.find(field.id);
    return answer == nullptr ? Answer() : *answer;
  }

  // kg per square metre, to one decimal, as it is printed: the class follows from the printed number.
  Answer bmi() const {
    const double* height = out_.row.given<double>("bmi.lengte");
    const double* weight = out_.row.given<double>("bmi.gewicht");
    if (height == nullptr || weight == nullptr || *height <= 0) return {};
    const double metres = *height / 100;
    return std::round(*weight / (metres * metres) * 10) / 10;
  }

  void add(const ResultField& field, ModuleResult& result) {
    if (remark(field)) return;
    Answer answer = value_of(field);
    if (std::holds_alternative<std::monostate>(answer)) {
      if (!field.computed && !field.optional && out_.row.find(field.id) != nullptr) result.missing.push_back(field.label);
      return;
    }
    const Criterion& criterion = criterion_of(field, criteria_);
    const JudgedValue judged = judge_value(answer, criterion);
    if (judged.urgent) urgent(field, "spoed_waarde");
    if (const bool* yes = std::get_if<bool>(&answer); field.urgent && yes != nullptr && *yes) urgent(field, "spoed_antwoord");
    AssessedValue value{field.id,
                        field.label,
                        std::move(answer),
                        field.unit,
                        field.side,
                        judged.outcome,
                        criterion_text(criterion, field.unit, catalogue_.texts),
                        criterion.source,
                        criterion,
                        judged.result_class,
                        field.input_only};
    result.values.push_back(std::move(value));
  }

  void urgent(const ResultField& field, std::string_view sentence) {
    out_.urgent.push_back({field.module(), catalogue_.texts.say(sentence, {{"onderwerp", field.label}})});
  }

  const ModuleCatalogue& catalogue_;
  const Criteria& criteria_;
  AssessedPerson out_;
};

}  // namespace

AssessedPerson assess(const ResultRow& row, const ModuleCatalogue& catalogue, const Criteria& criteria) {
  return PersonAssessment(row, catalogue, criteria).assess();
}

Criteria criteria_of(const ResultSettings& settings, const ModuleCatalogue& modules, const Catalogue& catalogue,
                     const Date& day) {
  Criteria criteria = settings.criteria;
  criteria.merge(shipped_criteria(modules, catalogue, day));
  return criteria;
}

}  // namespace pago
