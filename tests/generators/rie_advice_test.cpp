#include <catch2/catch.hpp>

#include "generators/compose/documents.h"
#include "tests/generators/example_letter.h"

// One test per element of the advice to make an RI&E, each on the text of a produced letter. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

std::string advice_to_make_one(const Rie& r, const CaseFile& c, std::string_view file) {
  return words(read_docx(letter_bytes(r, c, "NOR", file), "rie-advies.docx").document);
}

const std::string& without_rie() {
  static const std::string text = advice_to_make_one(Rie{}, case_file(), "");
  return text;
}

}  // namespace

TEST_CASE("NOR_01 the letter states that no RI&E was carried out, and has it confirmed") {
  CHECK(contains(without_rie(), "Bij mij is geen uitgevoerde RI&E van uw organisatie bekend."));
  CHECK(contains(without_rie(), "[Nagevraagd bij de werkgever"));
  CHECK(contains(advice_to_make_one(Rie{}, case_file(), "folder.pdf"), "“folder.pdf”. Daarin is geen enkel risico herkend"));
  CaseFile told = case_file();
  told.physician.facts.rie_carried_out = false;
  const std::string certain = advice_to_make_one(Rie{}, told, "");
  CHECK(contains(certain, "Volgens uw opgave is in uw organisatie geen RI&E uitgevoerd."));
  CHECK_FALSE(contains(certain, "[Nagevraagd bij de werkgever"));
}

TEST_CASE("NOR_02 the letter advises to carry one out, with a term that only the bedrijfsarts fills in") {
  CHECK(contains(without_rie(), "Stel een RI&E met plan van aanpak op"));
  CHECK(contains(without_rie(), "[termijn, door de bedrijfsarts in te vullen]"));
}

TEST_CASE("NOR_03 the letter states the duty with its article") {
  CHECK(contains(without_rie(), "artikel 5 lid 1 en 3 Arbowet"));
}

TEST_CASE("NOR_04 the letter says what the RI&E must contain: RIE-01 to RIE-14, each with its ground") {
  for (int n = 1; n <= 14; ++n) {
    const Rule* point = builtin_rulebook().find((n < 10 ? "RIE-0" : "RIE-") + std::to_string(n));
    REQUIRE(point != nullptr);
    CHECK(contains(without_rie(), point->demand));
  }
  CHECK_FALSE(contains(without_rie(), "RIE-15"));
}

TEST_CASE("NOR_05 the letter says that the duty to offer a PAGO remains and that the PAGO advice follows") {
  CHECK(contains(without_rie(), "blijft bestaan, ook zonder RI&E (artikel 18 Arbowet)"));
  CHECK(contains(without_rie(), "Mijn advies over het PAGO volgt na de RI&E."));
}

TEST_CASE("NOR_06 the letter says who can help, by the number of employees when it is known") {
  CHECK(contains(without_rie(), "Hebt u ten hoogste 25 werknemers"));
  CaseFile c = case_file();
  c.physician.facts.employees = 25;
  CHECK(contains(advice_to_make_one(Rie{}, c, ""), "mag u de preventietaken zelf uitvoeren"));
  c.physician.facts.employees = 26;
  CHECK(contains(advice_to_make_one(Rie{}, c, ""), "laat u zich bijstaan"));
}

TEST_CASE("NOR_07 the letter says that a PMO does not replace the PAGO") {
  CHECK(contains(without_rie(), "Een PMO vervangt het PAGO niet."));
}

TEST_CASE("NOR_08 the letter says that not having an RI&E can be fined") {
  CHECK(contains(without_rie(), "artikel 33 lid 1 en artikel 34 Arbowet"));
}

TEST_CASE("when the document that came in may be an RI&E, the letter says that the judgement belongs there instead") {
  const std::string text = advice_to_make_one(example::rie(), case_file(), "rie_voorbeeld.pdf");
  CHECK(contains(text, "Of dat een uitgevoerde RI&E is, staat niet vast."));
  CHECK(contains(text, "hoort er een toetsing van die RI&E te komen"));
}
