#include "plugin/cli/commands.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/reading_view.h"
#include "plugin/pago.h"

namespace pago::cli {
namespace {

struct LeesOptions {
  std::string rie, datum;
  bool json = false;
};

constexpr const char* closing =
    "Voorbeelden:\n"
    "  pago lees RIE.docx\n"
    "  pago lees RIE.pdf --json | jq .pago\n"
    "  cat RIE.pdf | pago lees -\n"
    "\n"
    "De tabel noemt per bevinding de plaats in het bestand. Wat pago niet herkent, staat onderaan.\n"
    "Is het bestand niet te lezen, dan geeft --json {\"error\": ...} en is de exitcode 2.\n";

int lees(const LeesOptions& chosen, const Shared& shared) {
  Options options;
  options.today = chosen_date(chosen.datum);
  options.catalogue = &chosen_catalogue(shared);
  const auto bytes = read_user_file(chosen.rie);
  const TimeLimit limit(bytes.size(), shared.seconds);
  const Reading reading = read_rie(bytes, file_name(chosen.rie), options);
  print(chosen.json ? to_json(reading) : reading_view(reading, *options.catalogue, output_width()));
  return done;
}

}  // namespace

void add_lees(CLI::App& app, Shared& shared) {
  CLI::App& command = add_command(app, "lees", "Lees een RI&E en toon bevindingen en PAGO-plichten", closing);
  auto chosen = std::make_shared<LeesOptions>();
  command.add_option("RIE", chosen->rie, "De RI&E: een DOCX- of PDF-bestand, of - voor de standaardinvoer")->type_name("");
  command.add_flag("--json", chosen->json, "Geef één JSON-object in plaats van een tabel");
  command.add_option("--datum", chosen->datum, "Datum waarop de RI&E wordt beoordeeld (anders vandaag)")
      ->type_name("JJJJ-MM-DD");
  command.callback([chosen, &shared] {
    shared.job.file = file_name(chosen->rie);
    shared.job.json_errors = chosen->json;
    shared.job.run = [chosen, &shared] {
      if (chosen->rie.empty()) throw WrongUse("noem de RI&E die gelezen moet worden, bijvoorbeeld: pago lees RIE.docx");
      return lees(*chosen, shared);
    };
  });
}

}  // namespace pago::cli
