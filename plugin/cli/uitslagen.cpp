#include "plugin/cli/uitslagen.h"

#include "forms/error.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/uitslagen_brieven.h"

namespace pago::cli {
namespace {

constexpr const char* uitslagen_closing =
    "Voorbeelden:\n"
    "  pago uitslagen kolommen uitslagen.csv                        welke kolom welk veld is, als JSON voor zaak.json\n"
    "  pago uitslagen controleer uitslagen.csv --zaak kranenvliet   alle fouten in het bestand, met rij en kolom\n"
    "  pago uitslagen spoed uitslagen.csv --zaak kranenvliet -o spoed.txt   bij wie de bedrijfsarts meteen moet handelen\n"
    "  pago uitslagen velden                                        welke velden, groepen en criteria er zijn\n"
    "  pago uitslagen uitslagen.csv --zaak kranenvliet -o uit       een uitslagbrief (CONCEPT) voor ieder, elk teruggelezen\n"
    "  pago uitslagen uitslagen.csv --zaak kranenvliet -o uit --pdf  dezelfde brieven als PDF\n"
    "  pago vrijgeven uit --bedrijfsarts NAAM --big NUMMER          de bedrijfsarts geeft ze vrij\n"
    "\n"
    "Een bestand met uitslagen is een CSV (; , of tab; elke gangbare codering) of een .xlsx: een kopregel, en een rij per\n"
    "persoon. Meldingen noemen rij en kolom, nooit een uitslag of een naam.\n"
    "Brieven komen in een nieuwe map, met een manifest; hun namen verraden niets. Elke brief wordt van de schijf teruggelezen\n"
    "en vergeleken met de rij: staat er iets van een ander in, of klopt er iets niet, dan komt er geen enkele brief\n"
    "(exitcode 4). Is de opdracht onderbroken, geef hem dan nog eens: hij gaat verder waar hij was.\n"
    "Met --pdf zijn de brieven PDF's die een voorleesprogramma kent. Zegt zaak.json bij uitslagen.wachtwoord waaruit het\n"
    "wachtwoord bestaat, zoals {wachtwoord} (een kolom) of {geboortedatum}{postcode}, dan gaan ze daarmee op slot (AES-256).\n";

}  // namespace

TableFile open_results(const std::string& path) {
  if (path.empty()) throw WrongUse("noem het bestand met uitslagen: een CSV of een .xlsx");
  if (path == "-") throw WrongUse("uitslagen komen uit een bestand, niet van de standaardinvoer");
  if (is_folder(path)) throw Error("file.folder", path + " is een map. Geef het bestand met uitslagen op (.xlsx of CSV).");
  return {user_file(path), file_name(path)};
}

const ResultSettings& agreed_settings(const CaseFolder& folder) {
  if (folder.facts.results.columns.empty())
    throw Error("results.no_columns",
                "De zaak zegt nog niet welke kolom van het bestand wat is. Laat pago een voorstel doen met: pago uitslagen "
                "kolommen BESTAND, kijk het na, en zet het in zaak.json onder uitslagen.");
  return folder.facts.results;
}

void add_uitslagen(CLI::App& app, Shared& shared) {
  CLI::App& uitslagen = add_command(app, "uitslagen", "Lees en controleer de uitslagen van deelnemers", uitslagen_closing);
  add_uitslagen_kolommen(uitslagen, shared);
  add_uitslagen_controleer(uitslagen, shared);
  add_uitslagen_spoed(uitslagen, shared);
  add_uitslagen_velden(uitslagen, shared);
  const std::shared_ptr<LetterOptions> letters = add_letter_options(uitslagen);
  uitslagen.callback([&uitslagen, &shared, letters] {
    if (!uitslagen.get_subcommands().empty()) return;
    if (!letters->results.empty()) plan_letters(letters, shared);
    else
      shared.job.run = []() -> int {
        throw WrongUse(
            "zeg wat er met de uitslagen moet gebeuren: kolommen, controleer, spoed of velden, of noem het bestand. Zie: pago "
            "uitslagen --help");
      };
  });
}

}  // namespace pago::cli
