#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/generators/example_plan.h"

// One test per element of the PAGO/PMO plan, each on the text of a produced document. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& plan() { return planned_words("PLN"); }
const std::string& bare() { return unplanned_words("PLN"); }
bool asks(const std::string& place) { return asks_only_when_missing("PLN", place); }
std::size_t where(const std::string& part) { return plan().find(part); }

}  // namespace

TEST_CASE("PLN_01 the type is what the bedrijfsarts decided, or the marked place") {
  CHECK(contains(plan(), "Soort onderzoek | PAGO en PMO (hybride)"));
  CHECK(asks("[PAGO, PMO of beide: keuze van de bedrijfsarts]"));
}

TEST_CASE("PLN_02 the wishes and goals of the company stand in the plan") {
  CHECK(contains(plan(), "Minder gehoorschade en beter slapen na de nachtdienst."));
  CHECK(asks("[wensen en doelen, na overleg met directie en medezeggenschap]"));
}

TEST_CASE("PLN_03 the core goals stand in the plan; a PAGO is always in it, also beside a PMO") {
  CHECK(contains(plan(), "Het PAGO gaat na of het werk de gezondheid schaadt."));
  CHECK(contains(plan(), "Het PMO kijkt naar gezondheid en inzetbaarheid in het algemeen."));
  CHECK(contains(bare(), "Het PAGO gaat na of het werk de gezondheid schaadt."));
  CHECK_FALSE(contains(bare(), "Het PMO kijkt"));
}

TEST_CASE("PLN_04 every part names the aspect of health or capacity") {
  CHECK(contains(plan(), "belastbaarheid | gehoor"));
  CHECK(contains(plan(), "belastbaarheid | slaap"));
  CHECK(contains(bare(), "[aspect, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("PLN_05 every aspect has the content of the examination") {
  CHECK(contains(plan(), "Onderzoek | vragenlijst over het gehoor en een audiogram"));
  CHECK(contains(bare(), "[inhoud van het onderzoek, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("PLN_06 every aspect says whether there is an intervention with effect") {
  CHECK(contains(plan(), "gehoorbescherming op maat, met uitleg over het dragen"));
  CHECK(contains(bare(), "[interventie, of dat er geen is]"));
}

TEST_CASE("PLN_07 the outcome of the quality criteria stands in the plan") {
  CHECK(contains(plan(), "Het plan voldoet aan alle 15 criteria die hier gelden."));
  CHECK(contains(bare(), "ontbreekt het oordeel. Tot dan is dit plan niet definitief."));
}

TEST_CASE("PLN_08 the content is described as a whole") {
  CHECK(contains(plan(), "Een vragenlijst, een gehoortest en een longtest"));
  CHECK(asks("[korte beschrijving van de inhoud, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("PLN_09 every intervention has its type") {
  CHECK(contains(plan(), "Soort interventie | aanpassing van de belasting"));
  CHECK(contains(bare(), "[herstel van klachten, meer belastbaarheid, of aanpassing van de belasting]"));
}

TEST_CASE("PLN_10 agreements with care providers and insurers stand in the plan") {
  CHECK(contains(plan(), "De verzekeraar vergoedt de cursus beter slapen."));
  CHECK(asks("[afspraken van de werkgever met zorgverleners en verzekeraars]"));
}

TEST_CASE("PLN_11 in a hybrid, PAGO and PMO are apart in content and set-up") {
  const std::size_t pmo = where("Aanvullend onderzoek: PMO");
  REQUIRE(pmo != std::string::npos);
  CHECK(where("belastbaarheid | gehoor") < pmo);
  CHECK(where("belastbaarheid | slaap") > pmo);
  CHECK_FALSE(contains(bare(), "Aanvullend onderzoek: PMO"));
}

TEST_CASE("PLN_12 the research questions are fixed beforehand, one a line") {
  CHECK(contains(plan(), "Neemt het gehoorverlies in de zagerij af?"));
  CHECK(contains(plan(), "Werkt de afzuiging in de lasserij?"));
  CHECK(asks("[onderzoeksvragen, vooraf vastgesteld door de bedrijfsarts]"));
}

TEST_CASE("PLN_13 every PAGO aspect names its risk in the RI&E with the ground") {
  CHECK(contains(plan(), "Het risico in uw RI&E: Lawaai (art. 6.10"));
  CHECK(contains(plan(), "rie_voorbeeld.pdf van 14 oktober 2025"));
}

TEST_CASE("PLN_14 every abnormal finding has an action") {
  CHECK(contains(plan(), "zo nodig verwijzing naar de kno-arts"));
  CHECK(contains(bare(), "[welke actie dan volgt]"));
}

TEST_CASE("PLN_15 the individual and the collective level are covered") {
  CHECK(contains(plan(), "Voor persoon en groep | individueel en collectief"));
  CHECK(contains(bare(), "[individueel, collectief of beide]"));
}

TEST_CASE("PLN_16 the validity of every method is weighed") {
  CHECK(contains(plan(), "audiometrie is gevoelig voor gehoorverlies door lawaai"));
  CHECK(contains(bare(), "[gevoeligheid, specificiteit en voorspellende waarde]"));
}

TEST_CASE("PLN_17 the frequency and the proposal for entry and exit are carried over from the advice") {
  CHECK(contains(plan(), "Hoe vaak | elke 4 jaar"));
  CHECK(contains(plan(), "Dit voorstel rust op de leidraad."));
  CHECK(contains(plan(), "Bij tillen stel ik alleen onderzoek bij het begin voor."));
  CHECK_FALSE(contains(plan(), "wettelijk verplicht"));
  CHECK(asks("[keuze voor risico’s zonder eigen artikel]"));
}

TEST_CASE("PLN_18 the plan says when management and representation were spoken to") {
  CHECK(contains(plan(), "Besproken met de directie | 10 februari 2026"));
  CHECK(contains(plan(), "Besproken met de medezeggenschap | 12 februari 2026"));
  CHECK(contains(bare(), "Besproken met de directie | [datum]"));
}

TEST_CASE("PLN_19 the emphasis on prevention is shown") {
  CHECK(contains(plan(), "De uitslagen leiden eerst tot maatregelen aan de bron."));
  CHECK(asks("[hoe de nadruk op primaire preventie ligt, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("a plan without any risk for a PAGO is refused (RULE-13), and without an RI&E too (RULE-01)") {
  CHECK_THROWS_WITH(diagnosed("PLN", planned_case(), Rie{}), Catch::Contains("RULE-"));
  Rie office = rie();
  office.findings.resize(2);
  office.findings.erase(office.findings.begin());  // noise is absent, and nothing else is named
  CHECK_THROWS_WITH(diagnosed("PLN", case_file(), office), Catch::Contains("RULE-13"));
}

TEST_CASE("a PMO on lifestyle alone is told not to satisfy article 18, in the plan and as a warning (RULE-14)") {
  CaseFile c = planned_case();
  c.project.only_lifestyle = true;
  CHECK(contains(words_of("PLN", rie(), c), "Daarmee voldoet u niet aan artikel 18 Arbowet"));
  CHECK(contains(warnings("PLN", c), "RULE-14"));
  CHECK_FALSE(contains(plan(), "Daarmee voldoet u niet"));
}

TEST_CASE("as long as a quality criterion is unanswered the plan is not final (RULE-63)") {
  CHECK(contains(warnings("PLN", case_file()), "RULE-63"));
  CHECK_FALSE(contains(warnings("PLN", planned_case()), "RULE-63"));
}
