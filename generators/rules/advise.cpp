#include "generators/rules/advise.h"

#include <algorithm>

#include "generators/rules/decide.h"

namespace pago {

std::string_view dutch(Verdict verdict) {
  switch (verdict) {
    case Verdict::required:
      return "PAGO aanbieden";
    case Verdict::not_required:
      return "geen PAGO op grond van deze RI&E";
    case Verdict::undetermined:
      return "te beoordelen door de bedrijfsarts";
  }
  return {};
}

Advice advise(const Rie& rie, const Catalogue& catalogue, const PhysicianInput& physician, Date today) {
  const RuleInput in{rie, catalogue, physician, today, document_texts("ADV")};
  Advice advice;
  for (const Risk& risk : catalogue.risks) {
    const std::vector<Weighed> evidence = weigh(rie, risk);
    if (evidence.empty()) continue;
    Decision decision = decide_risk(in, risk, evidence);
    if (decision.verdict == Verdict::required) {
      refine_substance(in, risk, decision);
      refine_physical(in, risk, decision);
      refine_compulsory(in, risk, decision);
    }
    if (risk.pago_class != PagoClass::B) apply_physician(in, decision);
    advice.decisions.push_back(std::move(decision));
  }
  decide_special_groups(in, advice.decisions);
  point_umbrellas_to_their_parts(in, advice.decisions);
  const Rulebook& rulebook = builtin_rulebook();
  advice.assessment = assess_rie({rie, catalogue, rulebook, physician.facts, advice.decisions, today});
  advice.remarks = remarks_on_rie(in, advice.assessment, rulebook);
  return advice;
}

}  // namespace pago
