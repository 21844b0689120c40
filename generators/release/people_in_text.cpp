#include "generators/release/people_in_text.h"

#include <algorithm>
#include <array>
#include <functional>

#include "parsers/formats/characters.h"

namespace pago {
namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Behind a number these are units before they are the letters of a postcode.
constexpr std::array<std::string_view, 10> units = {"hz", "db", "kg", "mg", "ml", "km", "cm", "mm", "kj", "lx"};

std::size_t space_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ' ') return 1;
  return text.substr(at, 2) == "\u00A0" ? 2 : 0;
}

struct FoundPostcode {
  std::uint32_t code = 0;
  bool capitals = true;
};

// At `at`, where a number begins; code 0: there is none. Small letters count only when they stand against the number: "2026 en"
// is none.
FoundPostcode postcode_at(std::string_view text, std::size_t at) {
  constexpr std::size_t digits = 4;
  std::uint32_t number = 0;
  std::size_t end = at;
  for (; end < text.size() && is_digit(static_cast<unsigned char>(text[end])); ++end)
    if (end < at + digits) number = number * 10 + static_cast<std::uint32_t>(text[end] - '0');
  if (end != at + digits || text[at] == '0') return {};
  const std::size_t space = space_at(text, end), letters = end + space;
  if (letters + 2 > text.size()) return {};
  const char one = small(text[letters]), two = small(text[letters + 1]);
  const auto behind = letters + 2 < text.size() ? static_cast<unsigned char>(text[letters + 2]) : 0u;
  if (!is_small(one) || !is_small(two) || is_letter(static_cast<unsigned char>(behind)) ||
      is_digit(static_cast<unsigned char>(behind)))
    return {};
  const bool capitals = !is_small(text[letters]) && !is_small(text[letters + 1]);
  const std::array<char, 2> pair = {one, two};
  const bool unit = std::find(units.begin(), units.end(), std::string_view(pair.data(), 2)) != units.end();
  if (!capitals && (space > 0 || unit)) return {};
  return {(number << 10) | static_cast<std::uint32_t>((one - 'a') << 5) | static_cast<std::uint32_t>(two - 'a'),
          capitals && !unit};
}

void each_postcode(std::string_view text, const std::function<void(const FoundPostcode&)>& use) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(static_cast<unsigned char>(text[at]))) continue;
    const bool begins = at == 0 || !is_letter(static_cast<unsigned char>(text[at - 1]));
    if (const FoundPostcode found = begins ? postcode_at(text, at) : FoundPostcode(); found.code != 0) use(found);
    while (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) ++at;
  }
}

bool has_capital(std::string_view word) { return is_upper(first_letter(word)); }

std::string_view word_at(std::string_view text, const PlacedWord& word) { return text.substr(word.from, word.to - word.from); }

// Written with a full stop behind it in the middle of a sentence: "dr. Bakker", "J. Bakker".
bool is_abbreviation(std::string_view word) {
  constexpr std::array<std::string_view, 8> known = {"dr", "drs", "mw", "dhr", "mevr", "mr", "prof", "ing"};
  std::string lower;
  for (const char c : word) lower += small(c);
  return word.size() == 1 || std::find(known.begin(), known.end(), lower) != known.end();
}

// Whether a word is the first of its sentence.
bool opens_sentence(std::string_view text, const std::vector<PlacedWord>& words, std::size_t at) {
  if (at == 0) return true;
  const PlacedWord& before = words[at - 1];
  const std::string_view between = text.substr(before.to, words[at].from - before.to);
  const std::size_t mark = between.find_first_of(".!?:;\n•");
  if (mark == between.npos) return false;
  return between[mark] != '.' || !is_abbreviation(word_at(text, before));
}

const Words& prefix_words() {
  static const Words words = words_of_text("van de den der het t ten ter te in op el al la le du von d s aan bij onder over");
  return words;
}

bool has(const Words& words, std::uint64_t word) { return std::find(words.begin(), words.end(), word) != words.end(); }

// Whether one of `titles` stands before the name, or before its prefixes: "collega Bakker", "mevrouw van den Berg", "uw
// collega's Bakker en ...".
bool is_behind(const Words& titles, const std::vector<PlacedWord>& words, std::size_t at) {
  constexpr std::size_t most_words = 4;
  for (std::size_t back = 1; back <= most_words && back <= at; ++back) {
    const std::uint64_t word = words[at - back].hash;
    if (has(titles, word)) return true;
    if (!has(prefix_words(), word)) return false;
  }
  return false;
}

const Words& colleague_words() {
  static const Words words = words_of_text("collega collegas");
  return words;
}

// Of a person, whose name may have lost its capital.
const Words& title_words() {
  static const Words words = words_of_text("mevrouw mevr mw meneer mijnheer heer dhr dokter dr collega collegas");
  return words;
}

PersonMentionKind kind_of_name(bool capital, bool inside, const std::vector<PlacedWord>& words, std::size_t at) {
  if (!capital) return is_behind(title_words(), words, at) ? PersonMentionKind::possible : PersonMentionKind::word;
  if (is_behind(colleague_words(), words, at)) return PersonMentionKind::colleague;
  return inside ? PersonMentionKind::possible : PersonMentionKind::opening;
}

// Whether these words are part of how somebody himself is called.
bool is_own(const Words& words, const std::vector<Identifier>& own) {
  return std::any_of(own.begin(), own.end(), [&](const Identifier& one) {
    return own_word(one.kind) == OwnWord::identity &&
           std::search(one.words.begin(), one.words.end(), words.begin(), words.end()) != one.words.end();
  });
}

}  // namespace

std::string_view dutch(PersonMentionKind kind) {
  return kind == PersonMentionKind::postcode ? "de postcode van iemand anders uit deze partij"
                                             : "een collega met de naam van iemand anders uit deze partij";
}

void PeopleInText::add(std::string_view family, std::string_view postcode) {
  if (Words words = words_of_text(family); !words.empty() && family.size() > 1)  // "U" is nobody
    names_.add({IdentifierKind::name, std::move(words)});
  each_postcode(postcode, [this](const FoundPostcode& found) { postcodes_.push_back(found.code); });
}

void PeopleInText::finish() {
  names_.finish();
  std::sort(postcodes_.begin(), postcodes_.end());
  postcodes_.erase(std::unique(postcodes_.begin(), postcodes_.end()), postcodes_.end());
  postcodes_.shrink_to_fit();
}

void PeopleInText::allow(std::string_view text) {
  names_.allow(text);
  each_postcode(text, [this](const FoundPostcode& found) { std::erase(postcodes_, found.code); });
}

std::vector<PersonMention> PeopleInText::find(std::string_view text, const TextReader& reader) const {
  std::vector<PersonMention> out;
  std::uint32_t own = 0;
  each_postcode(reader.postcode, [&own](const FoundPostcode& found) { own = found.code; });
  each_postcode(text, [&](const FoundPostcode& found) {
    if (found.code != own && std::binary_search(postcodes_.begin(), postcodes_.end(), found.code))
      out.push_back({found.capitals ? PersonMentionKind::postcode : PersonMentionKind::possible, 0});
  });
  find_names(text, reader, out);
  return out;
}

void PeopleInText::find_names(std::string_view text, const TextReader& reader, std::vector<PersonMention>& out) const {
  thread_local std::vector<PlacedWord> words;
  thread_local Words hashes;
  words.clear();
  hashes.clear();
  append_placed_words(text, words);
  for (const PlacedWord& word : words) hashes.push_back(word.hash);
  for (const IdentifierHit& hit : names_.find(hashes)) {
    const auto first = hashes.begin() + static_cast<std::ptrdiff_t>(hit.at);
    if (is_own(Words(first, first + static_cast<std::ptrdiff_t>(hit.words)), reader.own)) continue;
    bool capital = false, inside = false;  // of a sentence
    for (std::size_t i = hit.at; i < hit.at + hit.words; ++i)
      if (has_capital(word_at(text, words[i]))) capital = true, inside = inside || !opens_sentence(text, words, i);
    out.push_back({kind_of_name(capital, inside, words, hit.at), hit.hash});
  }
}

}  // namespace pago
