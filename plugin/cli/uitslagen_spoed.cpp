#include "forms/dutch.h"
#include "generators/rules/assess_result.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/letter_batch.h"
#include "plugin/cli/uitslagen.h"
#include "plugin/results/case_log.h"

namespace pago::cli {
namespace {

constexpr const char* uitslagen_spoed_closing =
    "Voorbeelden:\n"
    "  pago uitslagen spoed uitslagen.csv --zaak kranenvliet -o spoed.txt\n"
    "\n"
    "Schrijft voor de bedrijfsarts bij wie meteen gehandeld moet worden: tekenen van een ernstig beloop van rugklachten, en\n"
    "waarden voorbij een spoedgrens van het projectplan. Het bestand is medisch en alleen voor de bedrijfsarts; op het scherm\n"
    "en in andere stukken staat hier niets van, ook niet of er iemand in staat.\n";

struct UrgentOptions {
  std::string results, folder, output, datum;
};

// Also of rows with faults elsewhere: an alarm does not wait for a postcode.
int write_urgent(const UrgentOptions& chosen, const Shared& shared) {
  const TableFile file = open_results(chosen.results);
  if (chosen.folder.empty() || chosen.output.empty() || chosen.output == "-")
    throw WrongUse("noem de zaak en een bestand: pago uitslagen spoed BESTAND --zaak MAP -o SPOED.txt");
  const Catalogue& catalogue = chosen_catalogue(shared);
  const CaseFolder folder = open_case_folder(chosen.folder, catalogue);
  refuse_to_write_over(chosen.output, folder, chosen.results);
  const ModuleCatalogue& modules = builtin_modules();
  const ResultSettings& settings = agreed_settings(folder);
  const Date today = chosen_date(chosen.datum);
  const Criteria criteria = criteria_of(settings, modules, catalogue, today);
  const Assessor assessor(modules, criteria);
  std::string out;
  std::size_t people = 0;
  const ResultsRead read = read_results(
      file, modules, settings, today, [](const ResultRow&) {}, [](const ResultFault&) {},
      [&](const ResultRow& row) {
        const AssessedPerson person = assessor.assess(row);
        if (!person.urgent.empty()) out += "\n", ++people;
        for (const UrgentFinding& finding : person.urgent)
          out += modules.texts.say("spoed_regel", {{"rij", std::to_string(row.row)},
                                                   {"nummer", row.person.number},
                                                   {"onderdeel", modules.module(finding.module)->name},
                                                   {"melding", finding.text}}) +
                 "\n";
      });
  const PrivateFiles only_for_the_owner;
  LogEvent event = letters_event(folder.facts);
  event.event = "lijst met spoed gemaakt";
  event.purpose = "de bedrijfsarts meteen waarschuwen";
  case_log(chosen.folder).append(event);
  const std::string head = modules.texts.say("spoed_kop", {{"datum", dutch_date(today)}, {"aantal", std::to_string(people)}});
  write_user_file(chosen.output, out.empty() ? modules.texts.say("spoed_geen") + "\n" : head + "\n" + out);
  print(chosen.output + "\n");
  if (read.faults == 0) return done;
  tell(
      "waarschuwing: het bestand met uitslagen heeft fouten, dus deze lijst kan onvolledig zijn. Zie: pago uitslagen "
      "controleer");
  return written_with_warnings;
}

}  // namespace

void add_uitslagen_spoed(CLI::App& uitslagen, Shared& shared) {
  CLI::App& command = add_command(uitslagen, "spoed", "Schrijf voor de bedrijfsarts bij wie meteen gehandeld moet worden",
                                  uitslagen_spoed_closing);
  auto chosen = std::make_shared<UrgentOptions>();
  command.add_option("RESULTATEN", chosen->results, "Het bestand met uitslagen: CSV of XLSX")->type_name("");
  command.add_option("--zaak", chosen->folder, "De map van de zaak")->type_name("MAP");
  command.add_option("-o,--output", chosen->output, "Het bestand voor de bedrijfsarts")->type_name("BESTAND");
  command.add_option("--datum", chosen->datum, "Datum waarop wordt beoordeeld (anders vandaag)")->type_name("JJJJ-MM-DD");
  command.callback([chosen, &shared] { shared.job.run = [chosen, &shared] { return write_urgent(*chosen, shared); }; });
}

}  // namespace pago::cli
