#include <catch2/catch.hpp>

#include "tests/generators/example_plan.h"

// One test per quality criterion, each on the text of a produced document. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

const std::string& check_words() { return planned_words("QCK"); }

// The row of a criterion holds its name, its meaning, the judgement and the explanation; unanswered, the marked places.
bool weighed(const std::string& criterion, const std::string& name, const std::string& meaning) {
  const std::size_t row = check_words().find(criterion + " | " + name + " | ");
  if (row == std::string::npos) return false;
  const std::string line = check_words().substr(row, check_words().find('\n', row) - row);
  return contains(line, meaning) && contains(line, "Voldoet") && contains(line, "overwogen bij " + criterion);
}

bool unanswered(const std::string& criterion, const std::string& name) {
  const std::string& text = unplanned_words("QCK");
  const std::size_t row = text.find(criterion + " | " + name + " | ");
  if (row == std::string::npos) return false;
  return contains(text.substr(row, text.find('\n', row) - row), "[oordeel] | [toelichting van de bedrijfsarts]");
}

}  // namespace

TEST_CASE("QCK_01 noodzaak follows from article 18, with the number of risks") {
  CHECK(contains(check_words(), "1 | Noodzaak | De werkgever is verplicht"));
  CHECK(contains(check_words(), "artikel 18 Arbowet). | Voldoet | Voor 4 van uw risico’s geldt de plicht"));
}

TEST_CASE("QCK_02 relevantie is weighed, or asked") {
  CHECK(weighed("2", "Relevantie", "past bij dit bedrijf en bij de kerndoelen"));
  CHECK(unanswered("2", "Relevantie"));
}

TEST_CASE("QCK_03 wetenschappelijke validiteit is weighed, or asked") {
  CHECK(weighed("3", "Wetenschappelijke validiteit", "gevoeligheid, specificiteit en voorspellende waarde"));
  CHECK(unanswered("3", "Wetenschappelijke validiteit"));
}

TEST_CASE("QCK_04 effectiviteit is weighed, or asked") {
  CHECK(weighed("4", "Effectiviteit", "zo mogelijk bewezen"));
  CHECK(unanswered("4", "Effectiviteit"));
}

TEST_CASE("QCK_05 doelmatigheid is weighed, or asked") {
  CHECK(weighed("5", "Doelmatigheid in de uitvoering", "Kosten en tijd"));
  CHECK(unanswered("5", "Doelmatigheid in de uitvoering"));
}

TEST_CASE("QCK_06 uitvoerbaarheid is weighed, or asked") {
  CHECK(weighed("6", "Uitvoerbaarheid", "niet onnodig verstoord"));
  CHECK(unanswered("6", "Uitvoerbaarheid"));
}

TEST_CASE("QCK_07 acceptatie is weighed, or asked") {
  CHECK(weighed("7", "Acceptatie", "doelgroep, taal en leesvaardigheid"));
  CHECK(unanswered("7", "Acceptatie"));
}

TEST_CASE("QCK_08 subsidiariteit is weighed, or asked") {
  CHECK(weighed("8", "Subsidiariteit", "zo weinig belastend als kan"));
  CHECK(unanswered("8", "Subsidiariteit"));
}

TEST_CASE("QCK_09 proportionaliteit is weighed, or asked") {
  CHECK(weighed("9", "Proportionaliteit", "redelijk voor het doel"));
  CHECK(unanswered("9", "Proportionaliteit"));
}

TEST_CASE("QCK_10 a inzetbaarheid is weighed for a part on lifestyle") {
  CHECK(weighed("a", "Inzetbaarheid", "duurzame inzetbaarheid"));
}

TEST_CASE("QCK_11 b effectiviteit is weighed for a part on lifestyle") {
  CHECK(weighed("b", "Effectiviteit", "effect op de gezondheid is bekend"));
}

TEST_CASE("QCK_12 c legitimiteit is weighed for a part on lifestyle") {
  CHECK(weighed("c", "Legitimiteit", "Of de werknemer vraagt er zelf om."));
}

TEST_CASE("QCK_13 d vrijheid is weighed for a part on lifestyle") { CHECK(weighed("d", "Vrijheid", "kiest vrij")); }

TEST_CASE("QCK_14 e proportionaliteit is weighed for a part on lifestyle") {
  CHECK(weighed("e", "Proportionaliteit", "hoe sterker de grond"));
}

TEST_CASE("QCK_15 f diversiteit is weighed for a part on lifestyle") {
  CHECK(weighed("f", "Diversiteit", "toezicht tegen misbruik van macht en uitsluiting"));
}

TEST_CASE("without a part on lifestyle the criteria a to f are not there; unknown, the letter asks") {
  CaseFile c = planned_case();
  c.plan.lifestyle = false;
  const std::string without = words_of("QCK", rie(), c);
  CHECK(contains(without, "De zes extra criteria voor een leefstijlonderzoek gelden daarom niet."));
  CHECK_FALSE(contains(without, "Legitimiteit"));
  CHECK(contains(without, "Het plan voldoet aan alle 9 criteria die hier gelden."));
  CHECK(contains(unplanned_words("QCK"), "[gaat een deel van het onderzoek over leefstijl?]"));
  CHECK_FALSE(contains(unplanned_words("QCK"), "Legitimiteit"));
}

TEST_CASE("a criterion that falls short is named in the outcome") {
  CaseFile c = planned_case();
  c.plan.quality["4"].outcome = Outcome::failed;
  const std::string text = words_of("QCK", rie(), c);
  CHECK(contains(text, "Het plan schiet tekort op: effectiviteit."));
  CHECK(contains(text, "Schiet tekort"));
}
