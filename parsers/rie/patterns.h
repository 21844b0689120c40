#pragma once
#include <string>
#include <string_view>
#include <vector>

// How patterns of vocabulary.xml are written: shared by the vocabulary and the lexicon.
namespace pago {

struct PatternWord {
  std::vector<std::string> any;  // alternatives, folded, with their stars
  bool gap_before = false;       // "..": up to pattern_gap words may stand before it
};

constexpr std::size_t pattern_gap = 5;

std::vector<std::string> split_on(std::string_view text, char mark);          // empty parts left out
std::vector<std::vector<PatternWord>> parse_patterns(std::string_view text);  // "a b | c/d .. e*"
bool word_matches(std::string_view pattern, std::string_view word);
bool word_matches(const PatternWord& pattern, std::string_view word);

}  // namespace pago
