#include "plugin/cli/case_folder.h"

#include <sys/stat.h>

#include <filesystem>

#include "forms/error.h"
#include "generators/release/atomic_file.h"
#include "generators/release/fingerprint.h"
#include "plugin/case/case_json.h"
#include "plugin/cli/files.h"
#include "plugin/cli/guard.h"
#include "plugin/iso_date.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* records_name = "stukken.json";

std::string fingerprint_of(const std::string& path) { return fingerprint(std::span<const std::byte>(read_user_file(path))); }

std::string text_if_there(const std::string& path) { return fs::exists(path) ? read_user_text(path) : ""; }

// "stukken/oud/PAGO-advies 2026-03-31.docx"; with a number behind it when that name is taken.
std::string name_for_old(const CaseFolder& folder, const std::string& name, const std::string& date) {
  const std::string base = "stukken/oud/" + fs::path(name).stem().string() + " " + date;
  std::string free = base + ".docx";
  for (int n = 2; fs::exists(folder.at(free)); ++n) free = base + " (" + std::to_string(n) + ").docx";
  return free;
}

// Why the document that is there may not simply be replaced by `docx`; "" when it may. A pago that was killed between a
// document and its record left one that is the same.
std::string why_it_stays(const CaseFolder& folder, const DocumentKind& kind, const Bytes& docx) {
  const std::string name = piece_name(kind);
  if (!fs::exists(folder.at(name))) return "";
  const PieceRecord* record = find_piece(folder.pieces, kind.name);
  const bool recorded = record != nullptr && record->file == name;
  if (recorded && !was_edited(folder, *record)) return record->adopted ? "is vastgesteld" : "";
  if (fingerprint_of(folder.at(name)) == fingerprint(std::span<const std::byte>(docx))) return "";
  return recorded ? "is met de hand gewijzigd" : "is niet door pago gemaakt";
}

[[noreturn]] void refuse(const CaseFolder& folder, const DocumentKind& kind, const std::string& why) {
  throw Error("piece.stays", folder.at(piece_name(kind)) + " " + why +
                                 " en blijft staan. Met --opnieuw komt er een nieuw naast; het oude gaat naar stukken/oud.");
}

}  // namespace

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

PrivateFiles::PrivateFiles() : old_(::umask(077)) {}
PrivateFiles::~PrivateFiles() { ::umask(old_); }

CaseFolder open_case_folder(const std::string& folder, const Catalogue& catalogue) {
  CaseFolder out;
  out.folder = folder;
  if (!fs::exists(out.at("zaak.json")))
    throw Error("case.missing", "In de map " + folder + " staat geen zaak.json. Begin de zaak met: pago zaak nieuw " + folder +
                                    " --rie RIE.docx");
  for (const char* written_in : {"", "stukken"}) remove_what_was_left(out.at(written_in));
  out.json = read_user_text(out.at("zaak.json"));
  out.facts = read_case(out.json, catalogue);
  if (!out.facts.rie_file.empty()) {
    out.rie = (fs::path(folder) / out.facts.rie_file).string();
    if (!fs::exists(out.rie))
      throw Error("case.rie_missing",
                  "De RI&E van de zaak is er niet: " + out.rie + ". Zet haar terug, of pas rie.bestand in zaak.json aan.");
    out.rie_hash = fingerprint_of(out.rie);
  }
  out.pieces = read_piece_records(text_if_there(out.at(records_name)));
  return out;
}

void refuse_to_write_over(const std::string& output, const CaseFolder& folder, const std::string& results) {
  if (output.empty() || output == "-") return;
  for (const std::string& input : {folder.at("zaak.json"), folder.rie, results})
    if (!input.empty() && same_file(output, input))
      throw WrongUse(output + " wordt gelezen en kan niet ook geschreven worden; kies een andere naam");
}

std::string piece_name(const DocumentKind& kind) { return "stukken/" + std::string(kind.file_suffix) + ".docx"; }

bool is_there(const CaseFolder& folder, const PieceRecord& record) { return fs::exists(folder.at(record.file)); }

bool was_edited(const CaseFolder& folder, const PieceRecord& record) {
  return is_there(folder, record) && fingerprint_of(folder.at(record.file)) != record.file_hash;
}

PieceRecord piece_now(const CaseFolder& folder, const DocumentKind& kind, const ComposedDocument& composed,
                      std::string_view catalogue, std::span<const std::byte> docx_template) {
  PieceRecord record = piece_of(kind.name, composed, folder.rie_hash, catalogue, fingerprint(docx_template));
  record.file = piece_name(kind);
  record.house_template = record.template_hash != fingerprint(builtin_template_of(kind.name));
  record.case_hash = fingerprint(std::string_view(folder.json));
  return record;
}

void refuse_to_replace(const CaseFolder& folder, const DocumentKind& kind, const Bytes& docx, bool again) {
  if (again) return;
  if (const std::string why = why_it_stays(folder, kind, docx); !why.empty()) refuse(folder, kind, why);
}

std::string write_piece(CaseFolder& folder, const DocumentKind& kind, PieceRecord record, const Bytes& docx, bool again) {
  const std::string why = why_it_stays(folder, kind, docx);
  if (!why.empty() && !again) refuse(folder, kind, why);
  const PrivateFiles only_for_the_owner;
  const std::string path = folder.at(record.file);
  fs::create_directories(folder.at("stukken"));
  if (!why.empty()) {
    const PieceRecord* old = find_piece(folder.pieces, kind.name);
    fs::create_directories(folder.at("stukken/oud"));
    fs::copy_file(path, folder.at(name_for_old(folder, record.file, iso_date(old == nullptr ? record.date : old->date))));
  }
  record.file_hash = fingerprint(std::span<const std::byte>(docx));
  write_user_file(path, docx);
  keep_piece(folder.pieces, std::move(record));
  write_user_file(folder.at(records_name), to_json(folder.pieces));
  return path;
}

}  // namespace pago::cli
