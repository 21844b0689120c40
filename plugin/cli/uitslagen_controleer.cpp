#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/results_check.h"
#include "plugin/cli/uitslagen.h"

namespace pago::cli {
namespace {

constexpr const char* uitslagen_controleer_closing =
    "Voorbeelden:\n"
    "  pago uitslagen controleer uitslagen.csv --zaak kranenvliet\n"
    "  pago uitslagen controleer uitslagen.xlsx --zaak kranenvliet --json\n"
    "\n"
    "Toont de kolommen, alle fouten met rij en kolom zoals Excel ze noemt, en hoeveel personen per onderdeel zijn beoordeeld.\n"
    "Er staat geen uitslag en geen naam in. Exitcode 2: er zijn fouten; zo kan geen brief worden gemaakt.\n";

struct CheckOptions {
  std::string results, folder, datum;
  bool json = false;
};

int check(const CheckOptions& chosen, const Shared& shared) {
  const TableFile file = open_results(chosen.results);
  if (chosen.folder.empty()) throw WrongUse("noem de zaak: pago uitslagen controleer BESTAND --zaak MAP");
  const Catalogue& catalogue = chosen_catalogue(shared);
  const CaseFolder folder = open_case_folder(chosen.folder, catalogue);
  const ResultsCheck found =
      check_results(file, builtin_modules(), agreed_settings(folder), catalogue, chosen_date(chosen.datum));
  print(chosen.json ? to_json(found) : results_check_view(found, output_width()));
  return found.read.faults == 0 ? done : nothing_written;
}

}  // namespace

void add_uitslagen_controleer(CLI::App& uitslagen, Shared& shared) {
  CLI::App& command = add_command(uitslagen, "controleer", "Toon alle fouten in een bestand met uitslagen, met rij en kolom",
                                  uitslagen_controleer_closing);
  auto chosen = std::make_shared<CheckOptions>();
  command.add_option("RESULTATEN", chosen->results, "Het bestand met uitslagen: CSV of XLSX")->type_name("");
  command.add_option("--zaak", chosen->folder, "De map van de zaak")->type_name("MAP");
  command.add_option("--datum", chosen->datum, "Datum waarop wordt beoordeeld (anders vandaag)")->type_name("JJJJ-MM-DD");
  command.add_flag("--json", chosen->json, "Geef één JSON-object in plaats van tabellen");
  command.callback([chosen, &shared] {
    shared.job.json_errors = chosen->json;
    shared.job.run = [chosen, &shared] { return check(*chosen, shared); };
  });
}

}  // namespace pago::cli
