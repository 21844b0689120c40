#include "plugin/case/new_case.h"
#include "plugin/cli/case_check.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/zaak_bevinding.h"
#include "plugin/cli/zaak_nieuw.h"

namespace pago::cli {
namespace {

constexpr const char* zaak_closing =
    "Voorbeelden:\n"
    "  pago zaak nieuw kranenvliet --rie RIE.docx   begin een zaak: een map met zaak.json en de RI&E\n"
    "  pago zaak controleer kranenvliet             wat per stuk ontbreekt en welke regels iets tegenhouden\n"
    "  pago zaak toon kranenvliet                   de stappen 0 tot en met 10 met de stand van elk stuk\n"
    "  pago zaak bevinding kranenvliet --risico lawaai --citaat \"...\" --staat afgewezen\n"
    "                                               zeg van een bevinding of de RI&E dat werkelijk zegt\n"
    "  pago zaak schema > zaak.schema.json          welke gegevens zaak.json kent (JSON Schema)\n"
    "  pago maak alles --zaak kranenvliet           maak alle stukken die nu gemaakt mogen worden\n"
    "\n"
    "De map en de bestanden erin zijn alleen voor uzelf leesbaar. Een zaak die er al is, wordt nooit overschreven.\n"
    "Exitcode 3 van controleer: een regel houdt een stuk tegen.\n";

int show(const std::string& folder, const Shared& shared) {
  if (folder.empty()) throw WrongUse("noem de map van de zaak: pago zaak toon MAP");
  Options options;
  options.today = chosen_date("");
  const CaseFolder opened = open_case_folder(folder, chosen_catalogue(shared));
  if (!shared.catalogue_folder.empty()) options.catalogue = &chosen_catalogue(shared);
  options.case_json = opened.json;
  std::optional<Reading> reading;
  const auto read = [&]() -> const Reading& {
    if (!reading) {
      Options own = options;
      reading = reading_of(opened, own, shared);
    }
    return *reading;
  };
  print(process_view(opened, options, read, output_width()));
  return done;
}

// Exit code 3 when something stands in the way, so that a script can ask.
int check(const std::string& folder, bool json, const Shared& shared) {
  if (folder.empty()) throw WrongUse("noem de map van de zaak: pago zaak controleer MAP");
  const CaseReading of = read_case_folder(folder, chosen_date(""), shared);
  const std::vector<DocumentCheck> documents = check_documents(of);
  print(json ? case_check_json(of, documents) : case_check_view(of, documents, output_width()));
  return anything_blocked(of, documents) ? written_with_warnings : done;
}

CLI::App& add_folder_command(CLI::App& zaak, const char* name, const char* about, std::string& folder) {
  CLI::App& command = add_command(zaak, name, about, zaak_closing);
  command.add_option("MAP", folder, "De map van de zaak")->type_name("");
  return command;
}

void add_zaak_nieuw(CLI::App& zaak, Shared& shared) {
  auto chosen = std::make_shared<NewCase>();
  CLI::App& command = add_folder_command(zaak, "nieuw", "Begin een zaak: een map met zaak.json en de RI&E", chosen->folder);
  command.add_option("--rie", chosen->rie, "De RI&E: DOCX, XLSX, ODT, ODS of PDF")->type_name("RIE");
  command.add_flag("--verwijs", chosen->refer, "Laat de RI&E staan waar zij staat, in plaats van haar te kopiëren");
  command.callback([chosen, &shared] {
    shared.job.file = chosen->folder;
    shared.job.run = [chosen, &shared] { return make_case(*chosen, shared); };
  });
}

void add_bevinding(CLI::App& zaak, Shared& shared) {
  auto chosen = std::make_shared<ConfirmFinding>();
  CLI::App& command = add_folder_command(zaak, "bevinding", "Bevestig of verwerp in een zaak wat pago in de RI&E heeft gelezen",
                                         chosen->folder);
  command.add_option("--risico", chosen->risk, "Het risico, met de naam in de catalogus")->type_name("RISICO");
  command.add_option("--citaat", chosen->quote, "De woorden in de RI&E")->type_name("WOORDEN");
  command.add_option("--plaats", chosen->place, "De plaats, zoals pago lees die noemt")->type_name("PLAATS");
  command.add_option("--staat", chosen->state, "Zegt de RI&E dit? bevestigd, afgewezen of open")->type_name("OORDEEL");
  command.add_option("--prioriteit", chosen->priority, "Klopt de prioriteit? bevestigd, afgewezen of open")
      ->type_name("OORDEEL");
  command.add_option("--reden", chosen->reason, "Waarom")->type_name("REDEN");
  command.callback([chosen, &shared] { shared.job.run = [chosen, &shared] { return confirm_finding(*chosen, shared); }; });
}

void add_zaak_controleer(CLI::App& zaak, Shared& shared) {
  auto folder = std::make_shared<std::string>();
  auto json = std::make_shared<bool>(false);
  CLI::App& command =
      add_folder_command(zaak, "controleer", "Toon wat per stuk ontbreekt en welke regels iets tegenhouden", *folder);
  command.add_flag("--json", *json, "Toon hetzelfde als één JSON-object");
  command.callback(
      [folder, json, &shared] { shared.job.run = [folder, json, &shared] { return check(*folder, *json, shared); }; });
}

void add_toon(CLI::App& zaak, Shared& shared) {
  auto folder = std::make_shared<std::string>();
  CLI::App& command = add_folder_command(zaak, "toon", "Toon de stappen 0 tot en met 10 met de stand van elk stuk", *folder);
  command.callback([folder, &shared] { shared.job.run = [folder, &shared] { return show(*folder, shared); }; });
}

}  // namespace

void add_zaak(CLI::App& app, Shared& shared) {
  CLI::App& zaak =
      add_command(app, "zaak", "Begin, controleer of toon een zaak: alle gegevens en stukken van een traject", zaak_closing);
  add_zaak_nieuw(zaak, shared);
  add_zaak_controleer(zaak, shared);
  add_bevinding(zaak, shared);
  add_toon(zaak, shared);
  CLI::App& schema = add_command(zaak, "schema", "Toon welke gegevens zaak.json kent (JSON Schema)", zaak_closing);
  schema.callback([&shared] { shared.job.run = [] { return print(case_schema()), done; }; });
  zaak.callback([&zaak, &shared] {
    if (zaak.get_subcommands().empty())
      shared.job.run = []() -> int {
        throw WrongUse("zeg wat er met de zaak moet gebeuren: nieuw, controleer, toon of schema. Zie: pago zaak --help");
      };
  });
}

}  // namespace pago::cli
