#include "generators/compose/work_risks.h"

#include <algorithm>

#include "generators/compose/advice_parts.h"

namespace pago {

std::vector<RiskId> risks_of_work(const LetterInput& in, const Person& person) {
  std::vector<RiskId> out;
  if (person.department.empty() && person.function_group.empty()) return out;
  for (const Decision* d : decisions_in(in, AdvicePart::examined)) {
    const bool here = d->groups.empty() || std::any_of(d->groups.begin(), d->groups.end(), [&](const std::string& group) {
                        return same_group(group, person.department) || same_group(group, person.function_group);
                      });
    if (here) out.push_back(d->risk);
  }
  return out;
}

}  // namespace pago
