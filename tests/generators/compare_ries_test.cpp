#include "generators/rules/compare_ries.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/generators/example_assessment.h"

using namespace pago;
using namespace pago::example;

namespace {

struct Pair {
  Rie before = good_rie(), after = good_rie();

  RieComparison compare() {
    before_advice = advise(before, builtin_catalogue(), {}, today);
    after_advice = advise(after, builtin_catalogue(), {}, today);
    return compare_ries({before, before_advice, "oud.docx"}, {after, after_advice, "nieuw.docx"}, builtin_catalogue());
  }
  Advice before_advice, after_advice;
};

// A later edition of the same RI&E.
Pair a_year_apart() {
  Pair pair;
  pair.before.date = *pair.after.date - std::chrono::years(1);
  return pair;
}

std::vector<ComparedRisk> with(const RieComparison& c, RiskChange change) {
  std::vector<ComparedRisk> out;
  std::copy_if(c.risks.begin(), c.risks.end(), std::back_inserter(out), [&](const auto& r) { return r.change == change; });
  return out;
}

const ComparedDuty* duty(const RieComparison& c, const RiskId& risk) {
  const auto found = std::find_if(c.duties.begin(), c.duties.end(), [&](const ComparedDuty& d) { return d.risk == risk; });
  return found == c.duties.end() ? nullptr : &*found;
}

std::string differences(const ComparedRisk& risk) {
  std::string text;
  for (const Difference& d : risk.differences) text += d.what + ": " + d.before + " > " + d.after + "\n";
  return text;
}

RiskFinding& noise_of(Rie& rie) { return rie.findings.front(); }

}  // namespace

TEST_CASE("the same RI&E twice has no changes and no warnings, and every duty stays") {
  Pair pair;
  const RieComparison c = pair.compare();
  CHECK(c.warnings.empty());
  for (const ComparedRisk& r : c.risks) CHECK(r.change == RiskChange::same);
  REQUIRE(duty(c, "lawaai") != nullptr);
  for (const ComparedDuty& d : c.duties) CHECK(d.change == DutyChange::stays);
}

TEST_CASE("a risk that only the newer RI&E names is new and its duty arises") {
  Pair pair = a_year_apart();
  pair.after.findings.push_back(finding("hand-armtrillingen", Presence::present, "Slijpers werken met 6 m/s2."));
  const RieComparison c = pair.compare();
  REQUIRE(with(c, RiskChange::added).size() == 1);
  CHECK(with(c, RiskChange::added).front().before.empty());
  REQUIRE(duty(c, "hand-armtrillingen") != nullptr);
  CHECK(duty(c, "hand-armtrillingen")->change == DutyChange::arises);
}

TEST_CASE("a risk that the newer RI&E no longer names is a question, and its duty does not lapse by silence") {
  Pair pair = a_year_apart();
  pair.after.findings.erase(pair.after.findings.begin());
  const RieComparison c = pair.compare();
  REQUIRE(with(c, RiskChange::gone).size() == 1);
  CHECK(with(c, RiskChange::gone).front().question.ends_with("?"));
  REQUIRE(duty(c, "lawaai") != nullptr);
  CHECK(duty(c, "lawaai")->change == DutyChange::to_confirm);
  CHECK(duty(c, "lawaai")->note.find("geen bewijs") != std::string::npos);
}

TEST_CASE("a risk that the newer RI&E denies is changed, and its duty lapses if the bedrijfsarts confirms it") {
  Pair pair = a_year_apart();
  noise_of(pair.after).presence = Presence::absent;
  noise_of(pair.after).source.quote = "De zagerij is gesloten.";
  const RieComparison c = pair.compare();
  REQUIRE(with(c, RiskChange::changed).size() == 1);
  CHECK(differences(with(c, RiskChange::changed).front()).find("toestand: aanwezig > afwezig") != std::string::npos);
  REQUIRE(duty(c, "lawaai") != nullptr);
  CHECK(duty(c, "lawaai")->change == DutyChange::lapses);
  CHECK(duty(c, "lawaai")->note.find("bevestigt") != std::string::npos);
}

TEST_CASE("a risk that the older RI&E denied and the newer names is new") {
  Pair pair = a_year_apart();
  noise_of(pair.before).presence = Presence::absent;
  const RieComparison c = pair.compare();
  CHECK(with(c, RiskChange::added).size() == 1);
  CHECK(duty(c, "lawaai")->change == DutyChange::arises);
}

TEST_CASE("priority, values, terms, states and actions that differ are told, a dot or a capital is no difference") {
  Pair pair = a_year_apart();
  RiskFinding& noise = noise_of(pair.after);
  noise.priority = {PriorityLevel::middle, "2"};
  noise.quantities = {quantity(91, "dB(A)", "91 dB(A)")};
  noise.plan.front().measure = "omkasting van de Zaagmachine.";
  noise.plan.front().status = "gereed";
  noise.plan.push_back(dated_action("Stillere zaagbladen"));
  const RieComparison c = pair.compare();
  REQUIRE(with(c, RiskChange::changed).size() == 1);
  const std::string told = differences(with(c, RiskChange::changed).front());
  for (const char* part :
       {"prioriteit: hoog > midden", "waarden:  > 91 dB(A)", "stand van de actie:  > gereed", "actie:  > Stillere zaagbladen"})
    CHECK(told.find(part) != std::string::npos);
  CHECK(told.find("Omkasting van de zaagmachine >") == std::string::npos);
}

TEST_CASE("groups are matched by their words, and a group that stopped is asked about apart") {
  Pair pair = a_year_apart();
  noise_of(pair.after).group = "de zagerij";
  RiskFinding other = finding("lawaai", Presence::present, "In de stansafdeling is het lawaai hoog.");
  other.group = "Stanserij";
  pair.before.findings.push_back(other);
  const RieComparison c = pair.compare();
  REQUIRE(with(c, RiskChange::gone).size() == 1);
  CHECK(with(c, RiskChange::gone).front().group == "Stanserij");
  CHECK(with(c, RiskChange::gone).front().question.find("deze groep") != std::string::npos);
  CHECK(duty(c, "lawaai")->change == DutyChange::stays);
}

TEST_CASE("a group under another name is the same when it is the only one on both sides") {
  Pair pair = a_year_apart();
  noise_of(pair.after).group = "Houtbewerking hal 2";
  const RieComparison c = pair.compare();
  CHECK(with(c, RiskChange::gone).empty());
  CHECK(with(c, RiskChange::added).empty());
}

TEST_CASE("files the wrong way round, of another company, without date or without risks are warned about") {
  const auto codes = [](Pair pair) {
    std::string text;
    for (const Diagnostic& d : pair.compare().warnings) text += d.code + " ";
    return text;
  };
  Pair swapped = a_year_apart();
  std::swap(swapped.before, swapped.after);
  CHECK(codes(swapped) == "compare.order ");
  Pair other = a_year_apart();
  other.after.company.text = "Verzonnen Bakkerij";
  CHECK(codes(other) == "compare.company ");
  Pair renamed = a_year_apart();
  renamed.after.company.text = "Bedachte Metaal";
  CHECK(codes(renamed).empty());
  Pair undated = a_year_apart();
  undated.before.date.reset();
  CHECK(codes(undated) == "compare.date ");
  Pair empty = a_year_apart();
  empty.after.findings.clear();
  CHECK(codes(empty) == "compare.nothing ");
}
