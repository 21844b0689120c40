#include <unistd.h>

#include "plugin/cli/commands.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/opened_rie.h"
#include "plugin/cli/reading_page.h"
#include "plugin/cli/reading_view.h"
#include "plugin/pago.h"

namespace pago::cli {
namespace {

struct LeesOptions {
  std::string rie, name, toon, datum;
  bool json = false;
};

constexpr const char* lees_closing =
    "Voorbeelden:\n"
    "  pago lees RIE.docx\n"
    "  pago lees RIE.pdf --json | jq .pago\n"
    "  cat RIE.pdf | pago lees -\n"
    "  pago lees RIE.docx --toon RIE.html\n"
    "\n"
    "Met --toon komt het hele document in één pagina voor de browser, met elke bevinding gemarkeerd op haar plaats. Een\n"
    "pagina die er al staat, wordt vervangen, maar nooit de RI&E zelf.\n"
    "De tabel noemt per bevinding de plaats in het bestand. Wat pago niet herkent, staat onderaan.\n"
    "Is het bestand niet te lezen, dan geeft --json {\"error\": ...} en is de exitcode 2.\n";

void refuse_wrong_use(const LeesOptions& chosen) {
  if (chosen.rie.empty()) throw WrongUse("noem de RI&E die gelezen moet worden, bijvoorbeeld: pago lees RIE.docx");
  if (chosen.toon.empty()) return;
  if (chosen.toon != "-" && same_file(chosen.toon, chosen.rie))
    throw WrongUse(chosen.toon + " wordt gelezen en kan niet ook geschreven worden; kies een andere naam");
  if (chosen.toon == "-" && chosen.json) throw WrongUse("--toon en --json kunnen niet allebei naar de standaarduitvoer");
  if (chosen.toon == "-" && isatty(STDOUT_FILENO))
    throw WrongUse("een pagina past niet op het scherm; geef een naam, bijvoorbeeld: --toon RIE.html");
}

int lees(const LeesOptions& chosen, const Shared& shared) {
  refuse_wrong_use(chosen);
  Options options;
  options.today = chosen_date(chosen.datum);
  const OpenedRie rie = open_rie(chosen.rie, chosen.name);
  TimeLimit limit(rie.bytes.size(), shared.seconds);
  set_reading(options, shared, limit);
  const Reading reading = read_rie(rie.bytes, rie.name, options);
  if (!chosen.toon.empty()) write_user_file(chosen.toon, reading_page(reading, chosen_catalogue(shared)));
  if (chosen.json) print(to_json(reading));
  else if (chosen.toon.empty()) print(reading_view(reading, chosen_catalogue(shared), output_width()));
  else if (chosen.toon != "-") print(chosen.toon + "\n");
  return done;
}

}  // namespace

void add_lees(CLI::App& app, Shared& shared) {
  CLI::App& command = add_command(app, "lees", "Lees een RI&E en toon bevindingen en PAGO-plichten", lees_closing);
  auto chosen = std::make_shared<LeesOptions>();
  command.add_option("RIE", chosen->rie, "De RI&E: DOCX, XLSX, ODT, ODS of PDF, of - voor de standaardinvoer")->type_name("");
  command.add_flag("--json", chosen->json, "Geef één JSON-object in plaats van een tabel");
  command
      .add_option("--toon", chosen->toon,
                  "Schrijf een pagina voor de browser met het hele document; - voor de standaarduitvoer")
      ->type_name("UIT.html");
  command.add_option("--datum", chosen->datum, "Datum waarop de RI&E wordt beoordeeld (anders vandaag)")
      ->type_name("JJJJ-MM-DD");
  command.add_option("--naam", chosen->name, "Hoe de RI&E heet die van de standaardinvoer komt")->type_name("NAAM");
  command.callback([chosen, &shared] {
    shared.job.file = chosen->name.empty() ? file_name(chosen->rie) : chosen->name;
    shared.job.json_errors = chosen->json;
    shared.job.run = [chosen, &shared] { return lees(*chosen, shared); };
  });
}

}  // namespace pago::cli
