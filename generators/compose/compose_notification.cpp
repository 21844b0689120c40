#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"

// NCV: the case without the person (NCV-08). What the physician typed must not name him either: person_documents.cpp refuses.
namespace pago {

FilledForm compose_notification(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  const ResultRow& row = person.row;
  if (answered_yes(row, "arts.beroepsziekte")) form.set("melding_conclusie", in.texts.say("melding.beroepsziekte"));
  set_text(form, "melding_diagnose", answer_text(row, "arts.diagnose"));
  set_text(form, "melding_richtlijn", answer_text(row, "arts.registratierichtlijn"));
  if (row.person.born) form.set("melding_geboortejaar", std::to_string(int(row.person.born->year())));
  set_text(form, "melding_beroep", row.person.function_group);
  set_text(form, "melding_blootstelling", answer_text(row, "arts.blootstelling"));
  set_text(form, "melding_stappen", answer_text(row, "arts.zesstappenplan"));
  set_text(form, "melding_onderbouwing", answer_text(row, "arts.beroepsziekte_onderbouwing"));
  return form;
}

}  // namespace pago
