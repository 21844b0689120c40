#pragma once
#include <string>
#include <vector>

#include "plugin/cli/case_state.h"

// What a case still lacks, per rule and per document.
namespace pago::cli {

struct DocumentCheck {
  const DocumentKind* kind = nullptr;
  std::string title;                  // of the form
  std::string not_needed;             // why it does not belong to the case; empty: it does
  std::string refused;                // why it may not be made now, Dutch; empty: it may
  std::vector<std::string> missing;   // labels of required fields without value
  std::vector<std::string> warnings;  // what else speaks against it
};

std::vector<DocumentCheck> check_documents(const CaseReading& of);

// The whole report for a terminal of that width.
std::string case_check_view(const CaseReading& of, const std::vector<DocumentCheck>& documents, int width);

// The same as one JSON object: {regels: [{code, niveau, stap, stand, tekst, stukken[]}], stukken: [{soort, titel, stap,
// niet_nodig, geweigerd, ontbreekt[], let_op[]}]}. "stand": voldoet, tekort, te beoordelen; an empty text is null.
std::string case_check_json(const CaseReading& of, const std::vector<DocumentCheck>& documents);

// True when a rule or document stands in the way of something in the preparation.
bool anything_blocked(const CaseReading& of, const std::vector<DocumentCheck>& documents);

std::string case_head(const CaseFolder& folder);  // number, employer, RI&E

}  // namespace pago::cli
