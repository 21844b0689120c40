#pragma once
#include <string>

#include "plugin/cli/commands.h"

// pago maak SOORT --zaak MAP --resultaten BESTAND --persoon NR -o UIT.docx: a document about one person.
namespace pago::cli {

struct PersonPiece {
  std::string document;  // by PersonDocumentKind::name
  std::string folder;    // of the case
  std::string results;   // CSV or XLSX
  std::string number;    // personeelsnummer, as in the file
  std::string output, datum;
  bool fillable = false;  // a PDF with fields for what must be filled in
};

bool is_person_document(const std::string& name);

// Writes the document for its owner alone and tells what is still open. Exit code as a document of a case. Throws WrongUse for
// a missing option; Error "person.unknown" when nobody in the file has that number (or his row has a fault), "rule.refused"
// where a rule forbids the document, "results.no_columns", and as reading a case and its results does.
int make_person_piece(const PersonPiece& chosen, const Shared& shared);

}  // namespace pago::cli
