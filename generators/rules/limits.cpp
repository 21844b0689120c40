#include "generators/rules/limits.h"

#include <algorithm>
#include <cmath>

#include "forms/dutch.h"
#include "generators/rules/evidence.h"

namespace pago {
namespace {

const Limit* pago_threshold(const Risk& risk) {
  const Limit* lowest = nullptr;
  for (const Limit& limit : risk.limits)
    if (limit.below_means_no_pago && (lowest == nullptr || limit.value < lowest->value)) lowest = &limit;
  return lowest;
}

// Vibration has an action value per A(8); some editions do not flag it as a threshold.
const Limit* vibration_action_value(const Risk& risk) {
  const Limit* lowest = nullptr;
  for (const Limit& limit : risk.limits)
    if (limit.unit == "m/s2" && (lowest == nullptr || limit.value < lowest->value)) lowest = &limit;
  return lowest;
}

bool same_unit(const std::string& a, const std::string& b) {
  auto plain = [](std::string unit) {
    for (std::string_view square : {"²", "^2"})
      if (const auto at = unit.find(square); at != unit.npos) unit.replace(at, square.size(), "2");
    return lower_case(unit);
  };
  return plain(a) == plain(b);
}

const Quantity* largest(const RiskFinding& finding, const std::string& unit) {
  const Quantity* top = nullptr;
  for (const Quantity& q : finding.quantities)
    if (same_unit(q.unit, unit) && (top == nullptr || q.value > top->value)) top = &q;
  return top;
}

std::optional<double> as_hours(const Quantity& q) {
  const std::string unit = lower_case(q.unit);
  if (unit == "uur" || unit == "uren" || unit == "h") return q.value;
  if (unit.starts_with("min")) return q.value / 60;
  return std::nullopt;
}

std::string printed(const Quantity& q) { return q.text.empty() ? dutch_number(q.value) + " " + q.unit : q.text; }

std::optional<Measured> daily_vibration(const RiskFinding& finding, const Risk& risk) {
  const Limit* limit = vibration_action_value(risk);
  const Quantity* magnitude = largest(finding, "m/s2");
  if (limit == nullptr || magnitude == nullptr || magnitude->bound == Quantity::Bound::below) return std::nullopt;
  if (lower_case(magnitude->text).find("a(8)") != std::string::npos)
    return Measured{magnitude->value, magnitude->text, limit, magnitude->value > limit->value};
  const auto hours = hours_per_day(finding);
  if (!hours) return std::nullopt;
  const double a8 = std::round(100 * magnitude->value * std::sqrt(*hours / 8)) / 100;
  const std::string text = "A(8) = " + dutch_number(a8) + " m/s² (" + printed(*magnitude) + ", " +
                           dutch_number(std::round(100 * *hours) / 100) + " uur per dag)";
  return Measured{a8, text, limit, a8 > limit->value};
}

}  // namespace

bool is_vibration(const Risk& risk) { return risk.id == "hand-armtrillingen" || risk.id == "lichaamstrillingen"; }

std::optional<double> hours_per_day(const RiskFinding& finding) {
  std::optional<double> longest;
  for (const Quantity& q : finding.quantities)
    if (const auto hours = as_hours(q); hours && *hours <= 24 && (!longest || *hours > *longest)) longest = hours;
  return longest;
}

bool has_value_in_limit_unit(const RiskFinding& finding, const Risk& risk) {
  return std::any_of(risk.limits.begin(), risk.limits.end(),
                     [&](const Limit& l) { return largest(finding, l.unit) != nullptr; });
}

std::optional<Measured> hold_against_limit(const RiskFinding& finding, const Risk& risk) {
  if (is_vibration(risk)) return daily_vibration(finding, risk);
  const Limit* limit = pago_threshold(risk);
  const Quantity* value = limit == nullptr ? nullptr : largest(finding, limit->unit);
  if (value == nullptr) return std::nullopt;
  const bool above = value->value > limit->value || (value->bound == Quantity::Bound::above && value->value >= limit->value);
  if (value->bound == Quantity::Bound::below && value->value > limit->value) return std::nullopt;
  if (value->bound == Quantity::Bound::above && !above) return std::nullopt;
  return Measured{value->value, printed(*value), limit, above};
}

}  // namespace pago
