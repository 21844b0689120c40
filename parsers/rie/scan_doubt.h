#pragma once
#include <vector>

#include "parsers/diagnostic.h"
#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

namespace pago {

// A finding whose own words, or whose short cells in the same row (an answer, a tick, a score), are doubtful on a scan
// (ScanReading::sure) is a question and never silently a risk or a denial: its words go to RiskFinding::unclear, its confidence
// sinks to at most 0.4, and the diagnostic "rie.scan_doubt" names place and words.
void question_unclear_scans(const Document& document, Rie& rie, std::vector<Diagnostic>& diagnostics);

}  // namespace pago
