#pragma once
#include "forms/resources.h"
#include "generators/compose/language_words.h"
#include "generators/compose/person_documents.h"
#include "generators/fill/fill_docx.h"
#include "parsers/formats/reader.h"
#include "tests/generators/example_plan.h"

// Invented participants with assessed results, and the letters about them, written and read back.
namespace pago::example {

inline AssessedValue value_of_field(const std::string& field, const Answer& value, const std::string& unit,
                                    ResultOutcome outcome, const Criterion& criterion = {}, const std::string& side = "") {
  AssessedValue v;
  v.field = field;
  const ResultField* known = builtin_modules().field(field);
  v.label = known == nullptr ? field : known->label;
  v.value = value;
  v.unit = unit;
  v.side = side;
  v.outcome = outcome;
  v.applied = criterion;
  v.criterion = criterion.empty() ? "" : "zoals afgesproken";
  v.source = "projectplan, PRJ-08";
  return v;
}

inline Criterion at_most(double bound) {
  Criterion c;
  c.at_most = bound;
  return c;
}
inline Criterion at_least(double bound) {
  Criterion c;
  c.at_least = bound;
  return c;
}
inline Criterion no_is_well() {
  Criterion c;
  c.deviating_answer = true;
  return c;
}

inline ModuleResult module_result(const std::string& id, ResultOutcome outcome, std::vector<AssessedValue> values) {
  const ResultModule& known = *builtin_modules().module(id);
  ModuleResult m;
  m.module = id;
  m.name = known.name;
  m.pmo = known.pmo;
  m.physician_only = known.physician_only;
  m.outcome = outcome;
  m.values = std::move(values);
  return m;
}

inline ModuleResult hearing_result() {
  const auto ear = [](const std::string& side, const std::string& hertz, double loss) {
    return value_of_field("gehoor." + side + "_" + hertz, loss, "dB",
                          loss > 25 ? ResultOutcome::deviating : ResultOutcome::in_order, at_most(25), side);
  };
  ModuleResult m = module_result("gehoor", ResultOutcome::deviating,
                                 {ear("rechts", "1000", 10), ear("rechts", "2000", 15), ear("rechts", "4000", 20),
                                  ear("links", "1000", 12.5), ear("links", "2000", 15), ear("links", "4000", 35),
                                  value_of_field("gehoor.oorsuizen", true, "", ResultOutcome::deviating, no_is_well())});
  m.missing = {"rechts, 8000 Hz"};
  return m;
}

inline ModuleResult lungs_result(ResultOutcome outcome = ResultOutcome::in_order) {
  return module_result("longen", outcome,
                       {value_of_field("longen.fev1_voorspeld", 92.5, "%", outcome, at_least(80)),
                        value_of_field("longen.benauwd", false, "", ResultOutcome::in_order, no_is_well())});
}

// What only the bedrijfsarts may see.
inline ModuleResult back_result() {
  ModuleResult m = module_result("rug", ResultOutcome::deviating,
                                 {value_of_field("rug.startback_1", true, "", ResultOutcome::not_assessed),
                                  value_of_field("rug.til_jaren", 17.0, "jaar", ResultOutcome::not_assessed)});
  m.score_class = "hoog";
  return m;
}

inline ModuleResult pressure_result() {
  return module_result("bloeddruk", ResultOutcome::in_order,
                       {value_of_field("bloeddruk.boven", 128.0, "mmHg", ResultOutcome::in_order, at_most(139)),
                        value_of_field("bloeddruk.onder", 81.0, "mmHg", ResultOutcome::in_order, at_most(89))});
}

inline ModuleResult weight_result() {
  Criterion classes;
  classes.classes = {{{}, 25, "geen overgewicht", ResultOutcome::in_order},
                     {25, 30, "overgewicht", ResultOutcome::attention},
                     {30, {}, "obesitas", ResultOutcome::deviating}};
  AssessedValue bmi = value_of_field("bmi.bmi", 27.4, "kg/m²", ResultOutcome::attention, classes);
  bmi.result_class = "overgewicht";
  return module_result("bmi", ResultOutcome::attention, {bmi});
}

inline Person employee() {
  Person p;
  p.number = "000417";
  p.name = {"mevrouw", "J.W.", "Jikke", "van den", "Verzonnenberg"};
  p.born = on(1979, 5, 3);
  p.address = {"Bedachtestraat 12 b", "1234 AB", "Nergenshuizen", ""};
  p.department = "Zagerij";
  p.function_group = "zagers";
  return p;
}

// A letter with everything: findings, advice, consents. PAGO and PMO.
inline AssessedPerson participant() {
  AssessedPerson a;
  a.row.row = 5;
  a.row.person = employee();
  a.modules = {hearing_result(), lungs_result(), back_result(), pressure_result(), weight_result()};
  a.urgent = {{"rug", "krachtverlies: dit kan op een ernstig beloop wijzen"}};
  a.row.answers = {
      {"arts.gesprek", on(2026, 3, 24)},
      {"arts.toelichting", std::string("U hoort hoge tonen links minder goed.\nDat past bij lawaai op het werk.")},
      {"arts.advies", std::string("Draag uw otoplastieken de hele dag in de zagerij.")},
      {"arts.interventie", std::string("Nieuwe otoplastieken, met uitleg over het dragen.")},
      {"arts.interventie_soort", std::string("belasting")},
      {"arts.kerndoel", 1.0},
      {"arts.evaluatie", std::string("over 3 maanden, met een nieuwe gehoortest.")},
      {"arts.nader_onderzoek", std::string("Een uitgebreide gehoortest in het audiologisch centrum.")},
      {"arts.verwijzing", std::string("medisch specialist")},
      {"arts.verwijzing_vraag", std::string("Is er een andere oorzaak van het verlies links?")},
      {"arts.verwijzing_akkoord", true},
      {"arts.schade_advies", std::string("Vermijd lawaai boven 80 dB(A), ook in uw vrije tijd.")},
      {"arts.bescherming", std::string("Vraag uw leidinggevende om otoplastieken met een filter.")},
      {"arts.beroepsziekte", true},
      {"arts.spreekuur", true},
      {"arts.opgesteld_door", std::string("mevrouw T. Bedacht")},
      {"toestemming.overleg", on(2026, 3, 25)},
      {"toestemming.overleg_met", std::string("de heer P. Ploeg")},
      {"toestemming.verwijzing", on(2026, 3, 25)},
      {"toestemming.overleg_punten", std::string("Dat lawaai moet worden vermeden, en welke taken dan kunnen.")},
      {"toestemming.delen", on(2026, 3, 25)},
      {"toestemming.delen_met", std::string("bedrijfsarts van Arbodienst Verzinsel")},
      {"toestemming.delen_doel", std::string("Voortzetten van de begeleiding.")},
      {"toestemming.delen_gegevens", std::string("De uitslag van de gehoortest van 2026.")},
      {"arts.verwijzing_reden", std::string("Aanvullend onderzoek van het gehoor.")},
      {"arts.verwijzing_gegevens", std::string("De gehoortest en de vragenlijst.")},
      {"arts.verwijzing_adres", std::string("Audiologisch centrum De Verzonnen Toon\nGalmplein 4\n1234 GH Nergenshuizen")},
      {"arts.verwijzing_spoed", std::string("geen spoed")},
      {"arts.verwijzing_terugkoppeling", std::string("Graag ontvang ik uw bevindingen per brief.")},
      {"arts.waarneming", std::string("dr. W. Waarnemer, telefoon 000 123 45 67")},
      {"medewerker.voorkeur", std::string("Het liefst dicht bij huis; de verzekering vergoedt het onderzoek.")},
      {"werkaanpassing.kan", std::string("Zij kan alle taken doen buiten de zagerij.")},
      {"werkaanpassing.zwaarte", std::string("Geen werk naast de lintzaag.")},
      {"werkaanpassing.taken", std::string("Inpakken en voorraad tellen.")},
      {"werkaanpassing.soort", std::string("organisatorisch")},
      {"werkaanpassing.tot", on(2026, 7, 1)},
      {"werkaanpassing.evaluatie", std::string("op 1 juli 2026, samen met uw medewerker")},
      {"uitnodiging.datum", on(2026, 5, 6)},
      {"uitnodiging.tijd", std::string("10.15 uur")},
      {"uitnodiging.plaats", std::string("Kantine, ingang Bedachteweg 1")},
      {"uitnodiging.duur", std::string("40 minuten")},
      {"uitnodiging.link", std::string("https://vragen.bedachtehaven.example/k7Q2")},
      {"uitnodiging.soort", std::string("intrede")},
      {"arts.diagnose", std::string("lawaaislechthorendheid links")},
      {"arts.registratierichtlijn", std::string("D001")},
      {"arts.blootstelling", std::string("Lawaai van 91 dB(A), 12 jaar, zonder goede bescherming.")},
      {"arts.zesstappenplan", std::string("Stap 1 tot en met 6 zijn doorlopen; de uitkomst staat in het dossier.")},
      {"arts.beroepsziekte_onderbouwing", std::string("Er is geen lawaai buiten het werk.")},
      {"arts.klinische_criteria", std::string("Geen uitstraling naar het been.")},
      {"arts.evaluatie_datum", on(2026, 6, 30)},
      {"arts.evaluatie_uitkomst", std::string("Het verlies is niet toegenomen.")},
      {"dossier.bewaren_tot", on(2046, 3, 31)},
      {"meting.datum", on(2026, 3, 17)},
      {"meting.apparaat", std::string("Audiometer Verzinsel 3, geijkt in januari 2026")},
      {"meting.uitvoerder", std::string("mevrouw M. Meter")},
      {"deelname.pago", true},
      {"rug.startback_1", true},
      {"rug.startback_2", true},
      {"rug.startback_3", false},
      {"rug.startback_4", false},
      {"rug.startback_5", true},
      {"rug.startback_6", true},
      {"rug.startback_7", true},
      {"rug.startback_8", false},
      {"rug.startback_9", 4.0},
      {"rug.til_gewicht", 12.0},
      {"rug.til_uren", 3.0},
      {"rug.til_jaren", 17.0},
      {"rug.buig_graden", 15.0},
      {"gehoor.werkgerelateerd", std::string("ja")},
      {"gehoor.toelichting", std::string("Vooral de toon van 4000 Hz valt links weg.")},
      {"bmi.werkgerelateerd", std::string("nee")}};
  return a;
}

// RES-22: nothing special, nothing advised.
inline AssessedPerson healthy_participant() {
  AssessedPerson a;
  a.row.row = 6;
  a.row.person = employee();
  a.modules = {lungs_result(), pressure_result()};
  return a;
}

inline CaseFile results_case() {
  CaseFile c = planned_case();
  c.progress.information_given = on(2026, 4, 1);
  return c;
}

inline AssessedPerson in_the_language(AssessedPerson person, LetterLanguage language, bool large_print = false) {
  person.row.person.language = language;
  person.row.person.large_print = large_print;
  return person;
}

inline const Form& form_of(const std::string& code) {
  static std::map<std::string, Form> loaded;
  const auto found = loaded.find(code);
  return found != loaded.end() ? found->second : loaded.emplace(code, builtin_form(code)).first->second;
}

inline LetterContext context(const std::string& code, bool released = false) {
  return {today,
          form_of(code),
          document_texts(code),
          builtin_modules(),
          released,
          {"lawaai", "lasrook"},
          {{"gehoor.drempel", at_most(25)}}};
}

inline FilledForm result_letter(const AssessedPerson& person, const CaseFile& c = results_case()) {
  return compose_result_letter(person, c, context(result_letter_version(person.row.person).code));
}

inline Bytes result_letter_bytes(const AssessedPerson& person, const CaseFile& c = results_case()) {
  const LetterVersion version = result_letter_version(person.row.person);
  return fill_docx(resource(version.template_path), form_of(version.code), result_letter(person, c), today);
}

inline std::string result_words(const AssessedPerson& person, const CaseFile& c = results_case()) {
  return words(read_docx(result_letter_bytes(person, c), "uitslag.docx").document);
}

inline Bytes person_bytes(const std::string& name_or_code, const AssessedPerson& person, const CaseFile& c = results_case()) {
  const PersonDocumentKind& kind = *person_document_kind(name_or_code);
  const LetterVersion version = version_for(kind, person.row.person);
  return fill_docx(resource(version.template_path), form_of(version.code), kind.compose(person, c, context(version.code)),
                   today);
}

// The text of a document about one person, written and read back.
inline std::string person_words(const std::string& name_or_code, const AssessedPerson& person,
                                const CaseFile& c = results_case()) {
  return words(read_docx(person_bytes(name_or_code, person, c), "persoon.docx").document);
}

// About the participant with everything, each made once; and about somebody of whom nothing but the name is known.
inline const std::string& full_words(const std::string& name_or_code) {
  static std::map<std::string, std::string> made;
  std::string& text = made[name_or_code];
  if (text.empty()) text = person_words(name_or_code, participant());
  return text;
}
inline const std::string& bare_words(const std::string& name_or_code) {
  static std::map<std::string, std::string> made;
  std::string& text = made[name_or_code];
  AssessedPerson person;
  person.row.person.number = "1";
  person.row.person.name.family = "Verzonnenberg";
  if (text.empty()) text = person_words(name_or_code, person, CaseFile{});
  return text;
}

inline std::vector<Diagnostic> examined_person(const std::string& code, const AssessedPerson& person,
                                               const CaseFile& c = results_case()) {
  return examine_person_document(*person_document_kind(code), person, c, context(code));
}

// The participant with one answer changed, or taken away.
inline AssessedPerson with(const std::string& field, const Answer& answer) {
  AssessedPerson person = participant();
  person.row.answers[field] = answer;
  return person;
}
inline AssessedPerson without(const std::string& field) {
  AssessedPerson person = participant();
  person.row.answers.erase(field);
  return person;
}

}  // namespace pago::example
