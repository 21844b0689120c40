#pragma once
#include <optional>
#include <string>

#include "forms/leidraad/catalogue.h"
#include "parsers/rie/rie.h"

// Values in a finding against the limits of its risk.
namespace pago {

struct Measured {
  double value = 0;
  std::string text;              // "91 dB(A)", "A(8) = 3,1 m/s2 (5 m/s2, 3 uur per dag)"
  const Limit* limit = nullptr;  // the limit under which no PAGO follows
  bool above = false;            // over that limit
};

// Holds the finding's largest value against the limit of the risk that has below_means_no_pago. Vibration is first reduced to a
// day of eight hours: A(8) = a * sqrt(T / 8 uur) (Arbobesluit 6.11a). Empty when there is no such limit, no value in its unit,
// or a value that cannot be placed ("onder 85" against 80; vibration without duration).
std::optional<Measured> hold_against_limit(const RiskFinding& finding, const Risk& risk);

// Whether any quantity is in the unit of a limit of this risk.
bool has_value_in_limit_unit(const RiskFinding& finding, const Risk& risk);

bool is_vibration(const Risk& risk);                      // hand-arm or body
std::optional<double> hours_per_day(const RiskFinding&);  // largest duration of at most 24 hours

}  // namespace pago
