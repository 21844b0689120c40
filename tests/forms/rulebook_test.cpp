#include <catch2/catch.hpp>
#include <set>

#include "forms/error.h"
#include "forms/leidraad/catalogue.h"
#include "forms/leidraad/process_steps.h"
#include "forms/leidraad/rulebook.h"

using namespace pago;

namespace {

std::string numbered(const std::string& prefix, int n) { return prefix + (n < 10 ? "-0" : "-") + std::to_string(n); }

}  // namespace

TEST_CASE("the rulebook holds every element RIE-01 to RIE-26 and every rule RULE-01 to RULE-12, each once") {
  const Rulebook& book = builtin_rulebook();
  for (int n = 1; n <= 26; ++n) {
    CAPTURE(numbered("RIE", n));
    REQUIRE(book.find(numbered("RIE", n)) != nullptr);
    CHECK(book.find(numbered("RIE", n))->level == RuleLevel::none);
  }
  for (int n = 1; n <= 12; ++n) {
    CAPTURE(numbered("RULE", n));
    REQUIRE(book.find(numbered("RULE", n)) != nullptr);
    CHECK(book.find(numbered("RULE", n))->level != RuleLevel::none);
  }
  for (const Rule& rule : book.rules) {
    CAPTURE(rule.code);
    CHECK(rule.level != RuleLevel::none);
    for (const std::string& document : rule.documents) CHECK((document == "INV" || step_of(document) != nullptr));
  }
  CHECK(book.find("RIE-27") == nullptr);
}

TEST_CASE("every point and rule has title, demand and ground, and every rule a sentence for each way it can turn out") {
  const Rulebook& book = builtin_rulebook();
  CHECK(book.edition == builtin_catalogue().edition);
  std::set<std::string> titles;
  for (const auto* list : {&book.points, &book.rules})
    for (const Rule& rule : *list) {
      CAPTURE(rule.code);
      CHECK_FALSE(rule.title.empty());
      CHECK(rule.demand.ends_with("."));
      CHECK_FALSE(rule.basis.empty());
      CHECK(titles.insert(rule.title).second);
    }
  for (const Rule& rule : book.rules) {
    CAPTURE(rule.code);
    CHECK((book.has(rule.code, "voldoet") || rule.code == "RULE-09"));
    CHECK((book.has(rule.code, "tekort") || rule.code == "RULE-09"));
    CHECK(book.has(rule.code, "te_beoordelen"));
  }
}

TEST_CASE("the points of one chapter stand together, so that a document can follow the order of the file") {
  std::set<std::string> closed;
  std::string current;
  for (const Rule& rule : builtin_rulebook().points) {
    if (rule.chapter == current) continue;
    CAPTURE(rule.code);
    CHECK(closed.insert(rule.chapter).second);
    current = rule.chapter;
  }
}

TEST_CASE("a rulebook with a code twice, a sentence twice, an unknown level or a missing ground is refused with its line") {
  const std::string head = "<regelboek editie=\"2025-11\">\n";
  const std::string point = "<punt code=\"RIE-01\" titel=\"t\" eis=\"e.\" grondslag=\"g\"><zin id=\"a\">x</zin></punt>";
  CHECK_NOTHROW(load_rulebook(head + point + "</regelboek>"));
  const std::string twice =
      "<punt code=\"RIE-01\" titel=\"t\" eis=\"e.\" grondslag=\"g\"><zin id=\"a\">x</zin><zin id=\"a\">y</zin></punt>";
  for (const std::string& body :
       {point + point, twice, std::string("<punt code=\"RIE-01\" titel=\"t\" eis=\"e.\"/>"),
        std::string("<regel code=\"RULE-01\" niveau=\"STOP\" titel=\"t\" eis=\"e.\" grondslag=\"g\"/>")}) {
    CAPTURE(body);
    CHECK_THROWS_WITH(load_rulebook(head + body + "</regelboek>"), Catch::Contains("rules.xml, regel 2"));
  }
}
