#include "plugin/case/case_json.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "forms/error.h"

namespace pago {
namespace {

const Catalogue& small_catalogue() {
  static const Catalogue catalogue = [] {
    Catalogue c;
    c.risks.resize(2);
    c.risks[0].id = "lawaai";
    c.risks[1].id = "asbest";
    return c;
  }();
  return catalogue;
}

CaseFile read(std::string_view json) { return read_case(json, small_catalogue()); }

std::string refusal(std::string_view json) {
  try {
    read(json);
  } catch (const Error& e) {
    CHECK(e.code() == "case.invalid");
    return e.what();
  }
  return "";
}

TEST_CASE("what is known about the RI&E and the contract reaches the rules") {
  const CaseFile c = read(R"({"in_uittrede_besluit": "Ook bij in- en uittrede.",
    "werkgever": {"werknemers": 9, "uren_per_week": 120, "inleenkrachten": true, "rie_uitgevoerd": true},
    "arbodienst": {"pago_in_contract": false}, "deskundigen": [{"functie": "f", "contact": "post@bedacht.example"}],
    "toetsing": {"gewijzigd": true, "wijziging": "w", "erkend_instrument": true, "conclusie": "c",
                 "punten": {"RIE-22": {"oordeel": "voldoet", "toelichting": "t"}}}})");
  const CaseFacts& facts = c.physician.facts;
  CHECK(c.entry_exit == "Ook bij in- en uittrede.");
  CHECK(facts.employees == 9);
  CHECK(facts.hours_per_week == 120);
  CHECK(facts.hired_workers == true);
  CHECK(facts.rie_carried_out == true);
  CHECK(facts.pago_in_contract == false);
  CHECK(facts.expert_contacts_known);
  CHECK(facts.changed_since_rie == true);
  CHECK(facts.recognised_instrument == true);
  CHECK(facts.change + facts.conclusion == "wc");
  CHECK(facts.points.at("RIE-22").outcome == Outcome::met);
  CHECK(facts.points.at("RIE-22").explanation == "t");
}

TEST_CASE("a point that the judgement does not know is refused by name") {
  CHECK(refusal(R"({"toetsing": {"punten": {"RIE-99": {"oordeel": "voldoet"}}}})").find("RIE-99") != std::string::npos);
  CHECK(refusal(R"({"toetsing": {"punten": {"RULE-01": {"oordeel": "voldoet"}}}})").find("RULE-01") != std::string::npos);
  CHECK(refusal(R"({"toetsing": {"punten": {"RIE-01": {"oordeel": "goed"}}}})").find("kies uit") != std::string::npos);
}

TEST_CASE("an empty case file is a case of which nothing is known") {
  for (const char* text : {"", " \n", "{}"}) {
    const CaseFile c = read(text);
    CHECK(c.employer_name.empty());
    CHECK(c.physician.facts.representation == Representation::unknown);
    CHECK_FALSE(c.adopted);
    CHECK(c.physician.risks.empty());
  }
}

TEST_CASE("every key of a case file reaches its field") {
  const CaseFile c = read(R"({"kenmerk": "K1", "datum": "2026-03-31", "vastgesteld": true, "noodzaak": "N",
    "werkgever": {"naam": "W", "contactpersoon": "C", "adres": "A", "medezeggenschap": "PVT", "medezeggenschap_contact": "M",
                  "regeling": "maatwerk"},
    "arbodienst": {"naam": "D", "adres": "DA", "contact": "DC"}, "bedrijfsarts": {"naam": "B", "big": "1"},
    "signalen": [{"bron": "s", "status": "gebruikt", "datum": "2025", "bevinding": "f"}],
    "afdelingen": [{"naam": "a", "aantal": 12}],
    "deskundigen": [{"functie": "f", "naam": "n", "contact": "c", "betrokken": true}],
    "risicos": {"lawaai": {"oordeel": "niet aanbieden", "reden": "r", "inhoud": "i", "frequentie": "q", "gezondheidseffect": "g"}}})");
  CHECK(c.reference == "K1");
  CHECK(c.date == Date{std::chrono::year(2026), std::chrono::March, std::chrono::day(31)});
  CHECK(c.adopted);
  CHECK(c.necessity == "N");
  CHECK((c.employer_name + c.employer_contact + c.employer_address + c.representation_contact) == "WCAM");
  CHECK(c.physician.facts.representation == Representation::staff_representation);
  CHECK(c.physician.facts.arrangement == Arrangement::customised);
  CHECK((c.provider_name + c.provider_address + c.provider_contact) == "DDADC");
  CHECK((c.physician_name + c.physician_big) == "B1");
  REQUIRE(c.signals.size() == 1);
  CHECK((c.signals[0].source + c.signals[0].status + c.signals[0].date + c.signals[0].finding) == "sgebruikt2025f");
  REQUIRE(c.departments.size() == 1);
  CHECK(c.departments[0].name == "a");
  CHECK(c.departments[0].headcount == 12);
  REQUIRE(c.experts.size() == 1);
  CHECK((c.experts[0].role + c.experts[0].name + c.experts[0].contact) == "fnc");
  CHECK(c.experts[0].involved);
  const RiskChoice& choice = c.physician.risks.at("lawaai");
  CHECK(choice.verdict == Verdict::not_required);
  CHECK((choice.reason + choice.content + choice.frequency + choice.health_effect) == "riqg");
}

TEST_CASE("a key that is null counts as not given") {
  const CaseFile c = read(R"({"kenmerk": null, "werkgever": null, "signalen": null, "datum": null})");
  CHECK(c.reference.empty());
  CHECK_FALSE(c.date);
}

TEST_CASE("all faults of a case file are told at once, each with its path") {
  const std::string message = refusal(R"({"wergever": {}, "bedrijfsarts": {"big": 12}, "datum": "31-3-2026",
    "afdelingen": [{"naam": "a"}, {"aantal": -3}, 7], "werkgever": {"medezeggenschap": "ja"}, "risicos": {"lawaaai": {}}})");
  for (const char* path : {"wergever: dit gegeven bestaat niet", "bedrijfsarts.big", "datum: \"31-3-2026\" is geen datum",
                           "afdelingen[2].aantal", "afdelingen[3]", "werkgever.medezeggenschap: \"ja\" mag hier niet",
                           "risicos.lawaaai: dit risico staat niet in de catalogus"})
    CHECK_THAT(message, Catch::Matchers::Contains(path));
  CHECK_THAT(message, Catch::Matchers::Contains("7 punten"));
}

TEST_CASE("a case file that is no JSON tells the line") {
  CHECK_THAT(refusal("{\n\"kenmerk\": \"a\",\n}"), Catch::Matchers::Contains("regel 3"));
}

TEST_CASE("a case file that holds a list is refused") { CHECK_THAT(refusal("[1]"), Catch::Matchers::Contains("een object")); }

TEST_CASE("the case files in fixtures are valid for the catalogue") {
  std::ifstream file(PAGO_FIXTURES "/zaak/kranenvliet.json");
  std::stringstream text;
  text << file.rdbuf();
  CHECK(read(text.str()).reference == "2026-0143");
}

}  // namespace
}  // namespace pago
