#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/rie/vocabulary_data.h"
#include "parsers/rie/words.h"

// The words by which a risk is recognised: forms/leidraad/vocabulary.xml. How a pattern is written is explained there.
namespace pago {

// `together`: words that name the risk only in each other's company ("zagen" and "beton"); a name outweighs them.
enum class Weight { hint = 1, work = 2, together = 3, name = 4 };

struct Mention {
  std::size_t risk = 0;  // index into Vocabulary::risks
  Weight weight = Weight::hint;
  std::size_t first = 0, last = 0;  // words covered, both inclusive
  bool denial = false;              // the pattern itself says that the risk is not there ("asbestvrij")
};

struct RiskWords {
  RiskId id;
  bool umbrella = false;                // too wide to decide alone what a row is about
  bool safety = false;                  // safety or organisation: a finding, but no reason for a PAGO by itself
  bool group = false;                   // special group: goes before every other risk in the same sentence
  bool yields = false;                  // is no finding beside a health risk: what lacks there is a measure against it
  std::vector<std::size_t> above;       // risks that give way to this one
  std::vector<std::string> units;       // a value in this unit names the risk
  std::vector<std::string> weak_units;  // a value in this unit suggests the risk when nothing else does
};

class Vocabulary {
 public:
  // From the bytes of compile_vocabulary, which must outlive it.
  explicit Vocabulary(std::string_view compiled);

  const std::vector<RiskWords>& risks() const { return risks_; }
  std::size_t index(std::string_view id) const;  // throws Error("vocabulary.invalid") for an unknown id

 private:
  friend class VocabularySearch;
  using Slots = std::vector<std::uint32_t>;  // of one word of a text, sorted
  Slots slots_of(const std::string& word) const;
  std::span<const std::uint32_t> slots(DataRange range) const {
    return data_.slots.subspan(range.first, range.last - range.first);
  }
  bool fits(DataRange any, const Slots& word) const;
  std::size_t follow(DataRange sequence, const std::vector<const Slots*>& words, std::size_t at) const;
  // A pattern whose first word, which is known to stand at `at`, is found with the rest of it.
  bool match(const PatternData& pattern, const std::vector<const Slots*>& words, std::size_t at, Mention& out) const;

  VocabularyData data_;
  std::vector<RiskWords> risks_;
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
  using Words = std::vector<const Vocabulary::Slots*>;
  const Vocabulary::Slots& slots_of(const std::string& word);
  // The words as the patterns meet them: a compound that neither vocabulary nor dictionary knows stands as its two words.
  // `from`: for every one of them the word of the text.
  Words spread(const std::vector<FoldedWord>& words, std::vector<std::size_t>& from);
  void collect(const Words& words, std::vector<Mention>& found, std::vector<Mention>& masks) const;

  const Vocabulary* vocabulary_;
  std::unordered_map<std::string, Vocabulary::Slots> seen_;
  std::unordered_map<std::string, std::pair<const Vocabulary::Slots*, const Vocabulary::Slots*>> compounds_;  // null: none
};

const Vocabulary& builtin_vocabulary();

}  // namespace pago
