#include "generators/compose/chosen_fields.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"

// INV: reads who is invited, where and when, and why; no answer or result of the person.
namespace pago {
namespace {

void set_appointment(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in, FilledForm& form) {
  const ResultRow& row = person.row;
  if (const auto date = answer_date(row, "uitnodiging.datum")) form.set("afspraak_datum", written_date(in.texts, *date));
  set_text(form, "afspraak_tijd", answer_text(row, "uitnodiging.tijd"));
  std::string place = answer_text(row, "uitnodiging.plaats");
  if (place.empty() && case_file.project.places.size() == 1) place = case_file.project.places.front();
  set_text(form, "afspraak_plaats", place);
  set_text(form, "afspraak_duur", answer_text(row, "uitnodiging.duur"));
}

}  // namespace

FilledForm compose_invitation(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  form.set("heeft_pmo", has_pmo_part(case_file));
  const std::string kind = answer_text(person.row, "uitnodiging.soort");
  form.set("is_intrede", kind == "intrede");
  form.set("is_uittrede", kind == "uittrede");
  set_text(form, "werkrisicos", risk_names(in));
  set_appointment(person, case_file, in, form);
  const std::string link = answer_text(person.row, "uitnodiging.link");
  form.set("heeft_vragenlijst_link", !link.empty());
  form.set("vragenlijst_papier", link.empty());
  set_text(form, "vragenlijst_link", link);
  set_text(form, "privacy_hoe", one_line(case_file.plan.agreements.online_privacy));
  const std::string& costs = case_file.plan.pmo_costs;
  form.set("pmo_betaald", !costs.empty() && has_pmo_part(case_file));
  set_text(form, "pmo_kosten", costs);
  return form;
}

}  // namespace pago
