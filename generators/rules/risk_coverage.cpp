#include "forms/dutch.h"
#include "generators/rules/evidence.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

bool is_airborne(const RiskId& id) {
  static constexpr std::string_view airborne[] = {"lasrook",  "dieselmotoremissie", "fijnstof",    "kwartsstof", "houtstof",
                                                  "meelstof", "oplosmiddelen",      "zorgstoffen", "asbest"};
  return std::find(std::begin(airborne), std::end(airborne), id) != std::end(airborne);
}

bool is_carcinogen(const RiskId& id) {
  static constexpr std::string_view carcinogens[] = {"cmr", "asbest", "kwartsstof", "houtstof", "dieselmotoremissie"};
  return std::find(std::begin(carcinogens), std::end(carcinogens), id) != std::end(carcinogens);
}

bool measured_in_air(const RiskFinding& f) {
  return std::any_of(f.quantities.begin(), f.quantities.end(), [](const Quantity& q) {
    return q.unit.find("/m3") != q.unit.npos || q.unit == "ppm" || q.unit == "vol%";
  });
}

const Risk* parent_of(const AssessInput& in, const Risk& risk) { return in.catalogue.risk(risk.parent); }

// The row of Table 1 under which a risk falls: its own, or that of its umbrella.
std::string row_of(const AssessInput& in, const RiskFinding& f) {
  const Risk* risk = in.catalogue.risk(f.risk);
  if (risk == nullptr) return {};
  if (!risk->law_row.empty()) return risk->law_row;
  const Risk* above = parent_of(in, *risk);
  if (above != nullptr && !above->law_row.empty()) return above->law_row;
  return risk->theme == "psychosociaal" ? "LAW-03" : std::string();
}

bool all_unassessed(const AssessInput& in, const TableRowState& state) {
  return !state.findings.empty() && std::all_of(state.findings.begin(), state.findings.end(), [&](std::size_t i) {
    return in.rie.findings[i].presence == Presence::not_assessed;
  });
}

void add_places(const AssessInput& in, const TableRowState& state, std::vector<SourceRef>& places) {
  for (const std::size_t i : state.findings) places.push_back(in.rie.findings[i].source);
}

std::string lower_first(std::string text) {
  if (text.size() > 1 && !std::isupper(static_cast<unsigned char>(text[1]))) text[0] = char(std::tolower(text[0]));
  return text;
}

}  // namespace

std::vector<TableRowState> law_table_states(const AssessInput& in) {
  std::vector<TableRowState> states;
  for (const LawRow& row : in.catalogue.law_table) {
    states.push_back({&row, {}});
    for (std::size_t i = 0; i < in.rie.findings.size(); ++i)
      if (row_of(in, in.rie.findings[i]) == row.id) states.back().findings.push_back(i);
  }
  return states;
}

Assessed assess_table_rows(const AssessInput& in, const std::vector<TableRowState>& table) {
  std::vector<std::string> unnamed, open;
  Assessed a;
  a.code = "RIE-15";
  for (const TableRowState& state : table) {
    if (state.findings.empty()) unnamed.push_back(lower_first(state.row->risk));
    if (!all_unassessed(in, state)) continue;
    open.push_back(lower_first(state.row->risk));
    add_places(in, state, a.places);
  }
  if (unnamed.empty() && open.empty()) return assessed(in, "RIE-15", Outcome::met, "voldoet");
  a.outcome = open.empty() ? Outcome::doubtful : Outcome::failed;
  if (!open.empty()) tell(in, a, "niet_beoordeeld", {{"risicos", dutch_list(open)}});
  if (unnamed.empty()) return a;
  tell(
      in, a, "niet_genoemd",
      {{"totaal", std::to_string(table.size())}, {"aantal", std::to_string(unnamed.size())}, {"risicos", dutch_list(unnamed)}});
  ask(in, a, "vraag");
  return a;
}

Assessed assess_psychosocial_load(const AssessInput& in) {
  const auto is_psa = [&](const RiskFinding& f) { return row_of(in, f) == "LAW-03"; };
  std::vector<SourceRef> places;
  const auto named = risk_names(in, places, is_psa);
  if (named.empty()) return assessed(in, "RIE-16", Outcome::failed, "geen");
  const bool open = std::all_of(in.rie.findings.begin(), in.rie.findings.end(),
                                [&](const RiskFinding& f) { return !is_psa(f) || f.presence == Presence::not_assessed; });
  Assessed a = open ? assessed(in, "RIE-16", Outcome::failed, "open")
                    : assessed(in, "RIE-16", Outcome::met, "voldoet", {{"risicos", dutch_list(named)}});
  a.places = places;
  return a;
}

Assessed assess_air_quality(const AssessInput& in) {
  std::vector<SourceRef> places;
  const auto inhaled = risk_names(in, places, [](const RiskFinding& f) { return stands_open(f) && is_airborne(f.risk); });
  if (inhaled.empty()) return assessed(in, "RIE-17", Outcome::not_applicable, "nvt");
  const bool measured = std::all_of(in.rie.findings.begin(), in.rie.findings.end(), [](const RiskFinding& f) {
    return !stands_open(f) || !is_airborne(f.risk) || measured_in_air(f);
  });
  Assessed a = assessed(in, "RIE-17", measured ? Outcome::met : Outcome::doubtful, measured ? "voldoet" : "zonder_meting",
                        {{"risicos", dutch_list(inhaled)}});
  a.places = places;
  if (!measured) ask(in, a, "vraag");
  return a;
}

Assessed assess_carcinogens(const AssessInput& in) {
  std::vector<SourceRef> places, bare_places;
  const auto is_open = [](const RiskFinding& f) { return stands_open(f) && is_carcinogen(f.risk); };
  const auto all = risk_names(in, places, is_open);
  if (all.empty()) return assessed(in, "RIE-18", Outcome::not_applicable, "nvt");
  const auto bare = risk_names(in, bare_places, [&](const RiskFinding& f) { return is_open(f) && !measured_in_air(f); });
  Assessed a;
  if (bare.empty()) a = assessed(in, "RIE-18", Outcome::doubtful, "alle", {{"risicos", dutch_list(all)}});
  else if (bare.size() == all.size()) a = assessed(in, "RIE-18", Outcome::failed, "geen", {{"risicos", dutch_list(all)}});
  else a = assessed(in, "RIE-18", Outcome::doubtful, "deels", {{"risicos", dutch_list(bare)}});
  a.places = bare.empty() ? places : bare_places;
  ask(in, a, "vraag");  // completeness is for an expert: the RI&E only shows values
  return a;
}

Assessed assess_exposure_register(const AssessInput& in) {
  std::vector<std::string> agents;
  bool radiation = false, biological = false;
  for (const Decision& d : in.decisions) {
    const Risk* risk = in.catalogue.risk(d.risk);
    if (risk == nullptr || !risk->exposure_register || d.verdict == Verdict::not_required) continue;
    agents.push_back(risk->name);
    radiation |= d.risk == "ioniserende-straling";
    biological |= d.risk == "biologische-agentia";
  }
  if (agents.empty()) return assessed(in, "RIE-19", Outcome::not_applicable, "nvt");
  Assessed a = assessed(in, "RIE-19", Outcome::doubtful, "register", {{"risicos", dutch_list(agents)}});
  a.places = places_of_subject(in, Subject::exposure_register);
  if (!a.places.empty()) tell(in, a, "genoemd");
  if (biological) tell(in, a, "biologisch"), ask(in, a, "vraag_biologisch");
  if (radiation) tell(in, a, "straling");
  ask(in, a, "vraag");
  return a;
}

Assessed assess_back_factors(const AssessInput& in) {
  static constexpr std::string_view factors[] = {"tillen-dragen", "duwen-trekken", "statische-houdingen", "lichaamstrillingen"};
  const auto is_factor = [](const RiskFinding& f) {
    return f.risk == "fysieke-belasting" || std::find(std::begin(factors), std::end(factors), f.risk) != std::end(factors);
  };
  Assessed a;
  const auto named = risk_names(in, a.places, is_factor);
  std::vector<std::string> missing;
  for (const std::string_view id : factors)
    if (const Risk* risk = in.catalogue.risk(id);
        risk != nullptr && std::find(named.begin(), named.end(), risk->name) == named.end())
      missing.push_back(risk->name);
  const std::vector<SourceRef> places = a.places;
  if (named.empty()) a = assessed(in, "RIE-20", Outcome::failed, "geen");
  else if (missing.empty()) a = assessed(in, "RIE-20", Outcome::met, "voldoet", {{"risicos", dutch_list(named)}});
  else
    a = assessed(in, "RIE-20", Outcome::doubtful, "deels",
                 {{"risicos", dutch_list(named)}, {"ontbreekt", dutch_list(missing)}});
  a.places = places;
  if (a.outcome != Outcome::met) ask(in, a, "vraag");
  return a;
}

}  // namespace pago
