#include "parsers/rie/sentence_marks.h"

#include <algorithm>
#include <string>

namespace pago {
namespace {

constexpr std::uint32_t kStart = 2166136261u, kPrime = 16777619u;  // FNV-1a

std::uint32_t hashed(std::uint32_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return hash;
}

std::uint32_t bucket(std::uint32_t hash) { return (hash ^ (hash >> 16)) & (kSentenceMarks - 1); }

std::string digits_alike(std::string_view word) {
  std::string out = "_";
  for (const char c : word) out += c >= '0' && c <= '9' ? '0' : c;
  return out + '_';
}

}  // namespace

std::vector<std::uint32_t> sentence_marks(std::string_view sentence, const std::vector<FoldedWord>& words) {
  std::vector<std::uint32_t> out;
  out.reserve(words.size() * 24);
  std::string before;
  for (const FoldedWord& word : words) {
    const std::string padded = digits_alike(word.text);
    const std::string_view view = padded;
    out.push_back(bucket(hashed(kStart + 1, view)));
    if (!before.empty()) out.push_back(bucket(hashed(hashed(kStart + 2, before), view)));
    for (std::size_t length = 3; length <= 6; ++length)
      for (std::size_t at = 0; at + length <= view.size(); ++at) out.push_back(bucket(hashed(kStart, view.substr(at, length))));
    before = padded;
  }
  for (const char mark : {'?', ':'})
    if (sentence.find(mark) != std::string_view::npos) out.push_back(bucket(hashed(kStart + 3, std::string_view(&mark, 1))));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace pago
