#pragma once
#include <string>
#include <string_view>

namespace pago {

// <name>.manifest.json beside a document about one person: what it was made from, so that it can be held against that and made
// again when it is released. Paths and hashes; nobody is named but who released it.
struct PersonRecord {
  std::string document;         // PersonDocumentKind::name
  std::string file, file_hash;  // its name, without folder
  std::string open_mark;        // of the PDF before it got its password, with the key of row_mark; empty: it has none
  std::string row_mark;         // of the person's row; with a key that is not in the record
  std::string template_hash, catalogue, program;
  std::string case_hash, rie_hash;  // rie_hash is empty when the case has no RI&E
  std::string date;                 // of the document, "2026-11-22"
  bool fillable = false;
  std::string results, case_folder;                    // absolute paths
  std::string released_by, released_big, released_at;  // empty: CONCEPT
};

std::string person_record_name(const std::string& document);  // of the record that belongs to this path or file name
bool is_person_record(std::string_view file_name);

std::string to_json(const PersonRecord& record);
PersonRecord read_person_record(std::string_view json);  // throws Error("record.invalid")

// Whether both were made from the same: data row, template, catalogue, program, case and RI&E.
bool same_making(const PersonRecord& one, const PersonRecord& other);

}  // namespace pago
