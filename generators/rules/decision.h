#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/catalogue.h"

// What was decided about one risk.
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

}  // namespace pago
