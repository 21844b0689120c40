#include "plugin/libreoffice/place_words.h"

#include <charconv>
#include <vector>

namespace pago {
namespace {

int number_after(std::string_view place, std::string_view name) {
  const auto at = place.find(name);
  if (at == place.npos) return 0;
  const std::string_view rest = place.substr(at + name.size());
  int number = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), number);
  return number;
}

bool is_space(char16_t c) { return c <= u' ' || c == u'\u00a0' || c == u'\u202f' || (c >= u'\u2000' && c <= u'\u200b'); }

bool is_nothing(char16_t c) { return c == u'\u00ad' || c == u'\ufeff'; }

char16_t plain(char16_t c) {
  if (c == u'\u2018' || c == u'\u2019') return u'\'';
  if (c == u'\u201c' || c == u'\u201d') return u'"';
  if (c == u'\u2010' || c == u'\u2011') return u'-';
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
}

// Without what does not count; `from` has the place of each unit in the text.
std::u16string bare(std::u16string_view text, std::vector<std::size_t>& from) {
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_space(text[i]) || is_nothing(text[i])) continue;
    out += plain(text[i]);
    from.push_back(i);
  }
  return out;
}

// How far the words reach in a text that begins at `at`, past numbers of notes that stand between them; npos: they do not.
std::size_t end_past_notes(std::u16string_view text, std::size_t at, std::u16string_view words) {
  constexpr int most_digits = 3;
  int skipped = 0;
  for (std::size_t word = 0; word < words.size(); ++at) {
    if (at == text.size()) return text.npos;
    if (text[at] == words[word]) {
      skipped = 0;
      ++word;
    } else if (word == 0 || text[at] < u'0' || text[at] > u'9' || ++skipped > most_digits) {
      return text.npos;
    }
  }
  return at;
}

}  // namespace

PlaceNumbers numbers_of(std::string_view place) {
  return {number_after(place, "alinea "), number_after(place, "tabel "), number_after(place, "rij "),
          number_after(place, "cel ")};
}

std::optional<std::pair<std::size_t, std::size_t>> find_words(std::u16string_view text, std::u16string_view words) {
  std::vector<std::size_t> from, ignored;
  const std::u16string hay = bare(text, from), needle = bare(words, ignored);
  if (needle.empty()) return {};
  std::size_t at = hay.find(needle), end = at == hay.npos ? at : at + needle.size();
  for (std::size_t i = 0; end == hay.npos && i < hay.size(); ++i) {
    at = i;
    end = end_past_notes(hay, i, needle);
  }
  if (end == hay.npos) return {};
  return std::pair(from[at], from[end - 1] - from[at] + 1);
}

}  // namespace pago
