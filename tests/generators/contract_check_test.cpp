#include <catch2/catch.hpp>

#include "tests/generators/example_project.h"

// One test per element of the contract check (CHK), the request for the RI&E (RRQ) and the signals (SIG), each on the text of a
// produced document.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& check_text() {
  static const std::string text = document_text("CHK", full_case());
  return text;
}

std::string with_point(const std::string& code, Outcome outcome, const std::string& explanation = "") {
  CaseFile c = full_case();
  c.contract_check.points[code] = {outcome, explanation};
  return document_text("CHK", c);
}

}  // namespace

TEST_CASE("CHK_01 the check says whether it is a maatwerkregeling or a vangnetregeling, or leaves the place marked") {
  CHECK(contains(check_text(), "Regeling | Maatwerkregeling"));
  CaseFile c = full_case();
  c.physician.facts.arrangement = Arrangement::safety_net;
  CHECK(contains(document_text("CHK", c), "Regeling | Vangnetregeling"));
  CHECK(contains(document_text("CHK", case_file()), "[maatwerkregeling of vangnetregeling]"));
  CHECK(contains(messages("CHK", case_file()), "maatwerkregeling of vangnetregeling"));
}

TEST_CASE("CHK_02 CHK_05 .. CHK_11 CHK_15 without contract data every item of the basic contract is unknown, never fine") {
  const std::string bare = document_text("CHK", case_file());
  for (const char* point :
       {"Het contract voldoet aan de eisen van het basiscontract (artikel 14 Arbowet).",
        "De bedrijfsarts is betrokken bij en adviseert over preventieve maatregelen, ook over RI&E en PAGO.",
        "De bedrijfsarts overlegt met de preventiemedewerker en de OR.", "De bedrijfsarts heeft toegang tot elke werkplek.",
        "Er is een arbeidsomstandighedenspreekuur.", "Beroepsziekten worden gemeld.",
        "Er is begeleiding en advies bij verzuim.",
        "De preventieve taken zijn geregeld: werkplekbezoek, toetsing van de RI&E, PAGO, beleidsadvies en vrije toegang tot de "
        "bedrijfsarts.",
        "De manier van bijstand bij verzuim is schriftelijk vastgelegd."})
    CHECK(contains(bare, std::string(point) + " | onbekend"));
  CHECK(contains(bare, "Ontbreekt: 0."));
  CHECK(contains(with_point("CHK-07", Outcome::met, "artikel 4 van het contract"),
                 "toegang tot elke werkplek. | in orde | artikel 4 van het contract"));
}

TEST_CASE("CHK_03 CHK_04 coordination and acquaintance of the kerndeskundigen are asked under maatwerk only") {
  CHECK(contains(check_text(), "en de bedrijfsarts kent hen. | onbekend"));
  CaseFile c = full_case();
  c.physician.facts.arrangement = Arrangement::safety_net;
  const std::string net = document_text("CHK", c);
  CHECK(contains(net, "en de bedrijfsarts kent hen. | niet van toepassing"));
  CHECK(contains(net, "werknemers en kerndeskundigen. | niet van toepassing"));
}

TEST_CASE("CHK_12 the check says whether the PAGO is a service in the contract (RULE-11)") {
  CaseFile c = full_case();
  c.physician.facts.pago_in_contract = true;
  CHECK(contains(document_text("CHK", c), "opgenomen in het basiscontract. | in orde"));
  c.physician.facts.pago_in_contract = false;
  const std::string without = document_text("CHK", c);
  CHECK(contains(without, "opgenomen in het basiscontract. | ontbreekt"));
  CHECK(contains(without, "Neem het PAGO als dienst op in het contract."));
}

TEST_CASE("CHK_13 a maatwerkregeling has a basis, runs at most 5 years and has not ended") {
  CHECK(contains(check_text(), "in orde | Grondslag: schriftelijke afspraak met de OR. Begin: 1 januari 2024."));
  CaseFile c = full_case();
  c.contract.end = day(2029, 1, 2);
  CHECK(contains(document_text("CHK", c), "De regeling loopt langer dan 5 jaar."));
  c.contract.end = day(2026, 3, 30);
  CHECK(contains(document_text("CHK", c), "De regeling is verlopen."));
  c.contract.basis.clear();
  CHECK(contains(document_text("CHK", c), "onbekend | Grondslag: onbekend."));
}

TEST_CASE("CHK_14 under vangnet the arbodienst is named with its certificate") {
  CaseFile c = full_case();
  c.physician.facts.arrangement = Arrangement::safety_net;
  CHECK(contains(document_text("CHK", c), "gecertificeerd. | onbekend | Arbodienst: Arbodienst De Bedachte Haven."));
  c.contract_check.certificate = "VZ-0001";
  CHECK(contains(document_text("CHK", c),
                 "gecertificeerd. | in orde | Arbodienst: Arbodienst De Bedachte Haven. Certificaat: VZ"));
}

TEST_CASE("CHK_16 each gap stands with its advice, what is unknown with the client to ask") {
  const std::string text = with_point("CHK-08", Outcome::failed);
  CHECK(contains(text, "Wat ontbreekt, en het advies"));
  CHECK(contains(text, "Regel een spreekuur waar werknemers zonder toestemming van de werkgever terechtkunnen."));
  CHECK(contains(text, "Na te vragen bij de opdrachtgever"));
  CaseFile c = full_case();
  for (int n = 2; n <= 15; ++n) c.contract_check.points[(n < 10 ? "CHK-0" : "CHK-") + std::to_string(n)] = {Outcome::met, ""};
  const std::string fine = document_text("CHK", c);
  CHECK(contains(fine, "Alle punten zijn in orde."));
  CHECK_FALSE(contains(fine, "Na te vragen"));
}

TEST_CASE("CHK_17 the kerndeskundigen stand in a contact list, which maatwerk gets from the client") {
  CHECK(contains(check_text(), "de heer A. Adem | arbeidshygiënist | Meetbureau Verzinsel | adem@verzinsel.example"));
  CHECK(contains(check_text(), "Bij een maatwerkregeling komen deze gegevens van de opdrachtgever."));
  CHECK(contains(document_text("CHK", case_file()), "[naam] | [deskundigheid] | [organisatie] | [telefoon of e-mail]"));
  CHECK(contains(messages("CHK", case_file()), "contactlijst van de kerndeskundigen"));
}

TEST_CASE("RRQ_01 the request states the right of the bedrijfsarts to see the RI&E") {
  const std::string text = document_text("RRQ", full_case(), Rie{}, "");
  CHECK(contains(
      text, "Als bedrijfsarts heb ik het recht de RI&E in te zien. Dat staat in de Arbowet zoals die in 2017 is herzien."));
}

TEST_CASE("RRQ_02 the request asks for the complete RI&E with plan van aanpak, and says what came in already") {
  CHECK(contains(document_text("RRQ", full_case(), Rie{}, ""), "Ik heb nog geen RI&E van u ontvangen."));
  const std::string old = document_text("RRQ", full_case());
  CHECK(contains(old, "De volledige RI&E, met het plan van aanpak (artikel 5 lid 1 en 3 Arbowet)."));
  CHECK(contains(old, "Ik heb een RI&E van 14 oktober 2025, maar weet niet of dat de laatste is."));
}

TEST_CASE("RRQ_03 under maatwerk, and only then, the request asks for the kerndeskundigen (RULE-10)") {
  CHECK(contains(document_text("RRQ", full_case()), "de naam, het vak en de bereikbaarheid van de kerndeskundigen"));
  CaseFile c = full_case();
  c.physician.facts.arrangement = Arrangement::safety_net;
  CHECK_FALSE(contains(document_text("RRQ", c), "kerndeskundigen"));
}

TEST_CASE("RRQ_04 RRQ_05 the request asks for measurements and earlier group reports, never for data of persons") {
  const std::string text = document_text("RRQ", full_case());
  CHECK(contains(text, "Metingen van blootstelling en onderzoek op de werkplek."));
  CHECK(contains(text,
                 "Groepsrapporten van eerdere PAGO’s en PMO’s, en uw jaarverslagen. Stuur geen gegevens van personen mee."));
}

TEST_CASE("RRQ_06 the request has a reply date, or its marked place") {
  CHECK(contains(document_text("RRQ", full_case()), "graag vóór 21 april 2026"));
  CHECK(contains(document_text("RRQ", case_file()), "graag vóór [datum]"));
  CHECK(contains(messages("RRQ", case_file()), "datum waarvoor een antwoord wordt gevraagd"));
}
