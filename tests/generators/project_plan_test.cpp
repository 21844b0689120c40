#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/generators/example_plan.h"

// One test per element of the project plan, each on the text of a produced document. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& plan() { return planned_words("PRJ"); }
const std::string& bare() { return unplanned_words("PRJ"); }
bool asks(const std::string& place) { return asks_only_when_missing("PRJ", place); }

}  // namespace

TEST_CASE("PRJ_01 the project plan says which workers are invited when") {
  CHECK(contains(plan(), "Zagerij | 12 | 13 april 2026"));
  CHECK(contains(plan(), "Lasserij | 7 | 20 april 2026"));
  CHECK(asks("[welke medewerkers wanneer worden uitgenodigd]"));
}

TEST_CASE("PRJ_02 the project plan tells the procedure from information to evaluation, in that order") {
  std::size_t at = 0;
  for (const char* step :
       {"Voorlichting |", "Uitnodiging |", "Onderzoek |", "Uitslag en advies |", "Groepsrapport |", "Evaluatie |"}) {
    CAPTURE(step);
    at = plan().find(step, at);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("PRJ_03 every step has its dates, or the marked place") {
  CHECK(contains(plan(), "4 mei 2026 tot en met 22 mei 2026"));
  CHECK(contains(plan(), "uiterlijk 5 juni 2026"));
  CHECK(contains(plan(), "vanaf 1 april 2026"));
  CHECK(contains(plan(), "| 15 september 2026 |"));
  CHECK(count(bare(), "[datum of periode]") == 6);
  CHECK_FALSE(contains(plan(), "[datum of periode]"));
}

TEST_CASE("PRJ_04 the project plan states the maximum lead time, which only the bedrijfsarts gives") {
  CHECK(contains(plan(), "hoogstens zes weken"));
  CHECK(asks("[langste doorlooptijd, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("PRJ_05 the information strategy says what, how, when, for whom and by whom") {
  CHECK(contains(plan(), "bijeenkomst en folder | in de kantine | 1 april 2026 | alle medewerkers | bedrijfsarts"));
  CHECK(asks("[wat, hoe, wanneer, voor wie en door wie]"));
}

TEST_CASE("PRJ_06 the agreements on result talks stand in the plan") {
  CHECK(contains(plan(), "gesprek van twintig minuten met de bedrijfsarts"));
  CHECK(asks("[afspraken over uitslaggesprekken, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("PRJ_07 every examination has its criteria for calling a worker in; a reasoned not applicable counts") {
  CHECK(contains(plan(), "verlies van 35 dB of meer"));
  CHECK(contains(plan(), "niet van toepassing: de medewerker maakt zelf een afspraak"));
  CHECK(contains(bare(), "[oproepcriteria, of waarom die niet nodig zijn]"));
}

TEST_CASE("PRJ_08 every examination has its cut-off and normal values, fixed beforehand") {
  CHECK(contains(plan(), "audiogram: verlies van meer dan 25 dB"));
  CHECK(contains(plan(), "score van 10 of hoger"));
  CHECK(contains(plan(), "De criteria staan vooraf vast."));
  CHECK(contains(bare(), "[afkapwaarden en normaalwaarden, of waarom die niet nodig zijn]"));
}

TEST_CASE("PRJ_09 the agreements on reporting say what the group report is aimed at") {
  CHECK(contains(plan(), "laat zien of lawaai en lasrook de gezondheid schaden"));
  CHECK(asks("[waarop het groepsrapport is gericht, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("PRJ_10 criteria and comparison groups on group level are agreed beforehand") {
  CHECK(contains(plan(), "vergeleken met het onderzoek van 2022"));
  CHECK(asks("[beoordelingscriteria en vergelijkingsgroepen, vooraf afgesproken]"));
}

TEST_CASE("PRJ_11 the minimum group size is the default of ten, or a larger number, never a smaller") {
  CHECK(contains(plan(), "Over minder dan 12 deelnemers verschijnen geen cijfers"));
  CHECK(contains(bare(), "Over minder dan 10 deelnemers verschijnen geen cijfers"));
  CaseFile c = planned_case();
  c.plan.agreements.minimum_group = 4;
  CHECK(contains(words_of("PRJ", rie(), c), "Over minder dan 10 deelnemers verschijnen geen cijfers"));
}

TEST_CASE("PRJ_12 the route of the invitation stands in the plan") {
  CHECK(contains(plan(), "Per brief naar het huisadres"));
  CHECK(asks("[werkadres of huisadres, en toegang tot de vragenlijst]"));
}

TEST_CASE("PRJ_13 the privacy of the online environment stands in the plan") {
  CHECK(contains(plan(), "werkt alleen met een code die apart is gestuurd"));
  CHECK(asks("[hoe de persoonlijke link en de toegang zijn beveiligd]"));
}

TEST_CASE("PRJ_14 the roles are named, and the bedrijfsarts keeps control") {
  CHECK(contains(plan(), "dr. B. Fictief adviseert als bedrijfsarts over de inhoud en houdt de regie"));
  CHECK(contains(plan(), "Uitvoering van de metingen | mevrouw T. Bedacht"));
  CHECK(asks("[wie voert uit: artsen onder toezicht, taakgedelegeerden, derden; of niemand anders]"));
}

TEST_CASE("PRJ_15 in a hybrid the PAGO and the PMO part stand apart; without a PMO there is no PMO part") {
  const std::size_t pmo = plan().find("Het aanvullende onderzoek: PMO");
  REQUIRE(pmo != std::string::npos);
  CHECK(plan().find("audiogram: verlies") < pmo);
  CHECK(plan().find("score van 10 of hoger") > pmo);
  CHECK(contains(plan(), "PAGO en PMO (hybride)"));
  CHECK_FALSE(contains(bare(), "Het aanvullende onderzoek: PMO"));
  CHECK(asks("[PAGO, PMO of beide: keuze van de bedrijfsarts]"));
}

TEST_CASE("PRJ_16 the plan says which groups get information of their own") {
  CHECK(contains(plan(), "zij krijgen de voorlichting in het Pools"));
  CHECK(asks("[welke groepen moeite hebben met lezen of met Nederlands, en wat zij krijgen]"));
}

TEST_CASE("PRJ_17 the evaluation answers four questions: participation, satisfaction, interventions, cost") {
  CHECK(contains(plan(), "Hoeveel medewerkers deden mee?"));
  CHECK(contains(plan(), "Hoe tevreden zijn zij over de informatie, de inhoud en de uitvoering?"));
  CHECK(contains(plan(), "Welke interventies zijn gebruikt, en passen die bij de gevonden problemen?"));
  CHECK(contains(plan(), "Wat waren de kosten, vergeleken met het budget?"));
}

TEST_CASE("PRJ_18 the retention term is the one agreed, never a built-in number") {
  CHECK(contains(plan(), "bewaart de gegevens voor analyses twee jaar"));
  CHECK(asks("[bewaartermijn voor latere analyses, volgens het contract]"));
}

TEST_CASE("PRJ_19 the test of the digital entry stands in the plan") {
  CHECK(contains(plan(), "testten de vragenlijst op 2 maart 2026"));
  CHECK(asks("[wie de digitale invoer vooraf heeft getest, en wanneer]"));
}

TEST_CASE("PRJ_20 the plan says how hindrance of the work is avoided") {
  CHECK(contains(plan(), "onder werktijd, per ploeg"));
  CHECK(asks("[hoe het onderzoek in de werkplanning past]"));
}

TEST_CASE("every risk that asks for a PAGO has its group, its ground, its examination and its interval in the plan") {
  CHECK(contains(plan(), "vragenlijst over het gehoor en een audiogram"));
  CHECK(contains(plan(), "elke 4 jaar"));
  CHECK(contains(bare(), "Lawaai"));
  CHECK(contains(bare(), "Tillen"));
  CHECK(contains(bare(), "[inhoud van het onderzoek, door de bedrijfsarts in te vullen]"));
  CHECK(contains(bare(), "[frequentie, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("a compulsory examination is no part of the project plan, which says so") {
  CHECK(contains(plan(), "Verplichte keuringen horen niet bij dit plan."));
  CHECK_FALSE(contains(plan(), "duikers"));
}

TEST_CASE("the choice per risk of the case stands in the plan when no examination was planned") {
  CaseFile c = case_file();
  c.physician.risks["lawaai"].content = "een gehoortest";
  c.physician.risks["lawaai"].frequency = "elke 3 jaar";
  const std::string text = words_of("PRJ", rie(), c);
  CHECK(contains(text, "een gehoortest"));
  CHECK(contains(text, "elke 3 jaar"));
}

TEST_CASE("as long as PRJ-01 to PRJ-09 are not filled, a warning says which, and so does the plan (RULE-43)") {
  const std::string open = warnings("PRJ", case_file());
  CHECK(contains(open, "de oproepcriteria"));
  CHECK(contains(open, "RULE-43"));
  CHECK(contains(bare(), "Pas als deze punten zijn ingevuld, mogen de uitnodigingen weg"));
  CHECK_FALSE(contains(bare(), "RULE-"));
  CaseFile c = planned_case();
  c.plan.agreements.reporting.clear();
  CHECK(contains(warnings("PRJ", c), "de rapportage"));
  CHECK_FALSE(contains(warnings("PRJ", c), "de planning"));
}

TEST_CASE("without an executed RI&E there is no project plan (RULE-01)") {
  CaseFile c = planned_case();
  c.physician.facts.rie_carried_out = false;
  CHECK_THROWS_AS(diagnosed("PRJ", c, Rie{}), Error);
}
