#include <catch2/catch.hpp>

#include "tests/generators/example_assessment.h"

// RULE-01 .. RULE-12 of the leidraad: each with a case that passes, one that fails and one that cannot be decided.
using namespace pago;
using namespace pago::example;

namespace {

CaseFacts with(void (*change)(CaseFacts&)) {
  CaseFacts facts;
  change(facts);
  return facts;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("RULE_01 without an executed RI&E no PAGO advice, only the advice to make one") {
  CHECK(outcome(good_rie(), "RULE-01") == Outcome::met);
  CHECK(outcome(good_rie(), "RULE-01", with([](CaseFacts& f) { f.rie_carried_out = false; })) == Outcome::failed);
  CHECK(outcome(Rie{}, "RULE-01") == Outcome::doubtful);
  CHECK(contains(assessed(Rie{}, "RULE-01").finding, "geen risico herkend"));
}

TEST_CASE("RULE_02 the RI&E must be one that can be named") {
  CHECK(outcome(good_rie(), "RULE-02") == Outcome::met);
  CHECK(outcome(Rie{}, "RULE-02") == Outcome::failed);
  Rie undated = good_rie();
  undated.date.reset();
  CHECK(outcome(undated, "RULE-02") == Outcome::doubtful);
}

TEST_CASE("RULE_03 what falls short on RIE-01 to RIE-11 is listed by number") {
  CHECK(outcome(good_rie(), "RULE-03") == Outcome::met);
  Rie planless = good_rie();
  planless.has_plan = false;
  planless.findings.front().plan.clear();
  CHECK(outcome(planless, "RULE-03") == Outcome::failed);
  CHECK(contains(assessed(planless, "RULE-03").finding, "RIE-04, RIE-07 en RIE-08"));
  Rie half = good_rie();
  half.findings.erase(half.findings.begin() + 1);  // nothing about young workers
  CHECK(outcome(half, "RULE-03") == Outcome::doubtful);
  CHECK(contains(assessed(half, "RULE-03").finding, "RIE-05"));
  CHECK_FALSE(contains(assessed(half, "RULE-03").finding, "RIE-15"));
}

TEST_CASE("RULE_04 a change after the RI&E asks for an update before the PAGO") {
  CHECK(outcome(good_rie(), "RULE-04", with([](CaseFacts& f) { f.changed_since_rie = false; })) == Outcome::met);
  const CaseFacts changed = with([](CaseFacts& f) {
    f.changed_since_rie = true;
    f.change = "er is een tweede hal bij gekomen";
  });
  CHECK(outcome(good_rie(), "RULE-04", changed) == Outcome::failed);
  CHECK(contains(assessed(good_rie(), "RIE-12", changed).finding, "er is een tweede hal bij gekomen"));
  CHECK(outcome(good_rie(), "RULE-04") == Outcome::unseen);
  Rie old = good_rie();
  old.date = Date{std::chrono::year(2021), std::chrono::May, std::chrono::day(1)};
  CHECK(outcome(old, "RULE-04") == Outcome::failed);
}

TEST_CASE("RULE_05 an RI&E that does not say for which risks a PAGO belongs is advised to") {
  CHECK(outcome(good_rie(), "RULE-05") == Outcome::met);
  Rie silent = good_rie();
  silent.mentions_pago = false;
  CHECK(outcome(silent, "RULE-05") == Outcome::failed);
  Rie vague = good_rie();
  vague.pago_mentions = {at("alinea 20", "Een PAGO wordt elke vier jaar aangeboden.")};
  CHECK(outcome(vague, "RULE-05") == Outcome::doubtful);
}

TEST_CASE("RULE_06 a measure without a term fails, and without measures nobody can tell") {
  CHECK(outcome(good_rie(), "RULE-06") == Outcome::met);
  Rie bare = good_rie();
  bare.findings.front().plan.push_back(action("Zonder termijn", ""));
  CHECK(outcome(bare, "RULE-06") == Outcome::failed);
  CHECK(contains(assessed(bare, "RULE-06").finding, "1 van de 2"));
  Rie planless = good_rie();
  planless.findings.front().plan.clear();
  CHECK(outcome(planless, "RULE-06") == Outcome::unseen);
}

TEST_CASE("RULE_07 an RI&E that was not assessed and is not exempt must be assessed") {
  CHECK(outcome(good_rie(), "RULE-07") == Outcome::met);
  Rie bare = good_rie();
  bare.assessor = {};
  CHECK(outcome(bare, "RULE-07") == Outcome::failed);  // 48 employees
  bare.employees.reset();
  CHECK(outcome(bare, "RULE-07") == Outcome::unseen);
}

TEST_CASE("RULE_08 exempt are 40 hours a week, or 25 employees with a recognised instrument, to the person and the hour") {
  Rie small = good_rie();
  small.employees = 25;
  CHECK(outcome(small, "RULE-08", with([](CaseFacts& f) { f.recognised_instrument = true; })) == Outcome::met);
  CHECK(outcome(small, "RULE-08", with([](CaseFacts& f) { f.hours_per_week = 40; })) == Outcome::met);
  CHECK(outcome(small, "RULE-08") == Outcome::unseen);
  CHECK(outcome(small, "RULE-08", with([](CaseFacts& f) { f.recognised_instrument = false; })) == Outcome::unseen);
  CHECK(outcome(small, "RULE-08", with([](CaseFacts& f) {
                  f.recognised_instrument = false;
                  f.hours_per_week = 41;
                })) == Outcome::failed);
  small.employees = 26;
  CHECK(outcome(small, "RULE-08", with([](CaseFacts& f) { f.recognised_instrument = true; })) == Outcome::failed);
}

TEST_CASE("RULE_09 the copy goes to OR or PVT by the author, else to the employees by the employer") {
  const auto represented = [](Representation who) {
    CaseFacts facts;
    facts.representation = who;
    return facts;
  };
  CHECK(contains(assessed(good_rie(), "RULE-09", represented(Representation::works_council)).finding, "ondernemingsraad"));
  CHECK(outcome(good_rie(), "RULE-09", represented(Representation::staff_representation)) == Outcome::met);
  CHECK(outcome(good_rie(), "RULE-09", represented(Representation::none)) == Outcome::failed);
  CHECK(contains(assessed(good_rie(), "RULE-09", represented(Representation::none)).finding, "U geeft een afschrift"));
  CHECK(outcome(good_rie(), "RULE-09") == Outcome::unseen);
}

TEST_CASE("RULE_10 under maatwerk the experts' contact data are asked for, under vangnet they are not") {
  CHECK(outcome(good_rie(), "RULE-10", with([](CaseFacts& f) { f.arrangement = Arrangement::safety_net; })) == Outcome::met);
  CHECK(outcome(good_rie(), "RULE-10", with([](CaseFacts& f) { f.arrangement = Arrangement::customised; })) == Outcome::failed);
  CHECK(outcome(good_rie(), "RULE-10", with([](CaseFacts& f) {
                  f.arrangement = Arrangement::customised;
                  f.expert_contacts_known = true;
                })) == Outcome::met);
  CHECK(outcome(good_rie(), "RULE-10") == Outcome::unseen);
}

TEST_CASE("RULE_11 a contract without PAGO is a gap, an unknown contract a question") {
  CHECK(outcome(good_rie(), "RULE-11", with([](CaseFacts& f) { f.pago_in_contract = true; })) == Outcome::met);
  CHECK(outcome(good_rie(), "RULE-11", with([](CaseFacts& f) { f.pago_in_contract = false; })) == Outcome::failed);
  CHECK(outcome(good_rie(), "RULE-11") == Outcome::unseen);
}

TEST_CASE("RULE_12 for hired-in workers the lender gets the description before the work starts") {
  CHECK(outcome(good_rie(), "RULE-12", with([](CaseFacts& f) { f.hired_workers = false; })) == Outcome::met);
  CHECK(outcome(good_rie(), "RULE-12", with([](CaseFacts& f) { f.hired_workers = true; })) == Outcome::failed);
  CHECK(outcome(good_rie(), "RULE-12") == Outcome::unseen);
  Rie named = good_rie();
  named.subjects.push_back(mention(Subject::hired_workers, "In het magazijn werken uitzendkrachten."));
  CHECK(outcome(named, "RULE-12") == Outcome::doubtful);
  CHECK(assessed(named, "RULE-12").places.size() == 1);
}
