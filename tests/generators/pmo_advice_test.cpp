#include <catch2/catch.hpp>

#include "tests/generators/example_plan.h"

// One test per element of the PMO advice, each on the text of a produced letter. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& letter_text() { return planned_words("PMA"); }
bool asks(const std::string& place) { return asks_only_when_missing("PMA", place); }

}  // namespace

TEST_CASE("PMA_01 the letter says who asked for a PMO and which signals point to it") {
  CHECK(contains(letter_text(), "De ondernemingsraad vroeg in januari 2026 om aandacht voor slaap."));
  CHECK(contains(letter_text(), "Verzuimanalyse | gebruikt | 2025"));
  CHECK(asks("[wie om een PMO vroeg, of welke signalen erop wijzen]"));
}

TEST_CASE("PMA_02 the letter states core goal 2") {
  CHECK(contains(letter_text(), "Een PMO kijkt naar gezondheid en inzetbaarheid"));
}

TEST_CASE("PMA_03 the letter says that a PMO is no duty and has no obligatory content") {
  CHECK(contains(letter_text(), "De wet verplicht niet tot een PMO, en schrijft geen inhoud voor."));
}

TEST_CASE("PMA_04 the letter says that a PMO on lifestyle alone does not satisfy article 18") {
  CHECK(contains(letter_text(), "voldoet niet aan artikel 18 Arbowet"));
}

TEST_CASE("PMA_05 the letter refers to the PAGO part; without an RI&E that part waits") {
  CHECK(contains(letter_text(), "Het staat in mijn PAGO-advies, en beide delen komen in één voorstel."));
  const std::string waits = words_of("PMA", Rie{}, planned_case());
  CHECK(contains(waits, "Daarvoor is eerst een RI&E nodig"));
  CHECK_FALSE(contains(waits, "beide delen komen in één voorstel"));
}

TEST_CASE("PMA_06 the letter names the topics that the bedrijfsarts proposes, never one of its own") {
  CHECK(contains(letter_text(), "Slaap | alle afdelingen | vragenlijst over slaap | cursus beter slapen"));
  CHECK(contains(unplanned_words("PMA"), "[onderwerpen, zoals bewegen, slaap"));
}

TEST_CASE("PMA_07 the criteria a to f stand in the letter when a part is about lifestyle") {
  CHECK(contains(letter_text(), "d | Vrijheid | De werknemer kiest vrij"));
  CHECK(contains(letter_text(), "overwogen bij f"));
  CHECK(asks("[gaat een deel van het PMO over leefstijl? Dan gelden zes extra criteria]"));
}

TEST_CASE("PMA_08 the Wbo and NEN 8051 are checked, by the bedrijfsarts") {
  CHECK(contains(letter_text(), "NEN 8051"));
  CHECK(contains(letter_text(), "in januari 2025 ingetrokken"));
  CHECK(contains(letter_text(), "Voor de vragenlijst is geen vergunning nodig."));
  CHECK(asks("[uitkomst van de toets aan de Wbo en NEN 8051, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("PMA_09 the expected effect is stated honestly, with its numbers") {
  CHECK(contains(letter_text(), "0,22 (95%-betrouwbaarheidsinterval 0,14 tot 0,34)"));
}

TEST_CASE("PMA_10 the letter says what it yields for the company and for the worker") {
  CHECK(contains(letter_text(), "De werkgever krijgt advies over de roosters."));
  CHECK(asks("[wat het de werkgever oplevert (advies voor het bedrijf) en wat de medewerker (persoonlijk advies)]"));
}

TEST_CASE("PMA_11 the bedrijfsarts is responsible for the content") {
  CHECK(contains(letter_text(), "De inhoud is mijn verantwoordelijkheid als bedrijfsarts: geen zinloze testen"));
}
