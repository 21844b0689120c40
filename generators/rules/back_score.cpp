#include "generators/rules/back_score.h"

#include <algorithm>

namespace pago {
namespace {

constexpr std::size_t first_of_sub = 4;  // item 5

Tri above(std::optional<double> value, double bound) { return value ? Tri(*value > bound) : std::nullopt; }

}  // namespace

std::optional<StartBackClass> start_back_class(const StartBackScore& score) {
  const int outside = score.total - score.sub;
  if (score.sub < 0 || score.sub > 5 || outside < 0 || outside > 4) return std::nullopt;
  if (score.total <= 3) return StartBackClass::low;
  return score.sub <= 3 ? StartBackClass::medium : StartBackClass::high;
}

std::optional<StartBackScore> start_back_score(const std::array<std::optional<bool>, 8>& agreed, std::optional<int> bother) {
  if (!bother || *bother < 1 || *bother > 5) return std::nullopt;
  if (!std::all_of(agreed.begin(), agreed.end(), [](const auto& answer) { return answer.has_value(); })) return std::nullopt;
  const int ninth = *bother >= 4 ? 1 : 0;
  StartBackScore score{ninth, ninth};
  for (std::size_t item = 0; item < agreed.size(); ++item) {
    score.total += *agreed[item] ? 1 : 0;
    score.sub += *agreed[item] && item >= first_of_sub ? 1 : 0;
  }
  return score;
}

Tri tri_and(Tri a, Tri b) {
  if (a == Tri(false) || b == Tri(false)) return false;
  return a && b ? Tri(true) : std::nullopt;
}

Tri tri_or(Tri a, Tri b) {
  if (a == Tri(true) || b == Tri(true)) return true;
  return a && b ? Tri(false) : std::nullopt;
}

D023Result d023(const D023Exposure& e) {
  D023Result result;
  const Tri daily = tri_or(above(e.lift_hours, 2), above(e.lift_times, 25));
  result.lifting = tri_and(tri_and(above(e.lifted_kg, 5), daily), above(e.lift_years, 10));
  result.bending = tri_and(above(e.bend_degrees, 20), above(e.bend_hours, 1));
  result.both = tri_and(result.lifting, result.bending);
  return result;
}

}  // namespace pago
