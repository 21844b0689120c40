#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"
#include "generators/rules/person_rules.h"

// TOE: one form for one purpose. The worker signs; nothing in it reaches the employer, not even a refusal.
namespace pago {
namespace {

FilledForm consent_form(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  form.set("toestemming_eind", written_date(in.texts, consent_end(in.date)));
  set_text(form, "intrekken", comma_line(case_file.provider_contact));
  return form;
}

}  // namespace

FilledForm compose_consultation_consent(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form = consent_form(person, case_file, in);
  set_text(form, "overleg_met", consultation_partner(in.texts, person.row));
  set_text(form, "overleg_punten", answer_text(person.row, "toestemming.overleg_punten"));
  return form;
}

FilledForm compose_referral_consent(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form = consent_form(person, case_file, in);
  set_text(form, "verwezen_naar", referral_target(in.texts, person.row));
  set_text(form, "verwijs_reden", answer_text(person.row, "arts.verwijzing_reden"));
  set_text(form, "verwijs_gegevens", answer_text(person.row, "arts.verwijzing_gegevens"));
  const std::string preference = answer_text(person.row, "medewerker.voorkeur");
  form.set("heeft_voorkeur", !preference.empty());
  form.set("geen_voorkeur", preference.empty());
  set_text(form, "verwijs_voorkeur", preference);
  return form;
}

FilledForm compose_sharing_consent(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form = consent_form(person, case_file, in);
  set_text(form, "delen_met", answer_text(person.row, "toestemming.delen_met"));
  set_text(form, "delen_doel", answer_text(person.row, "toestemming.delen_doel"));
  set_text(form, "delen_gegevens", answer_text(person.row, "toestemming.delen_gegevens"));
  return form;
}

}  // namespace pago
