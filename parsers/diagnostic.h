#pragma once
#include <string>

#include "parsers/source_ref.h"

namespace pago {

enum class Severity { note, warning };

// Read, but doubtful: kept in the result, shown to the user, never a reason to stop.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;  // stable: "pdf.page_without_text"
  SourceRef where;
  std::string message;  // one Dutch sentence: what was found and what happens now
};

}  // namespace pago
