#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/generators/example_project.h"

// One test per element of the requirements on third parties (B1E), the review of a proposal (B1R) and the description for
// hired-in workers (INL), each on the text of a produced document.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& demands() {
  static const std::string text = document_text("B1E", full_case());
  return text;
}

const std::string& review() {
  static const std::string text = document_text("B1R", full_case());
  return text;
}

const std::string& hired() {
  static const std::string text = document_text("INL", full_case());
  return text;
}

}  // namespace

TEST_CASE(
    "B1E_01 B1E_02 B1E_03 B1E_04 the own bedrijfsarts is involved in content, execution, interventions and group report") {
  CHECK(contains(demands(), "beslist mee over de inhoud van het onderzoek. | De bedrijfsarts stelt de inhoud vast."));
  CHECK(contains(demands(), "vooral bij risico’s en klachten door het werk. | [afspraak invullen]"));
  CHECK(contains(demands(), "De eigen bedrijfsarts is betrokken bij interventies en verwijzingen. | "));
  CHECK(contains(demands(), "Er is een kleinste groepsgrootte afgesproken. | "));
  CaseFile c = full_case();
  c.plan.agreements.minimum_group = 12;
  CHECK(contains(document_text("B1E", c), "afgesproken. | Een groep komt alleen in het rapport als ten minste 12 werknemers"));
}

TEST_CASE("B1E_05 B1E_06 B1E_07 B1E_08 B1E_09 B1E_10 the data: demands, reference files, entry, account, time and retention") {
  for (const char* demand :
       {"overzicht van de eisen aan de gegevens", "hoe groot het referentiebestand is", "Digitale invoer is vooraf getest.",
        "hoe u de gegevens verwerkt en analyseert", "U levert op tijd.", "De bewaartermijn is afgesproken"})
    CHECK(contains(demands(), demand));
  CHECK(contains(demands(), "ook voor latere analyses. | [afspraak invullen]"));
  CHECK(contains(messages("B1E", case_file()), "afspraak over de eis (14 keer)"));
}

TEST_CASE("B1E_11 the third party is verwerker, by an agreement that is signed first (RULE-38)") {
  CHECK(contains(demands(),
                 "Volgens de AVG bent u verwerker. De bedrijfsarts of de arbodienst is verwerkingsverantwoordelijke. | "
                 "Getekend op 2 april 2026."));
  CHECK(contains(document_text("B1E", case_file()), "getekend op [datum; eerst tekenen, dan pas gegevens verwerken]"));
  CaseFile unsigned_yet = full_case();
  unsigned_yet.project.third_party.agreement_signed.reset();
  CHECK(contains(examined("B1E", unsigned_yet), "RULE-38"));
  CHECK(examined("B1E", full_case()).empty());
}

TEST_CASE("B1E_12 B1E_13 B1E_14 certificate, transfer of files and membership of the projectgroep are asked") {
  CHECK(contains(demands(), "met welk certificaat of kwaliteitssysteem u werkt"));
  CHECK(contains(demands(), "het overdragen en inzien van dossiers"));
  CHECK(contains(demands(), "U bent lid van de projectgroep."));
}

TEST_CASE("B1R_01 the review says whether the proposal is a PAGO or a PMO") {
  CHECK(contains(review(), "PAGO of PMO | PMO"));
  CHECK(contains(document_text("B1R", case_file()), "[PAGO, PMO of beide, door de bedrijfsarts]"));
  CHECK(contains(messages("B1R", case_file()), "of het voorstel een PAGO of een PMO is"));
}

TEST_CASE("B1R_02 the review says whether a PAGO rests on a current RI&E") {
  CHECK(contains(review(), "Rust het PAGO op een actuele RI&E? | niet van toepassing | Het voorstel is een PMO"));
  CHECK(contains(review(), "Uw RI&E | rie_voorbeeld.pdf, van 14 oktober 2025"));
  CHECK(contains(document_text("B1R", case_file()), "actuele RI&E? | [oordeel]"));
}

TEST_CASE("B1R_03 B1R_04 B1R_05 core goal, quality criteria and scientific basis are judged by the bedrijfsarts alone") {
  CHECK(contains(review(), "Past de inhoud bij het kerndoel? | nee | Het gaat om leefstijl, niet om het werk."));
  CHECK(contains(review(),
                 "kwaliteitscriteria (zie het stuk “Toets aan de kwaliteitscriteria”)? | nog te beoordelen | De toets volgt."));
  CHECK(contains(review(), "wetenschappelijke basis voor de inhoud en de instrumenten? | [oordeel]"));
  CHECK(contains(messages("B1R", case_file()), "oordeel van de bedrijfsarts (4 keer)"));
}

TEST_CASE("B1R_06 the review advises management on the place in the policy cycle") {
  CHECK(contains(review(), "Neem eerst een PAGO op in het arbobeleid."));
  CHECK(contains(document_text("B1R", case_file()), "[plaats van dit voorstel in uw arbobeleid, door de bedrijfsarts]"));
}

TEST_CASE("B1R_07 a proposal on lifestyle alone is said not to satisfy article 18") {
  CHECK(contains(review(), "U voldoet er niet mee aan de plicht om een PAGO aan te bieden (artikel 18 Arbowet)."));
  CHECK_FALSE(contains(document_text("B1R", case_file()), "alleen over leefstijl"));
}

TEST_CASE("INL_01 the description gives hazards and measures of the RI&E, what is missing stays marked") {
  CHECK(contains(hired(),
                 "Lasrook | Lasserij | Lasrook bij het lassen van rvs zonder bronafzuiging. | "
                 "Gepland: Ademhalingsbescherming verstrekken"));
  const std::string all = document_text("INL", case_file());
  CHECK(contains(all, "Genomen: Otoplastieken zijn verstrekt. / Gepland: Omkasting van de zaagmachine (Q2 2026)"));
  CHECK(contains(all, "Tillen en dragen | Magazijn | Platen van 28 kg worden met de hand getild. | [maatregelen"));
  CHECK(contains(messages("INL", case_file()), "maatregelen die het risico beperken"));
  CHECK_FALSE(contains(all, "Lood"));
}

TEST_CASE("a sentence of the RI&E about an accident or a complaint does not go to the lender: its place stays marked") {
  Rie r = rie();
  r.findings[3].source.quote = "Ongeval 2024: een medewerker ging door zijn rug.";
  const std::string text = document_text("INL", case_file(), r);
  CHECK_FALSE(contains(text, "door zijn rug"));
  CHECK(contains(text, "Tillen en dragen | Magazijn | [omschrijving, zonder gegevens van een persoon]"));
  CHECK(contains(messages("INL", case_file(), r), "wat de RI&E erover zegt"));
}

TEST_CASE("INL_02 the risks are those of the place to be taken, with those of the whole company") {
  CHECK(contains(hired(), "Dit zijn de risico’s die de RI&E noemt voor Lasserij"));
  CHECK_FALSE(contains(hired(), "Platen van 28 kg"));
  CHECK(contains(hired(), "hele bedrijf of niet vermeld"));
  CHECK(contains(document_text("INL", case_file()), "Daarom staan hier alle risico’s die de RI&E noemt."));
}

TEST_CASE("INL_03 the description comes before the work starts; too late is told") {
  CHECK(contains(hired(), "vóór het werk op 20 april 2026 begint"));
  CHECK(examined("INL", full_case()).empty());
  CaseFile c = full_case();
  c.hiring.start = today;
  CHECK(contains(examined("INL", c), "vóór het werk begint"));
  CHECK(contains(messages("INL", case_file()), "dag waarop het werk begint"));
  c.physician.facts.hired_workers = false;
  CHECK_THROWS_AS(examined("INL", c), Error);
}

TEST_CASE("INL_04 the lender is asked to hand the description to the worker") {
  CHECK(contains(hired(), "Geef deze beschrijving aan de werknemer"));
  CHECK(contains(hired(), "Uitleenbureau Bedenksel"));
}
