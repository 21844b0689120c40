#include "plugin/cli/run_command.h"

#include "plugin/cli/commands.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/program.h"

namespace pago::cli {
namespace {

constexpr const char* overview =
    "pago leest een RI&E (DOCX, XLSX, ODT, ODS of PDF) en schrijft het PAGO-advies van de NVAB Leidraad PAGO en PMO.\n"
    "Het resultaat is een concept voor de bedrijfsarts: die vult aan, beslist en geeft vrij.\n";

constexpr const char* overview_closing =
    "Voorbeelden:\n"
    "  pago lees RIE.docx                     toon wat er in de RI&E staat en welke PAGO-plicht volgt\n"
    "  pago lees RIE.pdf --json > rie.json    hetzelfde voor een programma\n"
    "  pago maak advies --rie RIE.docx        schrijf RIE.PAGO-advies.docx\n"
    "  pago maak toetsing --rie RIE.docx      schrijf RIE.RIE-toetsing.docx: wat aan de RI&E zelf ontbreekt\n"
    "  pago vergelijk OUD.docx NIEUW.docx     wat tussen twee RI&E's is veranderd, en wat dat met het PAGO doet\n"
    "  pago maak --lijst                      welke documenten pago kan maken\n"
    "  pago risico lawaai                     wat de catalogus over lawaai weet\n"
    "\n"
    "Scans, wachtwoorden en oude bestanden:\n"
    "  Gescande pagina's van een PDF leest het programma tesseract met Nederlands (Debian: tesseract-ocr-nld). Dat duurt\n"
    "  gewoonlijk 2 tot 5 seconden per pagina, nooit langer dan 25 seconden rekentijd per stap, en komt boven op --tijd.\n"
    "  Wat op een scan onduidelijk is, wordt een vraag. Meer dan 150 gescande pagina's worden niet gelezen maar genoemd.\n"
    "  Een .doc of .rtf gaat door LibreOffice, als dat op deze computer staat (Debian: libreoffice-writer).\n"
    "  Een PDF met een wachtwoord: zet het wachtwoord op de eerste regel van een bestand; nooit op de opdrachtregel.\n"
    "\n"
    "Exitcodes:\n"
    "  0  gedaan\n"
    "  1  verkeerd gebruik van de opdracht\n"
    "  2  niets geschreven: het bestand is niet te lezen, of de brief is niet te maken\n"
    "  3  geschreven, met waarschuwingen op stderr\n"
    "  4  een partij brieven is geweigerd: een brief is niet zeker voor de juiste persoon; niets staat klaar\n";

std::string version(const Shared& shared) {
  const Catalogue& catalogue = chosen_catalogue(shared);
  return program_version() + "\ncatalogus " + catalogue.edition + " (" + catalogue.source + ")\n";
}

int wrong(const CLI::ParseError& error, const CLI::App& app) {
  std::string command = "pago";
  if (const CLI::App& typed = typed_command(app); &typed != &app) command += " " + typed.get_name();
  tell(dutch_complaint(error, app) + ". Zie: " + command + " --help");
  return wrong_use;
}

}  // namespace

int run_command(int argc, char** argv, void (*add_commands)(CLI::App&, Shared&)) {
  CLI::App app(overview, "pago");
  speak_dutch(app);
  app.footer(overview_closing);
  Shared shared;
  bool show_version = false;
  app.add_flag("--version", show_version, "Toon de versie van pago en van de catalogus");
  app.add_option("--catalogus", shared.catalogue_folder,
                 "Andere uitgave van de catalogus: een map met risks.xml en articles.xml")
      ->type_name("MAP");
  app.add_option("--tijd", shared.seconds,
                 "Hoogstens zoveel rekentijd voor het lezen (gewoonlijk naar de grootte van het bestand)")
      ->type_name("SECONDEN");
  app.add_option("--wachtwoord-bestand", shared.password_file,
                 "De eerste regel van dit bestand is het wachtwoord van de RI&E (PDF)")
      ->type_name("BESTAND");
  app.fallthrough();
  add_commands(app, shared);
  try {
    app.parse(argc, argv);
    if (show_version) shared.job.run = [&shared] { return print(version(shared)), done; };
    if (!shared.job.run) throw CLI::RequiredError("subcommand");
  } catch (const CLI::CallForHelp&) {
    print(app.help());
    return flush_output() ? done : nothing_written;
  } catch (const CLI::ParseError& error) {
    return wrong(error, app);
  }
  return trap_errors(shared.job);
}

}  // namespace pago::cli
