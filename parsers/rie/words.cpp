#include "parsers/rie/words.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <array>
#include <cctype>
#include <cstdint>
#include <set>

namespace pago {
namespace {

UChar32 base_letter(UChar32 c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  c = u_tolower(c);
  if (c == 0x2019 || c == 0x2018) return '\'';
  if (c == 0x2082 || c == 0x00b2) return '2';
  if (c == 0x2083 || c == 0x00b3) return '3';
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const normalizer = unorm2_getNFDInstance(&status);
  std::array<UChar, 16> parts{};
  status = U_ZERO_ERROR;
  const int32_t n = unorm2_getDecomposition(normalizer, c, parts.data(), static_cast<int32_t>(parts.size()), &status);
  return n > 0 && U_SUCCESS(status) ? parts[0] : c;
}

void append(std::string& out, UChar32 c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  std::array<char, 4> buffer{};
  int32_t n = 0;
  U8_APPEND_UNSAFE(buffer.data(), n, c);
  out.append(buffer.data(), static_cast<std::size_t>(n));
}

UChar32 next(std::string_view text, std::size_t& at) {
  if (const auto first = static_cast<unsigned char>(text[at]); first < 0x80) return ++at, first;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  auto i = static_cast<int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(bytes, i, static_cast<int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c < 0 ? 0xfffd : c;
}

constexpr bool is_ascii_letter(unsigned c) { return (c | 0x20) - 'a' < 26; }
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_letter(UChar32 c) { return c < 0x80 ? is_ascii_letter(static_cast<unsigned>(c)) : u_isalpha(c) != 0; }

void append_lower(std::string& out, std::string_view letters) {
  for (const char c : letters) out += static_cast<char>(c | 0x20);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool ends_abbreviation(std::string_view before) {
  static const std::set<std::string, std::less<>> known = {
      "nr",    "nrs", "ca",  "bijv", "bv",    "b.v", "n.v",  "v.o.f", "o.a", "d.w.z", "m.b.t", "i.v.m", "t.a.v",
      "t.o.v", "e.d", "enz", "incl", "excl",  "max", "min",  "resp",  "evt", "art",   "blz",   "pag",   "dhr",
      "mevr",  "mw",  "ing", "ir",   "drs",   "dr",  "prof", "tel",   "st",  "m.u.v", "i.p.v", "t/m",   "z.s.m",
      "mr",    "msc", "bsc", "p.m",  "n.v.t", "nvt", "vgl",  "afd",   "jl",  "a.u.b", "zgn",   "m.n",   "c.q"};
  const std::size_t space = before.find_last_of(" \n\t(");
  const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
  if (word.size() == 1 && std::isalpha(static_cast<unsigned char>(word[0]))) return true;  // initial
  bool initials = word.size() % 2 == 1;                                                    // "J.W"
  for (std::size_t i = 0; i < word.size() && initials; ++i)
    initials = i % 2 == 0 ? std::isupper(static_cast<unsigned char>(word[i])) != 0 : word[i] == '.';
  if (initials) return true;
  return known.count(fold(word)) > 0;
}

// Does a sentence end after the mark at `at`? `text[at]` is one of . ! ?
bool ends_sentence(std::string_view text, std::size_t at, std::size_t begin) {
  std::size_t after = at + 1;
  while (after < text.size() && (text[after] == ')' || text[after] == '"' || text[after] == '\'')) ++after;
  if (after >= text.size()) return true;
  if (!std::isspace(static_cast<unsigned char>(text[after]))) return false;
  if (text[at] != '.') return true;
  std::size_t peek = after;
  while (peek < text.size() && std::isspace(static_cast<unsigned char>(text[peek]))) ++peek;
  std::size_t i = peek;
  const UChar32 first = peek < text.size() ? next(text, i) : 'A';
  if (u_islower(first) && first != '\'') return false;
  const std::string_view before = text.substr(begin, at - begin);
  if (ends_abbreviation(before)) {  // "n.v.t. De ..." may end a sentence; "dhr. Jansen" does not
    const std::string f = fold(before.size() > 6 ? before.substr(before.size() - 6) : before);
    return f.ends_with("n.v.t") || f.ends_with("nvt") || f.ends_with("z.s.m") || f.ends_with("e.d") || f.ends_with("enz");
  }
  return !(before.size() <= 3 && !before.empty() && is_digit(before.back()));  // "3. Lawaai"
}

// Single spaces between words and no other white space, as nearly every text is.
bool is_squeezed(std::string_view text) {
  bool after_space = !text.empty();
  for (const char c : text) {
    if (is_ascii_space(c) && (after_space || c != ' ')) return false;
    after_space = c == ' ';
  }
  return !after_space;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out(text);
  std::size_t i = 0;
  for (; i < text.size() && static_cast<unsigned char>(text[i]) < 0x80; ++i)
    if (text[i] >= 'A' && text[i] <= 'Z') out[i] = static_cast<char>(text[i] + 32);
  out.resize(i);
  while (i < text.size()) append(out, base_letter(next(text, i)));
  return out;
}

std::string squeeze(std::string_view text) {
  if (is_squeezed(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && !is_ascii_space(text[end])) ++end;
    out.append(text, i, end - i);
    for (i = end; i < text.size() && is_ascii_space(text[i]);) ++i;
    if (i > end && i < text.size() && !out.empty()) out += ' ';
  }
  return out;
}

bool is_number(std::string_view word) { return !word.empty() && is_digit(word[0]); }

std::vector<FoldedWord> words_of(std::string_view text) {
  std::vector<FoldedWord> out;
  FoldedWord word;
  out.reserve(text.size() / 5);
  const auto flush = [&](std::size_t at) {
    if (word.text.empty()) return;
    word.end = at;
    out.push_back(std::move(word));
    word.text.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    while (i < text.size() && is_ascii_letter(static_cast<unsigned char>(text[i]))) ++i;
    if (i > at) {                                                   // by far the most of a text
      if (!word.text.empty() && is_digit(word.text[0])) flush(at);  // "85dB"
      if (word.text.empty()) word.begin = at;
      append_lower(word.text, text.substr(at, i - at));
      continue;
    }
    const UChar32 c = next(text, i);
    const bool digit = c >= '0' && c <= '9';
    const bool in_number = !word.text.empty() && is_digit(word.text[0]);
    if (digit || is_letter(c) || c == 0x00b2 || c == 0x00b3 || c == 0x2082) {
      if (in_number && !digit) flush(at);  // "85dB"
      if (word.text.empty()) word.begin = at;
      append(word.text, base_letter(c));
    } else if (c == 0x00b0) {  // degree sign belongs to its letter
      flush(at);
      word.begin = at;
      append(word.text, c);
    } else if ((c == ',' || c == '.') && in_number && i < text.size() && is_digit(text[i])) {
      word.text += static_cast<char>(c);
    } else if ((c == '\'' || c == 0x2019) && !word.text.empty() && i < text.size() && u_isalpha(text[i])) {
      flush(at);
    } else {
      flush(at);
    }
  }
  flush(text.size());
  return out;
}

std::vector<TextSpan> sentences_of(std::string_view text) {
  std::vector<TextSpan> out;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    while (begin < end && std::isspace(static_cast<unsigned char>(text[begin]))) ++begin;
    std::size_t last = end;
    while (last > begin && std::isspace(static_cast<unsigned char>(text[last - 1]))) --last;
    if (last > begin) out.push_back({begin, last});
    begin = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' || c == '!' || c == '?') {
      if (ends_sentence(text, i, begin)) {
        std::size_t end = i + 1;
        while (end < text.size() && (text[end] == ')' || text[end] == '"' || text[end] == '\'')) ++end;
        add(end);
      }
    } else if (c == '\n') {
      std::size_t j = i + 1;
      const UChar32 first = j < text.size() ? next(text, j) : 0;
      if (first == '-' || first == 0x2022 || u_isupper(first)) add(i);
    }
  }
  add(text.size());
  return out;
}

}  // namespace pago
