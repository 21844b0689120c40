#include <algorithm>

#include "generators/rules/decide.h"

namespace pago {
namespace {

std::string all_words(const RuleInput& in, const Decision& d) {
  std::string text;
  for (const std::size_t i : d.because) text += words_of(in.rie.findings[i]) + "\n";
  return text;
}

bool contains_any(std::string_view text, const std::vector<std::string_view>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return text.find(part) != text.npos; });
}

// Welding stainless or plated steel frees chromium(VI) and nickel: the carcinogens section applies as well (4.23).
void refine_welding_fume(const RuleInput& in, const Risk& risk, Decision& d) {
  static const std::vector<std::string_view> metals = {"rvs",       "roestvast", "roestvrij", "chroom",
                                                       "verchroom", "nikkel",    "vernikkel", "inox"};
  if (!says(all_words(in, d), metals) || std::count(d.articles.begin(), d.articles.end(), "AB-4.23") > 0) return;
  d.articles.push_back("AB-4.23");
  d.reason += " " + in.texts.say("reden.lasrook_cmr", {{"risico", risk.name}, {"artikelen", cite(in, {"AB-4.23"})}});
}

// Asbestos in a roof that nobody touches is no exposure, but only the employer knows whether somebody does.
void refine_asbestos(const RuleInput& in, const Risk& risk, Decision& d) {
  const std::string text = all_words(in, d);
  const bool untouched =
      contains_any(text, {"geen blootstelling", "niet bewerkt", "niet beroerd", "niet bereikbaar", "niet aangetast"});
  static const std::vector<std::string_view> work = {"bloot",
                                                     "sloop",
                                                     "slop",
                                                     "verwijder",
                                                     "saner",
                                                     "bewerk",
                                                     "boor",
                                                     "boren",
                                                     "zaag",
                                                     "zagen",
                                                     "demont",
                                                     "stui",
                                                     "gebroken",
                                                     "breek",
                                                     "schroef",
                                                     "geschuurd",
                                                     "schuren",
                                                     "doorgez",
                                                     "vrij",
                                                     "dta",
                                                     "dia",
                                                     "dav",
                                                     "vezelconcentratie",
                                                     "kapot",
                                                     "losge",
                                                     "loskom",
                                                     "afgewipt",
                                                     "afgebro",
                                                     "afgehakt",
                                                     "afgestoken",
                                                     "afgetrokken",
                                                     "afbreken",
                                                     "uitgehakt",
                                                     "uitgehaald",
                                                     "uitgebro",
                                                     "weggehaald",
                                                     "eruit getrok",
                                                     "gepeuter",
                                                     "gepulkt",
                                                     "gezeefd",
                                                     "gescheurd",
                                                     "stukge",
                                                     "stukken af",
                                                     "slaan we er",
                                                     "raapt",
                                                     "opgeraapt",
                                                     "overgepakt",
                                                     "doorge",
                                                     "gehakt",
                                                     "gebikt"};
  static const std::vector<std::string_view> building = {"gebouw",      "pand",          "dak",     "golfpla",
                                                         "stookruimte", "asbesthoudend", "plaat",   "bouwjaar",
                                                         "inventaris",  "beheersplan",   "leiding", "materiaal"};
  if (!untouched && (says(text, work) || !says(text, building))) return;
  d.verdict = Verdict::undetermined;
  d.reason = in.texts.say("reden.asbest_gebouw", {{"risico", risk.name}});
  add_question(d, in.texts.say("vraag.asbest_gebouw"));
}

// Wet work falls under the general duty; the articles on hazardous substances join in when the skin meets one of those.
void refine_skin(const RuleInput& in, const Risk& risk, Decision& d) {
  static const std::vector<std::string_view> substances = {
      "koelsmeer",       "snijolie", "snijvloeistof", "cement",  "epoxy",    "hars",     "oplosmiddel", "thinner",
      "verdunner",       "zuur",     "loog",          "isocyan", "haarverf", "blondeer", "chemisch",    "bijtend",
      "gevaarlijke stof"};
  if (says(all_words(in, d), substances)) return;
  d.basis = Basis::general;
  d.articles = {"AW-18"};
  d.reason = in.texts.say("reden.algemeen", {{"risico", risk.name}, {"artikelen", cite(in, d.articles)}});
  add_question(d, in.texts.say("vraag.huid_stof", {{"artikelen", cite(in, risk.pago_articles)}}));
}

}  // namespace

void refine_substance(const RuleInput& in, const Risk& risk, Decision& d) {
  if (risk.id == "lasrook") refine_welding_fume(in, risk, d);
  if (risk.id == "huidbelasting") refine_skin(in, risk, d);
  if (risk.id == "asbest") refine_asbestos(in, risk, d);
}

}  // namespace pago
