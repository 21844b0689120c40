#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "forms/xml_data.h"
#include "parsers/rie/patterns.h"
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
  // From a parsed vocabulary.xml. Throws Error("vocabulary.invalid") with the line.
  explicit Vocabulary(const DataNode& root);

  const std::vector<RiskWords>& risks() const { return risks_; }
  std::size_t index(std::string_view id) const;  // throws Error("vocabulary.invalid") for an unknown id

 private:
  friend class VocabularySearch;
  using Slot = std::uint32_t;  // one word or concept as written, with all its forms
  struct PatternSlot {
    std::vector<Slot> any;
    bool gap_before = false;
  };
  using Sequence = std::vector<PatternSlot>;
  struct Pattern {
    std::size_t risk = 0;
    Weight weight = Weight::hint;
    enum class Kind { mention, denial, false_friend } kind = Kind::mention;
    std::vector<Sequence> parts;  // the first decides where a search begins; the others stand near it, in any order
  };
  struct Affix {
    std::string core;
    Slot slot = 0;
  };
  using Slots = std::vector<Slot>;  // sorted
  void add(std::size_t risk, Weight weight, Pattern::Kind kind, std::string_view patterns);
  Sequence sequence(const std::vector<PatternWord>& words);
  Slot slot_of(const std::string& written);
  std::vector<std::string> written_out(const std::string& word) const;
  void add_to_slot(Slot slot, const std::string& word);
  Slots slots_of(const std::string& word) const;
  static std::size_t match(const Sequence& sequence, const std::vector<const Slots*>& words, std::size_t at);
  static bool match(const Pattern& pattern, const std::vector<const Slots*>& words, std::size_t at, Mention& out);

  std::vector<RiskWords> risks_;
  std::vector<Pattern> patterns_;
  std::map<std::string, std::vector<std::string>> concepts_;     // "steen" -> beton, klinker, ...
  std::unordered_map<std::string, Slot> slot_ids_;               // by the words written in it
  std::unordered_map<Slot, std::vector<std::size_t>> starting_;  // patterns whose first word it is
  // Whole words: their hash above, their slot in the low bits. Tens of thousands of forms, put in buckets at every start by
  // the first bits of the hash; bucket b is exact_[buckets_[b]] up to exact_[buckets_[b + 1]].
  std::vector<std::uint64_t> exact_;
  std::vector<std::uint32_t> buckets_;
  void fill_buckets();
  std::unordered_map<std::string, std::vector<Affix>> begins_;  // by the first letters: "lawaai*"
  std::unordered_map<std::string, std::vector<Affix>> ends_;    // by the last letters: "*hamer"
  std::vector<Affix> short_begins_, short_ends_, inside_;       // "co*", "*as", "*asbest*"
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
