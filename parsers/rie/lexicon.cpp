#include "parsers/rie/lexicon.h"

#include <algorithm>

#include "parsers/rie/word_data.h"

namespace pago {

namespace {

bool starts_anyhow(const std::string& written) { return written.empty() || written.front() == '*'; }

constexpr std::size_t kStarts = 256;

// Two letters of a word as a number; `second` 0 for a word of one letter.
std::size_t start_of(char first, char second) {
  return (static_cast<unsigned char>(first) * 31u + static_cast<unsigned char>(second)) % kStarts;
}

std::size_t start_of(const std::string& word) { return start_of(word[0], word.size() > 1 ? word[1] : '\0'); }

}  // namespace

Phrases::Phrases(std::string_view patterns) : patterns_(parse_patterns(patterns)) {
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const PatternWord& first = patterns_[i].front();
    const auto starts_like_any = [](const std::string& written) {  // "x*" too: the second letter is free
      return starts_anyhow(written) || (written.size() == 2 && written.back() == '*');
    };
    const bool any = first.gap_before || std::any_of(first.any.begin(), first.any.end(), starts_like_any);
    for (std::size_t start = 0; any && start < kStarts; ++start) starting_[start].push_back(i);
    if (any) continue;
    for (const std::string& written : first.any) {
      auto& list = starting_[start_of(written)];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
  }
}

std::size_t Phrases::match_at(const std::vector<FoldedWord>& words, std::size_t at, std::size_t end) const {
  if (at >= end || words[at].text.empty()) return 0;
  for (const std::size_t i : starting_[start_of(words[at].text)]) {
    std::size_t w = at;
    bool fits = true;
    for (const PatternWord& part : patterns_[i]) {
      const std::size_t limit = std::min(end, w + 1 + (part.gap_before ? pattern_gap : 0));
      while (w < limit && !word_matches(part, words[w].text)) ++w;
      if (w >= limit) {
        fits = false;
        break;
      }
      ++w;
    }
    if (fits) return w;
  }
  return 0;
}

bool Phrases::any_in(const std::vector<FoldedWord>& words, std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at)
    if (match_at(words, at, end)) return true;
  return false;
}

const Lexicon& builtin_lexicon() {
  static const Lexicon lexicon = [] {
    const DataNode* general = builtin_word_data().child("algemeen");
    const auto list = [&](std::string_view name) {
      const DataNode* node = general ? general->child(name) : nullptr;
      return node ? Phrases(node->text) : Phrases();
    };
    return Lexicon{list("maatregelwoord"),
                   list("neutraalwoord"),
                   list("afwezigwoord"),
                   list("afwezig"),
                   list("beheerst"),
                   list("onbekend"),
                   list("probleem"),
                   list("geregeld"),
                   list("tekort"),
                   list("uitleg"),
                   list("onderzoek"),
                   list("wie"),
                   list("toch"),
                   list("voltooid"),
                   list("vroeger"),
                   list("veronderstelling"),
                   list("maatregelwerkwoord"),
                   list("uitzondering"),
                   list("verwijzing")};
  }();
  return lexicon;
}

}  // namespace pago
