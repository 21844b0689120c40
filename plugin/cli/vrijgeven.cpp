#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>

#include "forms/error.h"
#include "generators/release/fingerprint.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/letter_batch.h"
#include "plugin/cli/physician_check.h"
#include "plugin/cli/program.h"
#include "plugin/cli/release_person.h"
#include "plugin/iso_date.h"
#include "plugin/results/case_log.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* vrijgeven_closing =
    "Voorbeelden:\n"
    "  pago vrijgeven uit --bedrijfsarts \"J. Bedacht\" --big 12345678901\n"
    "  pago vrijgeven verwijsbrief.docx --bedrijfsarts \"J. Bedacht\" --big 12345678901\n"
    "\n"
    "Alleen de bedrijfsarts die in de zaak staat geeft brieven vrij, met het BIG-nummer uit de zaak; een taakgedelegeerde\n"
    "kan dat niet. De brieven worden opnieuw gemaakt uit dezelfde gegevens, zonder CONCEPT, en opnieuw nagekeken. Daarna zijn\n"
    "ze alleen nog te lezen. Is er een brief met de hand gewijzigd, of zijn de gegevens of de zaak veranderd, dan gebeurt er\n"
    "niets: maak de brieven dan opnieuw met pago uitslagen.\n"
    "Een document over één persoon (pago maak ... --persoon) gaat ook zo vrij, of een map met zulke documenten: met het\n"
    "manifest dat pago ernaast zette. Zonder toestemming die vandaag nog geldt, of met een open plek, gaat het niet vrij.\n";

struct ReleaseOptions {
  std::string folder, physician, big, progress;
};

// Nothing but the batch is in the folder: a release puts a new folder in its place.
void check_nothing_else(const std::string& folder, const std::set<std::string>& known) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (const std::string name = entry.path().filename().string(); !known.contains(name))
      refuse_release("In " + folder + " staat ook " + name + ", dat niet bij deze brieven hoort. Haal het daar weg.");
}

// The letters are those of the manifest, all of them, and made from what is there now.
void check_letters(const ReleaseOptions& chosen, std::size_t count, const BatchOrder& concept_order, const Shared& shared) {
  std::ifstream manifest(fs::path(chosen.folder) / manifest_name, std::ios::binary);
  std::string line;
  if (!std::getline(manifest, line))
    refuse_release("De lijst van de brieven (" + std::string(manifest_name) + ") ontbreekt in " + chosen.folder +
                   ". Maak de brieven opnieuw.");
  if (line + "\n" != batch_header(concept_order, shared))
    refuse_release(
        "De uitslagen, de zaak, het sjabloon of pago zelf is veranderd nadat de brieven zijn gemaakt. Maak ze opnieuw met pago "
        "uitslagen.");
  std::set<std::string> known = {manifest_name, batch_record_name};
  bool whole = false;
  while (std::getline(manifest, line)) {
    const std::string file = manifest_value(line, "bestand");
    whole = line + "\n" == manifest_end(count);
    if (file.empty()) continue;
    known.insert(file);
    if (file_fingerprint(fs::path(chosen.folder) / file) != manifest_value(line, "sha256"))
      refuse_release("De brief " + file +
                     " is gewijzigd of ontbreekt. Zet wat erin moet in de gegevens en maak de brieven opnieuw.");
  }
  constexpr std::size_t other_files = 2;
  if (known.size() != count + other_files || !whole)
    refuse_release("Het manifest van de brieven is niet heel. Maak ze opnieuw met pago uitslagen.");
  check_nothing_else(chosen.folder, known);
}

int release(const ReleaseOptions& chosen, const Shared& shared) {
  if (chosen.folder.empty())
    throw WrongUse("noem de map met brieven, of het document: pago vrijgeven MAP --bedrijfsarts NAAM --big NUMMER");
  if (chosen.physician.empty()) throw WrongUse("noem de bedrijfsarts die vrijgeeft: --bedrijfsarts NAAM");
  const fs::path record_file = fs::path(chosen.folder) / batch_record_name;
  if (!fs::exists(record_file)) return release_person_documents(chosen.folder, {chosen.physician, chosen.big}, shared);
  const BatchRecord record = read_batch_record(read_user_text(record_file.string()));
  if (!record.released_by.empty()) {
    Outbox(chosen.folder, true).discard();  // concepts that a crash just behind an earlier release left
    refuse_release("Deze brieven zijn al vrijgegeven.");
  }
  BatchOrder order;
  order.results = record.results;
  order.case_folder = record.case_folder;
  order.target = chosen.folder;
  order.json_progress = chosen.progress == "json";
  order.pdf = record.pdf;
  order.templates = record.templates;
  const auto date = parse_iso_date(record.date);
  if (!date) throw Error("batch.invalid", "partij.json noemt geen datum van de brieven.");
  order.date = *date;
  check_physician({chosen.physician, chosen.big}, open_case_folder(order.case_folder, chosen_catalogue(shared)).facts);
  check_letters(chosen, record.letters, order, shared);
  order.released_by = chosen.physician;
  order.released_big = chosen.big;
  order.released_at = event_by_this_user(program_version(), std::chrono::system_clock::now()).time;
  const BatchEnd end = make_batch(order, shared);
  if (!end.result.faults.empty()) return tell_refusal(end.result);
  const bool one = end.result.people == 1, doubt = !end.result.remarks.empty();
  print(chosen.folder + ": " + std::to_string(end.result.people) + (one ? " brief" : " brieven") + " vrijgegeven door " +
        chosen.physician + ". CONCEPT staat er niet meer op; " +
        (doubt ? "verstuur nog niets: zie de waarschuwing" : "u kunt " + std::string(one ? "hem" : "ze") + " nu versturen") +
        ".\n");
  return tell_remarks(end.result.remarks) ? written_with_warnings : done;
}

}  // namespace

void add_vrijgeven(CLI::App& app, Shared& shared) {
  CLI::App& command = add_command(app, "vrijgeven", "Geef brieven vrij als bedrijfsarts: CONCEPT gaat eraf", vrijgeven_closing);
  auto chosen = std::make_shared<ReleaseOptions>();
  command.add_option("MAP", chosen->folder, "De map met brieven, of een document over één persoon")->type_name("");
  command.add_option("--bedrijfsarts", chosen->physician, "Naam, zoals in de zaak")->type_name("NAAM");
  command.add_option("--big", chosen->big, "BIG-nummer: elf cijfers")->type_name("NUMMER");
  command.add_option("--voortgang", chosen->progress, "json: de voortgang als JSON-regels op stderr")->type_name("json");
  command.callback([chosen, &shared] { shared.job.run = [chosen, &shared] { return release(*chosen, shared); }; });
}

}  // namespace pago::cli
