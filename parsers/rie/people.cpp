#include "parsers/rie/people.h"

#include <algorithm>
#include <array>
#include <span>

#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

// Pieces of patterns: a name with titles and trade, as Dutch reports write it.
const std::string kTitles =
    R"((?:de heer|dhr\.?|heer|mevrouw|mevr\.?|mw\.?|drs\.|ir\.|ing\.|mr\.|dr\.|prof\.|kapitein|majoor|b\.d\.) )";
const std::string kInitials = R"((?:\p{Lu}\.[ ]?){1,5})";
const std::string kFirst = "(?:" + kInitials + R"(|\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?))";
const std::string kSurname = R"((?: ?(?:van|de|den|der|ter|ten|te|’t|'t|op|in|la|le))*(?: ?\p{Lu}[\p{L}’'-]+)+)";
const std::string kName = "(?:(?:" + kTitles + ")*" + kFirst + " ?" + kSurname + ")";
const std::string kTrade =
    R"((?:[\p{L}&-]*(?:kundige|hygiënist|adviseur|coördinator|manager|medewerker|arts|leider|directeur|eigenaar|vennoot|functionaris|consultant|hoofd|onderzoeker)))";
const std::string kWho =
    "((?:" + kTrade + " )?" + kName + R"((?:, [\p{Ll}&][^.;:,()]{3,60})?))";  // with trade before or behind
constexpr std::array<std::string_view, 9> kMadeWords = {"opgesteld",  "gemaakt",   "uitgevoerd",
                                                        "ingevuld",   "opgemaakt", "samengesteld",
                                                        "geschreven", "afgenomen", "geïnventariseerd"};
constexpr std::array<std::string_view, 6> kCheckedWords = {"getoetst", "beoordeeld",    "nagekeken",
                                                           "nagezien", "gecontroleerd", "doorgelicht"};

std::string one_of(std::span<const std::string_view> words) {
  std::string out = "(?:";
  for (const std::string_view word : words) out += std::string(word) + '|';
  out.back() = ')';
  return out;
}

const std::string kMade = one_of(kMadeWords), kChecked = one_of(kCheckedWords);

bool holds_one_of(std::string_view sentence, std::span<const std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return sentence.find(part) != sentence.npos; });
}

TextPattern pattern(const std::string& text, TextPattern::Letters letters = TextPattern::Letters::exact) {
  return TextPattern(text.c_str(), letters);
}

// "door drs. X, hr-adviseur" up to what no longer belongs to the name.
std::string name_behind_door(std::string text) {
  static const TextPattern end(
      R"(( en (?:is |werd )?(?:op \d|getoetst|beoordeeld|nagekeken|nagezien|gecontroleerd|vastgesteld)| op \d{1,2} |, op \d|, (?:getoetst|beoordeeld|nagekeken|nagezien|gecontroleerd|vastgesteld|afgerond)|[.]$| na een | in (?:opdracht|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)).*)");
  text = end.replaced(text, "");
  static const TextPattern full_stop(R"(^(.*?(?<!\bmr|\bir|\bdr|\bmw|drs|ing|dhr|evr|rof)(?<=\p{Ll}\p{Ll}))\. .*$)");
  if (const auto m = full_stop.find(text)) text = (*m)[1];
  if (const std::size_t open = text.find(" ("); open != std::string::npos) text = text.substr(0, open);
  return squeeze(text);
}

std::string first_of(const TextPattern& pattern, std::string_view sentence) {
  const auto m = pattern.find(sentence);
  return m ? name_behind_door((*m)[1]) : std::string();
}

std::string made_by(std::string_view sentence) {
  static const TextPattern passive(
      R"((?:opgesteld|gemaakt|uitgevoerd|ingevuld|opgemaakt|samengesteld|geschreven|vervaardigd|afgenomen)(?: op)?(?: [^.;]{0,30}?)? door (?:de werkgever, |de |het )?([^;\n]+))",
      TextPattern::Letters::any_case);
  if (std::string name = first_of(passive, sentence); !name.empty()) return name;
  static const TextPattern had_made = pattern("(?:uitvoeren|opstellen|maken) door " + kWho);
  if (std::string name = first_of(had_made, sentence); !name.empty()) return name;
  static const TextPattern opening = pattern("^Door " + kWho + "(?:[.]|$)");
  return first_of(opening, sentence);
}

// "KAM-coördinator W. Pottinga heeft de RI&E met de afdelingen gemaakt", "die mevrouw Wiltink, uw bedrijfsleider, dit najaar
// heeft opgesteld".
std::string active_made(std::string_view sentence) {
  if (!holds_one_of(sentence, kMadeWords)) return {};
  static const TextPattern has = pattern(kWho + ",? (?:heeft|hebben) (?:[^.;]{0,80} )?" + kMade);
  if (const auto m = has.find(sentence)) return squeeze((*m)[1]);
  static const TextPattern which = pattern("(?:die|dat|welke) " + kWho + ",? (?:[^.;]{0,40} )?(?:heeft|hebben) " + kMade);
  const auto m = which.find(sentence);
  return m ? squeeze((*m)[1]) : std::string();
}

std::string checked_by(std::string_view sentence) {
  static const TextPattern passive(
      R"((?:getoetst|beoordeeld|nagekeken|nagezien|toets(?:ing)? (?:is|werd) (?:gedaan|uitgevoerd|verricht))(?: op [^.;]{0,25}?)? door (?:de )?([^;\n]+))",
      TextPattern::Letters::any_case);
  if (std::string name = first_of(passive, sentence); !name.empty()) return name;
  if (!holds_one_of(sentence, kCheckedWords)) return {};
  static const TextPattern has = pattern(kWho + ",? (?:heeft|hebben) (?:[^.;]{0,80} )?" + kChecked);
  const auto m = has.find(sentence);
  return m ? squeeze((*m)[1]) : std::string();
}

}  // namespace

// The patterns are slow: each is tried only on a sentence with a word that it cannot do without.
People people_in_sentence(std::string_view sentence) {
  People out;
  if (sentence.ends_with('?')) return out;
  static constexpr std::array<std::string_view, 8> acting = {"heeft",  "hebben", "hebt", "HEEFT",
                                                             "HEBBEN", "HEBT",   "Hebt", "Heeft"};
  static constexpr std::array<std::string_view, 2> by = {"oor ", "OOR "};
  static constexpr std::array<std::string_view, 3> reviewing = {"toets", "TOETS", "Toets"};
  const bool acts = holds_one_of(sentence, acting), through = holds_one_of(sentence, by);
  const bool reviews = holds_one_of(sentence, reviewing);
  if (!acts && !through && !reviews) return out;
  if (through) out.author = made_by(sentence);
  if (acts && out.author.empty()) out.author = active_made(sentence);
  if (acts || through) out.assessor = checked_by(sentence);
  static const TextPattern reader = pattern(R"(\bu (?:[^;]{0,90} )?(?:hebt|heeft) )" + kMade, TextPattern::Letters::any_case);
  static const TextPattern writer(
      R"(\b(?:ik|wij|we) (?:[^.;]{0,60} )?(?:te toetsen|mocht(?:en)? toetsen|getoetst|toets(?:te|ten)?)\b)",
      TextPattern::Letters::any_case);
  out.reader_made_it = acts && reader.in(sentence);
  out.writer_reviews = reviews && writer.in(sentence);
  return out;
}

bool is_bare_name(std::string_view line) {
  static const TextPattern name = pattern("(?:" + kTitles + ")*" + kInitials + kSurname);
  static const TextPattern titled = pattern("(?:" + kTitles + ")+" + kFirst + " ?" + kSurname);
  return name.whole(line) || titled.whole(line);
}

std::string addressee_in(std::string_view line) {
  static const TextPattern attention = pattern(R"((?:t\.a\.v\.|ter attentie van) ()" + kName + ")");
  const auto m = attention.find(line);
  return m ? squeeze((*m)[1]) : std::string();
}

bool names_nobody(std::string_view value) {
  static const TextPattern open(
      R"(^(?:nog |niet |nee\b|geen\b|een deskundige|volgt\b|wordt |n\.?t\.?b\b|n\.?n\.?b\b|onbekend|vacature)|\bcontactpersoon\b|branche)",
      TextPattern::Letters::any_case);
  return open.in(squeeze(value));
}

}  // namespace pago
