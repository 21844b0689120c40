#include "plugin/case/agreement_json.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "plugin/case/case_json.h"

namespace pago {
namespace {

constexpr Date day(int y, unsigned m, unsigned d) { return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)}; }

TEST_CASE("contract check, demands on third parties, proposal and hiring of a case reach their fields") {
  const CaseFile c = read_case(R"({"contractcheck": {"certificaat": "z",
      "punten": {"CHK-07": {"oordeel": "tekort", "toelichting": "t"}}},
    "eisen_aan_derde": {"eisen": {"B1E-09": {"afspraak": "binnen 3 weken"}, "B1E-10": {}}},
    "voorstel_derde": {"titel": "v", "datum": "2026-03-01", "soort": "PMO", "alleen_leefstijl": true,
      "punten": {"B1R-03": {"oordeel": "voldoet", "toelichting": "p"}}, "advies": "a"},
    "inleen": {"uitlener": "u", "adres": "d", "plaats": "Lasserij", "werk": "w", "begin": "2026-04-20"}})",
                               builtin_catalogue());
  CHECK(c.contract_check.certificate == "z");
  CHECK(c.contract_check.points.at("CHK-07").outcome == Outcome::failed);
  CHECK(c.contract_check.points.at("CHK-07").explanation == "t");
  CHECK(c.third_party_requirements.agreed.at("B1E-09") == "binnen 3 weken");
  CHECK(c.third_party_requirements.agreed.count("B1E-10") == 0);
  CHECK(c.proposal.title + c.proposal.advice == "va");
  CHECK(c.proposal.date == day(2026, 3, 1));
  CHECK(c.proposal.kind == ProjectAim::pmo);
  CHECK(c.proposal.only_lifestyle == true);
  CHECK(c.proposal.points.at("B1R-03").outcome == Outcome::met);
  CHECK(c.proposal.points.at("B1R-03").explanation == "p");
  CHECK(c.hiring.lender_name + c.hiring.lender_address + c.hiring.place + c.hiring.work == "udLasserijw");
  CHECK(c.hiring.start == day(2026, 4, 20));
}

TEST_CASE("a point that the document does not have is refused with its path") {
  try {
    read_case(R"({"contractcheck": {"punten": {"CHK-99": {}}}})", builtin_catalogue());
    FAIL("read");
  } catch (const Error& e) {
    CHECK_THAT(e.what(), Catch::Matchers::Contains("contractcheck.punten.CHK-99: dit punt kent de contractcheck niet"));
  }
}

}  // namespace
}  // namespace pago
