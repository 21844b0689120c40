#include "generators/rules/decide.h"

namespace pago {
namespace {

enum class Category { unknown, a, b };

// A-werknemers must be examined, B-werknemers need not (Bbs 7.21, OP-33): a text for one is wrong for the other.
Category radiation_category(std::string_view text) {
  if (says(text, {"a-werknemer", "a werknemer", "a-werker", "a werker", "categorie a", "categorie-a", "cat. a",
                  "blootgestelde werknemers a"}))
    return Category::a;
  if (says(text, {"b-werknemer", "b werknemer", "b-werker", "b werker", "categorie b", "categorie-b", "cat. b"}))
    return Category::b;
  return Category::unknown;
}

void make_general(const RuleInput& in, const Risk& risk, Decision& d) {
  d.basis = Basis::general;
  d.articles = {"AW-18"};
  d.reason = in.texts.say("reden.b_werknemer", {{"risico", risk.name}});
}

}  // namespace

void refine_compulsory(const RuleInput& in, const Risk& risk, Decision& d) {
  if (d.basis != Basis::compulsory) return;
  const TextValues values = {{"risico", risk.name}, {"artikelen", cite(in, d.articles)}};
  d.reason = in.texts.say("reden.keuring", values);
  if (risk.id != "ioniserende-straling") return;
  std::string text;
  for (const std::size_t i : d.because) text += words_of(in.rie.findings[i]) + "\n";
  if (const auto choice = in.physician.risks.find(risk.id); choice != in.physician.risks.end())
    text += lower_case(choice->second.reason);
  switch (radiation_category(text)) {
    case Category::a:
      return;
    case Category::b:
      return make_general(in, risk, d);
    case Category::unknown:
      break;
  }
  d.verdict = Verdict::undetermined;
  d.reason = in.texts.say("reden.categorie_onbekend", values);
  add_question(d, in.texts.say("vraag.categorie_onbekend"));
}

void apply_physician(const RuleInput& in, Decision& d) {
  const auto found = in.physician.risks.find(d.risk);
  if (found == in.physician.risks.end() || !found->second.verdict) return;
  const RiskChoice& choice = found->second;
  d.verdict = *choice.verdict;
  d.confirmed = true;
  d.question.clear();
  if (d.verdict == Verdict::required && (d.basis == Basis::none || d.articles.empty())) {
    if (d.basis == Basis::none) d.basis = Basis::general;
    d.articles = {"AW-18"};
  }
  d.reason = in.texts.say(choice.reason.empty() ? "reden.arts_zonder_reden" : "reden.arts", {{"reden", choice.reason}});
  if (choice.reason.empty()) add_question(d, in.texts.say("vraag.arts_reden"));
}

}  // namespace pago
