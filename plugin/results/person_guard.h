#pragma once
#include <span>
#include <string>
#include <vector>

#include "generators/compose/person_letter.h"
#include "generators/release/wrong_person.h"
#include "parsers/results/result_row.h"

namespace pago {

// A released document about one person, and what it must be.
struct PersonDocument {
  const ResultRow& row;
  const CaseFile& case_file;
  const LetterVersion& version;
  const Form& form;
  const FilledForm& values;         // each of which it shows
  std::span<const std::byte> made;  // the file as it was made
  bool pdf = false, fillable = false;
  std::string password;  // that opens it; empty: none
};

// The wrong-person guard for any document about one person: `written` is the file read back from the disk. It shows the values
// that were composed, and where its form has a place for them number, name and address of the row; nobody else of `everybody`
// (finished) occurs; it is made with its template, without CONCEPT. Empty: it may go.
std::vector<GuardFault> guard_person_document(std::span<const std::byte> written, const std::string& file,
                                              const PersonDocument& document, IdentifierIndex& everybody);

}  // namespace pago
