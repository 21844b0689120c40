#include "forms/dutch.h"
#include "generators/rules/rie_points.h"

// RULE-01 .. RULE-12: what follows from the RI&E and the contract. "Met" asks nothing, "failed" is the case the rule is about,
// "unseen" means that a fact is missing.
namespace pago {
namespace {

struct RuleInputs {
  const AssessInput& in;
  const std::vector<Assessed>& points;

  Outcome outcome(std::string_view code) const {
    for (const Assessed& a : points)
      if (a.code == code) return a.outcome;
    return Outcome::unseen;
  }
};

constexpr bool is_open(Outcome o) { return o == Outcome::doubtful || o == Outcome::unseen; }

Assessed settled(const RuleInputs& r, std::string_view code, Outcome outcome, const TextValues& values = {}) {
  const std::string_view sentence = outcome == Outcome::met      ? "voldoet"
                                    : outcome == Outcome::failed ? "tekort"
                                                                 : "te_beoordelen";
  return assessed(r.in, code, outcome, sentence, values);
}

Assessed rie_on_file(const RuleInputs& r) {
  if (r.in.facts.rie_carried_out == false) return settled(r, "RULE-01", Outcome::failed);
  const bool shown = !r.in.rie.findings.empty() || r.in.facts.rie_carried_out == true;
  return settled(r, "RULE-01", shown ? Outcome::met : Outcome::doubtful);
}

Assessed rie_identified(const RuleInputs& r) {
  if (r.in.rie.date) return settled(r, "RULE-02", Outcome::met);
  const bool nothing = r.in.rie.findings.empty() && r.in.rie.company.text.empty() && r.in.rie.version.text.empty();
  return settled(r, "RULE-02", nothing ? Outcome::failed : Outcome::doubtful);
}

Assessed obligatory_content(const RuleInputs& r) {
  std::vector<std::string> failed, open;
  for (const Assessed& a : r.points) {
    if (!a.code.starts_with("RIE-") || a.code > "RIE-11") continue;
    if (a.outcome == Outcome::failed) failed.push_back(a.code);
    if (is_open(a.outcome)) open.push_back(a.code);
  }
  std::sort(failed.begin(), failed.end());
  std::sort(open.begin(), open.end());
  if (!failed.empty()) return settled(r, "RULE-03", Outcome::failed, {{"punten", dutch_list(failed)}});
  if (!open.empty()) return settled(r, "RULE-03", Outcome::doubtful, {{"punten", dutch_list(open)}});
  return settled(r, "RULE-03", Outcome::met);
}

Assessed update_first(const RuleInputs& r) {
  const Outcome currency = r.outcome("RIE-12");
  return settled(r, "RULE-04", is_open(currency) ? Outcome::unseen : currency);
}

Assessed pago_in_rie(const RuleInputs& r) { return settled(r, "RULE-05", r.outcome("RIE-14")); }

Assessed term_per_measure(const RuleInputs& r) {
  const auto items = whole_plan(r.in.rie);
  const auto bare = std::count_if(items.begin(), items.end(),
                                  [](const PlanItem* item) { return !item->deadline && item->deadline_text.empty(); });
  if (items.empty()) return settled(r, "RULE-06", Outcome::unseen);
  return settled(r, "RULE-06", bare > 0 ? Outcome::failed : Outcome::met,
                 {{"aantal", std::to_string(bare)}, {"totaal", std::to_string(items.size())}});
}

Assessed review_needed(const RuleInputs& r) {
  const Outcome review = r.outcome("RIE-21");
  if (review == Outcome::met || review == Outcome::not_applicable) return settled(r, "RULE-07", Outcome::met);
  return settled(r, "RULE-07", review == Outcome::failed ? Outcome::failed : Outcome::unseen);
}

// Three-valued: exempt by hours or by instrument; not exempt only when both are ruled out.
Assessed review_exemption(const RuleInputs& r) {
  constexpr int most_hours = 40, most_employees = 25;
  const CaseFacts& facts = r.in.facts;
  const auto employees = employees_of(r.in);
  const bool few_hours = facts.hours_per_week && *facts.hours_per_week <= most_hours;
  const bool small = employees && *employees <= most_employees;
  if (few_hours || (small && facts.recognised_instrument == true)) return settled(r, "RULE-08", Outcome::met);
  const bool many = employees && !small;  // more than 25 people work more than 40 hours together
  const bool hours_ruled_out = many || (facts.hours_per_week && !few_hours);
  const bool instrument_ruled_out = many || facts.recognised_instrument == false;
  return settled(r, "RULE-08", hours_ruled_out && instrument_ruled_out ? Outcome::failed : Outcome::unseen);
}

Assessed copy_of_advice(const RuleInputs& r) {
  switch (r.in.facts.representation) {
    case Representation::works_council:
      return assessed(r.in, "RULE-09", Outcome::met, "or");
    case Representation::staff_representation:
      return assessed(r.in, "RULE-09", Outcome::met, "pvt");
    case Representation::none:
      return assessed(r.in, "RULE-09", Outcome::failed, "geen");
    case Representation::unknown:
      break;
  }
  return settled(r, "RULE-09", Outcome::unseen);
}

Assessed expert_contacts(const RuleInputs& r) {
  if (r.in.facts.arrangement == Arrangement::unknown) return settled(r, "RULE-10", Outcome::unseen);
  if (r.in.facts.arrangement == Arrangement::safety_net) return settled(r, "RULE-10", Outcome::met);
  if (r.in.facts.expert_contacts_known) return assessed(r.in, "RULE-10", Outcome::met, "bekend");
  return settled(r, "RULE-10", Outcome::failed);
}

Assessed pago_in_contract(const RuleInputs& r) {
  if (!r.in.facts.pago_in_contract) return settled(r, "RULE-11", Outcome::unseen);
  return settled(r, "RULE-11", *r.in.facts.pago_in_contract ? Outcome::met : Outcome::failed);
}

Assessed hired_workers(const RuleInputs& r) {
  if (r.in.facts.hired_workers) return settled(r, "RULE-12", *r.in.facts.hired_workers ? Outcome::failed : Outcome::met);
  std::vector<SourceRef> places = places_of_subject(r.in, Subject::hired_workers);
  if (places.empty()) return settled(r, "RULE-12", Outcome::unseen);
  Assessed a = assessed(r.in, "RULE-12", Outcome::doubtful, "genoemd");
  a.places = std::move(places);
  return a;
}

using ProcessRule = Assessed (*)(const RuleInputs&);
constexpr std::pair<std::string_view, ProcessRule> process_rules[] = {
    {"RULE-01", rie_on_file},    {"RULE-02", rie_identified},   {"RULE-03", obligatory_content}, {"RULE-04", update_first},
    {"RULE-05", pago_in_rie},    {"RULE-06", term_per_measure}, {"RULE-07", review_needed},      {"RULE-08", review_exemption},
    {"RULE-09", copy_of_advice}, {"RULE-10", expert_contacts},  {"RULE-11", pago_in_contract},   {"RULE-12", hired_workers}};

}  // namespace

std::vector<Assessed> apply_rules(const AssessInput& in, const std::vector<Assessed>& points) {
  const RuleInputs inputs{in, points};
  std::vector<Assessed> out;
  for (const Rule& rule : in.rulebook.rules)
    for (const auto& [code, apply] : process_rules)
      if (code == rule.code) out.push_back(apply(inputs));
  return out;
}

}  // namespace pago
