#pragma once
#include <string>
#include <vector>

#include "generators/compose/case_file.h"
#include "parsers/rie/rie.h"

// An invented RI&E in plain values, as the extractor would give it: one of every kind of finding.
namespace pago::example {

inline SourceRef at(const std::string& place, const std::string& quote, int page = 5) {
  SourceRef source;
  source.file = "rie_voorbeeld.pdf";
  source.page = page;
  source.place = place;
  source.quote = quote;
  return source;
}

inline RiskFinding finding(const RiskId& risk, Presence presence, const std::string& quote,
                           const std::string& place = "tabel 3, rij 4, cel 2") {
  RiskFinding f;
  f.risk = risk;
  f.presence = presence;
  f.source = at(place, quote);
  f.confidence = 0.9;
  return f;
}

inline Quantity quantity(double value, const std::string& unit, const std::string& text = "") {
  Quantity q;
  q.value = value;
  q.unit = unit;
  q.text = text;
  return q;
}

inline PlanItem action(const std::string& measure, const std::string& deadline = "Q2 2026",
                       const std::string& place = "tabel 5, rij 2, cel 3") {
  PlanItem item;
  item.measure = measure;
  item.responsible = "hoofd Verzonnen";
  item.deadline_text = deadline;
  item.source = at(place, measure, 9);
  return item;
}

inline const Date today{std::chrono::year(2026), std::chrono::March, std::chrono::day(31)};

inline Rie rie() {
  Rie r;
  r.company = {"Bedachte Metaal B.V.", at("alinea 2", "Bedachte Metaal B.V.", 1)};
  r.author = {"mevrouw V. Verzonnen", at("alinea 4", "Opgesteld door mevrouw V. Verzonnen", 1)};
  r.version = {"2.1", at("alinea 5", "versie 2.1", 1)};
  r.date = Date{std::chrono::year(2025), std::chrono::October, std::chrono::day(14)};
  r.employees = 48;
  r.has_plan = true;

  RiskFinding noise =
      finding("lawaai", Presence::present, "In de zagerij is 91 dB(A) gemeten; gehoorbescherming wordt niet altijd gedragen.");
  noise.group = "Zagerij";
  noise.quantities = {quantity(91, "dB(A)", "91 dB(A)")};
  noise.priority = {PriorityLevel::high, "1"};
  noise.measures_in_place = "Otoplastieken zijn verstrekt.";
  noise.plan = {action("Omkasting van de zaagmachine")};
  RiskFinding office = finding("lawaai", Presence::absent, "Op kantoor is geen schadelijk geluid.", "tabel 3, rij 9, cel 2");
  office.group = "Kantoor";
  RiskFinding fume =
      finding("lasrook", Presence::present, "Lasrook bij het lassen van rvs zonder bronafzuiging.", "tabel 3, rij 5, cel 2");
  fume.group = "Lasserij";
  fume.plan = {action("Ademhalingsbescherming verstrekken", "", "tabel 5, rij 3, cel 3")};
  RiskFinding lifting =
      finding("tillen-dragen", Presence::present, "Platen van 28 kg worden met de hand getild.", "tabel 3, rij 6, cel 2");
  lifting.group = "Magazijn";
  lifting.quantities = {quantity(28, "kg", "28 kg")};
  RiskFinding pressure = finding("werkdruk", Presence::controlled, "De werkdruk is goed geregeld.", "tabel 3, rij 7, cel 2");
  RiskFinding screen =
      finding("beeldschermwerk", Presence::not_assessed, "Beeldschermwerk: nog niet beoordeeld.", "tabel 3, rij 8, cel 2");
  RiskFinding diving = finding("overdruk", Presence::present, "Twee duikers werken aan de kademuur.", "tabel 4, rij 2, cel 2");
  diving.group = "Duikploeg";
  RiskFinding height =
      finding("werken-op-hoogte", Presence::present, "Op het dak ontbreekt randbeveiliging.", "tabel 4, rij 3, cel 2");
  RiskFinding pregnant =
      finding("zwangeren", Presence::present, "Er is geen beleid voor zwangere medewerkers.", "tabel 4, rij 4, cel 2");
  RiskFinding lead = finding("lood", Presence::not_applicable, "Lood: n.v.t.", "tabel 4, rij 5, cel 2");
  r.findings = {noise, office, fume, lifting, pressure, screen, diving, height, pregnant, lead};
  r.unrecognised = {{at("tabel 4, rij 8, cel 1", "Overige aandachtspunten van de werkvloer", 7), "rij zonder herkend risico"}};
  return r;
}

inline CaseFile case_file() {
  CaseFile c;
  c.reference = "2026-0143";
  c.employer_name = "Bedachte Metaal B.V.";
  c.employer_contact = "mevrouw V. Verzonnen, directeur";
  c.employer_address = "Verzonnen Kade 12\n1234 AB Nergenshuizen";
  c.physician.facts.representation = Representation::works_council;
  c.representation_contact = "de heer O. Raadsman, voorzitter";
  c.provider_name = "Arbodienst De Bedachte Haven";
  c.provider_address = "Fantasielaan 3\n1234 CD Nergenshuizen";
  c.provider_contact = "telefoon 000 123 45 67\npost@bedachtehaven.example";
  c.physician_name = "dr. B. Fictief";
  c.physician_big = "00000000000";
  c.necessity = "De RI&E noemt lawaai en lasrook die met de genomen maatregelen niet zijn weggenomen.";
  c.signals = {{"Verzuimanalyse", "gebruikt", "2025", "Geen afdeling met opvallend verzuim."}};
  c.departments = {{"Zagerij", 12, {}}, {"Lasserij", 7, {}}};
  return c;
}

}  // namespace pago::example
