#include "generators/rules/assess_result.h"

#include <algorithm>
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

// Whether somebody is in a group; empty: nobody said what it takes to know.
std::optional<bool> by_age(const CriterionForGroup& group, const Person& person) {
  if (!group.age_from && !group.age_below) return true;
  if (!person.born || !group.today) return {};
  const auto reached = [&](double age) { return *person.born + std::chrono::years(int(age)) <= *group.today; };
  return (!group.age_from || reached(*group.age_from)) && !(group.age_below && reached(*group.age_below));
}

std::optional<bool> by_address(const CriterionForGroup& group, const Person& person) {
  const std::string& given = person.name.form_of_address;
  if (group.form_of_address.empty()) return true;
  if (given != "de heer" && given != "mevrouw") return {};
  return given == group.form_of_address;
}

bool is_remark(const ResultField& field) {
  return field.id.ends_with(".werkgerelateerd") || field.id.ends_with(".toelichting");
}

}  // namespace

class PersonAssessment {
 public:
  PersonAssessment(const Assessor& with, ResultRow row) : with_(with) { out_.row = std::move(row); }

  AssessedPerson assess() {
    for (const Assessor::ModuleCriteria& known : with_.modules_) {
      const ResultModule& module = *known.module;
      if (!out_.row.takes_part(module.pmo) || !has_column(known)) continue;
      ModuleResult result;
      result.module = module.id;
      result.name = module.name;
      result.pmo = module.pmo;
      result.physician_only = module.physician_only;
      result.values.reserve(known.fields.size());
      for (const Assessor::FieldCriterion& field : known.fields) add(field, result);
      if (module.id == "rug") add_back_scores(out_.row, with_.catalogue_, result);
      for (const AssessedValue& value : result.values) result.outcome = worse(result.outcome, value.outcome);
      result.no_criterion = result.outcome == ResultOutcome::not_assessed && !has_criterion(known);
      out_.modules.push_back(std::move(result));
    }
    return std::move(out_);
  }

 private:
  bool has_column(const Assessor::ModuleCriteria& module) const {
    for (const Assessor::FieldCriterion& known : module.fields)
      if (out_.row.find(known.field->id) != nullptr) return true;
    return false;
  }

  bool has_criterion(const Assessor::ModuleCriteria& module) const {
    return std::any_of(module.fields.begin(), module.fields.end(), [this](const Assessor::FieldCriterion& known) {
      return !known.criterion->empty() && (known.field->computed || out_.row.find(known.field->id) != nullptr);
    });
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

  void add(const Assessor::FieldCriterion& known, ModuleResult& result) {
    const ResultField& field = *known.field;
    Answer answer = value_of(field);
    if (std::holds_alternative<std::monostate>(answer)) {
      if (!field.computed && !field.optional && out_.row.find(field.id) != nullptr) result.missing.push_back(field.label);
      return;
    }
    static const Criterion none;
    static const std::string no_text;
    const Criterion* const own = criterion_for(*known.criterion, out_.row.person);
    const Criterion& criterion = own == nullptr ? none : *own;
    const auto of_group = known.of_groups.find(own);
    const std::string& text = of_group != known.of_groups.end() ? of_group->second : own == nullptr ? no_text : known.text;
    JudgedValue judged = judge_value(answer, criterion);
    if (judged.urgent) urgent(field, "spoed_waarde");
    if (const bool* yes = std::get_if<bool>(&answer); field.urgent && yes != nullptr && *yes) urgent(field, "spoed_antwoord");
    result.values.push_back({field.id, field.label, std::move(answer), field.unit, field.side, judged.outcome, text,
                             criterion.source, criterion, std::move(judged.result_class), field.input_only});
  }

  void urgent(const ResultField& field, std::string_view sentence) {
    out_.urgent.push_back({field.module(), with_.catalogue_.texts.say(sentence, {{"onderwerp", field.label}})});
  }

  const Assessor& with_;
  AssessedPerson out_;
};

Assessor::Assessor(const ModuleCatalogue& catalogue, const Criteria& criteria) : catalogue_(catalogue) {
  for (const ResultModule& module : catalogue.modules) {
    ModuleCriteria& known = modules_.emplace_back();
    known.module = &module;
    for (const ResultField& field : module.fields) {
      if (is_remark(field)) continue;
      const Criterion& criterion = criterion_of(field, criteria);
      FieldCriterion& of = known.fields.emplace_back();
      of = {&field, &criterion, criterion_text(criterion, field.unit, catalogue.texts), {}};
      for (const CriterionForGroup& group : criterion.groups)
        of.of_groups[&group.criterion] = criterion_text(group.criterion, field.unit, catalogue.texts);
    }
  }
}

AssessedPerson Assessor::assess(ResultRow row) const { return PersonAssessment(*this, std::move(row)).assess(); }

AssessedPerson assess(const ResultRow& row, const ModuleCatalogue& catalogue, const Criteria& criteria) {
  return Assessor(catalogue, criteria).assess(row);
}

const Criterion* criterion_for(const Criterion& criterion, const Person& person) {
  if (criterion.groups.empty()) return &criterion;
  for (const CriterionForGroup& group : criterion.groups) {
    const auto age = by_age(group, person), address = by_address(group, person);
    if (age == false || address == false) continue;
    return age && address ? &group.criterion : nullptr;
  }
  return nullptr;
}

Criteria criteria_of(const ResultSettings& settings, const ModuleCatalogue& modules, const Catalogue& catalogue,
                     const Date& day) {
  Criteria criteria = settings.criteria;
  for (auto& [id, criterion] : criteria)
    for (CriterionForGroup& group : criterion.groups) group.today = day;
  criteria.merge(shipped_criteria(modules, catalogue, day));
  return criteria;
}

}  // namespace pago
