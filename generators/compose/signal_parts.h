#pragma once
#include <string>
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/diagnostic.h"

// The signals of a case as rows (ADV-13, SIG-01 .. SIG-12, PMA). Counts that could point to a person (OP-01): 0 to 4 are
// written "<5".
namespace pago {

// Source, status, date and finding. What was not used needs no date and no finding; a finding with a small count stays open.
FilledForm signal_row(const LetterInput& in, const std::string& source, const Signal& signal);
Rows signal_rows(const LetterInput& in);  // one for each signal of the case

// A finding with a bare count of 0 to 4: such a finding is not printed. "in 2 jaar" is a time and no count; the words for time
// are text woorden.tijd of the document.
bool names_small_count(const LetterInput& in, const std::string& finding);

// Which findings were kept out of the rows, as warnings.
std::vector<Diagnostic> examine_signals(const LetterInput& in);

}  // namespace pago
