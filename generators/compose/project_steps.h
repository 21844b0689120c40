#pragma once
#include <string>
#include <vector>

#include "generators/compose/letter_input.h"

// The steps of a project from information to evaluation (leidraad, stap 5 to 10), as the documents about it name them.
namespace pago {

// "1 april 2026 tot en met 17 april 2026", by the texts periode.vanaf, periode.tot and periode.van_tot; empty without dates.
// `written` writes one date in the language of the document.
std::string period_text(const LetterInput& in, ProjectStep step, std::string (*written)(const LetterInput&, const Date&));
std::string period_text(const LetterInput& in, ProjectStep step);  // in Dutch

// Which of PRJ-01 .. PRJ-09 the project plan still lacks, in their order: no invitation goes out before (RULE-43).
std::vector<std::string> missing_before_invitation(const LetterInput& in);

}  // namespace pago
