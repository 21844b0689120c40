#include <algorithm>
#include <array>

#include "forms/dutch.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

// Work risks that matter in pregnancy and lactation (Arbobesluit 1.41, 1.42, 4.108, 4.109, 5.13a, 6.29; Arbeidstijdenwet 4:5).
constexpr std::array pregnancy_risks = {"psa",
                                        "werkdruk",
                                        "agressie-geweld",
                                        "gevaarlijke-stoffen",
                                        "cmr",
                                        "lood",
                                        "zorgstoffen",
                                        "oplosmiddelen",
                                        "biologische-agentia",
                                        "fysieke-belasting",
                                        "tillen-dragen",
                                        "duwen-trekken",
                                        "lawaai",
                                        "statische-houdingen",
                                        "lichaamstrillingen",
                                        "elektromagnetische-velden",
                                        "overdruk",
                                        "nachtarbeid",
                                        "ploegendienst",
                                        "ioniserende-straling",
                                        "hitte",
                                        "koude"};

bool may_name(const RiskId& group, const Decision& d) {
  if (d.verdict != Verdict::required || d.basis == Basis::group || d.basis == Basis::none || d.risk == group ||
      d.risk == "jeugdigen")
    return false;
  return group != "zwangeren" || std::find(pregnancy_risks.begin(), pregnancy_risks.end(), d.risk) != pregnancy_risks.end();
}

bool share_a_group(const Decision& a, const Decision& b) {
  return std::any_of(a.groups.begin(), a.groups.end(),
                     [&](const std::string& g) { return std::count(b.groups.begin(), b.groups.end(), g) > 0; });
}

// The named work risks of RULE-21: first those of the same group of workers, else those of the whole RI&E.
std::vector<std::string> work_risks(const RuleInput& in, const Decision& group, const std::vector<Decision>& all) {
  std::vector<std::string> same, any;
  for (const Decision& d : all) {
    if (!may_name(group.risk, d)) continue;
    const Risk* risk = in.catalogue.risk(d.risk);
    if (risk == nullptr) continue;
    any.push_back(risk->name);
    if (share_a_group(group, d)) same.push_back(risk->name);
  }
  return same.empty() ? any : same;
}

void decide_young(const RuleInput& in, const std::vector<std::string>& named, const Risk& risk, Decision& d) {
  d.basis = Basis::specific;
  if (d.articles.empty()) d.articles = {"AB-1.38"};
  const TextValues values = {{"risico", risk.name}, {"artikelen", cite(in, d.articles)}, {"werkrisicos", dutch_list(named)}};
  d.reason = in.texts.say(named.empty() ? "reden.jeugdigen" : "reden.jeugdigen_met_risico", values);
  if (named.empty()) add_question(d, in.texts.say("vraag.jeugdigen"));
}

void decide_group(const RuleInput& in, const std::vector<std::string>& named, const Risk& risk, Decision& d) {
  d.articles = {"AW-18"};
  const TextValues values = {{"risico", risk.name}, {"werkrisicos", dutch_list(named)}};
  if (!named.empty()) {
    d.reason = in.texts.say("reden.groep", values);
    return;
  }
  d.verdict = Verdict::undetermined;
  d.reason = in.texts.say("reden.groep_onbekend", values);
  add_question(d, in.texts.say("vraag.groep_onbekend", values));
}

}  // namespace

void decide_special_groups(const RuleInput& in, std::vector<Decision>& decisions) {
  for (Decision& d : decisions) {
    const Risk* risk = in.catalogue.risk(d.risk);
    if (risk == nullptr || risk->pago_class != PagoClass::B) continue;
    if (d.verdict == Verdict::required) {
      const std::vector<std::string> named = work_risks(in, d, decisions);
      d.risk == "jeugdigen" ? decide_young(in, named, *risk, d) : decide_group(in, named, *risk, d);
    }
    apply_physician(in, d);
  }
}

void point_umbrellas_to_their_parts(const RuleInput& in, std::vector<Decision>& decisions) {
  for (Decision& d : decisions) {
    std::vector<std::string> parts;
    for (const Decision& other : decisions)
      if (const Risk* risk = in.catalogue.risk(other.risk);
          risk != nullptr && risk->parent == d.risk && other.verdict == Verdict::required)
        parts.push_back(risk->name);
    if (d.verdict == Verdict::required && !parts.empty() && !d.confirmed)
      d.reason += " " + in.texts.say("reden.koepel", {{"onderdelen", dutch_list(parts)}});
  }
}

}  // namespace pago
