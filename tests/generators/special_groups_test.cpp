#include <algorithm>
#include <catch2/catch.hpp>

#include "generators/rules/advise.h"
#include "tests/generators/example_rie.h"

using namespace pago;
using example::finding;

namespace {

Decision decision_on(const RiskId& risk, std::vector<RiskFinding> findings, const PhysicianInput& physician = {}) {
  Rie rie;
  rie.findings = std::move(findings);
  const Advice advice = advise(rie, builtin_catalogue(), physician, example::today);
  const auto found =
      std::find_if(advice.decisions.begin(), advice.decisions.end(), [&](const Decision& d) { return d.risk == risk; });
  REQUIRE(found != advice.decisions.end());
  return *found;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("young workers have an article of their own, and the dangers are named or asked for") {
  const Decision alone = decision_on("jeugdigen", {finding("jeugdigen", Presence::present, "Er werken jongeren onder de 18.")});
  CHECK(alone.verdict == Verdict::required);
  CHECK(alone.articles == std::vector<std::string>{"AB-1.38"});
  CHECK(contains(alone.question, "specifieke gevaren"));
  const Decision named = decision_on(
      "jeugdigen", {finding("jeugdigen", Presence::present, "Jongeren."), finding("lawaai", Presence::present, "Lawaai.")});
  CHECK(contains(named.reason, "lawaai"));
  CHECK(named.question.empty());
}

TEST_CASE("a special group gets a PAGO only with a named work risk, otherwise a question (RULE-21)") {
  for (const char* group : {"zwangeren", "chronische-aandoening", "kwetsbare-groepen"}) {
    CAPTURE(group);
    const Decision alone = decision_on(group, {finding(group, Presence::present, "De groep is er.")});
    CHECK(alone.verdict == Verdict::undetermined);
    CHECK(contains(alone.question, "werkrisico"));
    const Decision named = decision_on(
        group, {finding(group, Presence::present, "De groep is er."), finding("lawaai", Presence::present, "Lawaai.")});
    CHECK(named.verdict == Verdict::required);
    CHECK(named.basis == Basis::group);
    CHECK(contains(named.reason, "lawaai"));
  }
}

TEST_CASE("for pregnancy only work risks count that matter in pregnancy") {
  const Decision d = decision_on("zwangeren", {finding("zwangeren", Presence::present, "Groep."),
                                               finding("beeldschermwerk", Presence::present, "Scherm.")});
  CHECK(d.verdict == Verdict::undetermined);
}

TEST_CASE("a work risk that the RI&E denies cannot carry a special group") {
  const Decision d = decision_on(
      "zwangeren", {finding("zwangeren", Presence::present, "Groep."), finding("lawaai", Presence::absent, "Geen lawaai.")});
  CHECK(d.verdict == Verdict::undetermined);
}

TEST_CASE("work risks of the same department come before those of other departments") {
  auto in = [](RiskFinding f, const char* group) {
    f.group = group;
    return f;
  };
  const Decision d =
      decision_on("chronische-aandoening", {in(finding("chronische-aandoening", Presence::present, "Groep."), "Balie"),
                                            in(finding("werkdruk", Presence::present, "Druk."), "Balie"),
                                            in(finding("lawaai", Presence::present, "Lawaai."), "Zagerij")});
  CHECK(contains(d.reason, "werkdruk"));
  CHECK_FALSE(contains(d.reason, "lawaai"));
}

TEST_CASE("the bedrijfsarts may overrule a special group as well") {
  PhysicianInput physician;
  physician.risks["zwangeren"] = {Verdict::required, "Rubella op de afdeling.", "", "", ""};
  const Decision d = decision_on("zwangeren", {finding("zwangeren", Presence::present, "Groep.")}, physician);
  CHECK(d.verdict == Verdict::required);
  CHECK(contains(d.reason, "Rubella"));
}
