#include "plugin/cli/formulier.h"

#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/intake.h"

namespace pago::cli {
namespace {

constexpr const char* formulier_closing =
    "Voorbeelden:\n"
    "  pago formulier velden FORMULIER.pdf                 welke velden heeft een invulbare PDF\n"
    "  pago formulier vul FORMULIER.pdf --data GEGEVENS.json -o UIT.pdf\n"
    "  pago formulier maak TOESTEMMING.docx -o FORMULIER.pdf   een invulbare PDF van een Word-formulier\n"
    "  pago maak vragenlijst ... -o VRAGEN.pdf --invulbaar     een invulbaar formulier voor één persoon\n"
    "  pago formulier intake --zaak ZAAK -o INTAKE.pdf         het intakeformulier voor de werkgever\n"
    "  pago formulier lees MAP -o UIT.csv --zaak ZAAK          wat kwam er terug: wie gaf waarvoor toestemming\n"
    "\n"
    "De gegevens zijn een JSON-object: de naam van een veld met zijn waarde. Een vinkje is true of false, een datum\n"
    "2026-03-31, een lijst met meer keuzes een lijst. pago tekent de waarden zelf, met ingesloten letters, zodat elk\n"
    "programma hetzelfde toont. Past een waarde niet, dan wordt er niets geschreven en staat elk bezwaar op stderr.\n"
    "maak maakt velden van lege vakken naast een tekst, vakjes (☐) en lijnen (____); de rest blijft zoals in Word.\n"
    "lees eindigt met 3 als er iets is om na te kijken: een handtekening ontbreekt, de tekst van het formulier is veranderd.\n";

using Run = int (*)(const FormOptions&);

CLI::App& add_form_command(CLI::App& group, const char* name, const char* about, const std::shared_ptr<FormOptions>& chosen,
                           Shared& shared, Run run) {
  CLI::App& command = add_command(group, name, about, formulier_closing);
  command.add_option("BESTAND", chosen->file, "Het formulier; bij lees de map")->type_name("")->required();
  command.callback([chosen, &shared, run] {
    shared.job.file = file_name(chosen->file);
    shared.job.json_errors = chosen->json;
    shared.job.run = [chosen, &shared, run] {
      chosen->password = chosen_password(shared);
      return run(*chosen);
    };
  });
  return command;
}

}  // namespace

void add_formulier(CLI::App& app, Shared& shared) {
  CLI::App& group = add_command(app, "formulier", "Vul invulbare PDF-formulieren en lees ze terug", formulier_closing);
  group.require_subcommand(1);
  auto listed = std::make_shared<FormOptions>();
  CLI::App& fields = add_form_command(group, "velden", "Toon de velden van een formulier", listed, shared, list_form_fields);
  fields.add_flag("--json", listed->json, "Schrijf de velden als JSON");
  auto filled = std::make_shared<FormOptions>();
  CLI::App& fill = add_form_command(group, "vul", "Vul een formulier met gegevens", filled, shared, fill_pdf_form);
  fill.add_option("--data", filled->data, "De gegevens, of - voor de standaardinvoer")->type_name("DATA.json")->required();
  fill.add_option("-o,--output", filled->output, "Waar het ingevulde formulier komt; - voor de standaarduitvoer")
      ->type_name("UIT.pdf")
      ->required();
  auto made = std::make_shared<FormOptions>();
  CLI::App& make =
      add_form_command(group, "maak", "Maak van een Word-formulier een invulbare PDF", made, shared, make_fillable_form);
  make.add_option("-o,--output", made->output, "Waar het invulbare formulier komt")->type_name("UIT.pdf")->required();
  make.add_option("--datum", made->date, "Datum in het bestand zelf (anders vandaag)")->type_name("JJJJ-MM-DD");
  auto intake = std::make_shared<FormOptions>();
  CLI::App& asking =
      add_command(group, "intake", "Maak van een zaak het intakeformulier voor de werkgever, invulbaar", formulier_closing);
  asking.add_option("--zaak", intake->case_folder, "De map van de zaak; wat zij weet, staat er al in")
      ->type_name("MAP")
      ->required();
  asking.add_option("-o,--output", intake->output, "Waar het formulier komt")->type_name("UIT.pdf")->required();
  asking.add_option("--datum", intake->date, "Datum in het bestand zelf (anders vandaag)")->type_name("JJJJ-MM-DD");
  asking.callback([intake, &shared] { shared.job.run = [intake] { return make_intake_form(*intake); }; });
  auto read = std::make_shared<FormOptions>();
  CLI::App& back = add_form_command(group, "lees", "Lees een map met teruggekomen formulieren in een CSV", read, shared,
                                    read_returned_forms);
  back.add_option("-o,--output", read->output, "Waar de CSV komt (gewoonlijk de standaarduitvoer)")->type_name("UIT.csv");
  back.add_option("--formulier", read->blank,
                  "Het lege formulier (of de map met wat is verstuurd), voor wat afgedrukt of platgeslagen terugkwam")
      ->type_name("LEEG.pdf|MAP");
  back.add_option("--zaak", read->case_folder,
                  "Bewaar wat er kwam in deze zaak: toestemmingen.json, antwoorden.json, en uit een intake in zaak.json")
      ->type_name("MAP");
}

}  // namespace pago::cli
