#include "forms/dutch.h"
#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"

// WAD: what somebody can do at work. Reads the answers about work adaptation and the consent, and nothing else (RULE-29).
namespace pago {
namespace {

// In the order of WAD-03, which says nothing about a cause when everybody gets it.
Rows proposals(const AssessedPerson& person, const LetterContext& in) {
  Rows rows;
  for (const char* subject : {"zwaarte", "taken", "duur"}) {
    const std::string text = answer_text(person.row, std::string("werkaanpassing.") + subject);
    if (text.empty()) continue;
    FilledForm row;
    row.set("werk_onderwerp", in.texts.say(std::string("aanpassing.") + subject));
    row.set("werk_voorstel", text);
    rows.push_back(std::move(row));
  }
  if (rows.empty()) rows.emplace_back();  // the marked places
  return rows;
}

// "de heer P. Ploeg": addressed as "De heer P. Ploeg", greeted as "Geachte heer P. Ploeg".
void set_partner(const ResultRow& row, const Texts& texts, FilledForm& form) {
  const std::string name = answer_text(row, "toestemming.overleg_met");
  form.values.erase("aanhef");
  if (name.empty()) return;
  form.set("overleg_met", capitalised(name));
  form.set("aanhef", texts.say("aanhef.naam", {{"naam", name.starts_with("de heer ") ? name.substr(3) : name}}));
}

std::string how_long(const ResultRow& row, const Texts& texts) {
  if (const auto until = answer_date(row, "werkaanpassing.tot"))
    return texts.say("tot.datum", {{"datum", written_date(texts, *until)}});
  return answered_yes(row, "werkaanpassing.blijvend") ? texts.say("tot.blijvend") : "";
}

}  // namespace

FilledForm compose_work_adaptation(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  set_partner(person.row, in.texts, form);
  if (const auto consent = answer_date(person.row, "toestemming.overleg"))
    form.set("overleg_toestemming", written_date(in.texts, *consent));
  set_text(form, "werk_kan", answer_text(person.row, "werkaanpassing.kan"));
  form.set("werk_aanpassingen", proposals(person, in));
  set_text(form, "werk_soort", answer_text(person.row, "werkaanpassing.soort"));
  set_text(form, "werk_tot", how_long(person.row, in.texts));
  set_text(form, "werk_evaluatie", answer_text(person.row, "werkaanpassing.evaluatie"));
  return form;
}

}  // namespace pago
