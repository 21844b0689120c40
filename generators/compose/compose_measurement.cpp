#include "forms/dutch.h"
#include "generators/compose/chosen_fields.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"
#include "generators/compose/result_values.h"

// BIO: what is measured, with the normal value that was fixed beforehand; empty places for who measures.
namespace pago {
namespace {

const AssessedValue* measured(const AssessedPerson& person, const std::string& field) {
  for (const ModuleResult& module : person.modules)
    for (const AssessedValue& value : module.values)
      if (value.field == field) return &value;
  return nullptr;
}

AssessedValue open_value(const ResultField& field, const Person& person, const LetterContext& in) {
  AssessedValue value;
  value.field = field.id;
  value.unit = field.unit;
  const auto own = in.criteria.find(field.id), shared = in.criteria.find(field.group);
  const auto found = own != in.criteria.end() ? own : shared;
  const Criterion* const his = found == in.criteria.end() ? nullptr : criterion_for(found->second, person);
  if (his != nullptr) value.applied = *his;
  return value;
}

FilledForm test_row(const ResultField& field, const AssessedPerson& person, const LetterContext& in) {
  FilledForm row;
  row.set("test_naam", capitalised(field.label));
  if (const AssessedValue* value = measured(person, field.id)) {
    row.set("test_waarde", value_text(in, *value));
    row.set("test_norm", limit_text(in, *value));
    row.set("test_oordeel", verdict_word(in.texts, value->outcome));
    return row;
  }
  row.set("test_waarde", in.texts.say("waarde.invullen", {{"eenheid", field.unit}}));
  const AssessedValue open = open_value(field, person.row.person, in);
  if (!open.applied.empty()) row.set("test_norm", limit_text(in, open));
  row.set("test_oordeel", in.texts.say("oordeel.invullen"));
  return row;
}

Rows tests(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in, bool pmo) {
  Rows rows;
  for (const ChosenModule& module : chosen_modules(person, case_file, in, pmo, FieldUse::measurement))
    for (const ResultField* field : module.fields) rows.push_back(test_row(*field, person, in));
  return rows;
}

}  // namespace

FilledForm compose_measurement(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  Rows pago_tests = tests(person, case_file, in, false), pmo_tests = tests(person, case_file, in, true);
  form.set("geen_tests", pago_tests.empty() && pmo_tests.empty());
  set_rows(form, "heeft_tests_pago", "tests_pago", std::move(pago_tests));
  set_rows(form, "heeft_tests_pmo", "tests_pmo", std::move(pmo_tests));
  if (const auto date = answer_date(person.row, "meting.datum")) form.set("meting_datum", written_date(in.texts, *date));
  set_text(form, "meting_apparaat", answer_text(person.row, "meting.apparaat"));
  set_text(form, "meting_uitvoerder", answer_text(person.row, "meting.uitvoerder"));
  return form;
}

}  // namespace pago
