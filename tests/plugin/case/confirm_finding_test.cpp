#include "plugin/case/confirm_finding.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "plugin/case/case_json.h"

namespace pago {
namespace {

const char* quote = "Bij de zaag is 91 dB(A) gemeten.";

Confirmation rejected() { return {"lawaai", quote, "tabel 3, rij 4", false, {}, "de zaag is weg"}; }

Rie rie_with_noise() {
  Rie rie;
  for (const char* place : {"tabel 3, rij 4", "tabel 5, rij 1"}) {
    RiskFinding finding;
    finding.risk = "lawaai";
    finding.source.place = place;
    finding.source.quote = quote;
    finding.confidence = 0.4;
    finding.unclear = {"91"};
    finding.priority = {PriorityLevel::high, "A"};
    rie.findings.push_back(finding);
  }
  return rie;
}

}  // namespace

TEST_CASE("a rejected finding counts no longer, and its words are listed with who rejected them and why") {
  Rie rie = rie_with_noise();
  apply_confirmations(rie, {rejected()});
  REQUIRE(rie.findings.size() == 1);
  CHECK(rie.findings[0].source.place == "tabel 5, rij 1");
  REQUIRE(rie.unrecognised.size() == 1);
  CHECK(rie.unrecognised[0].source.quote == quote);
  CHECK(rie.unrecognised[0].why == "door de bedrijfsarts afgewezen als lawaai: de zaag is weg");
}

TEST_CASE("a confirmed finding is sure, whatever the scan looked like") {
  Rie rie = rie_with_noise();
  apply_confirmations(rie, {{"lawaai", quote, "tabel 3, rij 4", true, {}, ""}});
  CHECK(rie.findings[0].confidence == 1);
  CHECK(rie.findings[0].unclear.empty());
  CHECK(rie.findings[0].priority.level == PriorityLevel::high);
}

TEST_CASE("a rejected priority is no priority; the finding stays") {
  Rie rie = rie_with_noise();
  apply_confirmations(rie, {{"lawaai", quote, "tabel 5, rij 1", {}, false, ""}});
  CHECK(rie.findings[0].priority.level == PriorityLevel::high);
  CHECK(rie.findings[1].priority.level == PriorityLevel::none);
  CHECK(rie.findings[1].priority.printed.empty());
}

TEST_CASE("the words find the finding when its place has another name in another format") {
  Rie rie = rie_with_noise();
  rie.findings.pop_back();
  rie.findings[0].source.quote = "Bij de zaag is\n91\u00a0dB(A) gemeten.";
  rie.findings[0].source.place = "alinea 9";
  apply_confirmations(rie, {rejected()});
  CHECK(rie.findings.empty());
}

TEST_CASE("a confirmation of another risk or of other words is of no finding here") {
  const Rie rie = rie_with_noise();
  const std::vector<Confirmation> others{{"trillingen-hand-arm", quote, "", true, {}, ""},
                                         {"lawaai", "Andere woorden.", "", true, {}, ""}};
  CHECK(confirmations_of(rie.findings, others) == std::vector<const Confirmation*>{nullptr, nullptr});
}

TEST_CASE("a confirmation goes into the case and leaves everything else as it was") {
  const std::string before = "{\n  \"kenmerk\": \"K-1\",\n  \"bedrijfsarts\": {\n    \"naam\": \"A. Verzonnen\"\n  }\n}\n";
  const std::string once = with_confirmation(before, rejected());
  CHECK(once.find("\"kenmerk\"") < once.find("\"bedrijfsarts\""));
  const CaseFile read = read_case(once, builtin_catalogue());
  CHECK(read.physician_name == "A. Verzonnen");
  REQUIRE(read.confirmations.size() == 1);
  CHECK(read.confirmations[0].state == false);
  CHECK_FALSE(read.confirmations[0].priority);
  CHECK(read.confirmations[0].reason == "de zaag is weg");

  CHECK(with_confirmation(once, rejected()) == once);
  Confirmation open = rejected();
  open.state.reset();
  CHECK(read_case(with_confirmation(once, open), builtin_catalogue()).confirmations.empty());
}

TEST_CASE("a case file that is no JSON is left alone") {
  CHECK_THROWS_AS(with_confirmation("{ kapot", rejected()), Error);
  CHECK_THROWS_AS(with_confirmation("[]", rejected()), Error);
}

}  // namespace pago
