#pragma once
#include <string>
#include <string_view>

#include "generators/rules/case_facts.h"
#include "generators/rules/project_facts.h"

namespace pago {

struct CaseSituation {
  bool rie_on_file = false;  // an executed RI&E
  const CaseFacts& facts;
  const ProjectFacts& project;
  const ProgressFacts& progress;
};

// Why a document does not belong to this case, or not yet (leidraad, chapter 3, "When"): a Dutch clause, "er is een RI&E".
// Empty: it belongs to it. A document that nobody knows belongs.
std::string why_not_needed(std::string_view document_code, const CaseSituation& situation);

}  // namespace pago
