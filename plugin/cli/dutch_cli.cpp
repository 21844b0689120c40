#include "plugin/cli/dutch_cli.h"

#include <regex>

namespace pago::cli {
namespace {

// CLI11 aligns on bytes and prints the default of every option; both are left as they are, only the words change.
class DutchFormatter : public CLI::Formatter {
 public:
  DutchFormatter() {
    label("Usage", "Gebruik");
    label("OPTIONS", "OPTIES");
    label("SUBCOMMAND", "OPDRACHT");
    label("SUBCOMMANDS", "OPDRACHT");
    label("Positionals", "Argumenten");
    label("REQUIRED", "(verplicht)");
    column_width(26);
  }
};

// The name in front of the colon, or the first option in the message: "--rie: 1 required BESTAND missing" -> "--rie".
std::string subject(const std::string& message) {
  std::smatch found;
  if (std::regex_search(message, found, std::regex("--?[a-z][a-z-]*"))) return found[0];
  return message.substr(0, message.find_first_of(": "));
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) (out += out.empty() ? "" : ", ") += word;
  return out;
}

}  // namespace

void speak_dutch(CLI::App& app) {
  app.formatter(std::make_shared<DutchFormatter>());
  app.set_help_flag("-h,--help", "Toon deze uitleg");
  app.get_option("--help")->group("Opties");
  app.option_defaults()->group("Opties");
}

CLI::App& add_command(CLI::App& app, const char* name, const char* description, const char* closing) {
  CLI::App* command = app.add_subcommand(name, description);
  command->group("Opdrachten")->footer(closing);
  command->get_option("--help")->group("Opties");
  if (app.get_require_subcommand_max() == 0) app.require_subcommand(app.get_require_subcommand_min(), 1);
  return *command;
}

const CLI::App& typed_command(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

std::string dutch_complaint(const CLI::ParseError& error, const CLI::App& app) {
  const std::string message = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
    const std::vector<std::string> extra = app.remaining(true);
    if (app.get_subcommands().empty() && !extra.empty() && extra.front().front() != '-')
      return "de opdracht \"" + extra.front() + "\" bestaat niet";
    return "dit hoort er niet bij: " + joined(extra);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error)) {
    const bool command = message.find("subcommand") != std::string::npos;
    return command ? "geef een opdracht, bijvoorbeeld: pago lees RIE" : "er ontbreekt: " + subject(message);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return "bij " + subject(message) + " hoort precies één waarde";
  if (dynamic_cast<const CLI::ConversionError*>(&error)) return "de waarde bij " + subject(message) + " is geen getal";
  if (dynamic_cast<const CLI::ExcludesError*>(&error)) return subject(message) + " gaat niet samen met een andere optie";
  if (dynamic_cast<const CLI::RequiresError*>(&error)) return subject(message) + " vraagt nog een andere optie";
  return "de opdracht is niet te begrijpen bij " + subject(message);
}

}  // namespace pago::cli
