#include "generators/rules/preparation_rules.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "generators/rules/needed_documents.h"
#include "generators/rules/person_rules.h"
#include "tests/generators/example_rie.h"

// The rules of the leidraad about the preparation: each with a case that passes, one it is about, and one that lacks a fact.
using namespace pago;

namespace {

struct Case {
  Rie rie = example::rie();
  PhysicianInput physician;
  ProjectFacts project;
  ProgressFacts progress;
  bool adopted = false;
  std::string name = "dr. B. Fictief", big = "00000000000", coordinator, entry_exit, exemption;
  bool other_languages = false;
  std::optional<bool> low_literacy, volunteers;
  std::optional<PlanState> plan;
  std::vector<std::string> texts;
};

using Change = void (*)(Case&);

Assessed apply(std::string_view code, Change change = nullptr) {
  Case c;
  if (change != nullptr) change(c);
  const Advice advice = advise(c.rie, builtin_catalogue(), c.physician, example::today);
  PreparationInput in{
      c.rie,  advice, builtin_catalogue(), builtin_rulebook(), c.physician,       c.project,      c.progress,  c.adopted,
      c.name, c.big,  c.coordinator,       c.entry_exit,       c.other_languages, c.low_literacy, c.exemption, c.volunteers,
      c.plan, c.texts};
  for (const Assessed& a : assess_preparation(in))
    if (a.code == code) return a;
  FAIL(std::string(code) + " is not applied");
  return {};
}

Outcome outcome(std::string_view code, Change change = nullptr) { return apply(code, change).outcome; }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

constexpr Date some_day{std::chrono::year(2026), std::chrono::March, std::chrono::day(2)};

constexpr Outcome met = Outcome::met, failed = Outcome::failed, unseen = Outcome::unseen, none = Outcome::not_applicable;

// Rules that are about the documents of one person alone.
bool only_about_a_person(const std::string& code) {
  const auto preparing = [&](const std::vector<PreparationRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [&](const PreparationRow& row) { return row.code == code; });
  };
  const auto& rows = person_rules();
  return !preparing(proposal_rules()) && !preparing(gate_rules()) &&
         std::any_of(rows.begin(), rows.end(), [&](const PersonRuleRow& row) { return row.code == code; });
}

}  // namespace

TEST_CASE("every rule from RULE-13 on that the rulebook holds is applied, and only those") {
  Case c;
  const Advice advice = advise(c.rie, builtin_catalogue(), c.physician, example::today);
  const PreparationInput in{c.rie, advice, builtin_catalogue(), builtin_rulebook(), c.physician, c.project, c.progress};
  std::vector<std::string> applied, wanted;
  for (const Assessed& a : assess_preparation(in)) applied.push_back(a.code);
  for (const Rule& rule : builtin_rulebook().rules)
    if (rule.code > "RULE-12" && !only_about_a_person(rule.code)) wanted.push_back(rule.code);
  CHECK(applied == wanted);
  CHECK(applied.size() == proposal_rules().size() + gate_rules().size());
}

TEST_CASE("RULE_13 a plan holds a PAGO: a project that is only a PMO has none") {
  CHECK(outcome("RULE-13", [](Case& c) { c.project.aim = ProjectAim::pago; }) == met);
  CHECK(outcome("RULE-13", [](Case& c) { c.project.aim = ProjectAim::hybrid; }) == met);
  CHECK(outcome("RULE-13", [](Case& c) { c.project.aim = ProjectAim::pmo; }) == failed);
  CHECK(outcome("RULE-13") == unseen);
  CHECK(outcome("RULE-13", [](Case& c) {
          c.project.aim = ProjectAim::pago;
          c.rie = {};
        }) == failed);
}

TEST_CASE("RULE_14 a PMO on lifestyle alone does not satisfy the duty of article 18") {
  CHECK(outcome("RULE-14", [](Case& c) { c.project.only_lifestyle = true; }) == failed);
  CHECK(outcome("RULE-14", [](Case& c) {
          c.project.aim = ProjectAim::hybrid;
          c.project.only_lifestyle = false;
        }) == met);
  CHECK(outcome("RULE-14", [](Case& c) { c.project.aim = ProjectAim::pmo; }) == unseen);
  CHECK(outcome("RULE-14", [](Case& c) { c.project.aim = ProjectAim::pago; }) == none);
}

TEST_CASE("RULE_15 the author of record is a bedrijfsarts, never the taakgedelegeerde") {
  CHECK(outcome("RULE-15") == met);
  CHECK(outcome("RULE-15", [](Case& c) { c.big.clear(); }) == unseen);
  CHECK(outcome("RULE-15", [](Case& c) {
          c.big.clear();
          c.adopted = true;
        }) == failed);
  CHECK(outcome("RULE-15", [](Case& c) { c.coordinator = c.name; }) == failed);
}

TEST_CASE("RULE_17 a hybrid has a part of each, and a PAGO has no PMO in it") {
  CHECK(outcome("RULE-17", [](Case& c) { c.project.aim = ProjectAim::pago; }) == none);
  CHECK(outcome("RULE-17", [](Case& c) { c.project.aim = ProjectAim::hybrid; }) == unseen);
  CHECK(outcome("RULE-17", [](Case& c) {
          c.project.aim = ProjectAim::hybrid;
          c.plan = PlanState{2, 1};
        }) == met);
  CHECK(outcome("RULE-17", [](Case& c) {
          c.project.aim = ProjectAim::pago;
          c.plan = PlanState{2, 1};
        }) == failed);
}

TEST_CASE("RULE_18 and RULE_19 risks that cannot be controlled otherwise are in the advice, each with an article") {
  CHECK(outcome("RULE-18") == met);
  CHECK(outcome("RULE-18", [](Case& c) { c.rie = {}; }) == unseen);
  CHECK(outcome("RULE-19") == met);
  CHECK(outcome("RULE-19", [](Case& c) { c.rie = {}; }) == unseen);
}

TEST_CASE("RULE_20 for risks of Table 1 a proposal for entry and exit is asked") {
  CHECK(outcome("RULE-20") == unseen);
  CHECK(contains(apply("RULE-20").finding, "lawaai"));
  CHECK(outcome("RULE-20", [](Case& c) { c.entry_exit = "Bij begin en einde een audiogram."; }) == met);
  CHECK(outcome("RULE-20", [](Case& c) { c.rie = {}; }) == none);
}

TEST_CASE("RULE_22 a frequency needs a bedrijfsarts who chose it") {
  CHECK(outcome("RULE-22") == unseen);
  CHECK(outcome("RULE-22", [](Case& c) {
          c.project.interval = "elke 4 jaar";
          c.name.clear();
        }) == failed);
  CHECK(outcome("RULE-22", [](Case& c) { c.rie = {}; }) == met);
}

TEST_CASE("RULE_23, RULE_24 and RULE_63 come from the plan, and ask for it when there is none") {
  for (const char* code : {"RULE-23", "RULE-24", "RULE-63"}) {
    CAPTURE(code);
    CHECK(outcome(code) == unseen);
    CHECK(outcome(code, [](Case& c) { c.plan = PlanState{1, 0}; }) == met);
    CHECK(outcome(code, [](Case& c) { c.plan = PlanState{1, 0, {"gehoor"}, {}, {"slaap"}, {"3"}}; }) == failed);
  }
  CHECK(contains(apply("RULE-23", [](Case& c) { c.plan = PlanState{1, 0, {"gehoor"}}; }).finding, "gehoor"));
}

TEST_CASE("RULE_23 an examination of which nobody said what follows is a question, not a refusal") {
  const Assessed open = apply("RULE-23", [](Case& c) { c.plan = PlanState{1, 0, {}, {"gehoor"}}; });
  CHECK(open.outcome == unseen);
  CHECK(contains(open.finding, "gehoor"));
}

TEST_CASE("RULE_33 and RULE_41 no text says that taking part is compulsory or costs the worker something") {
  CHECK(outcome("RULE-33") == met);
  CHECK(outcome("RULE-33", [](Case& c) { c.texts = {"Deelname is verplicht voor iedereen."}; }) == failed);
  CHECK(outcome("RULE-41") == met);
  CHECK(outcome("RULE-41", [](Case& c) { c.texts = {"Er is een eigen bijdrage van de werknemer."}; }) == failed);
}

TEST_CASE("RULE_37 nine digits that are a citizen service number are refused, other numbers are not") {
  CHECK(outcome("RULE-37", [](Case& c) { c.texts = {"KvK 00000000", "BIG 49049049001", "telefoon 0001234567"}; }) == met);
  CHECK(outcome("RULE-37", [](Case& c) { c.texts = {"nummer 123456789"}; }) == met);
  CHECK(outcome("RULE-37", [](Case& c) { c.texts = {"nummer 111222333."}; }) == failed);
}

TEST_CASE("RULE_38 and RULE_49 a third party has signed and joins the group") {
  const Change third = [](Case& c) {
    c.project.third_party.name = "Verzonnen Keuringsbureau";
    c.project.third_party.task = "metingen";
    c.project.members = {{"dr. B. Fictief", "", "voorzitter", ""}};
  };
  CHECK(outcome("RULE-38") == none);
  CHECK(outcome("RULE-49") == none);
  CHECK(outcome("RULE-38", third) == failed);
  CHECK(outcome("RULE-49", third) == failed);
  const Change settled_third = [](Case& c) {
    c.project.third_party = {"Verzonnen Keuringsbureau", "", "metingen", some_day, {}, {}};
    c.project.members = {{"mevrouw U. Bedacht", "Verzonnen Keuringsbureau", "lid", ""}};
  };
  CHECK(outcome("RULE-38", settled_third) == met);
  CHECK(outcome("RULE-49", settled_third) == met);
}

TEST_CASE("RULE_40 who reads with difficulty or reads another language gets a version of his own") {
  CHECK(outcome("RULE-40") == unseen);
  CHECK(outcome("RULE-40", [](Case& c) { c.low_literacy = false; }) == met);
  CHECK(outcome("RULE-40", [](Case& c) { c.low_literacy = true; }) == failed);
  CHECK(outcome("RULE-40", [](Case& c) { c.other_languages = true; }) == failed);
}

TEST_CASE("RULE_43, RULE_44 and RULE_51 stand before the invitations") {
  CHECK(outcome("RULE-43") == unseen);
  CHECK(outcome("RULE-43", [](Case& c) { c.plan = PlanState{}; }) == met);
  const Assessed open = apply("RULE-43", [](Case& c) { c.plan = PlanState{1, 0, {}, {}, {}, {}, {"de doorlooptijd"}}; });
  CHECK(open.outcome == failed);
  CHECK(contains(open.finding, "de doorlooptijd"));
  CHECK(outcome("RULE-44") == unseen);
  CHECK(outcome("RULE-44", [](Case& c) { c.progress.interventions_certain = true; }) == met);
  CHECK(outcome("RULE-44", [](Case& c) { c.progress.interventions_certain = false; }) == failed);
  CHECK(outcome("RULE-51") == failed);
  CHECK(outcome("RULE-51", [](Case& c) { c.progress.information_given = some_day; }) == met);
}

TEST_CASE("RULE_45 no start without the consent of an OR or PVT that exists") {
  CHECK(outcome("RULE-45") == unseen);
  CHECK(outcome("RULE-45", [](Case& c) { c.physician.facts.representation = Representation::none; }) == none);
  CHECK(outcome("RULE-45", [](Case& c) { c.physician.facts.representation = Representation::works_council; }) == failed);
  CHECK(outcome("RULE-45", [](Case& c) {
          c.physician.facts.representation = Representation::works_council;
          c.progress.consent = ConsentOutcome::given_with_remarks;
        }) == met);
}

TEST_CASE("RULE_46 fewer than ten people without OR or PVT are consulted themselves") {
  const Change nine = [](Case& c) {
    c.physician.facts.employees = 9;
    c.physician.facts.representation = Representation::none;
  };
  CHECK(outcome("RULE-46", nine) == failed);
  CHECK(outcome("RULE-46", [](Case& c) {
          c.physician.facts.employees = 10;
          c.physician.facts.representation = Representation::none;
        }) == met);
  CHECK(outcome("RULE-46", [](Case& c) { c.physician.facts.employees = 9; }) == unseen);
  CHECK(outcome("RULE-46", [](Case& c) { c.physician.facts.representation = Representation::works_council; }) == none);
}

TEST_CASE("RULE_47 a small organisation may do without a project group") {
  CHECK(outcome("RULE-47", [](Case& c) { c.physician.facts.employees = 25; }) == failed);
  CHECK(outcome("RULE-47", [](Case& c) { c.physician.facts.employees = 26; }) == none);
  CHECK(outcome("RULE-47", [](Case& c) {
          c.physician.facts.employees = 25;
          c.project.without_group = true;
        }) == met);
}

TEST_CASE("RULE_48 the bedrijfsarts chairs the project group") {
  CHECK(outcome("RULE-48") == unseen);
  CHECK(outcome("RULE-48", [](Case& c) { c.project.members = {{"dr. B. Fictief", "", "Voorzitter", ""}}; }) == met);
  const Assessed other = apply("RULE-48", [](Case& c) {
    c.project.members = {{"de heer A. Verzonnen", "", "voorzitter", ""}};
  });
  CHECK(other.outcome == failed);
  CHECK(contains(other.finding, "de heer A. Verzonnen"));
  CHECK(outcome("RULE-48", [](Case& c) { c.project.without_group = true; }) == none);
}

TEST_CASE("RULE_60 a proposal of a third party is reviewed before consent and decision") {
  CHECK(outcome("RULE-60") == unseen);
  CHECK(outcome("RULE-60", [](Case& c) { c.project.third_party.sent_proposal = false; }) == none);
  CHECK(outcome("RULE-60", [](Case& c) { c.project.third_party.sent_proposal = true; }) == failed);
  CHECK(outcome("RULE-60", [](Case& c) {
          c.project.third_party.sent_proposal = true;
          c.project.third_party.proposal_reviewed = some_day;
        }) == met);
  CHECK(is_about(*builtin_rulebook().find("RULE-60"), "INS"));
  CHECK_FALSE(is_about(*builtin_rulebook().find("RULE-60"), "ADV"));
  CHECK(is_about(*builtin_rulebook().find("RULE-37"), "ADV"));
  CHECK(is_about(*builtin_rulebook().find("RULE-40"), "INF-PL"));
}

TEST_CASE("RULE_64 the bedrijfsarts is named") {
  CHECK(outcome("RULE-64") == met);
  CHECK(outcome("RULE-64", [](Case& c) { c.name.clear(); }) == unseen);
}

TEST_CASE("RULE_78 and RULE_80 an exemption and volunteers are told") {
  CHECK(outcome("RULE-78") == none);
  CHECK(contains(apply("RULE-78", [](Case& c) { c.exemption = "tot 2027"; }).finding, "tot 2027"));
  CHECK(outcome("RULE-80") == none);
  CHECK(outcome("RULE-80", [](Case& c) { c.volunteers = true; }) == failed);
}

TEST_CASE("RULE_84 what is controlled or not assessed stays in the list, and what fell out is named") {
  CHECK(outcome("RULE-84") == met);
  const Case c;
  const Advice nothing;
  const PreparationInput in{c.rie, nothing, builtin_catalogue(), builtin_rulebook(), c.physician, c.project, c.progress};
  for (const Assessed& a : assess_preparation(in)) {
    if (a.code != "RULE-84") continue;
    CHECK(a.outcome == failed);
    CHECK(contains(a.finding, "werkdruk"));
    CHECK_FALSE(contains(a.finding, "overdruk"));  // present: other rules look after it
  }
}

TEST_CASE("RULE_21 a special group that the bedrijfsarts adds needs a work risk as its reason") {
  CHECK(outcome("RULE-21", [](Case& c) { c.rie = {}; }) == none);
  CHECK(outcome("RULE-21") == met);  // the RI&E names the risk for them
  CHECK(outcome("RULE-21", [](Case& c) { std::erase_if(c.rie.findings, [](auto& f) { return f.risk != "zwangeren"; }); }) ==
        unseen);
  const Change bare = [](Case& c) { c.physician.risks["zwangeren"].verdict = Verdict::required; };
  CHECK(outcome("RULE-21", bare) == failed);
  CHECK(outcome("RULE-21", [](Case& c) {
          c.physician.risks["zwangeren"].verdict = Verdict::required;
          c.physician.risks["zwangeren"].reason = "Zij werken in de lasrook.";
        }) == met);
}

TEST_CASE("RULE_61 an examination that is a condition for the work is told apart") {
  const Assessed diving = apply("RULE-61");
  CHECK(diving.outcome == failed);
  CHECK(contains(diving.finding, "overdruk"));
  CHECK(outcome("RULE-61", [](Case& c) { c.rie = {}; }) == none);
}

TEST_CASE("RULE_62 agents that ask for an individual register follow what the RI&E says of it") {
  const auto of_point = [](Outcome register_in_rie) {
    const Case c;
    Advice advice;
    Assessed& point = advice.assessment.points.emplace_back();
    point.code = "RIE-19";
    point.outcome = register_in_rie;
    const PreparationInput in{c.rie, advice, builtin_catalogue(), builtin_rulebook(), c.physician, c.project, c.progress};
    for (const Assessed& a : assess_preparation(in))
      if (a.code == "RULE-62") return a.outcome;
    return Outcome::unseen;
  };
  CHECK(of_point(Outcome::failed) == failed);
  CHECK(of_point(Outcome::doubtful) == failed);
  CHECK(of_point(Outcome::met) == met);
  CHECK(of_point(Outcome::not_applicable) == none);
  CHECK(of_point(Outcome::unseen) == unseen);
}

TEST_CASE("RULE_86 an entry examination is never an aanstellingskeuring") {
  CHECK(outcome("RULE-86") == none);
  CHECK(outcome("RULE-86", [](Case& c) { c.entry_exit = "Bij begin een audiogram."; }) == met);
  CHECK(outcome("RULE-86", [](Case& c) { c.entry_exit = "Een aanstellingskeuring bij begin."; }) == failed);
}

TEST_CASE("a document belongs to a case when the leidraad says so") {
  CaseFacts facts;
  ProjectFacts project;
  ProgressFacts progress;
  const auto why = [&](std::string_view code, bool rie = true) {
    return why_not_needed(code, {rie, facts, project, progress});
  };
  CHECK(why("NOR") == "er is een RI&E");
  CHECK(why("NOR", false).empty());
  CHECK(why("ADV").empty());
  CHECK(why("DEC") == "de offerte is nog niet besproken");
  progress.quote_discussed = some_day;
  CHECK(why("DEC").empty());
  CHECK_FALSE(why("PMA").empty());
  project.aim = ProjectAim::hybrid;
  CHECK(why("PMA").empty());
  CHECK_FALSE(why("INL").empty());
  facts.hired_workers = true;
  CHECK(why("INL").empty());
  CHECK_FALSE(why("B1R").empty());
  CHECK_FALSE(why("B1E").empty());
  project.third_party.sent_proposal = true;
  project.third_party.name = "Verzonnen Keuringsbureau";
  CHECK(why("B1R").empty());
  CHECK(why("B1E").empty());
}
