#include "generators/rules/advise.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/generators/example_rie.h"

using namespace pago;
using example::finding;
using example::quantity;

namespace {

Advice advise_on(std::vector<RiskFinding> findings, const PhysicianInput& physician = {}) {
  Rie rie;
  rie.findings = std::move(findings);
  return advise(rie, builtin_catalogue(), physician, example::today);
}

Decision decision_on(std::vector<RiskFinding> findings, const PhysicianInput& physician = {}) {
  const RiskId risk = findings.front().risk;
  const Advice advice = advise_on(std::move(findings), physician);
  const auto found =
      std::find_if(advice.decisions.begin(), advice.decisions.end(), [&](const Decision& d) { return d.risk == risk; });
  REQUIRE(found != advice.decisions.end());
  return *found;
}

bool names(const std::vector<std::string>& articles, const std::string& id) {
  return std::count(articles.begin(), articles.end(), id) == 1;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

RiskFinding with(RiskFinding f, std::vector<Quantity> quantities) {
  f.quantities = std::move(quantities);
  return f;
}

RiskFinding in_group(RiskFinding f, const std::string& group) {
  f.group = group;
  return f;
}

}  // namespace

TEST_CASE("a present risk with an article of its own calls for that article") {
  const Decision d = decision_on({finding("beeldschermwerk", Presence::present, "Zes uur per dag achter het beeldscherm.")});
  CHECK(d.verdict == Verdict::required);
  CHECK(d.basis == Basis::specific);
  CHECK(names(d.articles, "AB-5.11"));
  CHECK(contains(d.reason, "Arbobesluit"));
}

TEST_CASE("a present risk without an article falls under the general duty, never under no duty (RULE-19)") {
  const Decision d = decision_on({finding("werkdruk", Presence::present, "De werkdruk is hoog.")});
  CHECK(d.verdict == Verdict::required);
  CHECK(d.basis == Basis::general);
  CHECK(d.articles == std::vector<std::string>{"AW-18"});
}

TEST_CASE("controlled is not absent: without a value the physician must judge (RULE-84)") {
  const Decision d = decision_on({finding("werkdruk", Presence::controlled, "Goed geregeld.")});
  CHECK(d.verdict == Verdict::undetermined);
  CHECK(contains(d.question, "werkdruk"));
}

TEST_CASE("controlled with a value over the limit calls for a PAGO all the same") {
  const auto noise = with(finding("lawaai", Presence::controlled, "88 dB(A), gehoorbescherming wordt gedragen"),
                          {quantity(88, "dB(A)", "88 dB(A)")});
  const Decision d = decision_on({noise});
  CHECK(d.verdict == Verdict::required);
  CHECK(contains(d.reason, "88 dB(A)"));
}

TEST_CASE("a risk that was not assessed stays open with a question (RULE-84)") {
  const Decision d = decision_on({finding("lawaai", Presence::not_assessed, "Geluid is niet gemeten.")});
  CHECK(d.verdict == Verdict::undetermined);
  CHECK(contains(d.question, "RI&E"));
}

TEST_CASE("an absent risk is not required, in the words of the RI&E") {
  const Decision d = decision_on({finding("lood", Presence::not_applicable, "Lood: n.v.t.")});
  CHECK(d.verdict == Verdict::not_required);
  CHECK(contains(d.reason, "Lood: n.v.t."));
  CHECK(contains(d.reason, "niet van toepassing"));
}

TEST_CASE("a value under the limit is not required, with value and limit in the reason") {
  auto noise = with(finding("lawaai", Presence::present, "74 dB(A)"), {quantity(74, "dB(A)", "74 dB(A)")});
  noise.below_limit = true;
  const Decision d = decision_on({noise});
  CHECK(d.verdict == Verdict::not_required);
  CHECK(contains(d.reason, "74 dB(A)"));
  CHECK(contains(d.reason, "80"));
}

TEST_CASE("noise without a level is required, with a question for the level") {
  const Decision d = decision_on({finding("lawaai", Presence::present, "Er is veel lawaai.")});
  CHECK(d.verdict == Verdict::required);
  CHECK(contains(d.question, "dB(A)"));
}

TEST_CASE("noise between the action values asks whether the measurement shows a risk; above it asks nothing") {
  const auto noise = [](double level) {
    return with(finding("lawaai", Presence::present, "gemeten"), {quantity(level, "dB(A)")});
  };
  CHECK(contains(decision_on({noise(83)}).question, "80 en 85"));
  CHECK(decision_on({noise(91)}).question.empty());
}

TEST_CASE("daily vibration is computed from magnitude and duration and held against the action value") {
  const auto tool = [](const RiskId& risk, double magnitude, double value, const char* unit) {
    return with(finding(risk, Presence::present, "trillingen"), {quantity(magnitude, "m/s2"), quantity(value, unit)});
  };
  const Decision hand = decision_on({tool("hand-armtrillingen", 5, 2, "uur")});
  CHECK(hand.verdict == Verdict::not_required);  // 5 * sqrt(2/8) = 2,5: at the action value
  CHECK(contains(hand.reason, "A(8) = 2,5 m/s²"));
  CHECK(decision_on({tool("hand-armtrillingen", 5, 3, "uur")}).verdict == Verdict::required);
  CHECK(decision_on({tool("hand-armtrillingen", 12, 240, "minuten")}).verdict == Verdict::required);
  CHECK(decision_on({tool("lichaamstrillingen", 0.8, 6, "uur")}).verdict == Verdict::required);      // 0,69
  CHECK(decision_on({tool("lichaamstrillingen", 0.4, 4, "uur")}).verdict == Verdict::not_required);  // 0,28
}

TEST_CASE("vibration without a duration is required, with a question for the duration") {
  const Decision d = decision_on({with(finding("hand-armtrillingen", Presence::present, "12 m/s²"), {quantity(12, "m/s2")})});
  CHECK(d.verdict == Verdict::required);
  CHECK(contains(d.question, "Hoe lang per dag"));
}

TEST_CASE("an A(8) value is taken as it is") {
  CHECK(decision_on({with(finding("hand-armtrillingen", Presence::present, "A(8) 2,1"),
                          {quantity(2.1, "m/s2", "A(8) = 2,1 m/s²"), quantity(8, "uur")})})
            .verdict == Verdict::not_required);
}

TEST_CASE("present in one department wins over absent in another, and both are kept") {
  const Decision d = decision_on({in_group(finding("lawaai", Presence::absent, "Geen lawaai."), "Kantoor"),
                                  in_group(finding("lawaai", Presence::present, "Lawaai."), "Zagerij")});
  CHECK(d.verdict == Verdict::required);
  CHECK(d.because == std::vector<std::size_t>{1, 0});
  CHECK(d.groups == std::vector<std::string>{"Zagerij"});
  CHECK(contains(d.reason, "Kantoor: afwezig"));
}

TEST_CASE("a group is named once, however often the RI&E names it") {
  const Decision d = decision_on({in_group(finding("psa", Presence::present, "a"), "Balie"),
                                  in_group(finding("psa", Presence::present, "b"), "Balie"),
                                  in_group(finding("psa", Presence::present, "c"), "Magazijn")});
  CHECK(d.groups == std::vector<std::string>{"Balie", "Magazijn"});
}

TEST_CASE("event-based articles are required, and the reason says that only an event calls for the examination") {
  for (const char* risk : {"optische-straling", "elektromagnetische-velden"}) {
    const Decision d = decision_on({finding(risk, Presence::present, "aanwezig")});
    CHECK(d.verdict == Verdict::required);
    CHECK(contains(d.reason, "gebeurtenis"));
  }
}

TEST_CASE("welding fume falls under the carcinogens section as well when the RI&E names stainless steel, chromium or nickel") {
  CHECK(names(decision_on({finding("lasrook", Presence::present, "Lassen van RVS zonder afzuiging.")}).articles, "AB-4.23"));
  CHECK_FALSE(
      names(decision_on({finding("lasrook", Presence::present, "Lassen van ijzer zonder afzuiging.")}).articles, "AB-4.23"));
  CHECK_FALSE(names(decision_on({finding("lasrook", Presence::present, "Lassen van ijzer, geen RVS.")}).articles, "AB-4.23"));
}

TEST_CASE("asbestos in a building is a question; asbestos that is worked on is required") {
  const Decision roof = decision_on({finding(
      "asbest", Presence::present, "Het dak van de loods is van asbesthoudende golfplaten; deze worden niet bewerkt.")});
  CHECK(roof.verdict == Verdict::undetermined);
  CHECK(contains(roof.question, "asbesthoudend materiaal"));
  CHECK(decision_on({finding("asbest", Presence::present, "Monteurs verwijderen asbesthoudende pakkingen.")}).verdict ==
        Verdict::required);
}

TEST_CASE("work under pressure is a compulsory examination and no PAGO (RULE-61)") {
  const Decision d = decision_on({finding("overdruk", Presence::present, "Duikers.")});
  CHECK(d.verdict == Verdict::required);
  CHECK(d.basis == Basis::compulsory);
}

TEST_CASE("ionising radiation is compulsory for A, general for B, and a question when no category is named (OP-33)") {
  CHECK(decision_on({finding("ioniserende-straling", Presence::present, "Twee A-werknemers bedienen de bron.")}).basis ==
        Basis::compulsory);
  const Decision b = decision_on({finding("ioniserende-straling", Presence::present, "Ingedeeld als B-werknemers.")});
  CHECK(b.basis == Basis::general);
  CHECK(b.articles == std::vector<std::string>{"AW-18"});
  const Decision open = decision_on({finding("ioniserende-straling", Presence::present, "Er is een röntgentoestel.")});
  CHECK(open.verdict == Verdict::undetermined);
  CHECK(contains(open.question, "A-werknemer"));
}

TEST_CASE("safety topics lead to a measure, never to the words that no PAGO is needed (OP-38)") {
  const Decision d = decision_on({finding("werken-op-hoogte", Presence::present, "Randbeveiliging ontbreekt.")});
  CHECK(d.verdict == Verdict::not_required);
  CHECK(d.basis == Basis::none);
  CHECK(contains(d.reason, "Geen PAGO; wel maatregel in plan van aanpak"));
}

TEST_CASE("a finding that was hardly recognised is asked about, not decided") {
  RiskFinding f = finding("lawaai", Presence::present, "het geluid");
  f.confidence = 0.3;
  const Decision d = decision_on({f});
  CHECK(d.verdict == Verdict::undetermined);
  CHECK(contains(d.question, "tabel 3, rij 4, cel 2 (pagina 5)"));
}

TEST_CASE("what a scan shows unclearly is asked about, whatever it seems to say") {
  for (const Presence presence : {Presence::present, Presence::absent, Presence::controlled}) {
    RiskFinding f = finding("lawaai", presence, "Er is qeen lawaai.");
    f.source.scan = ScanReading{4, 0.8, {"qeen"}};
    f.unclear = {"qeen"};
    f.confidence = 0.4;
    const Decision d = decision_on({f});
    CHECK(d.verdict == Verdict::undetermined);
    CHECK(contains(d.question, "qeen"));
    CHECK(contains(d.question, "tabel 3, rij 4, cel 2 (pagina 5)"));
  }
}

TEST_CASE("a clear finding beside an unclear one decides") {
  RiskFinding unclear = finding("lawaai", Presence::present, "qeluid");
  unclear.unclear = {"qeluid"};
  unclear.confidence = 0.4;
  CHECK(decision_on({unclear, finding("lawaai", Presence::present, "91 dB(A)")}).verdict == Verdict::required);
}

TEST_CASE("an umbrella risk and its part are both kept, and the umbrella points to the part") {
  const Advice advice = advise_on(
      {finding("fysieke-belasting", Presence::present, "Zwaar werk."), finding("tillen-dragen", Presence::present, "Tillen.")});
  REQUIRE(advice.decisions.size() == 2);
  CHECK(contains(advice.decisions[0].reason, "tillen en dragen"));
  CHECK_FALSE(contains(advice.decisions[1].reason, "fysieke belasting"));
}

TEST_CASE("the bedrijfsarts overrules with a reason, and the decision is then confirmed") {
  PhysicianInput physician;
  physician.risks["lawaai"] = {Verdict::not_required, "De machine is verkocht.", "", "", ""};
  const Decision d = decision_on({finding("lawaai", Presence::present, "Lawaai.")}, physician);
  CHECK(d.verdict == Verdict::not_required);
  CHECK(d.confirmed);
  CHECK(contains(d.reason, "De machine is verkocht."));
  physician.risks["lawaai"].reason.clear();
  CHECK(contains(decision_on({finding("lawaai", Presence::present, "Lawaai.")}, physician).question, "reden"));
}

TEST_CASE("a choice of content alone confirms nothing") {
  PhysicianInput physician;
  physician.risks["lawaai"].content = "toonaudiometrie";
  CHECK_FALSE(decision_on({finding("lawaai", Presence::present, "Lawaai.")}, physician).confirmed);
}

TEST_CASE("every decision leads back to a finding and says why; what is undetermined asks a question") {
  const Advice advice = advise(example::rie(), builtin_catalogue(), {}, example::today);
  CHECK(advice.decisions.size() == 9);
  for (const Decision& d : advice.decisions) {
    CAPTURE(d.risk);
    CHECK_FALSE(d.because.empty());
    CHECK_FALSE(d.reason.empty());
    CHECK_FALSE(contains(d.reason, "{"));
    if (d.verdict == Verdict::undetermined) CHECK_FALSE(d.question.empty());
    if (d.verdict == Verdict::required) CHECK_FALSE(d.articles.empty());
  }
}

TEST_CASE("every risk of the catalogue gets a decision in every state") {
  for (const Risk& risk : builtin_catalogue().risks)
    for (const Presence presence :
         {Presence::present, Presence::controlled, Presence::absent, Presence::not_applicable, Presence::not_assessed}) {
      CAPTURE(risk.id);
      const Decision d = decision_on({finding(risk.id, presence, "tekst")});
      CHECK_FALSE(d.reason.empty());
      if (presence == Presence::absent || presence == Presence::not_applicable) CHECK(d.verdict == Verdict::not_required);
      if (presence == Presence::not_assessed && risk.pago_class != PagoClass::N) CHECK(d.verdict == Verdict::undetermined);
    }
}
