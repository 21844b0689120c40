#include "parsers/rie/header_words.h"

#include <algorithm>
#include <cctype>

#include "parsers/rie/patterns.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

constexpr std::size_t kLongest = 60;
constexpr std::size_t kWordsOfCompound = 5;

bool is_word_byte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || std::isalnum(u);
}

// What two ways of writing one header have in common: letters and figures, and the signs that are a header by themselves.
std::string key_of(std::string_view text) {
  std::string out, folded = fold(text);
  for (const char* dash : {"\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x80\xa6", "\xe2\x80\x91"})  // – — … and the hard hyphen
    for (std::size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash)) folded.erase(at, 3);
  for (const char c : folded)
    if (is_word_byte(c) || c == '=' || c == '%' || c == '#') out += c;
  if (out.size() > 3) std::replace(out.begin(), out.end(), 'k', 'c');  // "aktie", "lokatie", "kontrole"
  return out;
}

std::size_t letters(std::string_view key) {
  return static_cast<std::size_t>(std::count_if(key.begin(), key.end(), [](char c) { return std::isalpha(c) != 0; }));
}

// "Prio (1-3)" -> "Prio"; empty when nothing stands before the brackets.
std::string without_brackets(const std::string& text) {
  const std::size_t open = text.find_first_of("([");
  return open == std::string::npos ? text : squeeze(text.substr(0, open));
}

// "Risico / gevolg", "Risico en toelichting": what stands before the first sign that joins two headers.
std::string first_of_two(const std::string& text) {
  std::size_t cut = std::string::npos;
  for (const char* join : {"/", " en ", " of ", " & ", " + ", ",", ";"}) cut = std::min(cut, text.find(join));
  return cut == std::string::npos || cut == 0 ? std::string() : squeeze(text.substr(0, cut));
}

}  // namespace

HeaderWords::HeaderWords(const std::vector<Meaning>& meanings, std::string_view no_header)
    : no_header_(split_on(fold(no_header), ' ')) {
  for (const Meaning& meaning : meanings)
    for (const std::string& written : split_on(meaning.patterns, '|')) {
      const std::string text = squeeze(written);
      Kind kind = Kind::whole;
      if (text.ends_with(" ..")) kind = Kind::followed;
      else if (text.starts_with('*')) kind = Kind::end;
      else if (text.ends_with('*')) kind = Kind::begin;
      if (const std::string key = key_of(text); !key.empty()) patterns_.push_back({meaning.role, kind, key});
    }
}

int HeaderWords::best(std::string_view text, bool compounds) const {
  const std::string key = key_of(text);
  if (key.empty() || key.size() > kLongest) return -1;
  const std::vector<FoldedWord> words = words_of(text);
  const bool sentence =
      !words.empty() && std::find(no_header_.begin(), no_header_.end(), words.front().text) != no_header_.end();
  const bool may_be_compound = compounds && !sentence && words.size() <= kWordsOfCompound;
  const std::string first = words.size() > 1 ? key_of(words.front().text) : std::string();
  std::size_t most = 0;
  int role = -1;
  const auto offer = [&](const Pattern& pattern, std::size_t weight) {
    if (weight <= most) return;
    most = weight;
    role = pattern.role;
  };
  for (const Pattern& p : patterns_) {
    if (p.kind == Kind::whole && key == p.key) offer(p, 4000);
    else if (p.kind == Kind::followed && first == p.key && may_be_compound) offer(p, 2000 + p.key.size());
    else if (p.kind == Kind::begin && key.starts_with(p.key)) offer(p, 2 * p.key.size());
    else if (p.kind == Kind::end && may_be_compound && key.ends_with(p.key) && letters(key) > p.key.size() + 1)
      offer(p, 2 * p.key.size() + 1);
  }
  return role;
}

int HeaderWords::role_of(std::string_view text) const {
  if (text.size() > 80) return -1;
  const std::string whole = squeeze(fold(text)), plain = without_brackets(whole), first = first_of_two(plain);
  if (const int role = best(whole, first.empty()); role >= 0) return role;
  if (const int role = plain == whole ? -1 : best(plain, first.empty()); role >= 0) return role;
  if (const int role = first.empty() ? -1 : best(first, true); role >= 0) return role;
  return best(plain, true);
}

}  // namespace pago
