#pragma once
#include <string>
#include <vector>

#include "generators/compose/documents.h"
#include "plugin/case/piece_records.h"

// A case folder: zaak.json, the RI&E that it names, the documents in stukken/ and what they were made from (stukken.json). It
// is private: folders and files are made for their owner alone.
namespace pago::cli {

struct CaseFolder {
  std::string folder;  // as typed
  std::string json;    // text of zaak.json
  CaseFile facts;
  std::string rie;       // path of the RI&E; empty: the case names none
  std::string rie_hash;  // of that file as it is now; empty without RI&E
  PieceRecords pieces;

  std::string at(const std::string& name) const { return folder + "/" + name; }
};

bool is_folder(const std::string& path);

// While it lives, new files and folders are for their owner alone (0600, 0700).
class PrivateFiles {
 public:
  PrivateFiles();
  ~PrivateFiles();
  PrivateFiles(const PrivateFiles&) = delete;
  PrivateFiles& operator=(const PrivateFiles&) = delete;

 private:
  unsigned old_;
};

// Throws Error("case.missing") for a folder without zaak.json, ("case.rie_missing") when its RI&E is gone, ("case.invalid"),
// ("pieces.invalid"), and as read_user_file does.
CaseFolder open_case_folder(const std::string& folder, const Catalogue& catalogue);

// Throws WrongUse when a document would come over what it is made from: zaak.json, its RI&E or `results` (may be empty).
void refuse_to_write_over(const std::string& output, const CaseFolder& folder, const std::string& results = {});

// "stukken/PAGO-advies.docx", from the folder.
std::string piece_name(const DocumentKind& kind);

// Whether a document in the folder was changed by hand after pago wrote it; false when it is not there.
bool was_edited(const CaseFolder& folder, const PieceRecord& record);
bool is_there(const CaseFolder& folder, const PieceRecord& record);

// What pago would record of a document that is made now.
PieceRecord piece_now(const CaseFolder& folder, const DocumentKind& kind, const ComposedDocument& composed,
                      std::string_view catalogue, std::span<const std::byte> docx_template);

// Refuses to replace by `docx` what somebody changed by hand, adopted, or put there himself: Error("piece.stays"), unless
// `again`: then the old document goes to stukken/oud.
void refuse_to_replace(const CaseFolder& folder, const DocumentKind& kind, const Bytes& docx, bool again);

// Writes the document and its record; gives its path. The old one goes to stukken/oud when it may not be lost.
std::string write_piece(CaseFolder& folder, const DocumentKind& kind, PieceRecord record, const Bytes& docx, bool again);

}  // namespace pago::cli
