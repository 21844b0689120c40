#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "generators/compose/person_letter.h"
#include "parsers/diagnostic.h"

namespace pago {

// A document for or about one participant. A new one is a row in person_documents.cpp, a folder forms/documents/<code> with
// form.xml, template.docx and texts.xml, and a composer.
struct PersonDocumentKind {
  std::string_view name;         // in the command: "verwijsbrief"
  std::string_view code;         // of the form in Dutch: "REF"
  std::string_view file_suffix;  // "verwijsbrief": says neither whom nor what
  bool in_languages = false;     // there are versions for readers of plain Dutch, English and Polish
  bool large_print = false;      // there is a version in large print
  bool to_participant = false;   // he gets it, and nobody else
  FilledForm (*compose)(const AssessedPerson&, const CaseFile&, const LetterContext&);
};

std::span<const PersonDocumentKind> person_document_kinds();
const PersonDocumentKind* person_document_kind(std::string_view name_or_code);  // nullptr when unknown

// The code of the form that a name or code means, in any language version: "RES-PL". Empty when there is none.
std::string person_form_code(std::string_view name_or_code);

// Form and template of a document in the version that its reader asked for (RES-20, RULE-40).
LetterVersion version_for(const PersonDocumentKind& kind, const Person& person);

// What the rules of the leidraad say against this document for this person. Warnings of code "rule.blocks_release": a concept
// may be made, but not released. Throws Error("rule.refused") where a rule of level BLOCK forbids to make it: no consent, no
// letter.
std::vector<Diagnostic> examine_person_document(const PersonDocumentKind& kind, const AssessedPerson& person,
                                                const CaseFile& case_file, const LetterContext& in);

// Composers. What nobody gave stays without value, so that the document shows its marked place.
FilledForm compose_invitation(const AssessedPerson&, const CaseFile&, const LetterContext&);            // INV
FilledForm compose_consultation_consent(const AssessedPerson&, const CaseFile&, const LetterContext&);  // CMG
FilledForm compose_referral_consent(const AssessedPerson&, const CaseFile&, const LetterContext&);      // CRF
FilledForm compose_sharing_consent(const AssessedPerson&, const CaseFile&, const LetterContext&);       // CSH
FilledForm compose_referral(const AssessedPerson&, const CaseFile&, const LetterContext&);              // REF
FilledForm compose_work_adaptation(const AssessedPerson&, const CaseFile&, const LetterContext&);       // WAD
FilledForm compose_questionnaire(const AssessedPerson&, const CaseFile&, const LetterContext&);         // QST
FilledForm compose_measurement(const AssessedPerson&, const CaseFile&, const LetterContext&);           // BIO
FilledForm compose_health_file(const AssessedPerson&, const CaseFile&, const LetterContext&);           // MDF
FilledForm compose_notification(const AssessedPerson&, const CaseFile&, const LetterContext&);          // NCV
FilledForm compose_follow_up(const AssessedPerson&, const CaseFile&, const LetterContext&);             // FUP
FilledForm compose_back_score(const AssessedPerson&, const CaseFile&, const LetterContext&);            // SBT
FilledForm compose_back_disease(const AssessedPerson&, const CaseFile&, const LetterContext&);          // BZB

}  // namespace pago
