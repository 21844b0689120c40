#pragma once
#include "generators/compose/agreement_facts.h"
#include "plugin/case/json_fields.h"

// Readers of the facts of contract check, third parties and hired-in workers; the keys are explained in
// forms/zaak.schema.json.
namespace pago {

void read_contract_check(JsonFields& f, ContractCheckFacts& check);
void read_third_party_requirements(JsonFields& f, ThirdPartyRequirements& requirements);
void read_proposal(JsonFields& f, ProposalFacts& proposal);
void read_hiring(JsonFields& f, HiringFacts& hiring);

}  // namespace pago
