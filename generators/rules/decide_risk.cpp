#include <algorithm>

#include "forms/dutch.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

constexpr double sure_enough = 0.5;

std::vector<Weighed> strongest(const std::vector<Weighed>& evidence) {
  std::vector<Weighed> out;
  for (const Weighed& w : evidence)
    if (w.standing == evidence.front().standing) out.push_back(w);
  return out;
}

std::vector<std::string> groups_of(const RuleInput& in, const std::vector<Weighed>& evidence) {
  std::vector<std::string> groups;
  for (const Weighed& w : evidence) {
    const std::string& group = in.finding(w).group;
    if (!group.empty() && std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  }
  return groups;
}

// An examination that hangs on an event only: neither at the start nor at intervals.
bool event_only(const Risk& risk) {
  bool event = false, other = false;
  for (const Entitlement& e : risk.entitlements) {
    if (!e.granted) continue;
    event |= e.moment == Moment::event;
    other |= e.moment == Moment::start || e.moment == Moment::periodic;
  }
  return event && !other;
}

void set_basis(const RuleInput& in, const Risk& risk, Decision& d) {
  d.articles = risk.pago_articles;
  switch (risk.pago_class) {
    case PagoClass::S:
      d.basis = Basis::specific;
      break;
    case PagoClass::M:
      d.basis = Basis::compulsory;
      break;
    case PagoClass::G:
      d.basis = Basis::general;
      break;
    case PagoClass::B:
      d.basis = Basis::group;
      break;
    case PagoClass::N:
      d.basis = Basis::none;
      break;
  }
  const Risk* parent = in.catalogue.risk(risk.parent);
  if (d.articles.empty() && d.basis == Basis::specific && parent != nullptr) d.articles = parent->pago_articles;
  if (d.basis == Basis::specific && d.articles.empty()) d.basis = Basis::general;
  if (d.basis == Basis::general || (d.basis == Basis::group && d.articles.empty())) d.articles = {"AW-18"};
}

std::string value_note(const RuleInput& in, const std::vector<Weighed>& evidence) {
  for (const Weighed& w : evidence)
    if (!w.note.empty()) return " " + in.texts.say("reden.waarde", {{"waarde", w.note}});
  return {};
}

void decide_present(const RuleInput& in, const Risk& risk, const std::vector<Weighed>& support, Decision& d) {
  d.verdict = Verdict::required;
  const TextValues values = {{"risico", risk.name}, {"artikelen", cite(in, d.articles)}};
  d.reason = in.texts.say(
      d.basis == Basis::specific ? (event_only(risk) ? "reden.gebeurtenis" : "reden.specifiek") : "reden.algemeen", values);
  d.reason += value_note(in, support);
  const bool sure =
      std::any_of(support.begin(), support.end(), [&](const Weighed& w) { return in.finding(w).confidence >= sure_enough; });
  if (sure) return;
  d.verdict = Verdict::undetermined;
  d.reason = in.texts.say("reden.onzeker", values);
  add_question(
      d, in.texts.say("vraag.onzeker", {{"risico", risk.name}, {"plaats", place_text(in.finding(support.front()).source)}}));
}

void decide_open(const RuleInput& in, const Risk& risk, const std::string& why, Decision& d) {
  d.verdict = Verdict::undetermined;
  d.reason = in.texts.say("reden." + why, {{"risico", risk.name}});
  add_question(d, in.texts.say("vraag." + why, {{"risico", risk.name}}));
}

bool is_unclear(const RuleInput& in, const std::vector<Weighed>& support) {
  return std::all_of(support.begin(), support.end(), [&](const Weighed& w) { return !in.finding(w).unclear.empty(); });
}

// Whatever the letters on the scan seem to say: a risk, a denial, a value.
void decide_unclear(const RuleInput& in, const Risk& risk, const std::vector<Weighed>& support, Decision& d) {
  d.verdict = Verdict::undetermined;
  d.reason = in.texts.say("reden.scan", {{"risico", risk.name}});
  const RiskFinding& f = in.finding(support.front());
  add_question(d, in.texts.say("vraag.scan",
                               {{"risico", risk.name}, {"plaats", place_text(f.source)}, {"woorden", dutch_list(f.unclear)}}));
}

void decide_denied(const RuleInput& in, const std::vector<Weighed>& support, Decision& d) {
  d.verdict = Verdict::not_required;
  const RiskFinding& f = in.finding(support.front());
  const std::string quote = short_quote(f.source);
  d.reason = in.texts.say(quote.empty() ? "reden.ontkend" : "reden.ontkend_citaat",
                          {{"stand", std::string(dutch(f.presence))}, {"citaat", quote}});
}

// Departments may differ: the strongest finding decides, but the reader must see the other ones.
void mention_other_standings(const RuleInput& in, const Risk& risk, const std::vector<Weighed>& evidence, Decision& d) {
  if (d.verdict != Verdict::required || evidence.back().standing == evidence.front().standing) return;
  std::vector<std::string> others;
  for (const Weighed& w : evidence) {
    if (w.standing == evidence.front().standing) continue;
    const RiskFinding& f = in.finding(w);
    const std::string state(w.standing == Standing::below_limit ? "onder de grens" : dutch(f.presence));
    const std::string where = f.group.empty() ? place_text(f.source) : f.group;
    if (const std::string one = where + ": " + state; std::find(others.begin(), others.end(), one) == others.end())
      others.push_back(one);
    if (w.standing == Standing::not_assessed) add_question(d, in.texts.say("vraag.niet_beoordeeld", {{"risico", risk.name}}));
  }
  d.reason += " " + in.texts.say("reden.elders", {{"anderen", dutch_list(others)}});
}

}  // namespace

Decision decide_risk(const RuleInput& in, const Risk& risk, const std::vector<Weighed>& evidence) {
  Decision d;
  d.risk = risk.id;
  for (const Weighed& w : evidence) d.because.push_back(w.finding);
  const std::vector<Weighed> support = strongest(evidence);
  d.groups = groups_of(in, support);
  set_basis(in, risk, d);
  const Standing standing = evidence.front().standing;
  if (d.basis != Basis::none && is_unclear(in, support)) decide_unclear(in, risk, support, d);
  else if (standing == Standing::denied) decide_denied(in, support, d);
  else if (d.basis == Basis::none)
    d.verdict = Verdict::not_required, d.reason = in.texts.say("reden.klasse_n", {{"risico", risk.name}});
  else if (standing == Standing::below_limit)
    d.verdict = Verdict::not_required, d.reason = in.texts.say("reden.onder_grens", {{"waarde", support.front().note}});
  else if (standing == Standing::controlled) decide_open(in, risk, "beheerst", d);
  else if (standing == Standing::not_assessed) decide_open(in, risk, "niet_beoordeeld", d);
  else decide_present(in, risk, support, d);
  mention_other_standings(in, risk, evidence, d);
  return d;
}

}  // namespace pago
