#include <algorithm>

#include "forms/dutch.h"
#include "generators/rules/evidence.h"
#include "generators/rules/preparation_rules.h"

namespace pago {
namespace {

bool is_required(const Decision& d) { return d.verdict == Verdict::required; }

template <class Wanted>
std::vector<const Decision*> decisions(const PreparationInput& in, Wanted wanted) {
  std::vector<const Decision*> out;
  for (const Decision& d : in.advice.decisions)
    if (wanted(d)) out.push_back(&d);
  return out;
}

const RiskChoice* choice(const PreparationInput& in, const RiskId& risk) {
  const auto found = in.physician.risks.find(risk);
  return found == in.physician.risks.end() ? nullptr : &found->second;
}

std::string names(const PreparationInput& in, const std::vector<const Decision*>& chosen) {
  std::vector<std::string> out;
  for (const Decision* d : chosen)
    if (const Risk* risk = in.catalogue.risk(d->risk)) out.push_back(risk->name);
  constexpr std::size_t most = 4;  // enough to know which are meant
  if (out.size() <= most) return dutch_list(out);
  const std::string more = std::to_string(out.size() - most) + " andere";
  out.resize(most);
  out.push_back(more);
  return dutch_list(out);
}

Assessed pago_in_proposal(const PreparationInput& in) {
  if (in.project.aim == ProjectAim::pmo) return settled(in, "RULE-13", Outcome::failed);
  if (decisions(in, is_required).empty()) {
    Assessed none = settled(in, "RULE-13", Outcome::failed);
    none.finding = in.rulebook.say("RULE-13", "geen_risico");
    return none;
  }
  return settled(in, "RULE-13", in.project.aim == ProjectAim::unknown ? Outcome::unseen : Outcome::met);
}

Assessed only_lifestyle(const PreparationInput& in) {
  if (in.project.only_lifestyle == true) return settled(in, "RULE-14", Outcome::failed);
  if (in.project.aim == ProjectAim::pago) return not_about("RULE-14");
  return settled(in, "RULE-14", in.project.only_lifestyle ? Outcome::met : Outcome::unseen);
}

// A draft may lack its author; what is adopted may not, and a taakgedelegeerde is no author.
Assessed author_of_record(const PreparationInput& in) {
  const bool named = !in.physician_name.empty() && !in.physician_big.empty();
  const bool delegated = !in.physician_name.empty() && in.physician_name == in.coordinator_name;
  if (delegated || (in.adopted && !named)) return settled(in, "RULE-15", Outcome::failed);
  return settled(in, "RULE-15", named ? Outcome::met : Outcome::unseen);
}

Assessed hybrid_apart(const PreparationInput& in) {
  const bool pmo_in_plan = in.plan && in.plan->pmo_parts > 0;
  if (in.project.aim == ProjectAim::pago && pmo_in_plan) return settled(in, "RULE-17", Outcome::failed);
  if (in.project.aim != ProjectAim::hybrid) return not_about("RULE-17");
  const bool both = pmo_in_plan && in.plan->pago_parts > 0;
  return settled(in, "RULE-17", both ? Outcome::met : Outcome::unseen);
}

Assessed risks_in_advice(const PreparationInput& in) {
  const auto required = decisions(in, is_required);
  if (required.empty()) return settled(in, "RULE-18", Outcome::unseen);
  return settled(in, "RULE-18", Outcome::met, {{"aantal", std::to_string(required.size())}});
}

Assessed article_cited(const PreparationInput& in) {
  const auto bare = decisions(in, [](const Decision& d) { return is_required(d) && d.articles.empty(); });
  if (!bare.empty()) return settled(in, "RULE-19", Outcome::failed, {{"risicos", names(in, bare)}});
  return settled(in, "RULE-19", decisions(in, is_required).empty() ? Outcome::unseen : Outcome::met);
}

Assessed entry_and_exit(const PreparationInput& in) {
  const auto in_table = decisions(in, [&in](const Decision& d) {
    const Risk* risk = in.catalogue.risk(d.risk);
    return is_required(d) && risk != nullptr && !risk->law_row.empty();
  });
  if (in_table.empty()) return not_about("RULE-20");
  return settled(in, "RULE-20", in.entry_exit.empty() ? Outcome::unseen : Outcome::met, {{"risicos", names(in, in_table)}});
}

// The bedrijfsarts may offer a PAGO to a special group, when he says which work risk calls for it.
Assessed special_group_has_risk(const PreparationInput& in) {
  const auto groups = decisions(in, [](const Decision& d) { return d.basis == Basis::group; });
  if (groups.empty()) return not_about("RULE-21");
  const auto unnamed = decisions(in, [&in](const Decision& d) {
    const RiskChoice* chosen = choice(in, d.risk);
    return d.basis == Basis::group && is_required(d) && chosen != nullptr && chosen->verdict && chosen->reason.empty();
  });
  if (!unnamed.empty()) return settled(in, "RULE-21", Outcome::failed, {{"risicos", names(in, unnamed)}});
  const bool open = std::any_of(groups.begin(), groups.end(), [](auto* d) { return d->verdict == Verdict::undetermined; });
  return settled(in, "RULE-21", open ? Outcome::unseen : Outcome::met, {{"risicos", names(in, groups)}});
}

Assessed frequency_by_physician(const PreparationInput& in) {
  const auto& risks = in.physician.risks;
  const bool given = !in.project.interval.empty() ||
                     std::any_of(risks.begin(), risks.end(), [](const auto& r) { return !r.second.frequency.empty(); });
  if (given && in.physician_name.empty()) return settled(in, "RULE-22", Outcome::failed);
  const auto without = decisions(in, [&in](const Decision& d) {
    const RiskChoice* chosen = choice(in, d.risk);
    return is_required(d) && (chosen == nullptr || chosen->frequency.empty());
  });
  return settled(in, "RULE-22", without.empty() ? Outcome::met : Outcome::unseen, {{"risicos", names(in, without)}});
}

Assessed of_plan(const PreparationInput& in, std::string_view code, std::vector<std::string> PlanState::*open) {
  if (!in.plan) return settled(in, code, Outcome::unseen);
  const std::vector<std::string>& found = (*in.plan).*open;
  return settled(in, code, found.empty() ? Outcome::met : Outcome::failed, {{"punten", dutch_list(found)}});
}

Assessed action_possible(const PreparationInput& in) {
  Assessed a = of_plan(in, "RULE-23", &PlanState::without_action);
  if (a.outcome != Outcome::met || in.plan->action_open.empty()) return a;
  a.outcome = Outcome::unseen;
  a.finding = in.rulebook.say("RULE-23", "open", {{"punten", dutch_list(in.plan->action_open)}});
  return a;
}
Assessed traces_to_aspect(const PreparationInput& in) { return of_plan(in, "RULE-24", &PlanState::without_aspect); }
Assessed criteria_answered(const PreparationInput& in) { return of_plan(in, "RULE-63", &PlanState::open_criteria); }

Assessed condition_for_work(const PreparationInput& in) {
  const auto compulsory =
      decisions(in, [](const Decision& d) { return d.basis == Basis::compulsory && d.verdict != Verdict::not_required; });
  if (compulsory.empty()) return not_about("RULE-61");
  return settled(in, "RULE-61", Outcome::failed, {{"risicos", names(in, compulsory)}});
}

Assessed exposure_register(const PreparationInput& in) {
  const Assessed* point = in.advice.assessment.find("RIE-19");
  if (point == nullptr || point->outcome == Outcome::not_applicable) return not_about("RULE-62");
  if (point->outcome == Outcome::unseen) return settled(in, "RULE-62", Outcome::unseen);
  return settled(in, "RULE-62", point->outcome == Outcome::met ? Outcome::met : Outcome::failed);
}

Assessed controlled_stays(const PreparationInput& in) {
  std::vector<std::string> lost;
  for (const RiskFinding& f : in.rie.findings) {
    if (f.presence != Presence::controlled && f.presence != Presence::not_assessed) continue;
    const auto& all = in.advice.decisions;
    if (std::any_of(all.begin(), all.end(), [&f](const Decision& d) { return d.risk == f.risk; })) continue;
    const Risk* risk = in.catalogue.risk(f.risk);
    lost.push_back(risk == nullptr ? f.risk : risk->name);
  }
  return settled(in, "RULE-84", lost.empty() ? Outcome::met : Outcome::failed, {{"risicos", dutch_list(lost)}});
}

Assessed no_fitness_verdict(const PreparationInput& in) {
  if (in.entry_exit.empty()) return not_about("RULE-86");
  const std::string text = lower_case(in.entry_exit);
  for (const char* word : {"keuring", "geschikt", "goedgekeurd", "afgekeurd"})
    if (text.find(word) != text.npos) return settled(in, "RULE-86", Outcome::failed, {{"woord", word}});
  return settled(in, "RULE-86", Outcome::met);
}

}  // namespace

std::vector<PreparationRow> proposal_rules() {
  return {{"RULE-13", pago_in_proposal},  {"RULE-14", only_lifestyle},         {"RULE-15", author_of_record},
          {"RULE-17", hybrid_apart},      {"RULE-18", risks_in_advice},        {"RULE-19", article_cited},
          {"RULE-20", entry_and_exit},    {"RULE-21", special_group_has_risk}, {"RULE-22", frequency_by_physician},
          {"RULE-23", action_possible},   {"RULE-24", traces_to_aspect},       {"RULE-61", condition_for_work},
          {"RULE-62", exposure_register}, {"RULE-63", criteria_answered},      {"RULE-84", controlled_stays},
          {"RULE-86", no_fitness_verdict}};
}

}  // namespace pago
