#include <catch2/catch.hpp>

#include "forms/error.h"
#include "generators/compose/order_rules.h"
#include "tests/generators/example_project.h"

// One test per element of the consent request, each on the text of a produced letter. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& full() {
  static const std::string text = document_text("INS", full_case());
  return text;
}

std::string for_kind(Representation kind) {
  CaseFile c = full_case();
  c.physician.facts.representation = kind;
  return document_text("INS", c);
}

}  // namespace

TEST_CASE("INS_01 the request names its ground: WOR 27 for OR and PVT, Arbowet 12 for consultation of the workers") {
  CHECK(contains(full(), "Artikel 27 lid 1 onder d van de Wet op de ondernemingsraden (WOR)"));
  CHECK(
      contains(for_kind(Representation::staff_representation), "op dezelfde manier voor aan de personeelsvertegenwoordiging"));
  const std::string workers = for_kind(Representation::none);
  CHECK(contains(workers, "Artikel 12 lid 3 Arbowet"));
  CHECK(contains(workers, "Geachte medewerkers"));
  CHECK_FALSE(contains(workers, "stemmen in"));
}

TEST_CASE("INS_02 the subject is how the duty to offer a PAGO is carried out; a hybrid says so") {
  CHECK(contains(full(), "Verzoek om instemming met de uitvoering van het PAGO en het PMO"));
  CHECK(contains(full(), "Beide delen blijven gescheiden."));
  CaseFile c = full_case();
  c.project.aim = ProjectAim::pago;
  const std::string pago_only = document_text("INS", c);
  CHECK(contains(pago_only, "Verzoek om instemming met de uitvoering van het PAGO\n"));
  CHECK(contains(pago_only, "Dat is onze plicht (artikel 18 Arbowet)"));
  CHECK_FALSE(contains(pago_only, "PMO)"));
}

TEST_CASE("INS_03 the plan is attached, with version and date; unknown, its place stays marked") {
  CHECK(contains(full(), "PAGO/PMO-plan, versie 1.0, van 20 maart 2026"));
  CHECK(contains(document_text("INS", case_file()), "versie [versie], van [datum van het plan]"));
  CHECK(contains(messages("INS", case_file()), "datum van het PAGO/PMO-plan in de bijlage"));
}

TEST_CASE("INS_04 the contract with the arbodienst is named when it is part of the decision, and asked when nobody said") {
  CHECK(contains(full(), "Wij wijzigen het contract met Arbodienst De Bedachte Haven."));
  CaseFile c = full_case();
  c.consent_request.contract = ContractChange::not_part_of_it;
  CHECK(contains(document_text("INS", c), "Het contract met de arbodienst verandert niet."));
  c.consent_request.contract = ContractChange::concluded;
  CHECK(contains(document_text("INS", c), "Wij sluiten een contract met Arbodienst De Bedachte Haven."));
  CHECK(contains(document_text("INS", case_file()), "[is het sluiten of wijzigen van het contract deel van dit besluit?]"));
  CHECK(contains(messages("INS", case_file()), "of het contract met de arbodienst wordt gesloten of gewijzigd"));
}

TEST_CASE("INS_05 taking part is voluntary and without effect on the legal position; a compulsory examination stays outside") {
  CHECK(contains(full(), "Iedere werknemer kiest zelf of hij meedoet."));
  CHECK(contains(full(), "geen gevolgen voor de rechtspositie"));
  CHECK(contains(full(), "Voor werken onder overdruk is medisch onderzoek een voorwaarde"));
}

TEST_CASE("INS_06 management gets no medical outcomes, and a reported group has a smallest size: 10, only upward") {
  CHECK(contains(full(), "Directie en leidinggevenden krijgen geen medische gegevens."));
  CHECK(contains(full(), "Ons voorstel: een groep komt alleen in het rapport als ten minste 10 werknemers meededen."));
  CaseFile c = full_case();
  c.plan.agreements.minimum_group = 20;
  CHECK(contains(document_text("INS", c), "als ten minste 20 werknemers meededen"));
  c.plan.agreements.minimum_group = 4;
  CHECK_FALSE(contains(document_text("INS", c), "ten minste 4 werknemers"));
}

TEST_CASE("INS_07 relevance and content are the bedrijfsarts's, with information in the languages of the workers") {
  CHECK(contains(full(), "De RI&E noemt lawaai en lasrook"));
  CHECK(contains(full(), "Lawaai | Zagerij | Gehooronderzoek (audiometrie) | elke 4 jaar"));
  CHECK(contains(full(), "Engels en Pools"));
  CHECK(contains(full(), "in eenvoudige taal"));
  const std::string bare = document_text("INS", case_file());
  CHECK(contains(bare, "[voorlichting vooraf, met aandacht voor taal en leesvaardigheid]"));
  CHECK(contains(bare, "Lawaai | Zagerij | [inhoud, door de bedrijfsarts] | [door de bedrijfsarts]"));
  CHECK(contains(messages("INS", case_file()), "frequentie van het onderzoek (4 keer)"));
}

TEST_CASE("INS_08 the request is tied to RI&E and plan of action, on which the OR consents too") {
  CHECK(contains(full(), "rie_voorbeeld.pdf, van 14 oktober 2025"));
  CHECK(contains(full(), "Ook de RI&E en het plan van aanpak vragen uw instemming."));
  CHECK(contains(for_kind(Representation::none), "Ook over de RI&E en het plan van aanpak overleggen wij met u."));
}

TEST_CASE("INS_09 the reply part offers consent, consent with remarks and no consent, with date and signature") {
  CHECK(contains(full(), "Wij stemmen in met het besluit."));
  CHECK(contains(full(), "Wij stemmen in met het besluit, met de opmerkingen hieronder."));
  CHECK(contains(full(), "Wij stemmen niet in met het besluit."));
  CHECK(contains(full(), "Datum en handtekening"));
  CHECK(contains(full(), "graag vóór 21 april 2026"));
  CaseFile advice = full_case();
  advice.physician.facts.representation = Representation::staff_representation;
  CHECK(contains(document_text("INS", advice), "Wij stemmen niet in met het besluit."));
  advice.consent_request.advice_suffices = true;
  CHECK(contains(document_text("INS", advice), "Wij adviseren het besluit niet te nemen."));
}

TEST_CASE("INS_10 the request says whether the arrangement is adopted, changed or withdrawn: each needs consent") {
  CHECK(
      contains(full(), "Vaststellen van de regeling voor het PAGO en het PMO. Vaststellen, wijzigen en intrekken vragen elk"));
  CaseFile c = full_case();
  c.consent_request.regulation = RegulationChange::changed;
  CHECK(contains(document_text("INS", c), "Wijzigen van de regeling"));
  c.consent_request.regulation = RegulationChange::withdrawn;
  CHECK(contains(document_text("INS", c), "Intrekken van de regeling"));
  CHECK(contains(document_text("INS", case_file()), "[vaststellen, wijzigen of intrekken van de regeling]"));
  CHECK(contains(messages("INS", case_file()), "vastgesteld, gewijzigd of ingetrokken"));
}

TEST_CASE("a proposal of an outsider is reviewed before consent is asked (RULE-60); 10 or more people without OR is told") {
  CaseFile c = full_case();
  c.project.third_party.sent_proposal = true;
  CHECK_THROWS_AS(examined("INS", c), Error);
  c.project.third_party.proposal_reviewed = day(2026, 3, 1);
  CHECK(examined("INS", c).empty());
  c.physician.facts.representation = Representation::none;
  CHECK(contains(examined("INS", c), "artikel 12 lid 3 Arbowet"));
  c.physician.facts.employees = 9;
  CHECK(examined("INS", c).empty());
}
