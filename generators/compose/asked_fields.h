#pragma once
#include <string>
#include <vector>

#include "generators/compose/person_documents.h"

namespace pago {

// A place that a reader fills in.
struct AskedField {
  std::string name;                    // as results call it ("gehoor.rechts_4000"); else that of the form ("test_oordeel.2")
  const ResultField* field = nullptr;  // of the catalogue; nullptr: a text that is no result
};

// Makes the document about a person ready to be filled in on paper or screen: what nobody gave becomes a line or boxes, in
// questionnaire (QST), measurement record (BIO) and score form (SBT; the items by number and topic). Gives those places in
// reading order. Empty: another document, whose places its template has.
std::vector<AskedField> open_for_filling(const PersonDocumentKind& kind, const AssessedPerson& person,
                                         const CaseFile& case_file, const LetterContext& in, FilledForm& values);

}  // namespace pago
