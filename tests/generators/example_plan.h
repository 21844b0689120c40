#pragma once
#include "tests/generators/example_letter.h"

// The example case with an examination that was planned: a PAGO for noise and welding fume, and a PMO on sleep.
namespace pago::example {

inline Date on(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

inline PlannedExamination hearing() {
  PlannedExamination e;
  e.risk = "lawaai";
  e.aspect = "gehoor";
  e.content = "vragenlijst over het gehoor en een audiogram";
  e.frequency = "elke 4 jaar";
  e.intervention = "gehoorbescherming op maat, met uitleg over het dragen";
  e.intervention_kind = "aanpassing van de belasting";
  e.on_abnormal = "gesprek met de bedrijfsarts en zo nodig verwijzing naar de kno-arts";
  e.validity = "audiometrie is gevoelig voor gehoorverlies door lawaai";
  e.level = "individueel en collectief";
  e.call_criteria = "gemiddeld verlies van 35 dB of meer, of een klacht over oorsuizen";
  e.cut_offs = "audiogram: verlies van meer dan 25 dB bij 3, 4 en 6 kHz";
  return e;
}

inline PlannedExamination lungs() {
  PlannedExamination e;
  e.risk = "lasrook";
  e.aspect = "luchtwegen";
  e.content = "vragenlijst over de luchtwegen en spirometrie";
  e.frequency = "elke 2 jaar";
  e.intervention = "bronafzuiging en adembescherming";
  e.intervention_kind = "aanpassing van de belasting";
  e.on_abnormal = "gesprek met de bedrijfsarts en zo nodig verwijzing naar de longarts";
  e.validity = "spirometrie vindt verlies van longfunctie betrouwbaar";
  e.level = "individueel en collectief";
  e.call_criteria = "longfunctie onder de normaalwaarde, of klachten tijdens het werk";
  e.cut_offs = "spirometrie: onder de ondergrens van de normaalwaarden";
  return e;
}

inline PlannedExamination sleep() {
  PlannedExamination e;
  e.aspect = "slaap";
  e.groups = "alle afdelingen";
  e.content = "vragenlijst over slaap";
  e.frequency = "elke 4 jaar";
  e.intervention = "cursus beter slapen";
  e.intervention_kind = "meer belastbaarheid";
  e.on_abnormal = "gesprek met de bedrijfsarts";
  e.validity = "de vragenlijst is onderzocht bij werknemers";
  e.level = "individueel en collectief";
  e.call_criteria = "niet van toepassing: de medewerker maakt zelf een afspraak";
  e.cut_offs = "score van 10 of hoger op de vragenlijst";
  return e;
}

inline void agree(ExaminationPlan& plan) {
  ProjectAgreements& a = plan.agreements;
  a.lead_time = "Van uitnodiging tot uitslag duurt het hoogstens zes weken.";
  a.result_talks = "Wie wordt opgeroepen, krijgt binnen drie weken een gesprek van twintig minuten met de bedrijfsarts.";
  a.reporting = "Het groepsrapport laat zien of lawaai en lasrook de gezondheid schaden en of de maatregelen werken.";
  a.group_criteria = "Gehoorverlies per afdeling, vergeleken met het onderzoek van 2022.";
  a.minimum_group = 12;
  a.invitation_route = "Per brief naar het huisadres, met een persoonlijke link naar de vragenlijst.";
  a.online_privacy = "De link werkt alleen met een code die apart is gestuurd.";
  a.target_groups = "In de lasserij lezen zes medewerkers liever Pools; zij krijgen de voorlichting in het Pools.";
  a.retention = "De verwerker bewaart de gegevens voor analyses twee jaar.";
  a.entry_test = "Twee medewerkers testten de vragenlijst op 2 maart 2026.";
  a.hindrance = "Het onderzoek is op locatie, onder werktijd, per ploeg.";
}

inline void weigh(ExaminationPlan& plan) {
  plan.lifestyle = true;
  plan.requested_by = "De ondernemingsraad vroeg in januari 2026 om aandacht voor slaap.";
  plan.wbo = "Voor de vragenlijst is geen vergunning nodig.";
  plan.pmo_outcome = "De werkgever krijgt advies over de roosters. De medewerker krijgt persoonlijk advies over slaap.";
  plan.wishes = "Minder gehoorschade en beter slapen na de nachtdienst.";
  plan.description = "Een vragenlijst, een gehoortest en een longtest, met een gesprek bij een afwijkende uitslag.";
  plan.research_questions = "Neemt het gehoorverlies in de zagerij af?\nWerkt de afzuiging in de lasserij?";
  plan.care_agreements = "De verzekeraar vergoedt de cursus beter slapen.";
  plan.prevention = "De uitslagen leiden eerst tot maatregelen aan de bron.";
  for (const char* criterion : {"2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"})
    plan.quality[criterion] = {Outcome::met, std::string("overwogen bij ") + criterion};
}

inline CaseFile planned_case() {
  CaseFile c = case_file();
  ExaminationPlan& plan = c.plan;
  c.project.aim = ProjectAim::hybrid;
  plan.examinations = {hearing(), lungs(), sleep()};
  plan.invited = {{"Zagerij", 12, on(2026, 4, 13)}, {"Lasserij", 7, on(2026, 4, 20)}};
  plan.steps = {{ProjectStep::information, {on(2026, 4, 1), {}, "projectgroep"}},
                {ProjectStep::invitation, {on(2026, 4, 13), on(2026, 4, 20), "arbodienst"}},
                {ProjectStep::examination, {on(2026, 5, 4), on(2026, 5, 22), "arbodienst"}},
                {ProjectStep::result, {{}, on(2026, 6, 5), "bedrijfsarts"}},
                {ProjectStep::group_report, {{}, on(2026, 7, 3), "bedrijfsarts"}},
                {ProjectStep::evaluation, {on(2026, 9, 15), on(2026, 9, 15), "projectgroep"}}};
  plan.information = {{"bijeenkomst en folder", "in de kantine", "1 april 2026", "alle medewerkers", "bedrijfsarts"}};
  plan.roles = {{"uitvoering van de metingen", "mevrouw T. Bedacht, onder toezicht van de bedrijfsarts"}};
  agree(plan);
  weigh(plan);
  plan.collected_data = "Uw antwoorden op de vragenlijst en de uitslag van de metingen.";
  plan.employee_texts = {
      {"nl", {"U vult een vragenlijst in. Daarna meten wij uw gehoor of uw longen.", "", "Beter slapen na de nachtdienst."}},
      {"eenvoudig", {"U krijgt vragen. En we kijken hoe goed u hoort.", "", "U slaapt goed na de nacht."}},
      {"en", {"You fill in a questionnaire. Then we test your hearing or your lungs.", "", "Better sleep after night work."}},
      {"pl", {"Wypełniają Państwo ankietę. Potem badamy słuch lub płuca.", "", "Lepszy sen po pracy w nocy."}}};
  c.project.third_party.name = "Verwerker Bedacht B.V.";
  c.communication.questions = {"mevrouw T. Bedacht", "", "telefoon 000 765 43 21"};
  c.progress.talked_to_management = on(2026, 2, 10);
  c.progress.talked_to_representation = on(2026, 2, 12);
  c.entry_exit = "Bij tillen stel ik alleen onderzoek bij het begin voor.";
  return c;
}

inline std::string words_of(std::string_view document, const Rie& r, const CaseFile& c) {
  return words(read_docx(letter_bytes(r, c, document), std::string(document) + ".docx").document);
}

// The text of a document about the example case, complete and without anything that was planned; each made once.
inline const std::string& planned_words(std::string_view document) {
  static std::map<std::string_view, std::string> made;
  std::string& text = made[document];
  if (text.empty()) text = words_of(document, rie(), planned_case());
  return text;
}
inline const std::string& unplanned_words(std::string_view document) {
  static std::map<std::string_view, std::string> made;
  std::string& text = made[document];
  if (text.empty()) text = words_of(document, rie(), case_file());
  return text;
}

inline std::vector<Diagnostic> diagnosed(std::string_view document, const CaseFile& c, const Rie& r = rie()) {
  const DocumentKind& kind = *document_kind(document);
  const Advice advice = advise(r, builtin_catalogue(), c.physician, today);
  const Form form = builtin_form(document);
  return examine(kind, {r, advice, builtin_catalogue(), c, "rie.docx", today, form, document_texts(document)});
}

inline std::string warnings(std::string_view document, const CaseFile& c, const Rie& r = rie()) {
  std::string all;
  for (const Diagnostic& d : diagnosed(document, c, r))
    if (d.severity == Severity::warning) all += d.message + "\n";
  return all;
}

// The marked place stands in the document when nobody gave the fact, and is gone when somebody did.
inline bool asks_only_when_missing(std::string_view document, const std::string& place) {
  return contains(unplanned_words(document), place) && !contains(planned_words(document), place);
}

}  // namespace pago::example
