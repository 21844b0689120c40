#include "plugin/case/plan_json.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "plugin/case/case_json.h"

namespace pago {

TEST_CASE("a case gives the examinations: those of a risk by its id, those of the PMO as a list") {
  const CaseFile c = read_case(R"({"onderzoek": {"pago": {"lawaai": {"inhoud": "audiogram", "oproepcriteria": "verlies"}},
                                                 "pmo": [{"aspect": "slaap"}]}})",
                               builtin_catalogue());
  REQUIRE(c.plan.examinations.size() == 2);
  CHECK(c.plan.examinations[0].risk == "lawaai");
  CHECK(c.plan.examinations[0].content == "audiogram");
  CHECK(c.plan.examinations[0].call_criteria == "verlies");
  CHECK(c.plan.examinations[1].risk.empty());
  CHECK(c.plan.examinations[1].aspect == "slaap");
}

TEST_CASE("a case gives the steps of the project with their dates, and what the employees read per language") {
  const CaseFile c = read_case(R"({"onderzoek": {"planning": {"uitslag": {"tot": "2026-06-05", "wie": "bedrijfsarts"}},
      "afspraken": {"kleinste_groep": 12}, "teksten": {"pl": {"inhoud": "badanie słuchu"}},
      "kwaliteit": {"3": {"oordeel": "voldoet"}, "a": {"toelichting": "samenhang"}}}})",
                               builtin_catalogue());
  CHECK(c.plan.steps.at(ProjectStep::result).who == "bedrijfsarts");
  CHECK_FALSE(c.plan.steps.at(ProjectStep::result).from);
  CHECK(c.plan.agreements.minimum_group == 12);
  CHECK(c.plan.employee_texts.at("pl").content == "badanie słuchu");
  CHECK(c.plan.quality.at("3").outcome == Outcome::met);
  CHECK_FALSE(c.plan.quality.at("a").outcome);
}

TEST_CASE("a risk or a criterion that does not exist is refused by name") {
  CHECK_THROWS_WITH(read_case(R"({"onderzoek": {"pago": {"lawaii": {}}}})", builtin_catalogue()),
                    Catch::Contains("onderzoek.pago.lawaii"));
  CHECK_THROWS_WITH(read_case(R"({"onderzoek": {"kwaliteit": {"10": {}}}})", builtin_catalogue()),
                    Catch::Contains("onderzoek.kwaliteit.10"));
}

}  // namespace pago
