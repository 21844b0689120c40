#include <catch2/catch.hpp>

#include "tests/generators/example_assessment.h"
#include "tests/generators/example_letter.h"

// One test per element of the judgement of an RI&E, each on the text of a produced document. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

namespace {

std::string judged(const Rie& r, const CaseFile& c = case_file()) {
  return words(read_docx(letter_bytes(r, c, "RIE"), "toetsing.docx").document);
}

const std::string& judged_words() {
  static const std::string text = judged(example::rie());
  return text;
}

// The row of one point in part A.
std::string point(const std::string& text, const std::string& code) {
  const std::size_t part = text.find("Deel A. Toetsing per punt");
  const std::size_t start = text.find(code, part);
  if (part == text.npos || start == text.npos) return {};
  std::size_t end = text.find("\n", text.find(" | ", start));
  for (std::size_t next = end; next != text.npos; next = text.find("\n", next + 1)) {
    end = next;
    if (text.compare(next + 1, 3, "RIE") == 0 || text.compare(next + 1, 3, "BHV") == 0) break;
    if (next - start > 1500) break;
  }
  return text.substr(start, end - start);
}

void check_point(const std::string& code, const std::string& outcome, const std::string& part) {
  const std::string row = point(judged_words(), code);
  CAPTURE(code, row);
  CHECK(contains(row, outcome));
  CHECK(contains(row, part));
}

}  // namespace

TEST_CASE("RIE_01 the document says that the RI&E is in writing and which file it is") {
  check_point("RIE-01", "Voldoet", "ligt schriftelijk vast");
  CHECK(contains(judged_words(), "rie_voorbeeld.pdf"));
}
TEST_CASE("RIE_02 the document says which risks were left open") { check_point("RIE-02", "Tekort", "beeldschermwerk"); }
TEST_CASE("RIE_03 the document says whether the hazards are described") { check_point("RIE-03", "Voldoet", "omschrijving"); }
TEST_CASE("RIE_04 the document names the risks without a measure") { check_point("RIE-04", "Tekort", "tillen en dragen"); }
TEST_CASE("RIE_05 the document names the special groups that are treated and those that are not") {
  check_point("RIE-05", "Te beoordelen", "Niets is gevonden over jeugdige werknemers");
}
TEST_CASE("RIE_06 the document judges the access of workers to an expert") {
  check_point("RIE-06", "Tekort", "Artikel 5 lid 2");
}
TEST_CASE("RIE_07 the document says whether there is a plan van aanpak") { check_point("RIE-07", "Voldoet", "2 maatregelen"); }
TEST_CASE("RIE_08 the document names the risks without an action in the plan") {
  check_point("RIE-08", "Te beoordelen", "zwangere werknemers");
}
TEST_CASE("RIE_09 the document counts the measures without a term and gives their places") {
  check_point("RIE-09", "Tekort", "1 van de 2");
  check_point("RIE-09", "Tekort", "tabel 5, rij 3, cel 3");
}
TEST_CASE("RIE_10 the document asks why a plan begins with protective equipment") {
  check_point("RIE-10", "Te beoordelen", "lasrook");
}
TEST_CASE("RIE_11 the document judges expertise, number, time and organisation of the preventive tasks") {
  check_point("RIE-11", "Tekort", "Wie is preventiemedewerker");
}
TEST_CASE("RIE_12 the document says how old the RI&E is and asks what has changed") {
  check_point("RIE-12", "Niet uit de RI&E te zien", "14 oktober 2025");
}
TEST_CASE("RIE_13 the document names the risks without a priority") { check_point("RIE-13", "Te beoordelen", "lasrook"); }
TEST_CASE("RIE_14 the document says whether the RI&E states for which risks a PAGO belongs") {
  check_point("RIE-14", "Tekort", "voor welke risico’s een PAGO");
}
TEST_CASE("RIE_15 the document puts the rows of Table 1 beside the RI&E, each with its article and place") {
  check_point("RIE-15", "Tekort", "Niet genoemd is niet hetzelfde als afwezig");
  const std::string part = judged_words().substr(judged_words().find("Deel B."));
  for (const LawRow& row : builtin_catalogue().law_table) CHECK(contains(part, row.risk));
  CHECK(contains(part, "art. 6.7 | aanwezig en afwezig | tabel 3, rij 4, cel 2"));
  CHECK(contains(part, "geen nader voorschrift"));
}
TEST_CASE("RIE_16 the document says whether psychosocial load is inventoried") { check_point("RIE-16", "Voldoet", "werkdruk"); }
TEST_CASE("RIE_17 the document asks for an assessment of the air where the RI&E names what is inhaled") {
  check_point("RIE-17", "Te beoordelen", "lasrook");
}
TEST_CASE("RIE_18 the document says whether the exposure to carcinogens was assessed") {
  check_point("RIE-18", "Niet van toepassing", "geen kankerverwekkende");
  Rie r = good_rie();
  r.findings.push_back(finding("kwartsstof", Presence::present, "Bij het slijpen komt kwartsstof vrij."));
  CHECK(contains(point(judged(r), "RIE-18"), "Tekort"));
}
TEST_CASE("RIE_19 the document lists the agents that call for an individual register") {
  check_point("RIE-19", "Niet van toepassing", "individueel register");
  Rie r = good_rie();
  r.findings.push_back(finding("ioniserende-straling", Presence::present, "Er werken A-werknemers met een bron."));
  CHECK(contains(point(judged(r), "RIE-19"), "NDRIS"));
}
TEST_CASE("RIE_20 the document names the back factors that are treated and those that are not") {
  check_point("RIE-20", "Te beoordelen", "Niet genoemd: duwen en trekken");
}
TEST_CASE("RIE_21 the document says whether a formal assessment was done or an exemption applies") {
  check_point("RIE-21", "Tekort", "Ik adviseer de RI&E te laten toetsen");
  CHECK(contains(point(judged(good_rie()), "RIE-21"), "de heer T. Toetser"));
}
TEST_CASE("RIE_22 the document asks who got a copy, and says who gets one of this judgement") {
  check_point("RIE-22", "Niet uit de RI&E te zien", "Aan wie en wanneer");
  CHECK(contains(judged_words(), "Ik zend een afschrift van dit advies aan de ondernemingsraad."));
}
TEST_CASE("RIE_23 the document asks where workers can read the RI&E") { check_point("RIE-23", "Niet uit", "inzien"); }
TEST_CASE("RIE_24 the document asks for the consent of the works council") { check_point("RIE-24", "Niet uit", "ingestemd"); }
TEST_CASE("RIE_25 the document treats the consultation in firms of fewer than ten people") {
  check_point("RIE-25", "Niet van toepassing", "minder dan 10");
  Rie small = good_rie();
  small.employees = 9;
  CaseFile c = case_file();
  c.physician.facts.representation = Representation::none;
  CHECK(contains(point(judged(small, c), "RIE-25"), "overlegd met de belanghebbende werknemers"));
}
TEST_CASE("RIE_26 the document proposes a conclusion and leaves the decision to the bedrijfsarts, with the list of gaps") {
  CHECK(contains(judged_words(), "bruikbaar voor een PAGO-advies, met tekorten"));
  CHECK(contains(judged_words(), "[Bruikbaar, bruikbaar met tekorten of niet bruikbaar, met de reden]"));
  CHECK(contains(judged_words(), "Wat er ontbreekt"));
  CaseFile c = case_file();
  c.physician.facts.conclusion = "Bruikbaar, omdat de lopende metingen al zijn gemeld.";
  const std::string decided = judged(example::rie(), c);
  CHECK(contains(decided, "Bruikbaar, omdat de lopende metingen al zijn gemeld."));
  CHECK_FALSE(contains(decided, "[Bruikbaar, bruikbaar met tekorten"));
}

TEST_CASE("the judgement says CONCEPT until adopted, and never that a PAGO is not needed") {
  for (const Rie& r : {example::rie(), good_rie(), Rie{}}) {
    const std::string text = judged(r);
    CHECK(contains(text, "CONCEPT"));
    CHECK_FALSE(contains(text, "geen PAGO nodig"));
    CHECK(contains(text, "heft de plicht om een PAGO aan te bieden niet op"));
  }
}

TEST_CASE("an outdated RI&E is proposed as usable only after an update") {
  Rie old = good_rie();
  old.date = Date{std::chrono::year(2019), std::chrono::May, std::chrono::day(1)};
  const std::string text = judged(old);
  CHECK(contains(text, "nadat de RI&E is nagelopen en zo nodig aangepast"));
  CHECK(contains(text, "1 mei 2019, meer dan drie jaar geleden"));
}
