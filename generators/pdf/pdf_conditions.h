#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace pago {

// One thing that PDF/A-2b (ISO 19005-2:2011) or PDF/UA-1 (ISO 14289-1:2014) asks of a file: forms/pdf/conditions.xml.
struct PdfCondition {
  std::string id;           // stable: "font.embedded"
  std::string pdfa, pdfua;  // clause; empty: that standard does not ask it
  bool ours = false;        // neither standard asks it in so many words; the clause is the nearest
  std::string sentence;     // Dutch, how it ought to be
};

// In the order of the file; read once. Throws Error("forms.invalid").
const std::vector<PdfCondition>& pdf_conditions();

// Throws std::logic_error for an id that is not there.
const PdfCondition& pdf_condition(std::string_view id);

}  // namespace pago
