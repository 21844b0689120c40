#include "plugin/cli/uitslagen_brieven.h"

#include "plugin/cli/console.h"
#include "plugin/cli/letter_batch.h"

namespace pago::cli {
namespace {

int make_letters(const LetterOptions& chosen, const Shared& shared) {
  if (chosen.folder.empty()) throw WrongUse("noem de zaak: pago uitslagen RESULTATEN --zaak MAP -o UIT");
  if (chosen.output.empty()) throw WrongUse("noem een nieuwe map voor de brieven: pago uitslagen RESULTATEN --zaak MAP -o UIT");
  if (!chosen.progress.empty() && chosen.progress != "json") throw WrongUse("--voortgang kent alleen json");
  if (chosen.parallel < 0 || chosen.parallel > 64) throw WrongUse("--parallel is een aantal van 1 tot en met 64");
  BatchOrder order;
  order.results = chosen.results;
  order.case_folder = chosen.folder;
  order.target = chosen.output;
  order.date = chosen_date(chosen.datum);
  if (chosen.parallel > 0) order.threads = static_cast<unsigned>(chosen.parallel);
  order.json_progress = chosen.progress == "json";
  order.pdf = chosen.pdf;
  order.templates = chosen.templates;
  const BatchEnd end = make_batch(order, shared);
  if (!end.result.faults.empty()) return tell_refusal(end.result);
  const std::string kind = !chosen.pdf ? " brieven" : end.locked ? " brieven (PDF met wachtwoord)" : " brieven (PDF)";
  print(chosen.output + ": " + std::to_string(end.result.people) + kind + ", CONCEPT, elk teruggelezen en nagekeken.\n");
  if (chosen.pdf && !end.locked)
    tell(
        "De PDF's hebben geen wachtwoord. Zet in zaak.json bij uitslagen.wachtwoord waaruit het bestaat als ze per e-mail "
        "gaan.");
  if (end.result.resumed > 0)
    print("Daarvan stonden er " + std::to_string(end.result.resumed) + " al klaar van de vorige keer.\n");
  if (end.no_part > 0)
    print(std::to_string(end.no_part) + (end.no_part == 1 ? " persoon deed" : " mensen deden") +
          " niet mee aan PAGO of PMO, en kr" + (end.no_part == 1 ? "ijgt" : "ijgen") + " geen brief.\n");
  if (end.untranslated > 0)
    tell("In " + std::to_string(end.untranslated) + (end.untranslated == 1 ? " brief" : " brieven") +
         " in het Engels of Pools staat tekst van de bedrijfsarts. pago vertaalt die niet: staat hij in de taal van de brief?");
  if (end.urgent > 0)
    tell("Bij " + std::to_string(end.urgent) + (end.urgent == 1 ? " persoon" : " personen") +
         " is er iets dat niet kan wachten. Laat de bedrijfsarts meteen kijken: pago uitslagen spoed.");
  const bool remarked = tell_remarks(end.result.remarks);
  if (!end.empty_places.empty()) tell("In te vullen voordat de brieven weg mogen:");
  for (const std::string& line : end.empty_places) tell("  " + line);
  return end.empty_places.empty() && end.urgent == 0 && !remarked ? done : written_with_warnings;
}

}  // namespace

std::shared_ptr<LetterOptions> add_letter_options(CLI::App& command) {
  auto chosen = std::make_shared<LetterOptions>();
  command.add_option("RESULTATEN", chosen->results, "Het bestand met uitslagen: CSV of XLSX")->type_name("");
  command.add_option("--zaak", chosen->folder, "De map van de zaak")->type_name("MAP");
  command.add_option("-o,--output", chosen->output, "Een nieuwe map: een brief per persoon, en manifest.jsonl")
      ->type_name("UIT");
  command.add_option("--datum", chosen->datum, "Datum van de brieven (anders vandaag)")->type_name("JJJJ-MM-DD");
  command
      .add_option("--sjablonen", chosen->templates,
                  "Eigen sjablonen: MAP/RES.docx, RES-EENVOUDIG, RES-EN en RES-PL (grote letters: RES-GROOT.docx enzovoort)")
      ->type_name("MAP");
  command.add_option("--parallel", chosen->parallel, "Zoveel brieven tegelijk (gewoonlijk een per processorkern)")
      ->type_name("N");
  command.add_flag("--pdf", chosen->pdf,
                   "Schrijf PDF in plaats van Word; met een wachtwoord als de zaak zegt waaruit dat bestaat");
  command.add_option("--voortgang", chosen->progress, "json: de voortgang als JSON-regels op stderr")->type_name("json");
  return chosen;
}

void plan_letters(const std::shared_ptr<LetterOptions>& chosen, Shared& shared) {
  shared.job.run = [chosen, &shared] { return make_letters(*chosen, shared); };
}

}  // namespace pago::cli
