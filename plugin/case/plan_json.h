#pragma once
#include "generators/compose/examination_plan.h"
#include "plugin/case/json_fields.h"

namespace pago {

// "onderzoek" of zaak.json: goals, examinations and project. Which keys it knows: forms/zaak.schema.json.
void read_plan(JsonFields& f, ExaminationPlan& plan, const Catalogue& catalogue);

}  // namespace pago
