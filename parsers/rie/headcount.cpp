#include "parsers/rie/headcount.h"

#include <algorithm>
#include <string>

#include "parsers/rie/quantities.h"
#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

constexpr std::size_t kReach = 60;  // bytes around a number that tell what is counted

std::string before(std::string_view text, std::size_t at, std::size_t reach) {
  return fold(text.substr(at > reach ? at - reach : 0, std::min(at, reach)));
}

bool limits(const std::string& last_word) {
  return last_word == "dan" || last_word == "maximaal" || last_word == "tot" || last_word == "met" || last_word == "van" ||
         last_word == "per" || last_word == "minimaal";
}

int rank_of(std::string_view sentence, const std::string& ahead) {
  static const TextPattern wider(R"((\bketen\b|\bconcern\b|\bgroep\b|als geheel|landelijk|moeder|holding|\bgroup\b))",
                                 TextPattern::Letters::any_case);
  static const TextPattern here(R"((deze vestiging|deze locatie|deze afdeling|onderzochte|\bsamen\b))",
                                TextPattern::Letters::any_case);
  return (here.in(sentence) ? 2 : 0) - (wider.in(ahead) ? 2 : 0);
}

std::vector<Headcount> in_sentence(std::string_view sentence, bool leading) {
  static const TextPattern count(
      R"((^|[^\d])(\d{1,5}(?:\.\d{3})?|[a-z]+)\s+(?:vaste |parttime |betaalde )?(medewerkers|werknemers|personeelsleden|mensen|personen|fte|collega.s|arbeidskrachten|leerkrachten in dienst))",
      TextPattern::Letters::any_case, TextPattern::Use::often);
  static const TextPattern around(
      R"((telt|er werken|werken er|(?:bij u|bij ons|hier) werken|zijn met ons|in dienst|heeft|hebben|bestaat uit|personeelsbestand|team van|omvat|met in totaal|aantal))",
      TextPattern::Letters::any_case, TextPattern::Use::often);
  static const TextPattern outside(R"((hoort hier niet bij|horen hier niet bij|niet meegeteld|tellen niet mee))",
                                   TextPattern::Letters::any_case);
  std::vector<Headcount> out;
  for (const TextMatch& m : count.all(sentence)) {
    const std::string digits = m[2];
    const auto n = is_number(digits) ? parse_number(digits) : number_word(fold(digits));
    const std::string rest = m.rest();
    if (!n || *n < 1 || outside.in(rest.substr(0, rest.find_first_of(",;(")))) continue;
    const std::string ahead = before(sentence, m.begin(2), 45);
    const std::vector<FoldedWord> words = words_of(ahead);
    if (!words.empty() && limits(words.back().text) && !around.in(ahead)) continue;
    const bool said = around.in(ahead) || around.in(sentence.substr(m.begin(2), kReach));
    if (!said && (!is_number(digits) || !leading)) continue;
    out.push_back({static_cast<int>(*n), rank_of(sentence, before(sentence, m.begin(2), kReach))});
  }
  return out;
}

}  // namespace

std::vector<Headcount> headcounts_in(std::string_view text, bool leading) {
  std::vector<Headcount> out;
  for (const TextSpan& span : sentences_of(text)) {
    const std::vector<Headcount> found = in_sentence(text.substr(span.begin, span.end - span.begin), leading);
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

std::optional<int> labelled_headcount(std::string_view value) {
  const std::string f = fold(value);
  if (f.starts_with("max") || f.find("meer dan") != std::string::npos) return std::nullopt;
  for (const FoldedWord& w : words_of(value))
    if (const auto n = is_number(w.text) ? parse_number(w.text) : std::nullopt) return static_cast<int>(*n);
  return std::nullopt;
}

}  // namespace pago
