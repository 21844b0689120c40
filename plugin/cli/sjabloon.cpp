#include "plugin/cli/sjabloon.h"

#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"

namespace pago::cli {
namespace {

constexpr const char* sjabloon_closing =
    "Voorbeelden:\n"
    "  pago sjabloon nieuw ADV -o ADV.docx                 het sjabloon van pago, om aan te passen\n"
    "  pago sjabloon velden ADV.docx --document ADV        welke velden staan erin, waar, en wat zijn het\n"
    "  pago sjabloon controleer ADV.docx --document ADV    wat is er mis, alles in een keer\n"
    "  pago sjabloon vul BRIEF.docx --data GEGEVENS.json -o UIT.docx\n"
    "\n"
    "Een veld staat in het Word-bestand als inhoudsbesturingselement (de tag is de naam van het veld), als samenvoegveld\n"
    "(MERGEFIELD, IF) of getypt als tekst:\n"
    "  {veld}                     de waarde; {klant.naam} een deel ervan, {.} het item zelf\n"
    "  {#lijst} ... {/lijst}      herhaalt voor elk item, of blijft staan als het waar is; in een tabel de hele rij\n"
    "  {^lijst} ... {/lijst}      blijft staan als de lijst leeg is of het niet waar is\n"
    "  {-w:tr lijst} ... {/lijst} herhaalt precies dit onderdeel: w:p alinea, w:tr rij, w:tc cel\n"
    "  {%foto}                    een afbeelding: bestand naast de gegevens, of data:image/png;base64,...\n"
    "Achter een naam kan een opmaak staan, ook meer dan een: {datum|datum}, {bedrag|euro}, {naam|anders:onbekend}\n"
    "  datum, datum_kort, datum_met_dag, datum:dd-MM-yyyy      getal, getal:2, euro, procent, aantal\n"
    "  meervoud:werknemer,werknemers    lijst, lijst:naam      naam, achternaam, aanhef (van een persoon)\n"
    "  hoofdletter, hoofdletters, kleine_letters               ja_nee:wel,niet    anders:tekst    opmaak (**vet**, *cursief*)\n"
    "Een persoon heeft achternaam, en zo nodig tussenvoegsel, voorletters of voornaam, titel en geslacht (man, vrouw).\n";

void add_file(CLI::App& command, SjabloonOptions& chosen) {
  command.add_option("SJABLOON", chosen.file, "Het Word-bestand (DOCX)")->type_name("")->required();
  command.add_option("--begin", chosen.begin, "Waarmee een getypt veld begint (gewoonlijk {)")->type_name("TEKEN");
  command.add_option("--eind", chosen.end, "Waarmee een getypt veld eindigt (gewoonlijk })")->type_name("TEKEN");
}

void set_job(CLI::App& command, const std::shared_ptr<SjabloonOptions>& chosen, Shared& shared,
             int (*run)(const SjabloonOptions&)) {
  command.callback([chosen, &shared, run] {
    shared.job.file = file_name(chosen->file);
    shared.job.run = [chosen, run] { return run(*chosen); };
  });
}

void add_vul(CLI::App& group, Shared& shared) {
  CLI::App& command = add_command(group, "vul", "Vul een Word-sjabloon met de gegevens uit een JSON-bestand", sjabloon_closing);
  auto chosen = std::make_shared<SjabloonOptions>();
  add_file(command, *chosen);
  command.add_option("--data", chosen->data, "De gegevens, of - voor de standaardinvoer")->type_name("DATA.json")->required();
  command.add_option("-o,--output", chosen->output, "Waar het gevulde bestand komt; - voor de standaarduitvoer")
      ->type_name("UIT.docx")
      ->required();
  command.add_option("--datum", chosen->datum, "Datum in het bestand zelf (anders vandaag)")->type_name("JJJJ-MM-DD");
  set_job(command, chosen, shared, fill_with_data);
}

void add_document(CLI::App& command, SjabloonOptions& chosen) {
  command.add_option("--document", chosen.document, "Voor welk document het is: de code of de naam")->type_name("CODE");
}

void add_velden(CLI::App& group, Shared& shared) {
  CLI::App& command = add_command(group, "velden", "Toon welke velden een sjabloon heeft", sjabloon_closing);
  auto chosen = std::make_shared<SjabloonOptions>();
  add_file(command, *chosen);
  add_document(command, *chosen);
  set_job(command, chosen, shared, list_template_fields);
}

void add_sjabloon_controleer(CLI::App& group, Shared& shared) {
  CLI::App& command =
      add_command(group, "controleer", "Zoek alles wat mis is aan een sjabloon voor een document", sjabloon_closing);
  auto chosen = std::make_shared<SjabloonOptions>();
  add_file(command, *chosen);
  add_document(command, *chosen);
  command.get_option("--document")->required();
  set_job(command, chosen, shared, check_template_file);
}

void add_nieuw(CLI::App& group, Shared& shared) {
  CLI::App& command =
      add_command(group, "nieuw", "Schrijf het sjabloon dat bij pago hoort, om het aan te passen", sjabloon_closing);
  auto chosen = std::make_shared<SjabloonOptions>();
  command.add_option("DOCUMENT", chosen->document, "De code of de naam van het document")->type_name("")->required();
  command.add_option("-o,--output", chosen->output, "Waar het sjabloon komt; - voor de standaarduitvoer")
      ->type_name("UIT.docx")
      ->required();
  command.add_flag(
      "--getypt", chosen->tags,
      "Met getypte velden, {veld}, in plaats van inhoudsbesturingselementen: die raken in LibreOffice hun naam kwijt");
  set_job(command, chosen, shared, write_builtin_template);
}

}  // namespace

Delimiters SjabloonOptions::delimiters() const {
  if (begin.empty() || end.empty()) throw WrongUse("--begin en --eind mogen niet leeg zijn");
  if (begin == end) throw WrongUse("--begin en --eind moeten verschillen");
  return {begin, end};
}

void add_sjabloon(CLI::App& app, Shared& shared) {
  CLI::App& group = add_command(app, "sjabloon", "Vul en controleer eigen Word-sjablonen", sjabloon_closing);
  group.require_subcommand(1);
  add_nieuw(group, shared);
  add_velden(group, shared);
  add_sjabloon_controleer(group, shared);
  add_vul(group, shared);
}

}  // namespace pago::cli
