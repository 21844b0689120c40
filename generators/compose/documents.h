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

// What speaks against the document: its own examination and the rules of the leidraad. Throws as both do.
std::vector<Diagnostic> examine(const DocumentKind& kind, const LetterInput& in);

std::span<const DocumentKind> document_kinds();
const DocumentKind* document_kind(std::string_view name_or_code);  // nullptr when unknown

// Composers. What nobody gave stays without value, so that the document shows its marked place; what only the bedrijfsarts may
// decide comes from the case file or not at all (RULE-22).
FilledForm compose_advice(const LetterInput& in);                    // ADV, compose_advice.cpp
FilledForm compose_assessment(const LetterInput& in);                // RIE, compose_assessment.cpp
FilledForm compose_rie_advice(const LetterInput& in);                // NOR, compose_rie_advice.cpp
FilledForm compose_pmo_advice(const LetterInput& in);                // PMA, compose_pmo_advice.cpp
FilledForm compose_overview(const LetterInput& in);                  // OVW, compose_overview.cpp
FilledForm compose_consent(const LetterInput& in);                   // CPA, compose_consent.cpp
FilledForm compose_information(const LetterInput& in);               // INF in four languages, compose_information.cpp
FilledForm compose_plan(const LetterInput& in);                      // PLN, compose_plan.cpp
FilledForm compose_quality_check(const LetterInput& in);             // QCK, compose_quality_check.cpp
FilledForm compose_project_plan(const LetterInput& in);              // PRJ, compose_project_plan.cpp
FilledForm compose_consent_request(const LetterInput& in);           // INS, compose_consent_request.cpp
FilledForm compose_quote(const LetterInput& in);                     // OFF, compose_quote.cpp
FilledForm compose_decision(const LetterInput& in);                  // DEC, compose_decision.cpp
FilledForm compose_project_group(const LetterInput& in);             // PGR, compose_project_group.cpp
FilledForm compose_signals(const LetterInput& in);                   // SIG, compose_signals.cpp
FilledForm compose_contract_check(const LetterInput& in);            // CHK, compose_contract_check.cpp
FilledForm compose_rie_request(const LetterInput& in);               // RRQ, compose_rie_request.cpp
FilledForm compose_third_party_requirements(const LetterInput& in);  // B1E, compose_third_party.cpp
FilledForm compose_proposal_review(const LetterInput& in);           // B1R, compose_proposal_review.cpp
FilledForm compose_hired_workers(const LetterInput& in);             // INL, compose_hired_workers.cpp

}  // namespace pago
