#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "generators/compose/letter_input.h"
#include "parsers/diagnostic.h"

namespace pago {

// A document that pago can make. A new one is a row in documents.cpp, a folder forms/documents/<code> with form.xml,
// template.docx and texts.xml, and a composer.
struct DocumentKind {
  std::string_view name;         // in the command: "toetsing"
  std::string_view code;         // of the form: "RIE"
  std::string_view file_suffix;  // "RIE-toetsing": <name of the RI&E>.RIE-toetsing.docx
  bool needs_rie = true;         // false: may be made without any RI&E
  FilledForm (*compose)(const LetterInput&);
  // What speaks against this document, beside its empty fields. Throws Error("rule.refused") where a rule of level BLOCK does.
  std::vector<Diagnostic> (*examine)(const LetterInput&);
};

std::span<const DocumentKind> document_kinds();
const DocumentKind* document_kind(std::string_view name_or_code);  // nullptr when unknown

// Composers. What nobody gave stays without value, so that the document shows its marked place; what only the bedrijfsarts may
// decide comes from the case file or not at all (RULE-22).
FilledForm compose_advice(const LetterInput& in);         // ADV, compose_advice.cpp
FilledForm compose_assessment(const LetterInput& in);     // RIE, compose_assessment.cpp
FilledForm compose_rie_advice(const LetterInput& in);     // NOR, compose_rie_advice.cpp
FilledForm compose_plan(const LetterInput& in);           // PLN, compose_plan.cpp
FilledForm compose_quality_check(const LetterInput& in);  // QCK, compose_quality_check.cpp
FilledForm compose_project_plan(const LetterInput& in);   // PRJ, compose_project_plan.cpp

}  // namespace pago
