#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/rie/vocabulary.h"

// What a sentence looks like: its words, its pairs of neighbours, the pieces of 3 to 6 letters in them and the risks that words
// of the vocabulary name in it, each as a number. Learning (parsers/rie/build) and reading see a sentence the same way.
namespace pago {

constexpr std::uint32_t kSentenceMarks = 1u << 16;

// What is learned about each mark: one weight for every verdict and risk, with room to spare, so that adding rows of weights is
// adding whole registers.
constexpr std::size_t kMarkWeights = 80;

// Ascending, each once, all below kSentenceMarks. `words`: of `sentence`, folded; digits count as alike. `mentions`: found in
// `words`, their risks as in `vocabulary`.
std::vector<std::uint32_t> sentence_marks(std::string_view sentence, const std::vector<FoldedWord>& words,
                                          const std::vector<Mention>& mentions, const Vocabulary& vocabulary);

}  // namespace pago
