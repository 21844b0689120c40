#include "plugin/cli/commands.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/risk_view.h"

namespace pago::cli {
namespace {

constexpr const char* risico_closing =
    "Voorbeelden:\n"
    "  pago risico                        de hele catalogus, per thema\n"
    "  pago risico lawaai                 artikelen, grenzen, rechten en onderzoek, met bron\n"
    "  pago risico lawaai --catalogus MAP uit een andere uitgave\n"
    "\n"
    "Achter elk gegeven staat hoe zeker het is: wet, richtlijn, gebruikelijk of te verifiëren.\n";

std::string as_id(std::string typed) {
  for (char& c : typed) c = c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return typed;
}

const Risk& find_risk(const std::string& typed, const Catalogue& catalogue) {
  if (const Risk* risk = catalogue.risk(as_id(typed))) return *risk;
  for (const Risk& risk : catalogue.risks)
    if (risk.name == typed) return risk;
  std::string message = "het risico \"" + typed + "\" staat niet in de catalogus";
  const char* between = ". Bedoelde u: ";
  for (const std::string& id : similar_risks(as_id(typed), catalogue)) {
    message += between + id;
    between = ", ";
  }
  throw WrongUse(message + (between[0] == ',' ? "?" : ". Zie: pago risico"));
}

int show(const std::vector<std::string>& words, const Shared& shared) {
  const Catalogue& catalogue = chosen_catalogue(shared);
  std::string typed;
  for (const std::string& word : words) (typed += typed.empty() ? "" : " ") += word;
  print(typed.empty() ? catalogue_view(catalogue, output_width())
                      : risk_view(find_risk(typed, catalogue), catalogue, output_width()));
  return done;
}

}  // namespace

void add_risico(CLI::App& app, Shared& shared) {
  CLI::App& command =
      add_command(app, "risico", "Toon de catalogus van risico's, of één risico met zijn bronnen", risico_closing);
  auto words = std::make_shared<std::vector<std::string>>();
  command.add_option("RISICO", *words, "Naam of kenmerk van een risico; leeg: alle risico's")->type_name("");
  command.callback([words, &shared] { shared.job.run = [words, &shared] { return show(*words, shared); }; });
}

}  // namespace pago::cli
