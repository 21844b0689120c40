#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/rie/patterns.h"
#include "parsers/rie/words.h"

// Words that say something about any risk: measure words, denials, problem words. Data: <algemeen> of vocabulary.xml.
namespace pago {

class Phrases {
 public:
  Phrases() = default;
  explicit Phrases(std::string_view patterns);

  bool any(const std::vector<FoldedWord>& words) const { return any_in(words, 0, words.size()); }
  bool any_in(const std::vector<FoldedWord>& words, std::size_t begin, std::size_t end) const;  // wholly inside [begin, end)
  // One past the last word of a phrase that starts at `at` and ends before `end`; 0 when there is none.
  std::size_t match_at(const std::vector<FoldedWord>& words, std::size_t at, std::size_t end) const;

 private:
  using Pattern = std::vector<PatternWord>;
  std::vector<Pattern> patterns_;
  std::array<std::vector<std::size_t>, 256>
      starting_;  // by the first two letters of a word: the patterns it can start, in order
};

struct Lexicon {
  Phrases measure;       // maatregelwoord
  Phrases neutral;       // neutraalwoord
  Phrases absent_word;   // afwezigwoord
  Phrases absent;        // afwezig
  Phrases controlled;    // beheerst
  Phrases unknown;       // onbekend
  Phrases problem;       // probleem
  Phrases arranged;      // geregeld
  Phrases shortcoming;   // tekort
  Phrases background;    // uitleg
  Phrases examination;   // onderzoek
  Phrases who;           // wie
  Phrases affirmed;      // toch: two negations that make a yes
  Phrases done;          // voltooid: takes a risk away only when it has been done
  Phrases former;        // vroeger
  Phrases supposed;      // veronderstelling
  Phrases measure_verb;  // maatregelwerkwoord
  Phrases exception;     // uitzondering
  Phrases reference;     // verwijzing
};

const Lexicon& builtin_lexicon();

}  // namespace pago
