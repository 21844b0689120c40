#include "plugin/cli/pdf.h"

#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"

namespace pago::cli {
namespace {

constexpr const char* closing =
    "Voorbeelden:\n"
    "  pago pdf controleer BRIEF.pdf               voldoet dit aan PDF/A-2b (archief) en PDF/UA-1 (voorlezen)?\n"
    "  pago pdf controleer BRIEF.pdf --norm ua     alleen PDF/UA-1\n"
    "  pago pdf controleer --voorwaarden           alle voorwaarden, met de paragraaf van de norm\n"
    "\n"
    "Exitcodes van controleer: 0 het voldoet, 3 het voldoet niet, 2 het bestand is niet te lezen.\n"
    "Of een vervangende tekst klopt en of de volgorde zinnig is, kan geen programma zien: lees dat zelf na.\n";

void add_controleer(CLI::App& group, Shared& shared) {
  CLI::App& command = add_command(group, "controleer", "Toets een PDF aan PDF/A-2b en PDF/UA-1", closing);
  auto chosen = std::make_shared<PdfOptions>();
  command.add_option("BESTAND", chosen->file, "Het PDF-bestand, of - voor de standaardinvoer")->type_name("");
  command.add_option("--norm", chosen->standard, "Alleen deze norm: a of ua")->type_name("NORM");
  command.add_flag("--json", chosen->json, "Schrijf de uitkomst als JSON");
  command.add_flag("--voorwaarden", chosen->conditions, "Toon de voorwaarden in plaats van een bestand te toetsen");
  command.callback([chosen, &shared] {
    shared.job.file = file_name(chosen->file);
    shared.job.json_errors = chosen->json;
    shared.job.run = [chosen, &shared] {
      chosen->password = chosen_password(shared);
      return check_pdf_file(*chosen);
    };
  });
}

}  // namespace

void add_pdf(CLI::App& app, Shared& shared) {
  CLI::App& group = add_command(app, "pdf", "Controleer en beveilig PDF-bestanden", closing);
  group.require_subcommand(1);
  add_controleer(group, shared);
}

}  // namespace pago::cli
