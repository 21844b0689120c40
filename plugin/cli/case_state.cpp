#include "plugin/cli/case_state.h"

#include "forms/dutch.h"
#include "forms/error.h"
#include "generators/release/fingerprint.h"
#include "generators/rules/needed_documents.h"
#include "plugin/cli/files.h"
#include "plugin/cli/opened_rie.h"

namespace pago::cli {
namespace {

const Catalogue& catalogue_of(const Options& options) { return options.catalogue ? *options.catalogue : builtin_catalogue(); }

// Nothing that a document can be made from differs from what it was made from.
bool nothing_changed(const CaseFolder& folder, const PieceRecord& record, const Options& options) {
  return record.case_hash == fingerprint(std::string_view(folder.json)) && record.rie_hash == folder.rie_hash &&
         record.catalogue == catalogue_of(options).edition &&
         (record.house_template || record.template_hash == fingerprint(builtin_template_of(record.document)));
}

std::vector<std::string> changes_of(const CaseFolder& folder, const DocumentKind& kind, const PieceRecord& record,
                                    Options options, const Reading& reading) {
  options.today = record.date;
  const std::string rie_name = folder.rie.empty() ? "" : file_name(folder.rie);
  try {
    const ComposedDocument composed = compose_document(kind.name, reading, rie_name, options);
    const PieceRecord now = piece_now(folder, kind, composed, catalogue_of(options).edition, builtin_template_of(kind.name));
    return changes_since(record, now, composed.form);
  } catch (const Error& e) {
    return {e.what()};  // it may not even be made now
  }
}

}  // namespace

Reading reading_of(const CaseFolder& folder, Options& options, const Shared& shared) {
  options.case_json = folder.json;
  const OpenedRie rie = open_rie(folder.rie);
  TimeLimit limit(rie.bytes.size(), shared.seconds);
  set_reading(options, shared, limit);
  return folder.rie.empty() ? nothing_read(options) : read_rie(rie.bytes, rie.name, options);
}

CaseReading read_case_folder(const std::string& folder, const Date& today, const Shared& shared) {
  CaseReading out;
  out.folder = open_case_folder(folder, chosen_catalogue(shared));
  out.options.today = today;
  out.rie_name = out.folder.rie.empty() ? "" : file_name(out.folder.rie);
  out.reading = reading_of(out.folder, out.options, shared);
  return out;
}

std::string_view dutch(PieceStand stand) {
  switch (stand) {
    case PieceStand::draft:
      return "concept";
    case PieceStand::outdated:
      return "verouderd";
    case PieceStand::adopted:
      return "vastgesteld";
    case PieceStand::missing:
      break;
  }
  return "ontbreekt";
}

std::string why_not_in_case(const CaseFolder& folder, const DocumentKind& kind) {
  const CaseFile& c = folder.facts;
  const bool rie_on_file = !folder.rie.empty() && c.physician.facts.rie_carried_out != false;
  return why_not_needed(kind.code, {rie_on_file, c.physician.facts, c.project, c.progress});
}

PieceStatus status_of(const CaseFolder& folder, const DocumentKind& kind, const Options& options,
                      const std::function<const Reading&()>& read) {
  PieceStatus status;
  const PieceRecord* record = find_piece(folder.pieces, kind.name);
  if (record == nullptr || !is_there(folder, *record)) return status;
  status.date = record->date;
  status.edited = was_edited(folder, *record);
  status.was_adopted = record->adopted;
  if (!nothing_changed(folder, *record, options)) status.changes = changes_of(folder, kind, *record, options, read());
  status.stand = !status.changes.empty() ? PieceStand::outdated : record->adopted ? PieceStand::adopted : PieceStand::draft;
  return status;
}

}  // namespace pago::cli
