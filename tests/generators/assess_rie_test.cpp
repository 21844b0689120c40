#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/generators/example_assessment.h"

// The points of the judgement, each where it passes, falls short and raises a question. What a letter says about them is
// tested in assessment_letter_test.
using namespace pago;
using namespace pago::example;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Rie without(Rie rie, const RiskId& risk) {
  std::erase_if(rie.findings, [&](const RiskFinding& f) { return f.risk == risk; });
  return rie;
}

Rie with_finding(const RiskFinding& f) {
  Rie rie = good_rie();
  rie.findings.push_back(f);
  return rie;
}

}  // namespace

TEST_CASE("a good RI&E meets every point that a document can show, and is proposed as usable") {
  const Advice advice = advise(good_rie(), builtin_catalogue(), {}, today);
  for (const Assessed& a : advice.assessment.points) {
    CAPTURE(a.code, a.finding);
    CHECK((a.outcome == Outcome::met || a.outcome == Outcome::not_applicable || a.outcome == Outcome::unseen));
    CHECK_FALSE(a.finding.empty());
  }
}

TEST_CASE("an empty reading meets nothing and is proposed as not usable") {
  const Advice advice = advise(Rie{}, builtin_catalogue(), {}, today);
  CHECK(advice.assessment.usability == Usability::not_usable);
  for (const char* code :
       {"RIE-02", "RIE-05", "RIE-06", "RIE-07", "RIE-08", "RIE-11", "RIE-14", "RIE-16", "RIE-20", "BHV-01"}) {
    CAPTURE(code);
    CHECK(outcome(Rie{}, code) == Outcome::failed);
  }
  for (const char* code : {"RIE-03", "RIE-04", "RIE-09", "RIE-10", "RIE-13"}) {
    CAPTURE(code);
    CHECK(outcome(Rie{}, code) == Outcome::unseen);
  }
}

TEST_CASE("every point that is not met says why, and every place leads back to the RI&E") {
  for (const Rie& rie : {example::rie(), good_rie(), Rie{}})
    for (const Assessed& a : advise(rie, builtin_catalogue(), {}, today).assessment.points) {
      CAPTURE(a.code);
      CHECK_FALSE(a.finding.empty());
      if (a.outcome == Outcome::unseen && a.code >= "RIE-21") CHECK(a.question.ends_with("?"));
      for (const SourceRef& place : a.places) CHECK_FALSE(place.place.empty());
    }
}

TEST_CASE("a risk that is named in a word or two is asked to be described") {
  CHECK(outcome(with_finding(finding("hitte", Presence::present, "Hitte")), "RIE-03") == Outcome::doubtful);
  CHECK(outcome(with_finding(finding("hitte", Presence::present, "Hitte bij de smeltoven in hal 2")), "RIE-03") ==
        Outcome::met);
}

TEST_CASE("a term that has passed is asked about, unless the measure is done") {
  Rie late = good_rie();
  late.findings.front().plan.front().deadline = Date{std::chrono::year(2026), std::chrono::January, std::chrono::day(1)};
  CHECK(outcome(late, "RIE-09") == Outcome::doubtful);
  CHECK(contains(assessed(late, "RIE-09").question, "uitgevoerd"));
  late.findings.front().plan.front().status = "Gereed";
  CHECK(outcome(late, "RIE-09") == Outcome::met);
}

TEST_CASE("rules that came into force after the RI&E are named for the risks that it has, not for others") {
  Rie old = good_rie();
  old.date = Date{std::chrono::year(2014), std::chrono::January, std::chrono::day(1)};
  CHECK_FALSE(contains(assessed(old, "RIE-12").finding, "Na de datum van de RI&E"));
  old.findings.push_back(finding("elektromagnetische-velden", Presence::present, "Bij het puntlassen is een sterk veld."));
  CHECK(contains(assessed(old, "RIE-12").finding, "elektromagnetische velden"));
  CHECK(contains(assessed(old, "RIE-12").finding, "1 juli 2016"));
}

TEST_CASE("an RI&E from the future is doubted, not called current") {
  Rie rie = good_rie();
  rie.date = Date{std::chrono::year(2027), std::chrono::January, std::chrono::day(1)};
  CHECK(outcome(rie, "RIE-12") == Outcome::doubtful);
}

TEST_CASE("two outcomes for the same risk and group are a contradiction, for two groups they are not") {
  RiskFinding other = finding("lawaai", Presence::absent, "Geen schadelijk geluid.");
  other.group = "zagerij";
  CHECK(outcome(with_finding(other), "BTR-01") == Outcome::doubtful);
  other.group = "Kantoor";
  CHECK(outcome(with_finding(other), "BTR-01") == Outcome::met);
}

TEST_CASE("a row of Table 1 that is not named becomes a question, one that is not assessed a gap") {
  CHECK(outcome(without(good_rie(), "nachtarbeid"), "RIE-15") == Outcome::doubtful);
  CHECK(contains(assessed(without(good_rie(), "nachtarbeid"), "RIE-15").finding, "nachtarbeid"));
  Rie open = without(good_rie(), "nachtarbeid");
  open.findings.push_back(finding("nachtarbeid", Presence::not_assessed, "Nachtdiensten: nog te beoordelen."));
  CHECK(outcome(open, "RIE-15") == Outcome::failed);
}

TEST_CASE("carcinogens without a value are a gap; with a value an expert still judges whether all is covered") {
  RiskFinding dust = finding("kwartsstof", Presence::present, "Bij het slijpen van beton komt kwartsstof vrij.");
  CHECK(outcome(with_finding(dust), "RIE-18") == Outcome::failed);
  dust.quantities = {quantity(0.05, "mg/m3", "0,05 mg/m3")};
  CHECK(outcome(with_finding(dust), "RIE-18") == Outcome::doubtful);
  CHECK(outcome(with_finding(dust), "RIE-17") == Outcome::met);
}

TEST_CASE("a mention of the preventiemedewerker is not yet a description of the preventive tasks") {
  Rie rie = good_rie();
  rie.subjects = {mention(Subject::prevention_officer, "J. Bedacht (preventiemedewerker)")};
  CHECK(outcome(rie, "RIE-11") == Outcome::doubtful);
  CHECK(outcome(rie, "RIE-06") == Outcome::doubtful);
  rie.subjects = {mention(Subject::prevention_tasks, "De preventiemedewerker heeft geen opleiding.", true)};
  CHECK(outcome(rie, "RIE-11") == Outcome::failed);
}

TEST_CASE("BHV is met when it is treated, doubtful when something is lacking, a gap when it is silent") {
  Rie rie = good_rie();
  CHECK(outcome(rie, "BHV-01") == Outcome::met);
  rie.findings.push_back(finding("bhv-brand", Presence::present, "De blusmiddelen zijn niet gekeurd."));
  CHECK(outcome(rie, "BHV-01") == Outcome::doubtful);
  rie.subjects.clear();
  rie.findings.pop_back();
  CHECK(outcome(rie, "BHV-01") == Outcome::failed);
}

TEST_CASE("a small firm may do the preventive tasks itself and is asked so") {
  Rie rie = good_rie();
  rie.subjects.clear();
  rie.employees = 25;
  CHECK(contains(assessed(rie, "RIE-11").question, "zelf"));
  rie.employees = 26;
  CHECK_FALSE(contains(assessed(rie, "RIE-11").question, "zelf"));
}

TEST_CASE("what the bedrijfsarts decides goes before the proposal and is marked as decided") {
  CaseFacts facts;
  facts.points["RIE-22"] = {Outcome::met, "Op 3 maart aan de ondernemingsraad gegeven."};
  const Assessed a = assessed(good_rie(), "RIE-22", facts);
  CHECK(a.outcome == Outcome::met);
  CHECK(a.decided);
  CHECK(a.question.empty());
  CHECK(a.finding == "Op 3 maart aan de ondernemingsraad gegeven.");
}

TEST_CASE("the proposal becomes: usable, with gaps, after an update, not usable") {
  Rie rie = good_rie();
  PhysicianInput physician;
  CHECK(advise(rie, builtin_catalogue(), physician, today).assessment.usability == Usability::usable);
  CHECK(advise(without(rie, "zwangeren"), builtin_catalogue(), physician, today).assessment.usability == Usability::with_gaps);
  physician.facts.changed_since_rie = true;
  CHECK(advise(rie, builtin_catalogue(), physician, today).assessment.usability == Usability::after_update);
  physician.facts.rie_carried_out = false;
  CHECK(advise(rie, builtin_catalogue(), physician, today).assessment.usability == Usability::not_usable);
}
