#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "generators/rules/assess_rie.h"
#include "generators/rules/case_facts.h"
#include "generators/rules/decision.h"
#include "parsers/rie/rie.h"

// Which risks of an RI&E call for a PAGO. Pure: plain values in, plain values out, no files.
namespace pago {

// What only the bedrijfsarts may decide; everything empty until he fills it in (RULE-22: frequency is never pre-filled).
struct RiskChoice {
  std::optional<Verdict> verdict;  // overrules the proposal, with reason
  std::string reason, content, frequency, health_effect;
};
struct PhysicianInput {
  std::map<RiskId, RiskChoice> risks;
  CaseFacts facts;
};

struct Advice {
  std::vector<Decision> decisions;  // one per risk that the RI&E mentions in any state; catalogue order

  RieAssessment assessment;  // the RI&E itself judged

  // What falls short in the RI&E itself, or gives cause for a question (RULE-03): Dutch, with the id of the element
  struct Remark {
    std::string id, text;
  };
  std::vector<Remark> remarks;
};

// `today` serves the age check of the RI&E (OP-05: a warning at three years); it is an input, never the clock.
Advice advise(const Rie& rie, const Catalogue& catalogue, const PhysicianInput& physician, Date today);

}  // namespace pago
