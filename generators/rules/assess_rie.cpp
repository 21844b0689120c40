#include "generators/rules/assess_rie.h"

#include "forms/dutch.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

using PointRule = Assessed (*)(const AssessInput&);
struct PointRow {
  std::string_view code;
  PointRule assess;
};
constexpr PointRow point_rules[] = {{"RIE-01", assess_written_form},
                                    {"RIE-02", assess_risks},
                                    {"RIE-03", assess_hazards},
                                    {"RIE-04", assess_measures},
                                    {"RIE-05", assess_special_groups},
                                    {"RIE-06", assess_access_to_experts},
                                    {"RIE-07", assess_plan},
                                    {"RIE-08", assess_plan_per_risk},
                                    {"RIE-09", assess_terms},
                                    {"RIE-10", assess_order_of_measures},
                                    {"RIE-11", assess_prevention_tasks},
                                    {"RIE-12", assess_currency},
                                    {"RIE-13", assess_priorities},
                                    {"RIE-14", assess_pago_mention},
                                    {"RIE-16", assess_psychosocial_load},
                                    {"RIE-17", assess_air_quality},
                                    {"RIE-18", assess_carcinogens},
                                    {"RIE-19", assess_exposure_register},
                                    {"RIE-20", assess_back_factors},
                                    {"RIE-21", assess_review},
                                    {"RIE-22", assess_copy},
                                    {"RIE-23", assess_inspection},
                                    {"RIE-24", assess_consent},
                                    {"RIE-25", assess_small_firm},
                                    {"BTR-01", assess_reliability},
                                    {"BHV-01", assess_emergency_response}};

Assessed assess_point(const AssessInput& in, const std::string& code, const std::vector<TableRowState>& table) {
  if (code == "RIE-15") return assess_table_rows(in, table);
  for (const PointRow& row : point_rules)
    if (row.code == code) return row.assess(in);
  return {};
}

// The bedrijfsarts or the certified expert goes before what was proposed.
void apply_choice(const AssessInput& in, Assessed& a) {
  const auto found = in.facts.points.find(a.code);
  if (found == in.facts.points.end()) return;
  const PointChoice& choice = found->second;
  if (choice.outcome) {
    a.outcome = *choice.outcome;
    a.decided = true;
    a.question.clear();
  }
  if (!choice.explanation.empty()) a.finding = choice.explanation;
}

bool any_with(const std::vector<Assessed>& points, Outcome outcome, std::string_view last_code) {
  return std::any_of(points.begin(), points.end(),
                     [&](const Assessed& a) { return a.outcome == outcome && a.code <= last_code; });
}

// A proposal only. What the employer must tell (RIE-21 and further) does not make an RI&E less usable.
Usability usability_of(const AssessInput& in, const std::vector<Assessed>& points) {
  const bool nothing = std::all_of(in.rie.findings.begin(), in.rie.findings.end(), is_denied);
  if (in.rie.findings.empty() || in.facts.rie_carried_out == false) return Usability::not_usable;
  if (in.facts.changed_since_rie == true || is_over_age(in)) return Usability::after_update;
  const bool gaps = nothing || any_with(points, Outcome::failed, "RIE-20") || any_with(points, Outcome::doubtful, "RIE-20");
  return gaps ? Usability::with_gaps : Usability::usable;
}

Assessed conclude(const AssessInput& in, const std::vector<Assessed>& points, Usability usability) {
  static constexpr std::string_view sentences[] = {"bruikbaar", "met_tekorten", "eerst_aanpassen", "niet_bruikbaar"};
  static constexpr Outcome outcomes[] = {Outcome::met, Outcome::doubtful, Outcome::doubtful, Outcome::failed};
  const auto at = static_cast<std::size_t>(usability);
  Assessed a = assessed(in, "RIE-26", outcomes[at], sentences[at]);
  std::vector<std::string> unseen;
  for (const Assessed& point : points)
    if (const Rule* rule = in.rulebook.find(point.code); rule != nullptr && point.outcome == Outcome::unseen)
      unseen.push_back(rule->title);
  if (!unseen.empty()) a.question = in.rulebook.say("RIE-26", "niet_te_zien", {{"punten", dutch_list(unseen)}});
  if (!in.facts.conclusion.empty()) {
    a.finding = in.facts.conclusion;
    a.decided = true;
  }
  return a;
}

}  // namespace

std::string_view dutch(Outcome outcome) {
  switch (outcome) {
    case Outcome::met:
      return "voldoet";
    case Outcome::failed:
      return "tekort";
    case Outcome::doubtful:
      return "te beoordelen";
    case Outcome::unseen:
      return "niet uit de RI&E te zien";
    case Outcome::not_applicable:
      return "niet van toepassing";
  }
  return {};
}

const Assessed* RieAssessment::find(std::string_view code) const {
  for (const std::vector<Assessed>* list : {&points, &rules})
    for (const Assessed& a : *list)
      if (a.code == code) return &a;
  return nullptr;
}

RieAssessment assess_rie(const AssessInput& in) {
  RieAssessment out;
  out.law_table = law_table_states(in);
  for (const Rule& rule : in.rulebook.points) {
    if (rule.code == "RIE-26") continue;
    Assessed a = assess_point(in, rule.code, out.law_table);
    a.code = rule.code;
    apply_choice(in, a);
    out.points.push_back(std::move(a));
  }
  out.usability = usability_of(in, out.points);
  Assessed conclusion = conclude(in, out.points, out.usability);
  out.points.push_back(std::move(conclusion));
  out.rules = apply_rules(in, out.points);
  return out;
}

Assessed assessed(const AssessInput& in, std::string_view code, Outcome outcome, std::string_view sentence,
                  const TextValues& values) {
  Assessed a;
  a.code = code;
  a.outcome = outcome;
  a.finding = in.rulebook.say(code, sentence, values);
  return a;
}

void tell(const AssessInput& in, Assessed& a, std::string_view sentence, const TextValues& values) {
  a.finding += (a.finding.empty() ? "" : " ") + in.rulebook.say(a.code, sentence, values);
}

void ask(const AssessInput& in, Assessed& a, std::string_view sentence, const TextValues& values) {
  a.question += (a.question.empty() ? "" : " ") + in.rulebook.say(a.code, sentence, values);
}

void keep_worst(Assessed& a, Outcome outcome) {
  if (a.outcome == Outcome::failed || outcome == Outcome::failed) a.outcome = Outcome::failed;
  else if (a.outcome == Outcome::doubtful || outcome == Outcome::doubtful) a.outcome = Outcome::doubtful;
  else a.outcome = outcome;
}

bool stands_open(const RiskFinding& f) { return f.presence == Presence::present || f.presence == Presence::controlled; }

bool is_denied(const RiskFinding& f) { return f.presence == Presence::absent || f.presence == Presence::not_applicable; }

bool is_class(const AssessInput& in, const RiskFinding& f, PagoClass wanted) {
  const Risk* risk = in.catalogue.risk(f.risk);
  return risk != nullptr && risk->pago_class == wanted;
}

std::vector<SourceRef> places_of_subject(const AssessInput& in, Subject subject) {
  std::vector<SourceRef> places;
  for (const SubjectMention& m : in.rie.subjects)
    if (m.subject == subject) places.push_back(m.source);
  return places;
}

bool subject_lacking(const AssessInput& in, Subject subject) {
  return std::any_of(in.rie.subjects.begin(), in.rie.subjects.end(),
                     [&](const SubjectMention& m) { return m.subject == subject && m.lacking; });
}

std::vector<std::string> unique(std::vector<std::string> names) {
  std::vector<std::string> out;
  for (std::string& n : names)
    if (std::find(out.begin(), out.end(), n) == out.end()) out.push_back(std::move(n));
  return out;
}

}  // namespace pago
