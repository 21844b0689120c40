#include "forms/dutch.h"
#include "generators/rules/evidence.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

bool is_done(const PlanItem& item) {
  return says(lower_case(item.status),
              {"gereed", "afgerond", "uitgevoerd", "gerealiseerd", "klaar", "voltooid", "afgehandeld"});
}

bool starts_with_protection(const RiskFinding& f) {
  if (f.plan.empty()) return false;
  const std::string first = lower_case(f.plan.front().measure);
  static const std::vector<std::string_view> protection = {"pbm",
                                                           "persoonlijke bescherming",
                                                           "gehoorbescherm",
                                                           "ademhalingsbescherm",
                                                           "adembescherm",
                                                           "handschoen",
                                                           "veiligheidsbril",
                                                           "veiligheidsschoen",
                                                           "masker",
                                                           "mondkap",
                                                           "oordop",
                                                           "oorkap",
                                                           "otoplast",
                                                           "stofmasker",
                                                           "helm",
                                                           "beschermende kleding"};
  const auto hit =
      std::find_if(protection.begin(), protection.end(), [&](std::string_view w) { return first.find(w) != first.npos; });
  return hit != protection.end() && first.find(*hit) <= 40;  // leading, not mentioned in passing
}

std::string plural(std::string_view sentence, std::size_t count) { return std::string(sentence) + (count == 1 ? "_een" : ""); }

}  // namespace

std::vector<const PlanItem*> whole_plan(const Rie& rie) {
  std::vector<const PlanItem*> items;
  for (const RiskFinding& f : rie.findings)
    for (const PlanItem& item : f.plan) items.push_back(&item);
  for (const PlanItem& item : rie.loose_plan) items.push_back(&item);
  return items;
}

Assessed assess_plan(const AssessInput& in) {
  const std::size_t count = whole_plan(in.rie).size();
  if (count == 0 && !in.rie.has_plan) return assessed(in, "RIE-07", Outcome::failed, "geen");
  Assessed a;
  if (count == 0) {
    a = assessed(in, "RIE-07", Outcome::doubtful, "leeg");
    ask(in, a, "vraag");
  } else {
    a = assessed(in, "RIE-07", Outcome::met, plural("voldoet", count), {{"aantal", std::to_string(count)}});
  }
  if (!in.rie.plan_source.place.empty()) a.places = {in.rie.plan_source};
  return a;
}

Assessed assess_plan_per_risk(const AssessInput& in) {
  if (whole_plan(in.rie).empty()) return assessed(in, "RIE-08", Outcome::failed, "geen_plan");
  Assessed a;
  a.code = "RIE-08";
  a.outcome = Outcome::met;
  const auto without =
      risk_names(in, a.places, [](const RiskFinding& f) { return f.presence == Presence::present && f.plan.empty(); });
  const std::size_t loose = in.rie.loose_plan.size();
  for (const PlanItem& item : in.rie.loose_plan) a.places.push_back(item.source);
  if (without.empty() && loose == 0) return assessed(in, "RIE-08", Outcome::met, "voldoet");
  a.outcome = Outcome::doubtful;
  if (!without.empty()) tell(in, a, "zonder_actie", {{"risicos", dutch_list(without)}}), ask(in, a, "vraag");
  if (loose > 0) tell(in, a, plural("los", loose), {{"aantal", std::to_string(loose)}});
  return a;
}

Assessed assess_terms(const AssessInput& in) {
  const auto items = whole_plan(in.rie);
  if (items.empty()) return assessed(in, "RIE-09", Outcome::unseen, "geen_plan");
  std::vector<SourceRef> bare, late;
  for (const PlanItem* item : items) {
    if (!item->deadline && item->deadline_text.empty()) bare.push_back(item->source);
    if (item->deadline && std::chrono::sys_days(*item->deadline) < std::chrono::sys_days(in.today) && !is_done(*item))
      late.push_back(item->source);
  }
  Assessed a = bare.empty() ? assessed(in, "RIE-09", Outcome::met, "voldoet") : Assessed{};
  a.code = "RIE-09";
  if (!bare.empty()) {
    a.outcome = Outcome::failed;
    tell(in, a, "zonder_termijn", {{"aantal", std::to_string(bare.size())}, {"totaal", std::to_string(items.size())}});
  }
  if (!late.empty()) {
    keep_worst(a, Outcome::doubtful);
    tell(in, a, plural("verstreken", late.size()), {{"aantal", std::to_string(late.size())}});
    ask(in, a, "vraag_verstreken");
  }
  a.places = bare;
  a.places.insert(a.places.end(), late.begin(), late.end());
  return a;
}

Assessed assess_order_of_measures(const AssessInput& in) {
  if (whole_plan(in.rie).empty()) return assessed(in, "RIE-10", Outcome::unseen, "geen_plan");
  std::vector<SourceRef> places;
  const auto names = risk_names(in, places, [](const RiskFinding& f) { return stands_open(f) && starts_with_protection(f); });
  if (names.empty()) return assessed(in, "RIE-10", Outcome::met, "voldoet");
  Assessed a = assessed(in, "RIE-10", Outcome::doubtful, "begint_met_pbm", {{"risicos", dutch_list(names)}});
  a.places = places;
  ask(in, a, "vraag");
  return a;
}

}  // namespace pago
