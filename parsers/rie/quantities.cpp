#include "parsers/rie/quantities.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>

namespace pago {
namespace {

struct Unit {
  std::string name;
  std::size_t words = 0;  // words taken
  double factor = 1;
};

using Words = std::vector<FoldedWord>;

std::string word_at(const Words& words, std::size_t i) { return i < words.size() ? words[i].text : std::string(); }

std::string between(std::string_view text, const Words& words, std::size_t a, std::size_t b) {
  const std::size_t from = a < words.size() ? words[a].end : 0;
  const std::size_t to = b < words.size() ? words[b].begin : text.size();
  return from <= to ? std::string(text.substr(from, to - from)) : std::string();
}

const std::map<std::string, Unit, std::less<>>& simple_units() {
  static const std::map<std::string, Unit, std::less<>> units = {{"dba", {"dB(A)", 1}},
                                                                 {"decibel", {"dB(A)", 1}},
                                                                 {"kg", {"kg", 1}},
                                                                 {"kilo", {"kg", 1}},
                                                                 {"kilo's", {"kg", 1}},
                                                                 {"kilogram", {"kg", 1}},
                                                                 {"uur", {"uur", 1}},
                                                                 {"uren", {"uur", 1}},
                                                                 {"u", {"uur", 1}},
                                                                 {"minuten", {"minuten", 1}},
                                                                 {"minuut", {"minuten", 1}},
                                                                 {"min", {"minuten", 1}},
                                                                 {"kwartier", {"minuten", 1, 15}},
                                                                 {"graden", {"°C", 1}},
                                                                 {"°c", {"°C", 1}},
                                                                 {"°", {"°C", 1}},
                                                                 {"celsius", {"°C", 1}},
                                                                 {"procent", {"%", 1}},
                                                                 {"ppm", {"ppm", 1}},
                                                                 {"msv", {"mSv", 1}},
                                                                 {"lux", {"lux", 1}},
                                                                 {"jaar", {"jaar", 1}},
                                                                 {"meter", {"m", 1}},
                                                                 {"cm", {"cm", 1}},
                                                                 {"centimeter", {"cm", 1}},
                                                                 {"liter", {"liter", 1}},
                                                                 {"bar", {"bar", 1}},
                                                                 {"keer", {"keer", 1}},
                                                                 {"maal", {"keer", 1}},
                                                                 {"x", {"keer", 1}},
                                                                 {"km", {"km", 1}},
                                                                 {"kilometer", {"km", 1}},
                                                                 {"newton", {"N", 1}},
                                                                 {"kgf", {"kgf", 1}},
                                                                 {"pa", {"Pa", 1}},
                                                                 {"pascal", {"Pa", 1}},
                                                                 {"ton", {"kg", 1, 1000}},
                                                                 {"gram", {"kg", 1, 0.001}}};
  return units;
}

bool counted_noun(std::string_view word) {
  static const std::set<std::string, std::less<>> nouns = {
      "nachten",          "diensten",   "medewerkers", "werknemers", "mensen",
      "personen",         "chauffeurs", "dozen",       "zakken",     "meldingen",
      "ongevallen",       "incidenten", "collega's",   "lassers",    "monteurs",
      "bewoners",         "keren",      "kisten",      "kratten",    "pakketten",
      "containers",       "stuks",      "slagen",      "bewegingen", "handelingen",
      "ritten",           "weken",      "maanden",     "dagen",      "vezels",
      "kinderen",         "klanten",    "bedden",      "koeien",     "uitrukken",
      "inzetten",         "overvallen", "stagiairs",   "leerlingen", "vakantiekrachten",
      "verpleegkundigen", "planners",   "operators",   "beladers",   "man",
      "schermen",         "monitoren",  "ploegen",     "grepen",     "wasbeurten",
      "aanrijdingen",     "tekenbeten", "stagiaires",  "aangiftes",  "stops"};
  return nouns.count(word) > 0;
}

// "m/s" may be m/s² that lost its mark, unless the sentence is about air that moves or things that drive.
bool tells_a_speed(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const FoldedWord& w) {
    return w.text == "tocht" || w.text.starts_with("wind") || w.text.starts_with("luchts") || w.text.ends_with("snelheid");
  });
}

std::optional<Unit> unit_at(std::string_view text, const Words& words, std::size_t i) {
  const std::string gap = between(text, words, i - 1, i);
  if (gap.find('%') != std::string::npos) return Unit{"%", 0};
  if (gap.find_first_of(".;:!?") != std::string::npos) return std::nullopt;
  const std::string w = word_at(words, i), next = word_at(words, i + 1);
  if (w == "db") {
    if (next == "a") return Unit{"dB(A)", 2};
    if (next == "c") return Unit{"dB(C)", 2};
    return Unit{"dB(A)", 1};
  }
  if (w == "m" && next == "s" && tells_a_speed(words)) return std::nullopt;
  if (w == "m" && (next == "s2" || next == "sec2" || next == "s")) return Unit{"m/s2", 2};
  if (w == "mg" && next == "m3") return Unit{"mg/m3", 2};
  if ((w == "µg" || w == "μg" || w == "ug") && next == "m3") return Unit{"µg/m3", 2};
  if (w == "vezels" && next == "m3") return Unit{"vezels/m3", 2};
  if ((w == "µg" || w == "μg" || w == "ug") && next == "100" && word_at(words, i + 2) == "ml") return Unit{"µg/100 ml", 3};
  if ((w == "µg" || w == "μg" || w == "ug") && next == "dl") return Unit{"µg/dl", 2};
  if (w == "µt" || w == "μt") return Unit{"µT", 1};
  if (w == "kve" && next == "l") return Unit{"kve/l", 2};
  if (w == "eu" && next == "m3") return Unit{"EU/m3", 2};
  if (w == "vol") return Unit{"vol%", 1};
  if (w == "x" && is_number(next)) return std::nullopt;  // "10 x 7 x 3"
  if (w == "m3" || w == "m2") return std::nullopt;
  const auto known = simple_units().find(w);
  if (known != simple_units().end()) return known->second;
  if (counted_noun(w)) return Unit{w, 1};
  if (counted_noun(next) && gap == " ") return Unit{next, 2};  // "vijf oudere medewerkers"
  return std::nullopt;
}

bool one_of(const std::string& word, std::initializer_list<const char*> list) {
  return std::any_of(list.begin(), list.end(), [&](const char* s) { return word == s; });
}

Quantity::Bound bound_before(std::string_view text, const Words& words, std::size_t i) {
  std::size_t from = i >= 1 ? words[i - 1].end : 0;
  const std::string_view gap = text.substr(from, words[i].begin - from);
  if (gap.find('>') != std::string_view::npos || gap.find("≥") != std::string_view::npos) return Quantity::Bound::above;
  if (gap.find('<') != std::string_view::npos || gap.find("≤") != std::string_view::npos) return Quantity::Bound::below;
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    const std::string w = words[i - back].text;
    if (one_of(w, {"onder", "beneden", "hooguit", "maximaal", "hoogstens", "minder", "lager", "max", "geen", "amper", "krap"}))
      return one_of(w, {"geen"}) && back > 1 ? Quantity::Bound::exact : Quantity::Bound::below;
    if (w == "hoogste") return Quantity::Bound::below;
    if (one_of(w, {"boven", "meer", "ruim", "minstens", "hoger", "minimaal", "vanaf", "zeker", "minste", "langer"})) {
      const bool denied = back < i && one_of(words[i - back - 1].text, {"niet", "nooit", "nergens"});  // "komt niet boven 74"
      return denied ? Quantity::Bound::below : Quantity::Bound::above;
    }
    if (!one_of(w, {"de", "dan", "op", "uit", "het", "een", "ca", "circa", "ongeveer", "ten", "tot", "zo", "n"})) break;
  }
  return Quantity::Bound::exact;
}

// A number that is part of a date, a clock time, an article or a year says nothing about exposure.
bool is_no_amount(const Words& words, std::size_t i, const Unit& unit) {
  static const std::set<std::string, std::less<>> before_blockers = {
      "artikel", "art", "hoofdstuk", "paragraaf", "klasse", "hal", "groep", "week", "om", "lid", "bijlage", "versie"};
  if (i > 0 && before_blockers.count(words[i - 1].text)) return true;
  if (unit.name != "uur") return false;
  const std::string& w = words[i].text;
  const bool clock = w.find('.') != std::string::npos || (w.size() == 2 && w[0] == '0');
  const std::string before = i > 0 ? words[i - 1].text : std::string();
  const bool span = i > 2 && ((before == "en" && words[i - 3].text == "tussen") ||
                              (before == "tot" && (words[i - 3].text == "van" || words[i - 3].text == "vanaf")));
  return clock || span || one_of(before, {"tussen", "uiterlijk", "vanaf", "rond"}) ||
         (before == "tot" && i > 1 && words[i - 2].text.find('.') != std::string::npos);
}

// "–24 °C", "min 18 graden", "5 graden onder nul"; not "tussen 2 - 5 °C" and not "min. 18 °C".
bool is_below_zero(std::string_view text, const Words& words, std::size_t i, std::size_t behind_unit) {
  if (word_at(words, behind_unit) == "onder" && word_at(words, behind_unit + 1) == "nul") return true;
  if (i > 0 && words[i - 1].text == "min" && between(text, words, i - 1, i) == " ") return true;
  std::string_view before = text.substr(0, words[i].begin);
  bool dash = false;
  for (const std::string_view sign : {"-", "\xe2\x80\x93", "\xe2\x88\x92"})
    if (before.ends_with(sign)) dash = true, before.remove_suffix(sign.size());
  const bool free = before.empty() || before.back() == ' ' || before.back() == '(' || before.back() == '\n';
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return dash && free && (before.empty() || !is_number(before.substr(before.size() - 1)));
}

std::optional<double> value_of(const FoldedWord& word, bool& in_words) {
  if (is_number(word.text)) return parse_number(word.text);
  in_words = true;
  return number_word(word.text);
}

}  // namespace

std::optional<double> number_word(std::string_view w) {
  static const std::map<std::string, double, std::less<>> base = {
      {"een", 1},         {"twee", 2},         {"drie", 3},      {"vier", 4},      {"vijf", 5},       {"zes", 6},
      {"zeven", 7},       {"acht", 8},         {"negen", 9},     {"tien", 10},     {"elf", 11},       {"twaalf", 12},
      {"dertien", 13},    {"veertien", 14},    {"vijftien", 15}, {"zestien", 16},  {"zeventien", 17}, {"achttien", 18},
      {"negentien", 19},  {"twintig", 20},     {"dertig", 30},   {"veertig", 40},  {"vijftig", 50},   {"zestig", 60},
      {"zeventig", 70},   {"tachtig", 80},     {"negentig", 90}, {"honderd", 100}, {"half", 0.5},     {"halve", 0.5},
      {"anderhalf", 1.5}, {"anderhalve", 1.5}, {"tweemaal", 2},  {"driemaal", 3}};
  const auto known = base.find(w);
  if (known != base.end()) return known->second;
  for (const char* tens : {"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"}) {
    if (!w.ends_with(tens)) continue;
    std::string_view units = w.substr(0, w.size() - std::string_view(tens).size());
    if (units.ends_with("en")) units.remove_suffix(2);
    const auto u = base.find(units);
    if (u != base.end() && u->second >= 1 && u->second <= 9) return base.find(tens)->second + u->second;
  }
  return std::nullopt;
}

std::optional<double> parse_number(std::string_view text) {
  std::string plain;
  const bool comma = text.find(',') != std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.') {
      const bool thousands = comma || (text.size() - i - 1 >= 3 && text.find_first_not_of("0123456789", i + 1) >= i + 4 &&
                                       (text.size() == i + 4 || text[i + 4] == '.'));
      if (!thousands) plain += '.';
    } else {
      plain += c == ',' ? '.' : c;
    }
  }
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

std::vector<Quantity> quantities_in(std::string_view text) {
  const Words words = words_of(text);
  std::vector<Quantity> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool in_words = false;
    std::optional<double> value = value_of(words[i], in_words);
    if (words[i].text == "kwartier" && (i == 0 || !value_of(words[i - 1], in_words))) {
      out.push_back({15, "minuten", Quantity::Bound::exact, true, "kwartier"});
      continue;
    }
    if (words[i].text == "uur" && word_at(words, i + 1) == "of" && i + 2 < words.size()) {  // "een uur of vijf"
      bool spelled = false;
      if (const auto hours = value_of(words[i + 2], spelled)) {
        out.push_back({*hours, "uur", Quantity::Bound::exact, spelled,
                       std::string(text.substr(words[i].begin, words[i + 2].end - words[i].begin))});
        i += 2;
        continue;
      }
    }
    if (words[i].text == "geen" && word_at(words, i + 1) == "uur") {
      out.push_back({1, "uur", Quantity::Bound::below, true, "geen uur"});
      continue;
    }
    if (!value) continue;
    std::size_t last = i;
    // "2 000 vezels": a space as thousands mark; "1½ uur"
    if (is_number(words[i].text) && words[i].text.size() <= 3 && i + 1 < words.size() && words[i + 1].text.size() == 3 &&
        is_number(words[i + 1].text) && between(text, words, i, i + 1) == " ") {
      value = *value * 1000 + parse_number(words[i + 1].text).value_or(0);
      last = i + 1;
    }
    if (between(text, words, i, i + 1).starts_with("½")) *value += 0.5;
    if (one_of(word_at(words, i + 1), {"tot", "a", "t"}) ||
        between(text, words, i, i + 1).find_first_of("-–") != std::string::npos) {
      std::size_t j = one_of(word_at(words, i + 1), {"tot", "a"}) ? i + 2 : i + 1;
      if (word_at(words, i + 1) == "t" && word_at(words, i + 2) == "m") j = i + 3;
      bool also = false;
      if (j < words.size())
        if (const auto upper = value_of(words[j], also); upper && unit_at(text, words, j + 1)) {
          value = upper;
          in_words = in_words && also;
          last = j;
        }
    }
    std::size_t u = last + 1;
    if (one_of(word_at(words, u), {"volle", "hele", "netto", "a"}) && u + 1 < words.size()) ++u;
    const std::optional<Unit> unit = unit_at(text, words, u);
    if (!unit || is_no_amount(words, i, *unit)) continue;
    if (unit->name == "uur" && last != i && i > 0 && one_of(words[i - 1].text, {"van", "tussen", "vanaf"}))
      continue;  // clock times
    if (in_words && *value == 1 && unit->name != "uur" && unit->name != "minuten" && unit->name != "meter")
      continue;  // article "een"
    if (unit->name == "uur" && word_at(words, u + 1) == "of") continue;
    const std::size_t end = unit->words ? words[u + unit->words - 1].end : words[last].end + 1;
    const std::string period = word_at(words, u + unit->words) == "per" ? word_at(words, u + unit->words + 1) : std::string();
    const bool rare = unit->name == "uur" && one_of(period, {"week", "maand", "jaar"});
    if (unit->name == "°C" && is_below_zero(text, words, i, u + unit->words)) *value = -*value;
    Quantity q{*value * unit->factor, rare ? "uur per " + period : unit->name, bound_before(text, words, i), in_words, {}};
    q.text = std::string(text.substr(words[i].begin, std::min(end, text.size()) - words[i].begin));
    if (q.unit == "dB(A)" && q.text.find('(') != std::string::npos && q.text.find(')') == std::string::npos) q.text += ')';
    out.push_back(std::move(q));
    i = u + (unit->words ? unit->words : 0) - (unit->words ? 1 : 1);
  }
  return out;
}

}  // namespace pago
