#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/rie/patterns.h"
#include "parsers/rie/words.h"

// The words by which a risk is recognised: forms/leidraad/vocabulary.xml. How a pattern is written is explained there.
namespace pago {

enum class Weight { hint = 1, work = 2, name = 3 };

struct Mention {
  std::size_t risk = 0;  // index into Vocabulary::risks
  Weight weight = Weight::hint;
  std::size_t first = 0, last = 0;  // words covered, both inclusive
  bool denial = false;              // the pattern itself says that the risk is not there ("asbestvrij")
};

struct RiskWords {
  RiskId id;
  bool umbrella = false;                // too wide to decide alone what a row is about
  bool group = false;                   // special group: goes before every other risk in the same sentence
  std::vector<std::size_t> above;       // risks that give way to this one
  std::vector<std::string> units;       // a value in this unit names the risk
  std::vector<std::string> weak_units;  // a value in this unit suggests the risk when nothing else does
};

class Vocabulary {
 public:
  // Throws Error("vocabulary.invalid") with the line.
  explicit Vocabulary(std::string_view xml);

  const std::vector<RiskWords>& risks() const { return risks_; }
  std::size_t index(std::string_view id) const;  // throws Error("vocabulary.invalid") for an unknown id

 private:
  friend class VocabularySearch;
  struct Pattern {
    std::size_t risk = 0;
    Weight weight = Weight::hint;
    enum class Kind { mention, denial, false_friend } kind = Kind::mention;
    std::vector<PatternWord> words;
  };
  void add(std::size_t risk, Weight weight, Pattern::Kind kind, std::string_view patterns);
  std::size_t match(const Pattern& pattern, const std::vector<FoldedWord>& words,
                    std::size_t at) const;  // last word + 1, 0: none

  std::vector<RiskWords> risks_;
  std::vector<Pattern> patterns_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_start_;  // first three letters of the first word
  std::vector<std::size_t> by_any_start_;                               // first word begins with "*" or is short
};

// Searches one document; remembers the words it has seen, so one per thread.
class VocabularySearch {
 public:
  explicit VocabularySearch(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}

  // Every mention in a sequence of words, in order; false friends already left out. A mention that lies inside a longer one of
  // the same risk is dropped.
  std::vector<Mention> find(const std::vector<FoldedWord>& words);
  const Vocabulary& vocabulary() const { return *vocabulary_; }

 private:
  const std::vector<std::size_t>& starting_with(const std::string& word);

  const Vocabulary* vocabulary_;
  std::unordered_map<std::string, std::vector<std::size_t>> seen_;  // word -> patterns whose first word it is
};

const Vocabulary& builtin_vocabulary();

}  // namespace pago
