#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// One word of a text, ready for comparing: lower case, accents off, "85dB" cut into "85" and "db", parts of a hyphenated word
// apart. Decimal numbers stay whole ("0,7").
struct FoldedWord {
  std::string text;                // folded
  std::size_t begin = 0, end = 0;  // bytes in the original
};

std::vector<FoldedWord> words_of(std::string_view text);

// Lower case without accents; everything else stays. For comparing labels.
std::string fold(std::string_view text);

// Trimmed, with runs of white space made one space.
std::string squeeze(std::string_view text);

bool is_number(std::string_view word);

// Byte ranges of the sentences of a text, trimmed. Knows Dutch abbreviations, decimal numbers, times and list numbers; a
// newline between two lines of a cell ends a sentence only after end punctuation or before a capital.
struct TextSpan {
  std::size_t begin = 0, end = 0;
};
std::vector<TextSpan> sentences_of(std::string_view text);

}  // namespace pago
