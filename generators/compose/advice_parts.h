#pragma once
#include <string>
#include <vector>

#include "generators/compose/letter_input.h"

// The parts of the PAGO advice, one function each; compose_advice puts them together.
namespace pago {

enum class AdvicePart { examined, compulsory, open, left_out };  // deel A, B, C, bijlage 1
AdvicePart part_of(const Decision& decision);
std::vector<const Decision*> decisions_in(const LetterInput& in, AdvicePart part);

// advice_risks.cpp
Rows risk_rows(const LetterInput& in);
Rows compulsory_rows(const LetterInput& in);
Rows open_rows(const LetterInput& in);

// advice_summary.cpp
Rows summary_rows(const LetterInput& in);
Rows special_group_rows(const LetterInput& in);
Rows expert_rows(const LetterInput& in);
std::string core_sentence(const LetterInput& in);

// advice_annexes.cpp
Rows left_out_rows(const LetterInput& in);
Rows remark_rows(const LetterInput& in);
Rows trail_rows(const LetterInput& in);

// advice_wording.cpp
std::string basis_text(const LetterInput& in, const Decision& decision);  // "art. 6.10 en 6.10a Arbobesluit"
std::string groups_text(const LetterInput& in,
                        const Decision& decision);  // "Zagerij en Montage", or that the RI&E does not say
std::string headcount_text(const LetterInput& in, const Decision& decision);  // "Zagerij: 12"; empty when unknown
std::string state_text(const LetterInput& in, const Decision& decision);
std::string certainty_text(const LetterInput& in, const RiskFinding& finding, bool confirmed);

}  // namespace pago
