#include <cctype>

#include "forms/dutch.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

bool is_present(const RiskFinding& f) { return f.presence == Presence::present; }

// Subjects, not lines: the same risk in two departments is one.
std::string counted_risks(const AssessInput& in) {
  std::vector<SourceRef> places;
  return std::to_string(risk_names(in, places, [](const RiskFinding&) { return true; }).size());
}

std::size_t word_count(const std::string& text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

bool only_named(const RiskFinding& f) {
  constexpr std::size_t fewest_words = 4;  // "Lawaai hal 2" names, "Lawaai bij de zaag" starts to describe
  const auto describes = [](const SourceRef& s) { return word_count(s.quote) >= fewest_words; };
  return !describes(f.source) && std::none_of(f.also.begin(), f.also.end(), describes) && f.quantities.empty();
}

bool without_measure(const RiskFinding& f) { return f.plan.empty() && f.measures_in_place.empty(); }

bool weighed(const RiskFinding& f) { return f.priority.level != PriorityLevel::none || !f.priority.printed.empty() || f.score; }

constexpr std::string_view group_ids[] = {"jeugdigen", "zwangeren", "chronische-aandoening"};

}  // namespace

Assessed assess_written_form(const AssessInput& in) {
  if (!in.rie.findings.empty()) return assessed(in, "RIE-01", Outcome::met, "voldoet");
  Assessed a = assessed(in, "RIE-01", Outcome::doubtful, "niets_herkend");
  ask(in, a, "vraag_niets_herkend");
  return a;
}

Assessed assess_risks(const AssessInput& in) {
  if (in.rie.findings.empty()) return assessed(in, "RIE-02", Outcome::failed, "niets_herkend");
  std::vector<SourceRef> places;
  const auto open = risk_names(in, places, [](const RiskFinding& f) { return f.presence == Presence::not_assessed; });
  if (open.empty()) return assessed(in, "RIE-02", Outcome::met, "voldoet", {{"aantal", counted_risks(in)}});
  Assessed a = assessed(in, "RIE-02", Outcome::failed, "open", {{"risicos", dutch_list(open)}});
  a.places = places;
  ask(in, a, "vraag_open");
  return a;
}

Assessed assess_hazards(const AssessInput& in) {
  if (std::none_of(in.rie.findings.begin(), in.rie.findings.end(), is_present))
    return assessed(in, "RIE-03", Outcome::unseen, "geen_risico");
  std::vector<SourceRef> places;
  const auto bare = risk_names(in, places, [](const RiskFinding& f) { return is_present(f) && only_named(f); });
  if (bare.empty()) return assessed(in, "RIE-03", Outcome::met, "voldoet");
  Assessed a = assessed(in, "RIE-03", Outcome::doubtful, "alleen_naam", {{"risicos", dutch_list(bare)}});
  a.places = places;
  ask(in, a, "vraag_alleen_naam");
  return a;
}

Assessed assess_measures(const AssessInput& in) {
  const auto asks_measure = [&](const RiskFinding& f) { return is_present(f) && !is_class(in, f, PagoClass::N); };
  if (std::none_of(in.rie.findings.begin(), in.rie.findings.end(), asks_measure))
    return assessed(in, "RIE-04", Outcome::unseen, "geen_risico");
  std::vector<SourceRef> places;
  const auto bare = risk_names(in, places, [&](const RiskFinding& f) { return asks_measure(f) && without_measure(f); });
  if (bare.empty()) return assessed(in, "RIE-04", Outcome::met, "voldoet");
  Assessed a = assessed(in, "RIE-04", Outcome::failed, "zonder", {{"risicos", dutch_list(bare)}});
  a.places = places;
  return a;
}

Assessed assess_special_groups(const AssessInput& in) {
  std::vector<SourceRef> places;
  const auto named = risk_names(in, places, [&](const RiskFinding& f) { return is_class(in, f, PagoClass::B); });
  std::vector<std::string> missing;
  for (const std::string_view id : group_ids) {
    const Risk* risk = in.catalogue.risk(id);
    if (risk != nullptr && std::find(named.begin(), named.end(), risk->name) == named.end()) missing.push_back(risk->name);
  }
  Assessed a;
  if (named.empty()) a = assessed(in, "RIE-05", Outcome::failed, "geen");
  else if (missing.empty()) a = assessed(in, "RIE-05", Outcome::met, "voldoet", {{"risicos", dutch_list(named)}});
  else
    a = assessed(in, "RIE-05", Outcome::doubtful, "deels",
                 {{"risicos", dutch_list(named)}, {"ontbreekt", dutch_list(missing)}});
  a.places = places;
  if (a.outcome != Outcome::met) ask(in, a, "vraag");
  return a;
}

Assessed assess_priorities(const AssessInput& in) {
  if (std::none_of(in.rie.findings.begin(), in.rie.findings.end(), is_present))
    return assessed(in, "RIE-13", Outcome::unseen, "geen_risico");
  if (std::none_of(in.rie.findings.begin(), in.rie.findings.end(), weighed))
    return assessed(in, "RIE-13", Outcome::failed, "geen");
  std::vector<SourceRef> places;
  const auto bare = risk_names(
      in, places, [&](const RiskFinding& f) { return is_present(f) && !weighed(f) && !is_class(in, f, PagoClass::B); });
  if (bare.empty()) return assessed(in, "RIE-13", Outcome::met, "voldoet");
  Assessed a = assessed(in, "RIE-13", Outcome::doubtful, "deels", {{"risicos", dutch_list(bare)}});
  a.places = places;
  return a;
}

}  // namespace pago
