#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/rie/rie.h"

// Which risks of an RI&E call for a PAGO. Pure: plain values in, plain values out, no files.
namespace pago {

enum class Verdict { required, not_required, undetermined };
std::string_view dutch(Verdict);  // "PAGO aanbieden", "geen PAGO op grond van deze RI&E", "te beoordelen door de bedrijfsarts"

enum class Basis {
  specific,    // PagoClass::S: a named article
  general,     // art. 18 Arbowet alone
  compulsory,  // PagoClass::M: condition for the work (RULE-61), not a voluntary PAGO
  group,       // PagoClass::B: special group, PAGO on the ground of a named work risk (RULE-21)
  none         // PagoClass::N
};

// What only the bedrijfsarts may decide; everything empty until he fills it in (RULE-22: frequency is never pre-filled).
struct RiskChoice {
  std::optional<Verdict> verdict;  // overrules the proposal, with reason
  std::string reason, content, frequency, health_effect;
};
struct PhysicianInput {
  std::map<RiskId, RiskChoice> risks;
};

struct Decision {
  RiskId risk;
  Verdict verdict = Verdict::undetermined;
  Basis basis = Basis::general;
  std::vector<std::string> articles;  // ids of Article that oblige; "AW-18" for the general duty
  std::vector<std::string> groups;    // exposed groups as the RI&E names them, each once
  std::vector<std::size_t> because;   // indices into Rie::findings; never empty
  std::string reason;                 // Dutch, one sentence
  std::string question;               // Dutch; filled when undetermined, or when a fact is missing for content or scope
  bool confirmed = false;             // by the physician
};

struct Advice {
  std::vector<Decision> decisions;  // one per risk that the RI&E mentions in any state; catalogue order

  // RULE-03, RULE-05, RULE-06 ...: findings on the RI&E itself, Dutch, with the rule or element id
  struct Remark {
    std::string id, text;
  };
  std::vector<Remark> remarks;
};

// `today` serves the age check of the RI&E (OP-05: a warning at three years); it is an input, never the clock.
Advice advise(const Rie& rie, const Catalogue& catalogue, const PhysicianInput& physician, Date today);

}  // namespace pago
