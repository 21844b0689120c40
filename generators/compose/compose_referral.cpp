#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"
#include "generators/compose/result_values.h"
#include "generators/rules/evidence.h"

namespace pago {
namespace {

constexpr const char* parts_to_send = "arts.verwijzing_onderdelen";

bool tells_something(const ModuleResult& module) {
  return module.outcome == ResultOutcome::attention || module.outcome == ResultOutcome::deviating;
}

// The parts that the physician chose, as far as the consent goes; else those that have something to tell.
bool goes_along(const ModuleResult& module, const std::string& chosen) {
  if (module.physician_only) return false;
  return chosen.empty() ? tells_something(module) : chosen.find(lower_case(module.name)) != chosen.npos;
}

// REF-04.
Rows findings(const AssessedPerson& person, const LetterContext& in) {
  const std::string chosen = lower_case(answer_text(person.row, parts_to_send));
  Rows rows;
  for (const ModuleResult& module : person.modules) {
    if (!goes_along(module, chosen)) continue;
    for (PrintedValue& value : printed_values(in, module)) {
      FilledForm row;
      row.set("uitslag_meting", capitalised(module_name(in, module)) + ": " + value.label);
      row.set("uitslag_waarde", std::move(value.value));
      row.set("uitslag_grens", std::move(value.limit));
      row.set("uitslag_beoordeling", std::move(value.verdict));
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

bool about_the_back(const AssessedPerson& person) {
  return std::any_of(person.modules.begin(), person.modules.end(), [](const ModuleResult& module) {
    return module.module.starts_with("rug") && module.outcome != ResultOutcome::in_order &&
           module.outcome != ResultOutcome::not_assessed;
  });
}

void set_reason(const AssessedPerson& person, const LetterContext& in, FilledForm& form) {
  const ResultRow& row = person.row;
  set_text(form, "verwezen_naar", referral_target(in.texts, row));
  const std::string address = answer_text(row, "arts.verwijzing_adres");
  form.set("heeft_verwijs_adres", !address.empty());
  set_text(form, "verwijs_adres", address);
  if (const auto consent = answer_date(row, "toestemming.verwijzing"))
    form.set("verwijs_toestemming", written_date(in.texts, *consent));
  set_text(form, "verwijs_spoed", answer_text(row, "arts.verwijzing_spoed"));
  set_text(form, "verwijs_reden", answer_text(row, "arts.verwijzing_reden"));
  set_text(form, "verwijs_vraag", answer_text(row, "arts.verwijzing_vraag"));
}

// What was written to the employee says "u" to him: the colleague reads that it was.
void set_written_to_employee(const LetterContext& in, FilledForm& form, const char* name, const std::string& text) {
  if (!text.empty()) form.set(name, in.texts.say("geschreven", {{"tekst", text}}));
}

std::string guidance_so_far(const ResultRow& row) {
  std::string text;
  for (const char* field : {"arts.advies", "arts.interventie"})
    if (const std::string said = one_line(answer_text(row, field)); !said.empty()) text += (text.empty() ? "" : " ") + said;
  return text;
}

void set_work(const CaseFile& case_file, const LetterContext& in, FilledForm& form) {
  const std::string risks = risk_names(in);
  form.set("heeft_werkrisicos", !risks.empty());
  form.set("geen_werkrisicos", risks.empty());
  set_text(form, "werkrisicos", risks);
  const std::string& agreements = case_file.plan.care_agreements;
  form.set("heeft_zorgafspraken", !agreements.empty());
  set_text(form, "zorgafspraken", one_line(agreements));
}

}  // namespace

FilledForm compose_referral(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  set_reason(person, in, form);
  set_rows(form, "heeft_verwijs_bevindingen", "verwijs_bevindingen", findings(person, in));
  set_written_to_employee(in, form, "verwijs_toelichting", one_line(answer_text(person.row, "arts.toelichting")));
  set_written_to_employee(in, form, "verwijs_begeleiding", guidance_so_far(person.row));
  set_work(case_file, in, form);
  form.set("heeft_rug", about_the_back(person));
  set_text(form, "verwijs_voorkeur", answer_text(person.row, "medewerker.voorkeur"));
  set_text(form, "verwijs_terugkoppeling", answer_text(person.row, "arts.verwijzing_terugkoppeling"));
  const std::string& own = case_file.physician_contact;
  set_text(form, "bereikbaar", comma_line(own.empty() ? case_file.provider_contact : own));
  set_text(form, "waarneming", answer_text(person.row, "arts.waarneming"));
  return form;
}

}  // namespace pago
