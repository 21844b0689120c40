#include "generators/compose/case_rules.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "generators/rules/preparation_rules.h"
#include "plugin/pago.h"

// What the rules about the preparation are given of a case.
namespace pago {
namespace {

std::vector<Assessed> rules(const Options& options) {
  const Reading reading = nothing_read(options);
  const CaseFile c = case_of(options);
  return rules_of_case({reading.rie, reading.advice, builtin_catalogue(), c, options.today});
}

Assessed rule(std::string_view code, const std::string& json) {
  Options options;
  options.today = Date{std::chrono::year(2026), std::chrono::March, std::chrono::day(31)};
  options.case_json = json;
  for (const Assessed& a : rules(options))
    if (a.code == code) return a;
  FAIL(code << " is not applied");
  return {};
}

TEST_CASE("RULE-01 to RULE-12 stand beside the rules about the preparation") {
  Options options;
  options.case_json = "{}";
  const auto applied = rules(options);
  CHECK(applied.size() == 12 + proposal_rules().size() + gate_rules().size());
  for (std::size_t i = 0; i < 12; ++i) CHECK(applied[i].code == builtin_rulebook().rules[i].code);
}

TEST_CASE("the plan of a case reaches its rules: parts, actions, topics, criteria and what the project plan lacks") {
  const std::string json = R"({"project": {"soort": "PAGO"}, "onderzoek": {
    "pago": {"lawaai": {"aspect": "gehoor", "actie": "gesprek"}, "koude": {"actie": "Geen."}},
    "pmo": [{"inhoud": "iets", "actie": "gesprek"}]}})";
  CHECK(rule("RULE-17", json).outcome == Outcome::failed);
  CHECK_THAT(rule("RULE-23", json).finding, Catch::Matchers::Contains("koude"));
  CHECK_THAT(rule("RULE-24", json).finding, Catch::Matchers::Contains("iets"));
  CHECK_THAT(rule("RULE-63", json).finding, Catch::Matchers::Contains("2"));
  CHECK(rule("RULE-43", json).outcome == Outcome::failed);
  CHECK(rule("RULE-43", json).finding.find("PRJ-") == std::string::npos);
  CHECK(rule("RULE-43", "{}").outcome == Outcome::unseen);
}

TEST_CASE("every text of a case is looked through, but not the fingerprint of its RI&E") {
  CHECK(rule("RULE-37", R"({"afdelingen": [{"naam": "111222333"}]})").outcome == Outcome::failed);
  CHECK(rule("RULE-37", R"({"rie": {"sha256": "111222333"}})").outcome == Outcome::met);
}

TEST_CASE("a rule that blocks refuses the documents it is about, and no other") {
  Options options;
  options.case_json = R"({"project": {"derde": {"deed_voorstel": true}}})";
  const Reading reading = nothing_read(options);
  for (const char* document : {"instemmingsverzoek", "beslissing"})
    CHECK_THROWS_WITH(compose_document(document, reading, "rie.docx", options), Catch::Matchers::Contains("RULE-60"));
  CHECK_NOTHROW(compose_document("toetsing", reading, "rie.docx", options));
}

}  // namespace
}  // namespace pago
