#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.h"
#include "plugin/pago.h"

// stukken.json: which documents were made in a case folder, and from what. Hashes only: no fact of the case is repeated in it.
namespace pago {

struct PieceRecord {
  std::string document;         // DocumentKind::name
  std::string file, file_hash;  // from the folder of the case; as pago wrote it
  Date date;                    // of the letter
  bool adopted = false;         // made when the bedrijfsarts had adopted it
  std::string rie_hash;         // "" when made without an RI&E
  std::string catalogue;        // edition of the legal data
  std::string template_hash;
  bool house_template = false;               // named by --sjablonen: pago does not know where it is and does not compare it
  std::string case_hash;                     // of the whole zaak.json: when nothing at all changed, nothing need be compared
  std::map<std::string, std::string> facts;  // field of the form -> hash of its value; fields without value are left out
};

using PieceRecords = std::vector<PieceRecord>;  // one per document, in the order in which they were first made

// Empty text is no records. Throws Error("pieces.invalid") for what is no stukken.json.
PieceRecords read_piece_records(std::string_view json);
std::string to_json(const PieceRecords& records);
const PieceRecord* find_piece(const PieceRecords& records, std::string_view document);  // nullptr: never made
void keep_piece(PieceRecords& records, PieceRecord record);                             // replaces the one of that document

std::map<std::string, std::string> fact_hashes(const FilledForm& values);

// What a document made now would be made from; `file` and `file_hash` stay empty.
PieceRecord piece_of(std::string_view document, const ComposedDocument& composed, std::string_view rie_hash,
                     std::string_view catalogue, std::string_view template_hash);

// What changed since a document was made, in Dutch: "naam van de werkgever", "de RI&E". Empty: nothing. The date alone is no
// change, and neither is adoption.
std::vector<std::string> changes_since(const PieceRecord& made, const PieceRecord& now, const Form& form);

}  // namespace pago
