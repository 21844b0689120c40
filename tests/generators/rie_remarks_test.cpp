#include <algorithm>
#include <catch2/catch.hpp>

#include "generators/rules/advise.h"
#include "tests/generators/example_assessment.h"

using namespace pago;
using example::finding;
using example::good_rie;

namespace {

std::string remark(const Rie& rie, const std::string& id, Date today = example::today) {
  std::string text;
  for (const Advice::Remark& r : advise(rie, builtin_catalogue(), {}, today).remarks)
    if (r.id == id) text += r.text + "\n";
  return text;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a good RI&E gets only the remark on what a program cannot check") {
  const auto remarks = advise(good_rie(), builtin_catalogue(), {}, example::today).remarks;
  REQUIRE(remarks.size() == 1);
  CHECK(remarks.front().id == "RIE-26");
}

TEST_CASE(
    "RULE-04: an RI&E without date is remarked upon, one of over three years too, one of three years to the day not (OP-05)") {
  Rie rie = good_rie();
  rie.date.reset();
  CHECK(contains(remark(rie, "RIE-12"), "geen datum"));
  rie.date = Date{std::chrono::year(2023), std::chrono::March, std::chrono::day(30)};
  CHECK(contains(remark(rie, "RIE-12"), "30 maart 2023"));
  rie.date = Date{std::chrono::year(2023), std::chrono::March, std::chrono::day(31)};
  CHECK(remark(rie, "RIE-12").empty());
}

TEST_CASE("RULE-05: an RI&E that does not speak of a PAGO is advised to (ADV-20)") {
  Rie rie = good_rie();
  rie.mentions_pago = false;
  CHECK(contains(remark(rie, "RIE-14"), "PAGO"));
}

TEST_CASE("RULE-06: measures without a term are counted, with their places") {
  Rie rie = good_rie();
  rie.findings[0].plan.push_back(example::action("Zonder termijn", "", "tabel 6, rij 2, cel 1"));
  CHECK(contains(remark(rie, "RIE-09"), "1 van de 2"));
  CHECK(contains(remark(rie, "RIE-09"), "tabel 6, rij 2, cel 1 (pagina 9)"));
}

TEST_CASE("RULE-07 and RULE-08: without assessor the assessment is advised, or the exemption of a small firm is named") {
  Rie rie = good_rie();
  rie.assessor.text.clear();
  CHECK_FALSE(contains(remark(rie, "RIE-21"), "25"));
  rie.employees = 25;
  CHECK(contains(remark(rie, "RIE-21"), "ten hoogste 25"));
  rie.employees = 26;
  CHECK_FALSE(contains(remark(rie, "RIE-21"), "ten hoogste 25"));
}

TEST_CASE("RIE-05: an RI&E that names no special group in any state is remarked upon") {
  Rie rie = good_rie();
  CHECK(remark(rie, "RIE-05").empty());
  for (const char* id : {"jeugdigen", "zwangeren", "chronische-aandoening"})
    std::erase_if(rie.findings, [&](const RiskFinding& f) { return f.risk == id; });
  CHECK(contains(remark(rie, "RIE-05"), "bijzondere categorieën"));
}

TEST_CASE("RIE-07: an RI&E without plan van aanpak is remarked upon") {
  Rie rie = good_rie();
  rie.has_plan = false;
  rie.findings[0].plan.clear();
  CHECK(contains(remark(rie, "RIE-07"), "plan van aanpak"));
}

TEST_CASE("RIE-13: an RI&E that weighs no risk is remarked upon") {
  Rie rie = good_rie();
  rie.findings[0].priority = {};
  CHECK_FALSE(remark(rie, "RIE-13").empty());
  rie.findings[0].score = 70;
  CHECK(remark(rie, "RIE-13").empty());
}

TEST_CASE("RIE-16: an RI&E without psychosocial load is remarked upon; a part of it is enough") {
  Rie rie = good_rie();
  CHECK(remark(rie, "RIE-16").empty());  // only "werkdruk"
  std::erase_if(rie.findings, [](const RiskFinding& f) { return f.risk == "werkdruk"; });
  CHECK_FALSE(remark(rie, "RIE-16").empty());
}

TEST_CASE("RULE-58: a plan that starts with protective equipment is asked why") {
  Rie rie = good_rie();
  rie.findings.push_back(finding("lawaai", Presence::present, "Lawaai."));
  rie.findings.back().plan = {example::action("Gehoorbescherming verstrekken"), example::action("Machine omkasten")};
  CHECK(contains(remark(rie, "RIE-10"), "lawaai"));
  std::reverse(rie.findings.back().plan.begin(), rie.findings.back().plan.end());
  CHECK(remark(rie, "RIE-10").empty());
}

TEST_CASE("RIE-02 and RIE-04: open assessments and risks without measure are listed") {
  Rie rie = good_rie();
  rie.findings.push_back(finding("beeldschermwerk", Presence::not_assessed, "Nog te doen."));
  rie.findings.push_back(finding("tillen-dragen", Presence::present, "Tillen."));
  CHECK(contains(remark(rie, "RIE-02"), "beeldschermwerk"));
  CHECK(contains(remark(rie, "RIE-04"), "tillen en dragen"));
}

TEST_CASE("RULE-62: agents of the exposure register are listed, radiation points to NDRIS") {
  Rie rie = good_rie();
  rie.findings.push_back(finding("cmr", Presence::present, "Kankerverwekkende stoffen."));
  rie.findings.push_back(finding("ioniserende-straling", Presence::present, "A-werknemers."));
  CHECK(contains(remark(rie, "RIE-19"), "ioniserende straling"));
  CHECK(contains(remark(rie, "RIE-19"), "NDRIS"));
  CHECK_FALSE(remark(rie, "RIE-18").empty());
}

TEST_CASE("OP-24: legal data of more than a year old are remarked upon") {
  REQUIRE(builtin_catalogue().version.has_value());
  const Date later = *builtin_catalogue().version + std::chrono::years(2);
  Rie rie = good_rie();
  CHECK(remark(rie, "OP-24", *builtin_catalogue().version).empty());
  CHECK_FALSE(remark(rie, "OP-24", later).empty());
}
