#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/rie/words.h"

// What a sentence looks like, without any list of words: its words, its pairs of neighbours and the pieces of 3 to 6 letters in
// them, each as a number. Learning (parsers/rie/build) and reading see a sentence the same way.
namespace pago {

constexpr std::uint32_t kSentenceMarks = 1u << 16;

// Ascending, each once, all below kSentenceMarks. `words`: of `sentence`, folded; digits count as alike.
std::vector<std::uint32_t> sentence_marks(std::string_view sentence, const std::vector<FoldedWord>& words);

}  // namespace pago
