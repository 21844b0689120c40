#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/generators/example_project.h"

// One test per element of the decision (DEC) and of the project group (PGR), each on the text of a produced letter.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& agreed() {
  static const std::string text = document_text("DEC", full_case());
  return text;
}

CaseFile refused() {
  CaseFile c = full_case();
  c.progress.agreed = false;
  c.progress.refusal_reason = "Er is dit jaar geen budget.";
  return c;
}

const std::string& group() {
  static const std::string text = document_text("PGR", full_case());
  return text;
}

}  // namespace

TEST_CASE("DEC_01 the decision says when and with whom the quote was discussed") {
  CHECK(contains(agreed(), "op 28 april 2026, met mevrouw V. Verzonnen"));
  CHECK(contains(document_text("DEC", case_file()), "op [datum], met [wie]"));
  CHECK(contains(messages("DEC", case_file()), "met wie de offerte is besproken"));
}

TEST_CASE("DEC_02 the decision and its day stand in the letter; without a decision the letter offers both") {
  CHECK(contains(agreed(), "Akkoord, op 6 mei 2026"));
  CHECK(contains(document_text("DEC", refused()), "Niet akkoord, op 6 mei 2026"));
  const std::string open = document_text("DEC", case_file());
  CHECK(contains(open, "[akkoord of niet akkoord], op [datum]"));
  CHECK(contains(open, "Wij gaan akkoord en geven opdracht"));
  CHECK(contains(open, "Wij gaan niet akkoord. Reden:"));
  CHECK_FALSE(contains(agreed(), "Wij gaan niet akkoord"));
}

TEST_CASE("DEC_03 on agreement the contract is named with its day, or asked for") {
  CHECK(contains(agreed(), "Contract | Gesloten op 11 mei 2026."));
  CaseFile c = full_case();
  c.decision.contract_concluded.reset();
  CHECK(contains(document_text("DEC", c), "Contract | [is het contract gesloten, en op welke dag?]"));
  CHECK(contains(messages("DEC", c), "of het contract is gesloten"));
  CHECK_FALSE(contains(document_text("DEC", refused()), "Contract |"));
}

TEST_CASE("DEC_04 on agreement the employer confirms that interventions are secured") {
  CHECK(contains(agreed(), "Het is zeker dat geadviseerde interventies kunnen worden uitgevoerd."));
  CaseFile c = full_case();
  c.progress.interventions_certain = false;
  CHECK(contains(document_text("DEC", c), "Zolang dat zo is, begint de uitvoering niet."));
  CHECK(contains(examined("DEC", c), "RULE-44"));
  c.progress.interventions_certain.reset();
  c.quote.interventions_secured.clear();
  CHECK(contains(messages("DEC", c), "of de interventies zeker zijn"));
}

TEST_CASE("DEC_05 the letter gives the status of the consent, and warns when an OR did not consent") {
  CHECK(contains(agreed(), "De ondernemingsraad: stemt in, met opmerkingen. Datum: 20 april 2026."));
  CaseFile c = full_case();
  c.progress.consent = ConsentOutcome::asked;
  CHECK(contains(document_text("DEC", c), "er is nog geen antwoord"));
  CHECK(contains(examined("DEC", c), "RULE-45"));
  c.progress.consent = ConsentOutcome::refused;
  CHECK(contains(document_text("DEC", c), "stemt niet in"));
  c.progress.consent = ConsentOutcome::given;
  CHECK(examined("DEC", c).empty());
  c.physician.facts.representation = Representation::none;
  CHECK(contains(document_text("DEC", c), "De belanghebbende werknemers: het overleg is gevoerd."));
  CHECK(contains(document_text("DEC", case_file()), "[is instemming gevraagd, en wat is het antwoord?]"));
}

TEST_CASE("DEC_06 a refusal has its reason, and the duty of article 18 stays") {
  const std::string text = document_text("DEC", refused());
  CHECK(contains(text, "Er is dit jaar geen budget."));
  CHECK(contains(text, "Die plicht blijft bestaan nu wij deze offerte afwijzen."));
  CHECK(contains(text, "artikel 18 Arbowet"));
  CHECK(contains(text, "artikel 33 lid 1 Arbowet"));
  CHECK_FALSE(contains(text, "Wij geven u opdracht"));
  CaseFile c = refused();
  c.progress.refusal_reason.clear();
  CHECK(contains(document_text("DEC", c), "[reden van de afwijzing]"));
  CHECK(contains(messages("DEC", c), "reden van de afwijzing"));
}

TEST_CASE("PGR_01 the company is asked to appoint the members before a day") {
  CHECK(contains(group(), "Ik vraag u de leden aan te wijzen, vóór 21 april 2026."));
  CHECK(contains(messages("PGR", case_file()), "datum waarvoor de leden bekend zijn"));
}

TEST_CASE("PGR_02 the bedrijfsarts is chair, and no other chair is accepted (RULE-48)") {
  CHECK(contains(group(), "Voorzitter | dr. B. Fictief | bedrijfsarts"));
  CaseFile c = full_case();
  c.project.third_party = {};
  c.project.members.push_back({"de heer P. Ploeg", "hoofd productie", "voorzitter", ""});
  CHECK_THROWS_AS(examined("PGR", c), Error);
  c.project.members.back().name = "Dr. B. Fictief";
  CHECK(examined("PGR", c).empty());
}

TEST_CASE("PGR_03 the candidate roles stand with those who fill them, the others to be appointed") {
  CHECK(contains(group(), "Personeelszaken | mevrouw H. Hulpvaardig | hoofd HR"));
  CHECK(contains(group(), "Medezeggenschap | de heer O. Raadsman"));
  CHECK(contains(group(), "Leiding van de afdelingen | de heer P. Ploeg"));
  CHECK(contains(group(), "Preventiemedewerker | mevrouw P. Preventie"));
  CHECK(contains(group(), "Andere deskundige | [door u aan te wijzen]"));
  CHECK(contains(messages("PGR", case_file()), "naam van het lid (6 keer)"));
}

TEST_CASE("PGR_04 a third party that carries out a part is a member; without one there is no such row") {
  CHECK(contains(group(), "Uitvoerende derde | Meetbureau Verzinsel"));
  CHECK_FALSE(contains(document_text("PGR", case_file()), "Uitvoerende derde"));
}

TEST_CASE("PGR_05 the assisting PAGO coordinator has a place in the group") {
  CHECK(contains(group(), "Taakgedelegeerde of PAGO-coördinator | de heer C. Coördinator"));
  CHECK(contains(document_text("PGR", case_file()), "Taakgedelegeerde of PAGO-coördinator | [door u aan te wijzen]"));
}

TEST_CASE("PGR_06 PGR_08 the tasks are to prepare, coordinate and guard, and later the group interventions") {
  for (const char* task :
       {"Voorbereiden:", "Coördineren:", "Bewaken:", "Later: de interventies voor groepen regelen en bewaken"})
    CHECK(contains(group(), task));
}

TEST_CASE("PGR_07 a small organisation may choose a preventiemedewerker instead of a group") {
  CaseFile c = full_case();
  c.physician.facts.employees = 25;
  CHECK(contains(document_text("PGR", c), "U mag daarom ook kiezen voor een preventiemedewerker"));
  c.physician.facts.employees = 26;
  CHECK_FALSE(contains(document_text("PGR", c), "U mag daarom ook kiezen"));
  c.project.without_group = true;
  const std::string without = document_text("PGR", c);
  CHECK(contains(without, "Preventiemedewerker | mevrouw P. Preventie toestel 12"));
  CHECK_FALSE(contains(without, "Wie in de projectgroep zitten"));
  c.employer.prevention_worker = {};
  CHECK(contains(document_text("PGR", c), "Preventiemedewerker | [door u aan te wijzen]"));
  CHECK(contains(messages("PGR", c), "naam van de preventiemedewerker"));
}
