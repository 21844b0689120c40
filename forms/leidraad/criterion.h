#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

// Cut-offs and normal values, fixed before anybody is examined: by the project plan (PRJ-08), or by a source in the catalogue.
namespace pago {

enum class ResultOutcome {
  in_order,     // within the criterion
  attention,    // within it, but noticed
  deviating,    // outside it
  not_assessed  // no value, or no criterion: said, never guessed
};

struct ValueClass {  // from <= value < below; an empty end is open
  std::optional<double> from, below;
  std::string name;  // Dutch: "overgewicht"
  ResultOutcome outcome = ResultOutcome::in_order;
  bool operator==(const ValueClass&) const = default;
};

struct CriterionForGroup;

struct Criterion {
  std::optional<double> at_most, at_least;           // outside: deviating; the bound itself is in order
  std::optional<double> notice_above, notice_below;  // in order, but attention
  std::optional<double> urgent_above, urgent_below;  // tells the physician at once
  std::vector<ValueClass> classes;                   // instead of bounds; a value in none of them is not assessed
  std::optional<bool> deviating_answer;              // of a yes-no question: the answer that deviates,
  std::optional<bool> notice_answer;                 // or that asks attention; the other one is in order
  std::vector<CriterionForGroup> groups;             // instead of all above: another criterion for each group of people
  std::string source;                                // as printed: "projectplan, PRJ-08"

  bool empty() const;
  bool operator==(const Criterion&) const = default;
};

struct CriterionForGroup {
  std::optional<double> age_from, age_below;         // whole years, from <= age < below; empty: every age
  std::string form_of_address;                       // "de heer" or "mevrouw", as PersonalName has it; empty: everybody
  std::optional<std::chrono::year_month_day> today;  // on which the age counts; criteria_of sets it
  Criterion criterion;                               // without groups
  bool operator==(const CriterionForGroup&) const = default;
};

inline bool Criterion::empty() const {
  return !at_most && !at_least && !notice_above && !notice_below && classes.empty() && !deviating_answer && !notice_answer &&
         groups.empty();
}

// By field id ("bmi.bmi"), or by the group of fields that share one ("gehoor.drempel"). A field's own goes before its group's.
using Criteria = std::map<std::string, Criterion>;

}  // namespace pago
