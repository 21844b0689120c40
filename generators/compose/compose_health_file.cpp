#include "generators/compose/language_words.h"
#include "generators/compose/letter_input.h"
#include "generators/compose/person_documents.h"
#include "generators/compose/result_values.h"
#include "generators/rules/person_rules.h"

// MDF and FUP: what stays with the bedrijfsarts.
namespace pago {
namespace {

Rows recorded(const AssessedPerson& person, const LetterContext& in) {
  Rows rows;
  for (const ModuleResult& module : person.modules)
    for (PrintedValue& value : recorded_values(in, module)) {
      FilledForm row;
      row.set("uitslag_meting", std::move(value.label));
      row.set("uitslag_waarde", std::move(value.value));
      row.set("uitslag_grens", std::move(value.limit));
      row.set("uitslag_beoordeling", std::move(value.verdict));
      rows.push_back(std::move(row));
    }
  return rows;
}

Rows contacts(const ResultRow& row, const Texts& texts) {
  Rows rows(1);
  if (const auto talk = answer_date(row, "arts.gesprek")) {
    rows[0].set("contact_datum", written_date(texts, *talk));
    rows[0].set("contact_wat", texts.say("contact.gesprek"));
  }
  return rows;
}

// A consent is a date or a yes or no; what nobody recorded says so.
std::string choice(const ResultRow& row, const Texts& texts, const std::string& field) {
  if (consent_withdrawn(row, field))
    return texts.say("keuze.ingetrokken", {{"datum", written_date(texts, *answer_date(row, field + "_ingetrokken"))}});
  if (const auto signed_on = answer_date(row, field))
    return texts.say("keuze.datum", {{"datum", written_date(texts, *signed_on)}});
  if (const auto* said = row.given<bool>(field)) return texts.say(*said ? "keuze.ja" : "keuze.nee");
  return texts.say("keuze.open");
}

Rows consents(const ResultRow& row, const Texts& texts) {
  Rows rows;
  for (const auto& [field, id] :
       {std::pair{"deelname.pago", "toestemming.pago"}, std::pair{"deelname.pmo", "toestemming.pmo"},
        std::pair{"toestemming.overleg", "toestemming.overleg"}, std::pair{"toestemming.verwijzing", "toestemming.verwijzing"},
        std::pair{"toestemming.delen", "toestemming.delen"}}) {
    FilledForm one;
    one.set("toestemming_waarvoor", texts.say(id));
    one.set("toestemming_keuze", choice(row, texts, field));
    rows.push_back(std::move(one));
  }
  return rows;
}

std::string third_party(const CaseFile& case_file, const Texts& texts) {
  const ThirdParty& third = case_file.project.third_party;
  if (third.name.empty() || !third.agreement_signed) return {};
  return texts.say("derde.getekend", {{"naam", third.name}, {"datum", written_date(texts, *third.agreement_signed)}});
}

}  // namespace

FilledForm compose_health_file(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  set_rows(form, "heeft_dossier_uitslagen", "dossier_uitslagen", recorded(person, in));
  form.set("geen_dossier_uitslagen", person.modules.empty());
  form.set("dossier_contacten", contacts(person.row, in.texts));
  form.set("dossier_toestemmingen", consents(person.row, in.texts));
  set_text(form, "dossier_derde", third_party(case_file, in.texts));
  if (const auto kept = answer_date(person.row, "dossier.bewaren_tot"))
    form.set("dossier_bewaren", written_date(in.texts, *kept));
  return form;
}

FilledForm compose_follow_up(const AssessedPerson& person, const CaseFile& case_file, const LetterContext& in) {
  FilledForm form;
  set_person_head(person, case_file, in, form);
  const ResultRow& row = person.row;
  const std::string intervention = answer_text(row, "arts.interventie");
  form.set("vervolg_interventie_ja", !intervention.empty());
  form.set("vervolg_interventie_nee", intervention.empty());
  set_text(form, "vervolg_interventie", intervention);
  if (const auto* goal = row.given<double>("arts.kerndoel"); goal != nullptr && (*goal == 1 || *goal == 2))
    form.set("vervolg_doel", in.texts.say(*goal == 1 ? "kerndoel.1" : "kerndoel.2"));
  set_text(form, "vervolg_evaluatie", answer_text(row, "arts.evaluatie"));
  if (const auto date = answer_date(row, "arts.evaluatie_datum")) form.set("vervolg_datum", written_date(in.texts, *date));
  form.set("vervolg_spreekuur_ja", answered_yes(row, "arts.spreekuur"));
  form.set("vervolg_spreekuur_nee", !answered_yes(row, "arts.spreekuur"));
  set_text(form, "vervolg_uitkomst", answer_text(row, "arts.evaluatie_uitkomst"));
  return form;
}

}  // namespace pago
