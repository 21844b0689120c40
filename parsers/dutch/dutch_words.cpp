#include "parsers/dutch/dutch_words.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>

#include "parsers/dutch/word_hash.h"

extern "C" {
extern const unsigned char pago_dutch_words[];  // sorted 32-bit hashes, written by make_word_hashes
extern const unsigned char pago_dutch_words_end[];
}

namespace pago {
namespace {

constexpr std::size_t kShortestPart = 3, kMostParts = 3;

std::span<const std::uint32_t> hashes() {
  return {reinterpret_cast<const std::uint32_t*>(pago_dutch_words),
          reinterpret_cast<const std::uint32_t*>(pago_dutch_words_end)};
}

std::string small(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool listed(std::string_view small_word) { return std::ranges::binary_search(hashes(), word_hash(small_word)); }

std::size_t parts_of(std::string_view word, std::size_t most) {
  if (listed(word)) return 1;
  std::size_t least = 0;
  for (std::size_t at = word.size() - std::min(word.size(), kShortestPart); most > 1 && at >= kShortestPart; --at) {
    if (!listed(word.substr(at))) continue;
    std::string_view first = word.substr(0, at);
    if (first.ends_with('-')) first.remove_suffix(1);
    if (first.size() < kShortestPart) continue;
    std::size_t before = parts_of(first, most - 1);
    if (first.ends_with('s') && before != 1)
      if (const std::size_t linked = parts_of(first.substr(0, first.size() - 1), most - 1); linked > 0) before = linked;
    if (before == 0) continue;
    least = before + 1;
    most = before;
  }
  return least;
}

}  // namespace

bool is_listed_word(std::string_view word) { return !word.empty() && listed(small(word)); }

CompoundWords compound_words(std::string_view word) {
  constexpr std::size_t shortest = 4;
  if (word.size() < 2 * shortest || listed(word)) return {};
  for (std::size_t at = shortest; at + shortest <= word.size(); ++at) {
    if (!listed(word.substr(at))) continue;
    std::string_view first = word.substr(0, at);
    if (first.ends_with('-')) first.remove_suffix(1);
    if (first.size() >= shortest && listed(first)) return {first, word.substr(at)};
    if (first.size() > shortest && first.ends_with('s') && listed(first.substr(0, first.size() - 1)))
      return {first.substr(0, first.size() - 1), word.substr(at)};
  }
  return {};
}

std::size_t dutch_parts(std::string_view word) { return parts_of(small(word), kMostParts); }

}  // namespace pago
