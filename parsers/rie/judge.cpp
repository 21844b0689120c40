#include "parsers/rie/judge.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "parsers/rie/text_pattern.h"

namespace pago {
namespace {

using Words = std::vector<FoldedWord>;

struct Clause {
  std::size_t begin = 0, end = 0;  // words, end exclusive
};

// A phrase in [begin, end) that nothing takes back: not "niet vrij van", "niet altijd gedragen", "voldoet niet".
bool affirmed(const Phrases& phrases, const Words& words, std::size_t begin, std::size_t end) {
  static const std::set<std::string, std::less<>> negators = {"niet",  "onvoldoende", "geen", "nauwelijks",
                                                              "nooit", "zelden",      "amper"};
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t last = phrases.match_at(words, i, end);
    if (last == 0) continue;
    bool lacking = false;  // "zonder kast of gesloten systeem"
    for (std::size_t w = i > begin + 3 ? i - 3 : begin; w < i; ++w) lacking = lacking || words[w].text == "zonder";
    const bool before = lacking || (i > 0 && negators.count(words[i - 1].text)) || (i > 1 && words[i - 2].text == "niet");
    const bool after = last < words.size() && words[last].text == "niet";
    if (!before && !after) return true;
  }
  return false;
}

bool is_any(const std::string& w, const std::set<std::string, std::less<>>& set) { return set.count(w) > 0; }

// A clause ends at ; : or a conjunction that turns the thought; a comma is too weak for Dutch.
std::vector<Clause> clauses_of(std::string_view text, const Words& words) {
  static const std::set<std::string, std::less<>> turns = {"maar",   "doch",    "echter",   "terwijl", "zodat", "hoewel",
                                                           "tenzij", "behalve", "waardoor", "omdat",   "want",  "wel"};
  std::vector<Clause> out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool turn = is_any(words[i].text, turns);
    const std::string_view gap = i == 0 ? std::string_view() : text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    if (i > begin && (turn || gap.find_first_of(";:.") != std::string_view::npos)) {
      out.push_back({begin, i});
      begin = i;
    }
  }
  out.push_back({begin, words.size()});
  return out;
}

Clause clause_at(const std::vector<Clause>& clauses, std::size_t word) {
  for (const Clause& c : clauses)
    if (word >= c.begin && word < c.end) return c;
  return clauses.back();
}

// For these risks what an RI&E names is a provision: its lack is the risk itself ("geen noodstop", "nooit geoefend").
bool names_a_provision(const Risk* risk) {
  static const std::set<std::string, std::less<>> provisions = {
      "arbobeleid", "pbm", "huisvesting", "bhv-brand", "verlichting", "werk-rusttijden", "machineveiligheid", "binnenklimaat"};
  return risk && provisions.count(risk->id) > 0;
}

bool is_perfect(const Words& words, const Clause& c) {
  for (std::size_t i = c.begin; i < c.end; ++i)
    if (is_any(words[i].text,
               {"wordt", "worden", "moet", "moeten", "zal", "zullen", "gaat", "gaan", "dient", "dienen", "kan", "kunnen"}))
      return false;
  return true;
}

// "geen X", "X: geen", "X is geen probleem"; not "geen gehoorbescherming bij X".
bool denied_by_geen(const Words& words, const Clause& c, const Mention& m, const Lexicon& lexicon) {
  for (std::size_t g = c.begin; g < c.end; ++g) {
    if (!is_any(words[g].text, {"geen", "nooit", "noch", "nergens", "niemand", "evenmin"})) continue;
    if (lexicon.controlled.match_at(words, g, c.end)) continue;  // "geen overschrijding": controlled
    if (words[g].text == "nooit" && !lexicon.absent_word.any_in(words, g + 1, std::min(c.end, g + 5))) continue;
    std::size_t stop = std::min(c.end, g + 4);
    if (m.first > g) stop = std::min(stop, m.first);
    const bool measure_first = lexicon.measure.any_in(words, g + 1, stop);
    if (m.first > g && m.first <= g + 8)
      return !measure_first && !(words[g].text == "geen" && lexicon.measure.match_at(words, m.first, m.last + 1));
    if (m.first < g && g < m.last) return !lexicon.measure.any_in(words, g + 1, m.last + 1);  // "er rijden geen heftrucks"
    if (m.last < g) {
      if (words[g].text == "niemand" && g + 1 == c.end)
        return !lexicon.measure.any_in(words, c.begin, g);  // "bedreigd is niemand"
      if (words[g].text == "nooit" || words[g].text == "nergens") return !lexicon.measure.any_in(words, c.begin, g);
      return !measure_first && lexicon.neutral.any_in(words, g + 1, std::min(c.end, g + 5));
    }
  }
  return false;
}

// "wordt niet gelast", "komt niet voor", "is niet aan de orde"; not "wordt niet gedragen", "is niet vrij van".
bool denied_by_niet(const Words& words, const Clause& c, const Mention& m, const Lexicon& lexicon) {
  for (std::size_t n = c.begin; n < c.end; ++n) {
    if (words[n].text != "niet") continue;
    const std::size_t to = std::min(c.end, n + 6);
    const bool at_end =
        n + 1 == c.end && n > c.begin && lexicon.absent_word.any_in(words, n > c.begin + 4 ? n - 4 : c.begin, n);
    const bool about_absence = lexicon.absent_word.any_in(words, n + 1, to) || at_end;
    if (!about_absence) continue;
    if (n + 1 < c.end &&
        is_any(words[n + 1].text, {"altijd", "overal", "iedereen", "bij", "consequent", "voldoende", "goed", "meer", "alleen",
                                   "uitgesloten", "juist", "tijdig", "volledig", "correct", "genoeg", "vrij"}) &&
        words[n + 1].text != "meer")
      continue;
    // the nearest subject before "niet" is a measure: the measure is missing, not the risk
    bool measure_subject = false;
    for (std::size_t w = c.begin; w < n; ++w)
      if (lexicon.measure.match_at(words, w, n) && !(w >= m.first && w <= m.last)) measure_subject = true;
    if (lexicon.measure.match_at(words, m.first, m.last + 1)) measure_subject = true;
    if (measure_subject) continue;
    return true;
  }
  return false;
}

// "Er wordt niet in beton gezaagd", "wij hijsen niet", "niet op hoogte gewerkt": the work itself is denied.
bool work_denied(const Words& words, const Clause& c, const Mention& m, const Lexicon& lexicon) {
  for (std::size_t n = c.begin; n < c.end; ++n) {
    if (words[n].text != "niet") continue;
    const bool opens = n <= c.begin + 6 && c.begin < n && is_any(words[c.begin].text, {"er", "wij", "we", "hier", "men"});
    const bool nothing_follows = m.last + 1 == n && n + 1 == c.end;
    if (!opens && !nothing_follows) continue;
    if (n + 1 < c.end && is_any(words[n + 1].text, {"altijd", "overal", "consequent", "voldoende", "goed", "alleen", "genoeg",
                                                    "veilig", "correct", "tijdig", "volledig", "iedereen"}))
      continue;
    if (lexicon.measure_verb.any_in(words, n + 1, c.end) || lexicon.measure.match_at(words, m.first, m.last + 1) ||
        lexicon.measure.any_in(words, n + 1, c.end))
      continue;
    return m.last > n || nothing_follows;
  }
  return false;
}

// "lawaai: n.v.t.", "EMV: komt niet voor"
bool denied_as_label(std::string_view text, const Words& words, const Mention& m, const Lexicon& lexicon) {
  const std::size_t colon = text.find(':', words[m.last].end);
  if (colon == std::string_view::npos) return false;
  std::size_t next = m.last + 1;
  while (next < words.size() && words[next].begin < colon) ++next;
  if (next >= words.size() || next > m.last + 5) return false;
  const bool short_answer = next + 2 >= words.size() && is_any(words[next].text, {"geen", "nee", "niet"});
  return short_answer || lexicon.absent.match_at(words, next, words.size());
}

// "nauwelijks lawaai", "zelden of nooit"; not "wordt nauwelijks afgezogen"
bool hardly(const Words& words, const Clause& c, const Mention& m, const Lexicon& lexicon) {
  for (std::size_t i = c.begin; i < std::min(m.first, c.end); ++i)
    if (i + 4 > m.first && is_any(words[i].text, {"nauwelijks", "amper", "zelden"}) &&
        !lexicon.measure.any_in(words, i + 1, c.end) && !lexicon.measure_verb.any_in(words, i + 1, c.end))
      return true;
  return false;
}

// "geen knelpunten", "geen bijzonderheden", "men is nooit alleen"
bool denied_as_problem(const Words& words, const Clause& c, const Lexicon& lexicon) {
  for (std::size_t g = c.begin; g < c.end; ++g) {
    if (words[g].text == "nooit" && g + 1 < c.end && words[g + 1].text == "alleen") return true;
    if (words[g].text == "geen" && !lexicon.measure.any_in(words, g + 1, std::min(c.end, g + 3)) &&
        lexicon.neutral.any_in(words, g + 1, std::min(c.end, g + 3)))
      return true;
    if (words[g].text == "niet" && g + 1 < c.end && is_any(words[g + 1].text, {"voor", "aanwezig", "gewerkt", "gebruikt"}) &&
        !lexicon.measure.any_in(words, c.begin, g))
      return true;
  }
  return false;
}

// Why the sentence says that the risk is not there; empty when it does not say so.
std::string denial(std::string_view text, const Words& words, const Recognised& what, const Risk* risk,
                   const std::vector<Clause>& clauses, const Lexicon& lexicon) {
  const Clause clause = clause_at(clauses, what.mentions.empty() ? 0 : what.mentions.front().first);
  const bool own = what.mentions.empty() || !names_a_provision(risk);
  if (affirmed(lexicon.absent, words, clause.begin, clause.end) ||
      lexicon.absent.any_in(words, 0, std::min<std::size_t>(3, words.size())) ||
      (own && affirmed(lexicon.done, words, clause.begin, clause.end) && is_perfect(words, clause)))
    return "de RI&E zegt dat dit er niet is";
  if (lexicon.former.any_in(words, clause.begin, clause.end) && own) return "volgens de RI&E was dit er vroeger";
  if (what.mentions.empty()) {
    const bool answer = !words.empty() && is_any(words[0].text, {"geen", "nee", "niet"}) &&
                        (words.size() == 1 || !lexicon.measure.any_in(words, 1, std::min<std::size_t>(4, words.size())));
    return answer ? "de RI&E ontkent dit" : "";
  }
  const bool denied = std::all_of(what.mentions.begin(), what.mentions.end(), [&](const Mention& x) {
    const Clause c = clause_at(clauses, x.first);
    if (denied_as_label(text, words, x, lexicon)) return true;
    if (names_a_provision(risk)) return denied_as_problem(words, c, lexicon);
    if (risk && risk->pago_class == PagoClass::N && denied_as_problem(words, c, lexicon)) return true;
    return denied_by_geen(words, c, x, lexicon) || denied_by_niet(words, c, x, lexicon) || work_denied(words, c, x, lexicon);
  });
  return denied ? "de RI&E ontkent dit" : "";
}

std::string shown(double v) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%g", v);
  std::string s = buffer;
  std::replace(s.begin(), s.end(), '.', ',');
  return s;
}

// The quantities that `fits` by what stands before and after them in the sentence, folded. One that the sentence does not print
// in this way has nothing before or after it.
template <class Fits>
std::vector<Quantity> values_where(std::string_view sentence, const std::vector<Quantity>& quantities, Fits fits) {
  std::vector<Quantity> out;
  std::size_t from = 0;
  for (const Quantity& q : quantities) {
    const std::size_t at = sentence.find(q.text, from);
    const bool printed = at != std::string_view::npos;
    const std::string left = printed ? fold(sentence.substr(from, at - from)) : "";
    const std::string right = printed ? fold(sentence.substr(at + q.text.size())) : "";
    if (fits(q, left, right)) out.push_back(q);
    if (printed) from = at;
  }
  return out;
}

// A quantity in the unit of the limit; minutes count as hours.
std::optional<double> in_unit(const Quantity& q, const std::string& unit) {
  if (q.unit == unit) return q.value;
  if (unit == "uur" && q.unit == "minuten") return q.value / 60;
  return std::nullopt;
}

}  // namespace

std::vector<Quantity> daily_values(std::string_view sentence, const std::vector<Quantity>& quantities) {
  static const TextPattern before(
      R"((dosis|gemiddeld|over de dag|over een (werk)?dag|over een hele dienst|hele dienst|dagblootstelling|daggemiddelde|a\(8\)|lex)[^;]{0,40}$)");
  static const TextPattern after(
      R"(^[^,;.]{0,6} ?(gemiddeld|over de (hele )?dag|over een (werk)?dag|als dagdosis|daggemiddeld|a\(8\)|per dag gemiddeld|op zo.{1,3}n dag|per (werk)?dag))");
  return values_where(sentence, quantities, [](const Quantity& q, const std::string& left, const std::string& right) {
    return q.unit != "uur" && q.unit != "minuten" && (before.in(left) || after.in(right));
  });
}

std::vector<Quantity> measured_values(std::string_view sentence, const std::vector<Quantity>& quantities) {
  static const TextPattern limit(
      R"((waarde|norm|limiet|maximum|niveau|grens)( van| is| ligt op| bedraagt|:)? ?(de |het )?(maximaal )?$)");
  return values_where(sentence, quantities,
                      [](const Quantity&, const std::string& left, const std::string&) { return !limit.in(left); });
}

std::optional<bool> below_limit(const Risk& risk, const std::vector<Quantity>& quantities, std::string& reason) {
  for (const Limit& limit : risk.limits) {
    if (!limit.below_means_no_pago) continue;
    std::optional<bool> verdict;
    for (const Quantity& q : quantities) {
      const auto value = in_unit(q, limit.unit);
      if (!value) continue;
      const bool open_below = q.bound == Quantity::Bound::below && *value > limit.value;  // "onder 85": may still be over 80
      if (open_below) continue;
      const bool under = q.bound == Quantity::Bound::above ? *value < limit.value * 0.7 : *value <= limit.value;
      if (!verdict || !under) verdict = under;
      if (under) reason = q.text + " ligt niet boven " + shown(limit.value) + " " + limit.unit + " (" + limit.kind + ")";
    }
    if (verdict) return verdict;
  }
  return std::nullopt;
}

Judgement judge(std::string_view sentence, const Words& words, const Recognised& what, const Risk* risk,
                const std::vector<Quantity>& quantities, const Lexicon& lexicon) {
  Judgement out;
  out.problem = lexicon.problem.any(words);
  out.arranged = lexicon.arranged.any(words);
  const auto decide = [&](Presence presence, std::string reason) {
    out.presence = presence;
    out.stated = true;
    out.reason = std::move(reason);
    return out;
  };
  if (what.denial) return decide(Presence::absent, "de RI&E zegt dat dit er niet is");

  std::string reason;
  const std::vector<Quantity> measured = measured_values(sentence, quantities);
  std::optional<bool> below = risk ? below_limit(*risk, daily_values(sentence, measured), reason) : std::nullopt;
  if (risk && !below) below = below_limit(*risk, measured, reason);
  if (below && *below) {
    out.below_limit = true;
    return decide(Presence::controlled, reason);
  }
  const std::vector<Clause> clauses = clauses_of(sentence, words);
  const Mention whole{what.risk, what.weight, 0, 0, false};
  const Mention& m = what.mentions.empty() ? whole : what.mentions.front();
  const Clause clause = clause_at(clauses, m.first);
  const bool unknown =
      lexicon.unknown.any_in(words, clause.begin, clause.end) || (what.mentions.size() < 2 && lexicon.unknown.any(words));
  if (unknown && !(below && !*below)) return decide(Presence::not_assessed, "de RI&E heeft dit niet beoordeeld");
  if (below && !*below) {
    out.stated = true;
    return out;
  }
  if (lexicon.affirmed.any_in(words, clause.begin, clause.end)) return decide(Presence::present, {});
  if (const std::string why = denial(sentence, words, what, risk, clauses, lexicon); !why.empty()) {
    if (lexicon.exception.any(words) && !(risk && risk->id == "alleen-werken"))
      return decide(Presence::present, "de RI&E noemt een uitzondering");
    const bool answer = words[0].text == "n" || words[0].text == "nvt";
    return decide(answer ? Presence::not_applicable : Presence::absent, why);
  }
  if (lexicon.supposed.any_in(words, clause.begin, clause.end) && quantities.empty())
    return decide(Presence::not_assessed, "de RI&E noemt dit alleen als mogelijkheid");
  if (hardly(words, clause, m, lexicon)) return decide(Presence::controlled, "volgens de RI&E nauwelijks");
  const bool whole_problem = lexicon.shortcoming.any_in(words, clause.begin, clause.end);
  const bool here = affirmed(lexicon.controlled, words, clause.begin, clause.end) && (clauses.size() == 1 || !whole_problem);
  const bool elsewhere =
      affirmed(lexicon.controlled, words, 0, words.size()) && !lexicon.problem.any_in(words, clause.begin, clause.end);
  if (here || elsewhere) return decide(Presence::controlled, "volgens de RI&E beheerst");
  out.stated = lexicon.controlled.any_in(words, clause.begin, clause.end);  // and taken back: "onvoldoende beheerst"
  return out;
}

}  // namespace pago
