#include "parsers/rie/sentence_marks.h"

#include <algorithm>
#include <string>

#include "parsers/dutch/word_hash.h"

namespace pago {
namespace {

std::uint32_t bucket(std::uint32_t hash) { return (hash ^ (hash >> 16)) & (kSentenceMarks - 1); }

std::string digits_alike(std::string_view word) {
  std::string out = "_";
  for (const char c : word) out += c >= '0' && c <= '9' ? '0' : c;
  return out + '_';
}

// A word of the vocabulary is one mark among a hundred pieces of words: it counts as several.
void add_mentions(const std::vector<Mention>& mentions, const Vocabulary& vocabulary, std::vector<std::uint32_t>& out) {
  constexpr std::uint32_t kAsMuchAs = 6;
  for (const Mention& m : mentions) {
    const std::uint32_t how = m.denial ? 0 : static_cast<std::uint32_t>(m.weight);
    const std::uint32_t risk = word_hash(vocabulary.risks()[m.risk].id, word_hash_start + 10 + how);
    for (std::uint32_t k = 0; k < kAsMuchAs; ++k) out.push_back(bucket((risk ^ k) * 16777619u));
  }
}

}  // namespace

std::vector<std::uint32_t> sentence_marks(std::string_view sentence, const std::vector<FoldedWord>& words,
                                          const std::vector<Mention>& mentions, const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> out;
  out.reserve(words.size() * 24);
  std::string before;
  for (const FoldedWord& word : words) {
    const std::string padded = digits_alike(word.text);
    const std::string_view view = padded;
    out.push_back(bucket(word_hash(view, word_hash_start + 1)));
    if (!before.empty()) out.push_back(bucket(word_hash(view, word_hash(before, word_hash_start + 2))));
    for (std::size_t length = 3; length <= 6; ++length)
      for (std::size_t at = 0; at + length <= view.size(); ++at) out.push_back(bucket(word_hash(view.substr(at, length))));
    before = padded;
  }
  for (const char mark : {'?', ':'})
    if (sentence.find(mark) != std::string_view::npos)
      out.push_back(bucket(word_hash(std::string_view(&mark, 1), word_hash_start + 3)));
  add_mentions(mentions, vocabulary, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace pago
