#include <nlohmann/json.hpp>

#include "plugin/cli/case_folder.h"
#include "plugin/cli/commands.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/text_table.h"
#include "plugin/results/case_log.h"

namespace pago::cli {
namespace {

constexpr const char* log_closing =
    "Voorbeelden:\n"
    "  pago log controleer kranenvliet               of het logboek van de zaak nog is zoals pago het schreef\n"
    "  pago log toon kranenvliet --persoon 00123     wat er met de gegevens van één persoon is gebeurd\n"
    "\n"
    "Het logboek noemt personen alleen met hun personeelsnummer en bevat geen uitslagen. Elke regel draagt de hash van de\n"
    "regel ervoor; het aantal regels en de laatste hash staan apart, in logboek.stand. Bewaar een kopie van die stand\n"
    "ergens anders: dan is ook te zien dat iemand beide bestanden heeft vervangen.\n"
    "Exitcode 2 van controleer: er is een regel gewijzigd, verwijderd of toegevoegd.\n";

struct LogOptions {
  std::string folder, person;
  bool json = false;
};

EventLog log_of(const LogOptions& chosen) {
  if (chosen.folder.empty()) throw WrongUse("noem de map van de zaak: pago log toon MAP");
  if (!is_folder(chosen.folder)) throw WrongUse("de map " + chosen.folder + " bestaat niet");
  return case_log(chosen.folder);
}

int check(const LogOptions& chosen) {
  const EventLog log = log_of(chosen);
  const std::vector<LogFault> faults = log.check();
  for (const LogFault& fault : faults)
    print((fault.line == 0 ? std::string() : "regel " + std::to_string(fault.line) + " ") + fault.message + "\n");
  if (!faults.empty()) return nothing_written;
  const std::string head = log.head();
  print(head.empty() ? "Er zijn nog geen gebeurtenissen.\n" : "Het logboek is in orde. Stand: " + head + "\n");
  return done;
}

std::string text_in(const nlohmann::json& line, const char* name) {
  const auto found = line.find(name);
  return found == line.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

int show(const LogOptions& chosen) {
  const EventLog log = log_of(chosen);
  TextTable table({"tijd", "gebeurtenis", "door", "rol", "verantwoordelijke", "doel", "wat"});
  std::size_t found = 0;
  log.each_line([&](const std::string& text) {
    const auto line = nlohmann::json::parse(text, nullptr, false);
    if (!line.is_object() || (!chosen.person.empty() && text_in(line, "persoon") != chosen.person)) return;
    ++found;
    if (chosen.json) return print(text + "\n");
    table.add({text_in(line, "tijd"), text_in(line, "gebeurtenis"), text_in(line, "gebruiker"), text_in(line, "rol"),
               text_in(line, "verantwoordelijke"), text_in(line, "doel"), text_in(line, "object")});
  });
  if (chosen.json) return done;
  if (found == 0) print("Er is niets in het logboek" + (chosen.person.empty() ? std::string() : " over deze persoon") + ".\n");
  else print(table.text(output_width()));
  if (!log.check().empty()) tell("Het logboek is niet in orde. Zie: pago log controleer " + chosen.folder);
  return done;
}

}  // namespace

void add_log(CLI::App& app, Shared& shared) {
  CLI::App& log = add_command(app, "log", "Het logboek van een zaak: nakijken, of tonen wat er met iemands gegevens is gebeurd",
                              log_closing);
  log.require_subcommand(1);
  auto chosen = std::make_shared<LogOptions>();
  CLI::App& checked = add_command(log, "controleer", "Kijk na of het logboek nog is zoals pago het schreef", log_closing);
  CLI::App& shown = add_command(log, "toon", "Toon gebeurtenissen", log_closing);
  for (CLI::App* command : {&checked, &shown})
    command->add_option("MAP,--zaak", chosen->folder, "De map van de zaak")->type_name("");
  shown.add_option("--persoon", chosen->person, "Alleen wat over deze persoon gaat")->type_name("NR");
  shown.add_flag("--json", chosen->json, "Geef de regels zoals ze in het logboek staan");
  checked.callback([chosen, &shared] { shared.job.run = [chosen] { return check(*chosen); }; });
  shown.callback([chosen, &shared] { shared.job.run = [chosen] { return show(*chosen); }; });
}

}  // namespace pago::cli
