#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "generators/compose/letter_input.h"

// The quality criteria of the leidraad (H4): 1 to 9 for every plan, a to f for a PMO on lifestyle.
namespace pago {

inline constexpr std::array<std::string_view, 9> criteria{"1", "2", "3", "4", "5", "6", "7", "8", "9"};
inline constexpr std::array<std::string_view, 6> lifestyle_criteria{"a", "b", "c", "d", "e", "f"};

enum class LifestylePart { unknown, present, absent };
LifestylePart lifestyle_part(const LetterInput& in);  // absent also when there is no PMO part

// The judgement: what the bedrijfsarts answered; of criterion 1 (noodzaak) it follows from the law. Empty: unanswered.
std::optional<Outcome> quality_outcome(const LetterInput& in, std::string_view criterion);

// The rows of criteria a to f: nummer, naam, betekenis, oordeel, toelichting.
Rows lifestyle_rows(const LetterInput& in);

// How the whole turns out, one sentence: what is unanswered (RULE-63), what falls short, or that all is met.
std::string quality_summary(const LetterInput& in);
std::vector<std::string_view> unanswered_criteria(const LetterInput& in);

}  // namespace pago
