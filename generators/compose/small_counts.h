#pragma once
#include <string>
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/diagnostic.h"

// Counts that could point to a person (OP-01): 0 to 4 are written "<5".
namespace pago {

// A finding with a bare count of 0 to 4: such a finding is not printed. "in 2 jaar" is a time and no count; the words for time
// are text woorden.tijd of the document.
bool names_small_count(const LetterInput& in, const std::string& finding);

// Which findings were kept out of the overview of signals, as warnings.
std::vector<Diagnostic> examine_signals(const LetterInput& in);

}  // namespace pago
