#include "plugin/cli/person_piece.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "forms/error.h"
#include "generators/release/fingerprint.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/letter_batch.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/person_work.h"
#include "plugin/cli/reading_view.h"
#include "plugin/results/case_log.h"

namespace pago::cli {
namespace {

void refuse_wrong_use(const PersonPiece& chosen) {
  const std::string example = "pago maak " + chosen.document + " --zaak MAP --resultaten BESTAND --persoon NUMMER -o UIT.docx";
  if (!is_folder(chosen.folder)) throw WrongUse("noem de map van de zaak: " + example);
  if (chosen.results.empty()) throw WrongUse("noem het bestand met uitslagen: " + example);
  if (chosen.number.empty()) throw WrongUse("noem het personeelsnummer: " + example);
  if (chosen.output.empty()) throw WrongUse("zeg met -o waar het document komt: " + example);
  if (chosen.fillable && !wants_pdf(chosen.output)) throw WrongUse("--invulbaar maakt een PDF: geef met -o een naam op .pdf");
}

// What a bedrijfsarts released is read by others, and is read-only: a new concept gets a name of its own.
void refuse_to_replace_released(const std::string& output) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::file_status there = fs::status(output, ignored);
  if (output == "-" || !fs::is_regular_file(there)) return;
  if ((there.permissions() & fs::perms::owner_write) == fs::perms::none)
    throw Error("output.released", output + " is vrijgegeven en blijft staan. Geef met -o een andere naam.");
}

void log_piece(const PersonPiece& chosen, const CaseFile& facts, const std::string& title) {
  LogEvent event = letters_event(facts);
  event.event = "stuk gemaakt";
  event.person = chosen.number;
  event.purpose = title;
  event.object = chosen.document;
  case_log(chosen.folder).append(event);
}

void write_with_record(const PersonPiece& chosen, const PersonWork& work, const LockedDocument& document) {
  write_user_file(chosen.output, document.file);
  if (chosen.output == "-") return;
  PersonRecord record = work.record();
  record.file_hash = fingerprint(document.file);
  record.open_mark = document.open_mark;
  write_user_file(person_record_name(chosen.output), to_json(record));
}

void tell_of_password(const PersonPiece& chosen, bool locked) {
  if (locked) tell("De PDF gaat open met het wachtwoord van de deelnemer (in zaak.json: uitslagen.wachtwoord).");
  else if (wants_pdf(chosen.output) && chosen.fillable)
    tell(
        "De PDF heeft geen wachtwoord, omdat hij ingevuld terugkomt. Beveilig hem met pago pdf beveilig als hij per e-mail "
        "gaat.");
  else if (wants_pdf(chosen.output))
    tell("De PDF heeft geen wachtwoord. Beveilig hem met pago pdf beveilig als hij per e-mail gaat.");
}

}  // namespace

bool is_person_document(const std::string& name) {
  const PersonDocumentKind* kind = person_document_kind(name);
  return kind != nullptr && kind->name == name;
}

int make_person_piece(const PersonPiece& chosen, const Shared& shared) {
  refuse_wrong_use(chosen);
  refuse_to_replace_released(chosen.output);
  const PrivateFiles for_owner_alone;
  PersonOrder order{chosen.document,           chosen.folder,   chosen.results, std::nullopt,
                    chosen_date(chosen.datum), chosen.fillable, chosen.output};
  if (!chosen.datum.empty()) order.date = order.today;
  const auto with_number = [&](const ResultRow& row, const std::string&) { return row.person.number == chosen.number; };
  const PersonWork work(order, with_number, shared);
  refuse_to_write_over(chosen.output, work.folder(), chosen.results);
  if (!work.found())
    throw Error("person.unknown", "In " + file_name(chosen.results) + " staat niemand met dit personeelsnummer, of zijn rij " +
                                      "heeft een fout. Kijk na met: pago uitslagen controleer " + file_name(chosen.results) +
                                      " --zaak " + chosen.folder);

  std::vector<Diagnostic> told = work.rules_on(work.date());
  const MadeDocument made = work.make(false);
  told.insert(told.end(), made.told.begin(), made.told.end());
  const LockedDocument document = work.lock(made);
  log_piece(chosen, work.facts(), work.form().title);
  write_with_record(chosen, work, document);
  tell_of_password(chosen, !document.password.empty());
  for (const std::string& line : diagnostic_lines(told)) tell(line);
  if (chosen.output != "-") print(chosen.output + "\n");
  const bool warned = made.replaced_fonts || std::any_of(told.begin(), told.end(),
                                                         [](const Diagnostic& d) { return d.severity == Severity::warning; });
  return warned ? written_with_warnings : done;
}

}  // namespace pago::cli
