#include "plugin/cli/commands.h"
#include "plugin/cli/comparison_view.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/opened_rie.h"
#include "plugin/pago.h"

namespace pago::cli {
namespace {

struct VergelijkOptions {
  std::string before, after, datum;
  bool json = false;
};

constexpr const char* vergelijk_closing =
    "Voorbeelden:\n"
    "  pago vergelijk RIE-2022.docx RIE-2026.docx\n"
    "  pago vergelijk oud.pdf nieuw.docx --json > verschil.json\n"
    "\n"
    "Eerst de oude, dan de nieuwe RI&E. Risico's worden naast elkaar gelegd per risico en blootgestelde groep. Wat de\n"
    "nieuwe RI&E niet meer noemt, hoeft niet weg te zijn; dat staat er als vraag bij.\n"
    "Exitcode 3: vergeleken, maar lees de waarschuwingen op stderr (andere volgorde, ander bedrijf).\n";

int vergelijk(const VergelijkOptions& chosen, const Shared& shared) {
  if (chosen.before == "-" && chosen.after == "-") throw WrongUse("de standaardinvoer kan maar één RI&E geven");
  Options options;
  options.today = chosen_date(chosen.datum);
  const OpenedRie before = open_rie(chosen.before), after = open_rie(chosen.after);
  TimeLimit limit(before.bytes.size() + after.bytes.size(), shared.seconds);
  set_reading(options, shared, limit);
  const auto comparison = compare({before.bytes, before.name}, {after.bytes, after.name}, options);
  print(chosen.json ? to_json(*comparison) : comparison_view(*comparison, chosen_catalogue(shared), output_width()));
  for (const Diagnostic& d : comparison->result.warnings) tell("waarschuwing: " + d.message);
  return comparison->result.warnings.empty() ? done : written_with_warnings;
}

}  // namespace

void add_vergelijk(CLI::App& app, Shared& shared) {
  CLI::App& command =
      add_command(app, "vergelijk", "Leg twee RI&E's naast elkaar: wat is nieuw, weg of anders", vergelijk_closing);
  auto chosen = std::make_shared<VergelijkOptions>();
  command.add_option("OUD", chosen->before, "De oude RI&E, of - voor de standaardinvoer")->type_name("");
  command.add_option("NIEUW", chosen->after, "De nieuwe RI&E, of - voor de standaardinvoer")->type_name("");
  command.add_flag("--json", chosen->json, "Geef één JSON-object in plaats van tabellen");
  command.add_option("--datum", chosen->datum, "Datum waarop de RI&E's worden beoordeeld (anders vandaag)")
      ->type_name("JJJJ-MM-DD");
  command.callback([chosen, &shared] {
    shared.job.file = file_name(chosen->before);
    shared.job.json_errors = chosen->json;
    shared.job.run = [chosen, &shared] {
      if (chosen->before.empty() || chosen->after.empty())
        throw WrongUse("noem twee RI&E's, eerst de oude: pago vergelijk OUD.docx NIEUW.docx");
      return vergelijk(*chosen, shared);
    };
  });
}

}  // namespace pago::cli
