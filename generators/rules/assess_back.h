#pragma once
#include "generators/rules/assess_result.h"

namespace pago {

// Adds what follows from the answers of module "rug": the class of the STarT Back ("rug.startback", score_class) and the rule
// D023 ("rug.d023", with its parts "rug.d023_tillen" and "rug.d023_buigen"). Both are for the bedrijfsarts alone and conclude
// nothing. Nine answers go before a total and sub score that were filled in; a pair that cannot be gives no class (RULE-70).
void add_back_scores(const ResultRow& row, const ModuleCatalogue& catalogue, ModuleResult& result);

}  // namespace pago
