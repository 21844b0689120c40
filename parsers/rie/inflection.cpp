#include "parsers/rie/inflection.h"

#include <algorithm>
#include <array>

namespace pago {
namespace {

constexpr std::size_t kMostForms = 24;  // of one word, nearly always

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c) && c != 'y'; }

// A single vowel before the last consonant, and no diphthong: "mes", "zag"; not "steen", "huis", "slijp".
bool closed_short(std::string_view w) {
  const std::size_t n = w.size();
  if (n < 2 || !is_consonant(w[n - 1]) || !is_vowel(w[n - 2])) return false;
  return n == 2 || !is_vowel(w[n - 3]);
}

bool closed_long(std::string_view w) {
  const std::size_t n = w.size();
  return n >= 3 && is_consonant(w[n - 1]) && is_vowel(w[n - 2]) && w[n - 2] == w[n - 3] && w[n - 2] != 'i';
}

char voiced(char c) { return c == 'f' ? 'v' : c == 's' ? 'z' : c; }

// What stands before "-en" or "-e": "mes" -> mess, "steen" -> sten, "huis" -> huiz. Both readings when spelling leaves doubt.
std::vector<std::string> open_stems(const std::string& w) {
  std::vector<std::string> out = {w};
  const char last = w.back();
  if (closed_short(w) && last != 'w' && last != 'x' && last != 'j') out.push_back(w + last);
  if (closed_long(w)) out.push_back(w.substr(0, w.size() - 2) + last);
  if (last == 'f' || last == 's') {
    std::string soft = out.size() > 1 && !closed_short(w) ? out.back() : w;
    soft.back() = voiced(last);
    out.push_back(soft);
  }
  return out;
}

// "lassen" -> las, "zagen" -> zaag, "tekenen" -> teken, "verven" -> verf.
std::vector<std::string> verb_stems(const std::string& infinitive) {
  std::string stem = infinitive;
  if (stem.ends_with("en")) stem.resize(stem.size() - 2);
  else if (stem.ends_with("n")) stem.resize(stem.size() - 1);
  if (stem.size() < 2) return {stem};
  const std::size_t n = stem.size();
  if (is_consonant(stem[n - 1]) && stem[n - 1] == stem[n - 2]) stem.resize(n - 1);
  std::vector<std::string> out;
  const bool open = stem.size() == n && closed_short(stem) && stem.back() != 'w';
  if (open) out.push_back(stem.substr(0, n - 1) + stem[n - 2] + stem.back());
  if (!open || stem.size() > 4) out.push_back(stem);  // an unstressed last syllable keeps its one vowel: "hameren"
  for (std::string& s : out)
    if (s.back() == 'v') s.back() = 'f';
    else if (s.back() == 'z') s.back() = 's';
  return out;
}

struct StrongVerb {
  std::string_view infinitive, forms;
};

constexpr std::array kStrong = {StrongVerb{"snijden", "sneed sneden gesneden"},
                                StrongVerb{"slijpen", "sleep slepen geslepen"},
                                StrongVerb{"spuiten", "spoot spoten gespoten"},
                                StrongVerb{"gieten", "goot goten gegoten"},
                                StrongVerb{"dragen", "droeg droegen gedragen"},
                                StrongVerb{"heffen", "hief hieven geheven"},
                                StrongVerb{"trekken", "trok trokken getrokken"},
                                StrongVerb{"rijden", "reed reden gereden rijd"},
                                StrongVerb{"duiken", "dook doken gedoken"},
                                StrongVerb{"steken", "stak staken gestoken"},
                                StrongVerb{"vallen", "viel vielen gevallen"},
                                StrongVerb{"bijten", "beet beten gebeten"},
                                StrongVerb{"slaan", "slaat sla sloeg geslagen"},
                                StrongVerb{"staan", "staat sta stond stonden gestaan"},
                                StrongVerb{"zitten", "zat zaten gezeten"},
                                StrongVerb{"lopen", "liep liepen gelopen"},
                                StrongVerb{"schelden", "schold scholden gescholden"},
                                StrongVerb{"hijsen", "hees hesen gehesen"},
                                StrongVerb{"klimmen", "klom klommen geklommen"},
                                StrongVerb{"kruipen", "kroop kropen gekropen"},
                                StrongVerb{"buigen", "boog bogen gebogen"},
                                StrongVerb{"liggen", "lag lagen gelegen"},
                                StrongVerb{"breken", "brak braken gebroken"},
                                StrongVerb{"stuiven", "stoof stoven gestoven"},
                                StrongVerb{"wassen", "waste wies gewassen"},
                                StrongVerb{"bakken", "bakte gebakken"},
                                StrongVerb{"schuiven", "schoof schoven geschoven"},
                                StrongVerb{"brengen", "bracht brachten gebracht"},
                                StrongVerb{"houden", "hield hielden gehouden houd"},
                                StrongVerb{"nemen", "nam namen genomen"},
                                StrongVerb{"krijgen", "kreeg kregen gekregen"},
                                StrongVerb{"komen", "kwam kwamen gekomen"},
                                StrongVerb{"laden", "laadde laadden geladen"},
                                StrongVerb{"schieten", "schoot schoten geschoten"},
                                StrongVerb{"grijpen", "greep grepen gegrepen"},
                                StrongVerb{"lezen", "las lazen gelezen"},
                                StrongVerb{"kijken", "keek keken gekeken"},
                                StrongVerb{"zien", "ziet zie zag zagen gezien"},
                                StrongVerb{"sterven", "stierf stierven gestorven"},
                                StrongVerb{"strijken", "streek streken gestreken"},
                                StrongVerb{"smelten", "smolt smolten gesmolten"},
                                StrongVerb{"branden", "gebrand brandt"},
                                StrongVerb{"meten", "mat maten gemeten"},
                                StrongVerb{"dwingen", "dwong gedwongen"},
                                StrongVerb{"vriezen", "vroor gevroren"},
                                StrongVerb{"werpen", "wierp wierpen geworpen"},
                                StrongVerb{"treiteren", "getreiterd"},
                                StrongVerb{"sluiten", "sloot sloten gesloten"}};

void add_unless_known(std::vector<std::string>& out, std::string form) {
  if (std::find(out.begin(), out.end(), form) == out.end()) out.push_back(std::move(form));
}

bool has_fixed_prefix(std::string_view verb) {
  constexpr std::array<std::string_view, 6> prefixes = {"be", "ver", "ont", "her", "ge", "er"};
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view p) { return verb.starts_with(p) && verb.size() > p.size() + 4; });
}

// Forms of a verb without a separable part; `participle` collects those that begin with "ge".
void simple_forms(const std::string& verb, std::vector<std::string>& out, std::vector<std::string>& participle) {
  const std::string without_n = verb.substr(0, verb.size() - 1);
  for (const std::string& form : {verb, verb + "d", verb + "de", without_n + "r", without_n + "rs"}) out.push_back(form);
  const std::string ge = has_fixed_prefix(verb) ? "" : "ge";
  for (const std::string& stem : verb_stems(verb)) {
    for (const char* end : {"", "t", "te", "ten", "de", "den", "ster", "sters"}) add_unless_known(out, stem + end);
    if (stem.back() == 'r') add_unless_known(out, stem + "der"), add_unless_known(out, stem + "ders");
    if (stem.back() == 't' || stem.back() == 'd') {
      for (const std::string& open : open_stems(ge + stem)) add_unless_known(participle, open + "e");
      add_unless_known(participle, ge + stem);
      continue;
    }
    for (const char* end : {"t", "d", "te", "de"}) add_unless_known(participle, ge + stem + end);
  }
  for (const StrongVerb& strong : kStrong) {
    if (strong.infinitive != verb) continue;
    std::string_view rest = strong.forms;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      const std::string form(rest.substr(0, space));
      add_unless_known(form.starts_with("ge") ? participle : out, form);
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
}

}  // namespace

std::vector<std::string> noun_forms(std::string_view word) {
  std::vector<std::string> out;
  out.reserve(kMostForms);
  out.emplace_back(word);
  if (word.size() < 3 || !(word.back() >= 'a' && word.back() <= 'z')) return out;
  const std::string w(word);
  if (w.size() > 3)
    for (const char* end : {"s", "n"}) add_unless_known(out, w + end);
  for (const std::string& stem : open_stems(w)) {
    if (stem == w && (closed_short(w) || closed_long(w)) && w.size() <= 3) continue;
    add_unless_known(out, stem + "en");
    add_unless_known(out, stem + "e");
  }
  if (w.size() < 9 && w.back() != 'e')
    for (const char* end : {"je", "jes", "tje", "tjes"}) out.push_back(w + end);
  return out;
}

std::vector<std::string> verb_forms(std::string_view infinitive) {
  const std::size_t plus = infinitive.find('+');
  const std::string first = plus == std::string_view::npos ? "" : std::string(infinitive.substr(0, plus));
  const std::string verb(plus == std::string_view::npos ? infinitive : infinitive.substr(plus + 1));
  if (verb.size() < 3) return {first + verb};
  std::vector<std::string> out, participle;
  out.reserve(kMostForms);
  simple_forms(verb, out, participle);
  out.insert(out.end(), participle.begin(), participle.end());
  if (!first.empty())
    for (std::string& form : out) form.insert(0, first);
  return out;
}

}  // namespace pago
