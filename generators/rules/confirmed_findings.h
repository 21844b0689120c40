#pragma once
#include <optional>
#include <string>
#include <vector>

#include "parsers/rie/rie.h"

namespace pago {

// What the bedrijfsarts says of one finding after looking at its place in the RI&E.
struct Confirmation {
  RiskId risk;
  std::string quote, place;      // of the finding: RiskFinding::source. The place may be empty
  std::optional<bool> state;     // true: the RI&E says this; false: it does not, the reader was wrong; empty: not looked at
  std::optional<bool> priority;  // the same of its priority
  std::string reason;
};

// The confirmation of each finding, nullptr where nobody looked: the same risk and the same words. Of several findings with
// these words those at the same place are meant; when none is there, as in another format of the RI&E, all of them.
std::vector<const Confirmation*> confirmations_of(const std::vector<RiskFinding>& findings,
                                                  const std::vector<Confirmation>& all);

// A confirmed finding is sure, whatever the scan looked like. A rejected one is no finding: its words become unrecognised, with
// who says so and why, so that nothing goes lost. A rejected priority is no priority.
void apply_confirmations(Rie& rie, const std::vector<Confirmation>& all);

}  // namespace pago
