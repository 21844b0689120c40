#include "plugin/case/order_json.h"

#include <catch2/catch.hpp>

#include "plugin/case/case_json.h"

namespace pago {
namespace {

constexpr Date day(int y, unsigned m, unsigned d) { return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)}; }

TEST_CASE("plan, consent request, quote and decision of a case reach their fields") {
  const CaseFile c = read_case(R"({"plandocument": {"versie": "1.0", "datum": "2026-03-20"},
    "instemmingsverzoek": {"besluit": "wijzigen", "arbocontract": "geen deel van het besluit", "relevantie": "r",
      "advies_volstaat": true},
    "offerte": {"kosten": [{"deel": "PMO", "onderdeel": "o", "aantal": 3, "prijs": 12.5}, {"deel": "PAGO"}],
      "interventies": [{"interventie": "i", "aantal": 2, "schatting": "s"}], "interventies_geregeld": "g", "budget": "b",
      "bedrijfstak": "t", "eerdere_projecten": "e", "medefinanciering": "m",
      "geldig_tot": "2026-06-30"},
    "beslissing": {"besproken_met": "d", "contract_gesloten": "2026-05-11"}})",
                               builtin_catalogue());
  CHECK(c.plan_document.version == "1.0");
  CHECK(c.plan_document.date == day(2026, 3, 20));
  CHECK(c.consent_request.regulation == RegulationChange::changed);
  CHECK(c.consent_request.contract == ContractChange::not_part_of_it);
  CHECK(c.consent_request.relevance == "r");
  CHECK(c.consent_request.advice_suffices);
  REQUIRE(c.quote.costs.size() == 2);
  CHECK(c.quote.costs[0].pmo);
  CHECK(c.quote.costs[0].what == "o");
  CHECK(c.quote.costs[0].number == 3);
  CHECK(*c.quote.costs[0].price == Approx(12.5));
  CHECK_FALSE(c.quote.costs[1].pmo);
  CHECK(c.quote.interventions.at(0).what + c.quote.interventions.at(0).basis == "is");
  CHECK(c.quote.interventions[0].expected == 2);
  CHECK(c.quote.interventions_secured + c.quote.budget + c.quote.sector + c.quote.earlier_projects + c.quote.co_financing ==
        "gbtem");
  CHECK(c.quote.valid_until == day(2026, 6, 30));
  CHECK(c.decision.discussed_with == "d");
  CHECK(c.decision.contract_concluded == day(2026, 5, 11));
}

}  // namespace
}  // namespace pago
