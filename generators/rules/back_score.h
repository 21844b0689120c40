#pragma once
#include <array>
#include <optional>

// The low back module: scores that the bedrijfsarts alone sees (leidraad.md 6.6 and 6.7; richtlijn Lage rugpijn en LRS, 2021).
namespace pago {

enum class StartBackClass { low, medium, high };

struct StartBackScore {
  int total = 0;  // items 1 to 9
  int sub = 0;    // items 5 to 9
};

// Bijlage 8: total <= 3 low; total >= 4 and sub <= 3 medium; total >= 4 and sub >= 4 high. Empty for a pair that cannot be: sub
// above total or 5, total above 9, or more than 4 points outside the sub score.
std::optional<StartBackClass> start_back_class(const StartBackScore& score);

// Items 1 to 8 agreed or not, item 9 as its answer 1 to 5 (scores 0, 0, 0, 1, 1). Empty when an answer is missing: no class
// (RULE-70).
std::optional<StartBackScore> start_back_score(const std::array<std::optional<bool>, 8>& agreed, std::optional<int> bother);

// Yes, no or not known. Empty AND no is no, empty AND yes is not known; OR the other way round (RULE-71).
using Tri = std::optional<bool>;
Tri tri_and(Tri a, Tri b);
Tri tri_or(Tri a, Tri b);

struct D023Exposure {                                                   // bijlage 7; what nobody gave is empty
  std::optional<double> lifted_kg, lift_hours, lift_times, lift_years;  // per day; years in all
  std::optional<double> bend_degrees, bend_hours;
};

struct D023Result {
  Tri lifting, bending, both;  // whether the indicative numbers are met; the bedrijfsarts concludes
};

// kg > 5 and (hours > 2 or times > 25) and years > 10; degrees > 20 and hours > 1. All comparisons strict.
D023Result d023(const D023Exposure& exposure);

}  // namespace pago
