#include <chrono>
#include <map>

#include "forms/dutch.h"
#include "generators/rules/evidence.h"
#include "generators/rules/rie_points.h"

namespace pago {
namespace {

using std::chrono::sys_days;

// The same risk for the same named group, once as present and once as denied.
std::vector<std::string> contradictions(const AssessInput& in, std::vector<SourceRef>& places) {
  const auto disagrees = [&](const RiskFinding& f) {
    return std::any_of(in.rie.findings.begin(), in.rie.findings.end(), [&](const RiskFinding& other) {
      return other.risk == f.risk && !f.group.empty() && lower_case(other.group) == lower_case(f.group) &&
             is_denied(other) != is_denied(f) && (is_denied(other) || is_denied(f)) && f.presence != Presence::not_assessed &&
             other.presence != Presence::not_assessed;
    });
  };
  return risk_names(in, places, disagrees);
}

void doubt(const AssessInput& in, Assessed& a, std::string_view sentence, const TextValues& values = {}) {
  tell(in, a, sentence, values);
  keep_worst(a, Outcome::doubtful);
}

// Rules that came into force after the RI&E, for risks that it names as present.
std::vector<std::string> newer_rules(const AssessInput& in) {
  std::vector<std::string> rules;
  const auto is_newer = [&](const std::optional<Date>& from, const std::optional<Date>& to) {
    return from && sys_days(*from) > sys_days(*in.rie.date) && sys_days(*from) <= sys_days(in.today) &&
           (!to || sys_days(*to) >= sys_days(in.today));
  };
  for (const RiskFinding& f : in.rie.findings) {
    const Risk* risk = in.catalogue.risk(f.risk);
    if (risk == nullptr || !stands_open(f)) continue;
    for (const Limit& limit : risk->limits)
      if (is_newer(limit.from, limit.to))
        rules.push_back(risk->name + " (" + limit.kind + " " + dutch_number(limit.value) + " " + limit.unit + ", vanaf " +
                        dutch_date(*limit.from) + ")");
    for (const auto* list : {&risk->rie_articles, &risk->pago_articles})
      for (const std::string& id : *list)
        if (const Article* article = in.catalogue.article(id); article != nullptr && is_newer(article->from, article->to))
          rules.push_back(risk->name + " (" + article->cite() + ", vanaf " + dutch_date(*article->from) + ")");
  }
  return unique(std::move(rules));
}

std::string change_text(const AssessInput& in) {
  return in.facts.change.empty() ? in.rulebook.say("RIE-12", "wijziging_onbekend") : in.facts.change;
}

Assessed judge_age(const AssessInput& in) {
  const TextValues date = {{"datum", dutch_date(*in.rie.date)}};
  if (sys_days(*in.rie.date) > sys_days(in.today)) {
    Assessed a = assessed(in, "RIE-12", Outcome::doubtful, "toekomst", date);
    ask(in, a, "vraag_datum");
    return a;
  }
  if (is_over_age(in)) {
    Assessed a = assessed(in, "RIE-12", Outcome::failed, "oud", date);
    ask(in, a, "vraag");
    return a;
  }
  if (in.facts.changed_since_rie == false) return assessed(in, "RIE-12", Outcome::met, "voldoet", date);
  Assessed a = assessed(in, "RIE-12", Outcome::unseen, "recent", date);
  ask(in, a, "vraag");
  return a;
}

// Whether the words around a mention of the PAGO name a risk of the catalogue.
bool names_a_risk(const AssessInput& in, const SourceRef& mention) {
  const std::string text = lower_case(mention.quote);
  return std::any_of(in.catalogue.risks.begin(), in.catalogue.risks.end(), [&](const Risk& risk) {
    if (says(text, {risk.name})) return true;
    return std::any_of(risk.recognise.begin(), risk.recognise.end(),
                       [&](const std::string& word) { return word.size() > 4 && says(text, {lower_case(word)}); });
  });
}

}  // namespace

bool is_over_age(const AssessInput& in) {
  constexpr int reminder_years = 3;
  return in.rie.date && sys_days(*in.rie.date + std::chrono::years(reminder_years)) < sys_days(in.today);
}

Assessed assess_reliability(const AssessInput& in) {
  Assessed a;
  a.code = "BTR-01";
  a.outcome = Outcome::met;
  if (in.rie.author.text.empty()) doubt(in, a, "geen_opsteller");
  if (!in.rie.date) doubt(in, a, "geen_datum");
  if (!a.finding.empty()) ask(in, a, "vraag_opsteller");
  std::vector<SourceRef> places;
  if (const auto names = contradictions(in, places); !names.empty()) {
    doubt(in, a, "tegenspraak", {{"risicos", dutch_list(names)}});
    ask(in, a, "vraag_tegenspraak");
  }
  constexpr double sure_enough = 0.5;
  if (const auto names = risk_names(in, places, [](const RiskFinding& f) { return f.confidence < sure_enough; });
      !names.empty())
    doubt(in, a, "onzeker", {{"risicos", dutch_list(names)}});
  if (a.finding.empty()) tell(in, a, "voldoet");
  if (const std::size_t n = in.rie.unrecognised.size(); n > 0)
    tell(in, a, n == 1 ? "niet_herkend_een" : "niet_herkend", {{"aantal", std::to_string(n)}});
  a.places = places;
  return a;
}

Assessed assess_currency(const AssessInput& in) {
  if (in.facts.changed_since_rie == true) {
    const std::string date = in.rie.date ? dutch_date(*in.rie.date) : "de RI&E";
    return assessed(in, "RIE-12", Outcome::failed, "gewijzigd", {{"datum", date}, {"wijziging", change_text(in)}});
  }
  if (!in.rie.date) {
    Assessed a = assessed(in, "RIE-12", Outcome::doubtful, "geen_datum");
    ask(in, a, "vraag_datum");
    return a;
  }
  Assessed a = judge_age(in);
  if (!in.rie.date_source.place.empty()) a.places = {in.rie.date_source};
  if (const auto rules = newer_rules(in); !rules.empty()) {
    tell(in, a, "nieuwe_grens", {{"regels", dutch_list(rules)}});
    keep_worst(a, Outcome::doubtful);
  }
  return a;
}

Assessed assess_pago_mention(const AssessInput& in) {
  if (!in.rie.mentions_pago) return assessed(in, "RIE-14", Outcome::failed, "geen");
  const bool named = std::any_of(in.rie.pago_mentions.begin(), in.rie.pago_mentions.end(),
                                 [&](const SourceRef& mention) { return names_a_risk(in, mention); });
  Assessed a = assessed(in, "RIE-14", named ? Outcome::met : Outcome::doubtful, named ? "voldoet" : "zonder_risico");
  a.places = in.rie.pago_mentions;
  if (!named) ask(in, a, "vraag");
  return a;
}

}  // namespace pago
