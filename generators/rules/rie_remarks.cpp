#include <algorithm>
#include <chrono>

#include "forms/dutch.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

using Remarks = std::vector<Advice::Remark>;

void remark(const RuleInput& in, Remarks& out, const std::string& id, const std::string& text, const TextValues& values = {}) {
  out.push_back({id, in.texts.say(text, values)});
}

bool stands_open(const RiskFinding& f) { return f.presence == Presence::present || f.presence == Presence::controlled; }

bool is_class(const RuleInput& in, const RiskFinding& f, PagoClass wanted) {
  const Risk* risk = in.catalogue.risk(f.risk);
  return risk != nullptr && risk->pago_class == wanted;
}

std::vector<std::string> unique(std::vector<std::string> names) {
  std::vector<std::string> out;
  for (std::string& n : names)
    if (std::find(out.begin(), out.end(), n) == out.end()) out.push_back(std::move(n));
  return out;
}

std::vector<std::string> risk_names(const RuleInput& in, auto&& wanted) {
  std::vector<std::string> names;
  for (const RiskFinding& f : in.rie.findings)
    if (const Risk* risk = in.catalogue.risk(f.risk); risk != nullptr && wanted(f)) names.push_back(risk->name);
  return unique(std::move(names));
}

std::vector<const PlanItem*> whole_plan(const Rie& rie) {
  std::vector<const PlanItem*> items;
  for (const RiskFinding& f : rie.findings)
    for (const PlanItem& item : f.plan) items.push_back(&item);
  for (const PlanItem& item : rie.loose_plan) items.push_back(&item);
  return items;
}

void about_age(const RuleInput& in, Remarks& out) {
  constexpr int reminder_years = 3;  // OP-05: a reminder, no legal term
  if (!in.rie.date) return remark(in, out, "RIE-12", "opmerking.geen_datum");
  const Date limit = *in.rie.date + std::chrono::years(reminder_years);
  if (std::chrono::sys_days(limit) < std::chrono::sys_days(in.today))
    remark(in, out, "RIE-12", "opmerking.oud", {{"datum", dutch_date(*in.rie.date)}});
}

void about_special_groups(const RuleInput& in, Remarks& out) {
  const bool any = std::any_of(in.rie.findings.begin(), in.rie.findings.end(),
                               [&](const RiskFinding& f) { return is_class(in, f, PagoClass::B); });
  if (!any) remark(in, out, "RIE-05", "opmerking.geen_bijzondere_groepen");
}

void about_plan(const RuleInput& in, Remarks& out) {
  const auto items = whole_plan(in.rie);
  if (!in.rie.has_plan && items.empty()) return remark(in, out, "RIE-07", "opmerking.geen_plan");
  std::vector<std::string> places;
  for (const PlanItem* item : items)
    if (!item->deadline && item->deadline_text.empty()) places.push_back(place_text(item->source));
  if (places.empty()) return;
  const std::size_t count = places.size();
  places = unique(places);
  std::erase(places, "");
  constexpr std::size_t shown = 8;
  const bool more = places.size() > shown;
  if (more) places.resize(shown);
  std::string where;
  for (const std::string& place : places) where += (where.empty() ? ": " : "; ") + place;
  if (more) where += " …";
  remark(in, out, "RIE-09", "opmerking.zonder_termijn",
         {{"aantal", std::to_string(count)}, {"totaal", std::to_string(items.size())}, {"plaatsen", where}});
}

void about_priorities(const RuleInput& in, Remarks& out) {
  const auto weighed = [](const RiskFinding& f) {
    return f.priority.level != PriorityLevel::none || !f.priority.printed.empty() || f.score;
  };
  if (!in.rie.findings.empty() && std::none_of(in.rie.findings.begin(), in.rie.findings.end(), weighed))
    remark(in, out, "RIE-13", "opmerking.geen_prioriteit");
}

void about_pago_mention(const RuleInput& in, Remarks& out) {
  if (!in.rie.mentions_pago) remark(in, out, "RIE-14", "opmerking.geen_pago");
}

void about_assessor(const RuleInput& in, Remarks& out) {
  if (!in.rie.assessor.text.empty()) return;
  const bool small = in.rie.employees && *in.rie.employees <= 25;  // Arbowet 14 lid 12
  remark(in, out, "RIE-21", small ? "opmerking.geen_toetsing_klein" : "opmerking.geen_toetsing");
}

void about_psa(const RuleInput& in, Remarks& out) {
  const bool any = std::any_of(in.rie.findings.begin(), in.rie.findings.end(), [&](const RiskFinding& f) {
    const Risk* risk = in.catalogue.risk(f.risk);
    return f.risk == "psa" || (risk != nullptr && (risk->parent == "psa" || risk->theme == "psychosociaal"));
  });
  if (!any) remark(in, out, "RIE-16", "opmerking.geen_psa");
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

void about_order_of_measures(const RuleInput& in, Remarks& out) {
  const auto names = risk_names(in, [](const RiskFinding& f) { return stands_open(f) && starts_with_protection(f); });
  if (!names.empty()) remark(in, out, "RIE-10", "opmerking.begint_met_pbm", {{"risicos", dutch_list(names)}});
}

void about_missing_measures(const RuleInput& in, Remarks& out) {
  const auto names = risk_names(in, [&](const RiskFinding& f) {
    return f.presence == Presence::present && !is_class(in, f, PagoClass::N) && f.plan.empty() && f.measures_in_place.empty();
  });
  if (!names.empty()) remark(in, out, "RIE-04", "opmerking.geen_maatregel", {{"risicos", dutch_list(names)}});
}

void about_not_assessed(const RuleInput& in, Remarks& out) {
  const auto names = risk_names(in, [](const RiskFinding& f) { return f.presence == Presence::not_assessed; });
  if (!names.empty()) remark(in, out, "RIE-02", "opmerking.niet_beoordeeld", {{"risicos", dutch_list(names)}});
}

void about_exposure_register(const RuleInput& in, const std::vector<Decision>& decisions, Remarks& out) {
  std::vector<std::string> agents;
  bool radiation = false, biological = false, carcinogen = false;
  for (const Decision& d : decisions) {
    const Risk* risk = in.catalogue.risk(d.risk);
    if (risk == nullptr || !risk->exposure_register || d.verdict == Verdict::not_required) continue;
    agents.push_back(risk->name);
    radiation |= d.risk == "ioniserende-straling";
    biological |= d.risk == "biologische-agentia";
    const auto measured = [&](std::size_t i) { return !in.rie.findings[i].quantities.empty(); };
    carcinogen |= d.risk == "cmr" && std::none_of(d.because.begin(), d.because.end(), measured);
  }
  if (!agents.empty()) remark(in, out, "RIE-19", "opmerking.register", {{"risicos", dutch_list(agents)}});
  if (radiation) remark(in, out, "IER-04", "opmerking.ndris");
  if (biological) remark(in, out, "RIE-19", "opmerking.register_biologisch");
  if (carcinogen) remark(in, out, "RIE-18", "opmerking.cmr_zonder_meting");
}

void about_catalogue(const RuleInput& in, Remarks& out) {
  if (!in.catalogue.version) return;
  const Date limit = *in.catalogue.version + std::chrono::years(1);
  if (std::chrono::sys_days(limit) < std::chrono::sys_days(in.today))
    remark(in, out, "OP-24", "opmerking.oude_catalogus", {{"datum", dutch_date(*in.catalogue.version)}});
}

}  // namespace

std::vector<Advice::Remark> remarks_on_rie(const RuleInput& in, const std::vector<Decision>& decisions) {
  Remarks out;
  about_not_assessed(in, out);
  about_missing_measures(in, out);
  about_special_groups(in, out);
  about_plan(in, out);
  about_order_of_measures(in, out);
  about_age(in, out);
  about_priorities(in, out);
  about_pago_mention(in, out);
  about_psa(in, out);
  about_exposure_register(in, decisions, out);
  about_assessor(in, out);
  about_catalogue(in, out);
  remark(in, out, "RIE-26", "opmerking.niet_getoetst");
  return out;
}

}  // namespace pago
