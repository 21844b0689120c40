#include <algorithm>

#include "forms/dutch.h"
#include "generators/rules/compare_ries.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

// The findings of one risk and group in one RI&E, seen as one.
struct Side {
  const Rie& rie;
  const std::vector<std::size_t>& findings;

  PriorityLevel priority() const {
    PriorityLevel highest = PriorityLevel::none;
    for (const std::size_t i : findings) highest = std::max(highest, rie.findings[i].priority.level);
    return highest;
  }
  std::vector<std::string> values() const {
    std::vector<std::string> out;
    for (const std::size_t i : findings)
      for (const Quantity& q : rie.findings[i].quantities) out.push_back(dutch_number(q.value) + " " + q.unit);
    out = unique(std::move(out));
    std::sort(out.begin(), out.end());
    return out;
  }
  std::vector<PlanItem> plan() const {
    std::vector<PlanItem> out;
    for (const std::size_t i : findings)
      for (const PlanItem& item : rie.findings[i].plan)
        if (std::none_of(out.begin(), out.end(), [&](const PlanItem& known) { return known.measure == item.measure; }))
          out.push_back(item);
    return out;
  }
  std::string measures_in_place() const {
    std::vector<std::string> out;
    for (const std::size_t i : findings)
      if (const std::string& measures = rie.findings[i].measures_in_place; !measures.empty()) out.push_back(measures);
    return dutch_list(unique(std::move(out)));
  }
};

bool same_words(const std::string& a, const std::string& b) { return words_to_match(a) == words_to_match(b); }

void compare(std::vector<Difference>& out, const char* what, const std::string& before, const std::string& after) {
  if (!same_words(before, after)) out.push_back({what, before, after});
}

std::string term_of(const PlanItem& item) { return item.deadline ? dutch_date(*item.deadline) : item.deadline_text; }

const PlanItem* same_action(const std::vector<PlanItem>& plan, const PlanItem& wanted) {
  const auto found =
      std::find_if(plan.begin(), plan.end(), [&](const PlanItem& item) { return same_words(item.measure, wanted.measure); });
  return found == plan.end() ? nullptr : &*found;
}

void compare_plans(const Side& before, const Side& after, std::vector<Difference>& out) {
  const std::vector<PlanItem> old_plan = before.plan(), new_plan = after.plan();
  for (const PlanItem& item : new_plan) {
    const PlanItem* known = same_action(old_plan, item);
    if (known == nullptr) {
      out.push_back({"actie", "", item.measure});
      continue;
    }
    compare(out, "termijn van de actie", term_of(*known), term_of(item));
    compare(out, "stand van de actie", known->status, item.status);
    compare(out, "verantwoordelijke", known->responsible, item.responsible);
  }
  for (const PlanItem& item : old_plan)
    if (same_action(new_plan, item) == nullptr) out.push_back({"actie", item.measure, ""});
}

}  // namespace

Presence strongest_presence(const Rie& rie, const std::vector<std::size_t>& findings) {
  for (const Presence p : {Presence::present, Presence::controlled, Presence::not_assessed, Presence::absent})
    if (std::any_of(findings.begin(), findings.end(), [&](std::size_t i) { return rie.findings[i].presence == p; })) return p;
  return Presence::not_applicable;
}

std::vector<Difference> differences_between(const Rie& before, const std::vector<std::size_t>& old_ones, const Rie& after,
                                            const std::vector<std::size_t>& new_ones) {
  const Side x{before, old_ones}, y{after, new_ones};
  std::vector<Difference> out;
  const Presence was = strongest_presence(before, old_ones), is = strongest_presence(after, new_ones);
  if (was != is) out.push_back({"toestand", std::string(dutch(was)), std::string(dutch(is))});
  compare(out, "prioriteit", std::string(dutch(x.priority())), std::string(dutch(y.priority())));
  if (x.values() != y.values()) out.push_back({"waarden", dutch_list(x.values()), dutch_list(y.values())});
  compare(out, "genomen maatregelen", x.measures_in_place(), y.measures_in_place());
  compare_plans(x, y, out);
  return out;
}

}  // namespace pago
