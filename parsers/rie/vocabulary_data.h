#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "forms/xml_data.h"

// The vocabulary as the program carries it: vocabulary.xml worked out while building (every form of every word, every pattern
// as numbers), so that a start reads nothing and makes nothing.
namespace pago {

// Where a run of items stands in its table: [first, last).
struct DataRange {
  std::uint32_t first = 0, last = 0;
};

struct AffixData {
  DataRange core;          // of letters
  std::uint32_t slot = 0;  // one word or concept as written, with all its forms
};

struct AffixBucket {
  std::uint32_t start = 0;  // the three letters that the affixes of the bucket share (affix_start)
  DataRange affixes;
};

struct PatternSlotData {
  DataRange any;                 // of slots
  std::uint32_t gap_before = 0;  // 1: up to pattern_gap words may stand before it
};

struct PatternData {
  std::uint32_t risk = 0;
  std::uint16_t weight = 0, kind = 0;  // Weight and PatternKind
  DataRange sequences;
};

enum class PatternKind : std::uint16_t { mention, denial, false_friend };

struct RiskData {
  DataRange code;               // of letters
  std::uint32_t flags = 0;      // RiskFlag
  DataRange above;              // of slots: risks that give way to this one
  DataRange units, weak_units;  // of letters, a space between two
};

enum RiskFlag : std::uint32_t { risk_umbrella = 1, risk_safety = 2, risk_group = 4, risk_yields = 8 };

struct VocabularyData {
  std::span<const std::uint64_t> words;       // whole words, sorted: their hash above, their slot in the low bits
  std::span<const std::uint32_t> buckets;     // words by the first bits of the hash: bucket b is [buckets[b], buckets[b + 1])
  std::span<const AffixBucket> begins, ends;  // "lawaai*" by its first letters, "*hamer" by its last; sorted by `start`
  std::span<const AffixData> affixes;
  DataRange short_begins, short_ends, inside;  // of affixes: "co*", "*as", "*asbest*"
  std::span<const PatternData> patterns;
  std::span<const DataRange> sequences;  // of pattern_slots
  std::span<const PatternSlotData> pattern_slots;
  std::span<const std::uint32_t> slots;  // what the ranges of slots point into
  std::span<const DataRange> starting;   // by slot, of slots: the patterns whose first word it is
  std::span<const RiskData> risks;
  std::span<const char> letters;

  std::string_view text(DataRange range) const { return {letters.data() + range.first, range.last - range.first}; }
};

constexpr std::size_t vocabulary_affix_letters = 3;  // an affix of fewer letters is kept apart
constexpr unsigned vocabulary_slot_bits = 20, vocabulary_bucket_bits = 13;

// The hash of a word with room for its slot, and the bucket it is in.
std::uint64_t vocabulary_place(std::string_view word);
constexpr std::size_t vocabulary_bucket(std::uint64_t place) { return place >> (64 - vocabulary_bucket_bits); }
// The first three letters of `letters` as a number; expects at least three.
std::uint32_t affix_start(std::string_view letters);

// From a parsed vocabulary.xml to bytes, and from these bytes to the tables that point into them (8-byte aligned, as long as
// they are used). compile_vocabulary throws Error("vocabulary.invalid") with the line; what view_vocabulary gets it made
// itself.
std::string compile_vocabulary(const DataNode& root);
VocabularyData view_vocabulary(std::string_view bytes);

}  // namespace pago
