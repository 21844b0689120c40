#pragma once
#include "generators/compose/order_facts.h"
#include "plugin/case/json_fields.h"

// Readers of the facts of consent request, quote and decision; the keys are explained in forms/zaak.schema.json.
namespace pago {

void read_plan_document(JsonFields& f, PlanDocument& plan);
void read_consent_request(JsonFields& f, ConsentRequestFacts& request);
void read_quote(JsonFields& f, QuoteFacts& quote);
void read_decision(JsonFields& f, DecisionFacts& decision);

}  // namespace pago
