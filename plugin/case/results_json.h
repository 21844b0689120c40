#pragma once
#include "parsers/results/result_settings.h"
#include "plugin/case/json_fields.h"

namespace pago {

// "uitslagen" of zaak.json: columns, what to do with missing values, and the criteria that were fixed beforehand (PRJ-07,
// PRJ-08). Refuses a criterion without source, bounds that exclude each other, and a criterion that does not fit its field.
void read_result_settings(JsonFields& f, ResultSettings& settings);

}  // namespace pago
