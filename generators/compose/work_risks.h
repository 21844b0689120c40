#pragma once
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/results/result_row.h"

namespace pago {

// The risks of the RI&E that belong to the work of one person: those a PAGO is offered for whose groups name his department or
// function group, and those of everybody. Empty when nobody said where he works, or the RI&E names nothing for it: the letter
// then shows its marked place. Compulsory examinations are no part of it (RULE-61).
std::vector<RiskId> risks_of_work(const LetterInput& in, const Person& person);

}  // namespace pago
