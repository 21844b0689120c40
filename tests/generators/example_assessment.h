#pragma once
#include <string>

#include "generators/rules/advise.h"
#include "tests/generators/example_rie.h"

// A good RI&E to spoil in one place, and how it is judged.
namespace pago::example {

inline SubjectMention mention(Subject subject, const std::string& quote, bool lacking = false) {
  return {subject, lacking, at("alinea 12", quote, 3)};
}

inline PlanItem dated_action(const std::string& measure) {
  PlanItem item = action(measure);
  item.deadline = Date{std::chrono::year(2026), std::chrono::December, std::chrono::day(31)};
  return item;
}

// Every finding described, weighed and with an action; every group, back factor and row of Table 1 is named.
inline Rie good_rie() {
  Rie r;
  r.company = {"Bedachte Metaal B.V.", at("alinea 2", "Bedachte Metaal B.V.", 1)};
  r.author = {"mevrouw V. Verzonnen", at("alinea 4", "Opgesteld door mevrouw V. Verzonnen", 1)};
  r.assessor = {"de heer T. Toetser", at("alinea 5", "Getoetst door de heer T. Toetser", 1)};
  r.date = Date{std::chrono::year(2025), std::chrono::October, std::chrono::day(14)};
  r.date_source = at("alinea 3", "14 oktober 2025", 1);
  r.employees = 48;
  r.has_plan = true;
  r.mentions_pago = true;
  r.pago_mentions = {at("alinea 20", "Voor lawaai wordt een PAGO aangeboden.", 8)};
  RiskFinding noise = finding("lawaai", Presence::present, "In de zagerij staat het geluid boven 85 dB(A).");
  noise.group = "Zagerij";
  noise.priority = {PriorityLevel::high, "1"};
  noise.plan = {dated_action("Omkasting van de zaagmachine")};
  r.findings = {noise};
  for (const char* id :
       {"jeugdigen", "zwangeren", "chronische-aandoening", "werkdruk", "gevaarlijke-stoffen", "cmr", "asbest", "lood",
        "biologische-agentia", "tillen-dragen", "duwen-trekken", "statische-houdingen", "beeldschermwerk", "optische-straling",
        "lichaamstrillingen", "elektromagnetische-velden", "overdruk", "nachtarbeid", "ioniserende-straling"})
    r.findings.push_back(finding(id, Presence::absent, "Dit komt in het bedrijf niet voor."));
  r.subjects = {mention(Subject::access, "Werknemers kunnen de bedrijfsarts rechtstreeks bereiken."),
                mention(Subject::prevention_tasks, "De preventiemedewerker heeft vier uur per week en een opleiding."),
                mention(Subject::emergency_response, "Er zijn drie bedrijfshulpverleners.")};
  return r;
}

inline Assessed assessed(const Rie& r, const std::string& code, const CaseFacts& facts = {}, Date day = today) {
  PhysicianInput physician;
  physician.facts = facts;
  const Advice advice = advise(r, builtin_catalogue(), physician, day);
  const Assessed* found = advice.assessment.find(code);
  return found == nullptr ? Assessed{} : *found;
}

inline Outcome outcome(const Rie& r, const std::string& code, const CaseFacts& facts = {}) {
  return assessed(r, code, facts).outcome;
}

}  // namespace pago::example
