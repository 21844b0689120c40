#include "plugin/case/order_json.h"

namespace pago {
namespace {

void read_cost(JsonFields& f, CostLine& line) {
  f.choice<bool>("deel", {{"PAGO", false}, {"PMO", true}}, line.pmo);
  f.text("onderdeel", line.what);
  f.count("aantal", line.number);
  f.amount("prijs", line.price);
}

void read_intervention(JsonFields& f, InterventionEstimate& estimate) {
  f.text("interventie", estimate.what);
  f.count("aantal", estimate.expected);
  f.text("schatting", estimate.basis);
}

}  // namespace

void read_plan_document(JsonFields& f, PlanDocument& plan) {
  f.text("versie", plan.version);
  f.date("datum", plan.date);
}

void read_consent_request(JsonFields& f, ConsentRequestFacts& request) {
  f.choice<RegulationChange>("besluit",
                             {{"vaststellen", RegulationChange::adopted},
                              {"wijzigen", RegulationChange::changed},
                              {"intrekken", RegulationChange::withdrawn}},
                             request.regulation);
  f.choice<ContractChange>("arbocontract",
                           {{"geen deel van het besluit", ContractChange::not_part_of_it},
                            {"sluiten", ContractChange::concluded},
                            {"wijzigen", ContractChange::changed}},
                           request.contract);
  f.text("relevantie", request.relevance);
  f.flag("advies_volstaat", request.advice_suffices);
}

void read_quote(JsonFields& f, QuoteFacts& quote) {
  f.list("kosten", [&quote](JsonFields& item) { read_cost(item, quote.costs.emplace_back()); });
  f.list("interventies", [&quote](JsonFields& item) { read_intervention(item, quote.interventions.emplace_back()); });
  f.text("interventies_geregeld", quote.interventions_secured);
  f.text("budget", quote.budget);
  f.text("bedrijfstak", quote.sector);
  f.text("eerdere_projecten", quote.earlier_projects);
  f.text("medefinanciering", quote.co_financing);
  f.date("geldig_tot", quote.valid_until);
}

void read_decision(JsonFields& f, DecisionFacts& decision) {
  f.text("besproken_met", decision.discussed_with);
  f.date("contract_gesloten", decision.contract_concluded);
}

}  // namespace pago
