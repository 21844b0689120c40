#include <algorithm>
#include <array>

#include "parsers/dutch/dutch_words.h"
#include "parsers/formats/characters.h"
#include "parsers/formats/running_text.h"

namespace pago {
namespace {

std::string_view last_token(std::string_view text) {
  const std::size_t space = text.find_last_of(" \n(/");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view first_token(std::string_view text) { return text.substr(0, text.find_first_of(" \n,.;:)/")); }

bool starts_conjunction(std::string_view next) {
  constexpr std::array<std::string_view, 9> kConjunctions{"en", "of", "en/of", "tot", "als", "dan", "noch", "maar", "t/m"};
  const std::string_view word = next.substr(0, next.find_first_of(" \n,"));
  return std::find(kConjunctions.begin(), kConjunctions.end(), word) != kConjunctions.end();
}

// "risico-inventarisatie": where two vowels would be read as one, Dutch spelling keeps the hyphen.
bool vowels_clash(char32_t before, char32_t after) {
  constexpr std::array<std::u32string_view, 11> kPairs{U"aa", U"ai", U"au", U"ei", U"ie", U"ii",
                                                       U"oe", U"oi", U"oo", U"ui", U"uu"};
  const char32_t pair[2] = {before, after};
  return std::find(kPairs.begin(), kPairs.end(), std::u32string_view(pair, 2)) != kPairs.end();
}

// Abbreviations in small letters keep their hyphen: "ict-coördinator".
bool is_abbreviation(std::string_view stem) {
  constexpr std::array<std::string_view, 22> kAbbreviations{"ict",  "it",  "hr",  "pr",   "tl",  "led",  "pvc", "pbm",
                                                            "ehbo", "bhv", "cao", "mbo",  "hbo", "vmbo", "zzp", "uv",
                                                            "usb",  "gps", "pmo", "pago", "rie", "wc"};
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), stem) != kAbbreviations.end();
}

// The short words of Dutch: what is shorter than four letters and not here is the rest of another word.
bool is_short_word(std::string_view word) {
  constexpr std::string_view kShort =
      " de het een en of in op is te van met aan als bij dan dat den der die dit doe dus er ga hem hen hij hoe hun ik ja je "
      "kan kg kou km la "
      "lid los man me mee men mg mij min ml mm na nat nee net niet nog nu nul om ons ook per pijn rug ruw sta tot tl uit uur "
      "uw vak val ver vet "
      "via vier voor vol vrij wat weg wel wie wij wil ze zes zij zo zon zou al af alle arm bus cao dag db dba deel dik doel "
      "door drie droog eis "
      "elk euro gas gat geen hal hand hoge huid jaar kant keer laag lage lift los maar mei mits nek nr oog oor pak pas prik "
      "pbm smal stof te "
      "tien tijd top twee val vast via zaag zie ";
  return kShort.find(' ' + std::string(word) + ' ') != std::string_view::npos;
}

// "31-12-2026"
bool is_date(std::string_view text) {
  const std::size_t dash = text.find('-'), second = dash == std::string_view::npos ? dash : text.find('-', dash + 1);
  if (second == std::string_view::npos || dash == 0 || dash > 2 || second - dash - 1 > 2 || text.size() - second != 5)
    return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || is_digit(static_cast<unsigned char>(c)); });
}

bool keeps_hyphen(std::string_view stem, std::string_view next) {
  const char32_t before = last_letter(stem), after = first_letter(next);
  if (!is_lower(after) || !is_lower(before)) return true;
  const std::u32string letters = from_utf8(last_token(stem));
  if (letters.size() <= 1 || is_abbreviation(last_token(stem))) return true;
  const bool capitals = std::count_if(letters.begin(), letters.end(), is_upper) >= 2;
  const bool digits = std::any_of(letters.begin(), letters.end(), is_digit);
  return capitals || digits || vowels_clash(before, after);
}

}  // namespace

std::string join_lines(std::string text, const std::string& next, const DocumentWords& words) {
  if (text.empty() || next.empty()) return text + next;
  while (text.size() > 2 && text.ends_with("--") && text[text.size() - 3] != ' ')
    text.pop_back();  // a soft hyphen and the drawn one
  if (std::string_view(".,;:!?)").find(next.front()) != std::string_view::npos && (next.size() == 1 || next[1] == ' '))
    return text + next;
  const char last = text.back();
  const std::string_view stem = std::string_view(text).substr(0, text.size() - 1);
  const char32_t before = last_letter(stem);
  if (last == '-' && before != 0 && before != ' ' && before != '-') {
    if (starts_conjunction(next) && is_lower(before)) return text + ' ' + next;
    const std::string first(last_token(stem)), rest(first_token(next));
    const bool keeps = words.knows(first + '-' + rest) || (keeps_hyphen(stem, next) && !words.knows(first + rest));
    if (!keeps) text.pop_back();
    return text + next;
  }
  if (last == '/' && before != 0 && before != ' ' && first_token(next).size() > 0) return text + next;
  return text + ' ' + next;
}

bool is_broken_word(std::string_view line, std::string_view next, const DocumentWords& words) {
  const std::string first(last_token(line)), rest(first_token(next));
  if (is_date(first + rest) && !is_date(first)) return true;
  if (first.empty() || rest.empty() || !is_lower(first_letter(rest)) || !is_letter(last_letter(first))) return false;
  if (words.knows(first + rest) && first.size() > 1) return true;
  if (const std::size_t whole = dutch_parts(first + rest); whole > 0 && from_utf8(first).size() > 1) {
    const std::size_t alone = dutch_parts(first);
    return alone == 0 || dutch_parts(rest) == 0 || whole <= alone;  // "pauzesoftware installeren" reads better in two
  }
  const bool vowel = rest.find_first_of("aeiouyAEIOUY") != std::string::npos || from_utf8(rest).size() != rest.size();
  if (first.size() < 2 && vowel) return false;
  return rest.size() <= 3 && (!vowel || !is_short_word(rest));
}

bool continues_text(const std::string& first, const std::string& second) {
  if (first.empty() || second.empty()) return false;
  const char32_t last = last_letter(first), next = first_letter(second);
  if (last == '-' && is_lower(next)) return true;
  if (last == ';') return is_lower(next);
  const bool ended = last == '.' || last == '!' || last == '?' || last == ':';
  if (ended) return false;
  return is_lower(next) || last == ',' || (is_lower(last) && (is_digit(next) || next == '('));
}

}  // namespace pago
