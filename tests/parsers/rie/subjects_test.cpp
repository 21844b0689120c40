#include "parsers/rie/subjects.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

std::vector<SubjectMention> about(Subject subject, const std::string& text) {
  RieDocument d = rie_with_chapter("Bevindingen");
  d.text(text);
  std::vector<SubjectMention> out;
  for (const SubjectMention& m : subjects_in(d.document()))
    if (m.subject == subject) out.push_back(m);
  return out;
}

}  // namespace

TEST_CASE("an RI&E that says how employees reach an expert speaks of access, one that names an expert does not") {
  CHECK(about(Subject::access, "Medewerkers kunnen terecht bij de bedrijfsarts op het open spreekuur.").size() == 1);
  CHECK(about(Subject::access, "De arbodienst is voor iedereen bereikbaar.").size() == 1);
  CHECK(about(Subject::access, "Opgesteld met hulp van de arbodienst.").empty());
  CHECK(about(Subject::expert, "Opgesteld met hulp van de arbodienst.").size() == 1);
}

TEST_CASE("tasks, time or training of the preventiemedewerker are more than a mention of one") {
  CHECK(about(Subject::prevention_officer, "De preventiemedewerker is K. Verzonnen.").size() == 1);
  CHECK(about(Subject::prevention_tasks, "De preventiemedewerker is K. Verzonnen.").empty());
  CHECK(about(Subject::prevention_tasks, "De preventiemedewerker heeft hiervoor vier uur per week.").size() == 1);
}

TEST_CASE("what is lacking is lacking in the sentence that says so, not in the next one") {
  const auto found = about(Subject::emergency_response, "Er zijn geen BHV'ers. De blusmiddelen zijn gekeurd.");
  REQUIRE(found.size() == 1);
  CHECK(found.front().lacking);
  CHECK(found.front().source.quote == "Er zijn geen BHV'ers.");
  CHECK_FALSE(about(Subject::emergency_response, "De BHV is op orde. Een vluchtweg is geblokkeerd.").front().lacking);
}

TEST_CASE("beside a question the answer decides, beside a name another cell does not") {
  RieDocument d = rie_with_chapter("Bevindingen");
  d.table({{"Vraag", "Antwoord"}, {"Is er een preventiemedewerker?", "Nee"}});
  d.table({{"Actie", "Wie"}, {"Gehoorbescherming wordt niet gedragen", "preventiemedewerker"}});
  const auto found = subjects_in(d.document());
  REQUIRE(found.size() == 2);
  CHECK(found[0].lacking);
  CHECK_FALSE(found[1].lacking);
}

TEST_CASE("words that only look alike are no subject") {
  CHECK(about(Subject::representation, "De orde in de werkplaats is matig.").empty());
  CHECK(about(Subject::hired_workers, "De leasekosten zijn hoog.").empty());
}
