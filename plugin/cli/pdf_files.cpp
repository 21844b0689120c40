#include "plugin/cli/pdf_files.h"

#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"

namespace pago::cli {

const char* const pdf_files_closing =
    "Voorbeelden:\n"
    "  pago pdf controleer BRIEF.pdf               voldoet dit aan PDF/A-2b (archief) en PDF/UA-1 (voorlezen)?\n"
    "  pago pdf controleer BRIEF.pdf --norm ua     alleen PDF/UA-1\n"
    "  pago pdf controleer --voorwaarden           alle voorwaarden, met de paragraaf van de norm\n"
    "  pago pdf beveilig BRIEF.pdf -o UIT.pdf --wachtwoord-bestand GEHEIM.txt\n"
    "\n"
    "Exitcodes van controleer: 0 het voldoet, 3 het voldoet niet, 2 het bestand is niet te lezen.\n"
    "Of een vervangende tekst klopt en of de volgorde zinnig is, kan geen programma zien: lees dat zelf na.\n"
    "beveilig versleutelt met AES-256, de eigenschappen van het document erbij. Het wachtwoord staat op de eerste regel van\n"
    "een bestand, nooit op de opdrachtregel. Een beveiligd bestand is geen PDF/A meer; dat kenmerk gaat eruit.\n";

namespace {

using RunPdf = int (*)(const PdfOptions&);

void set_job(CLI::App& command, const std::shared_ptr<PdfOptions>& chosen, Shared& shared, RunPdf run) {
  command.callback([chosen, &shared, run] {
    shared.job.file = file_name(chosen->file);
    shared.job.json_errors = chosen->json;
    shared.job.run = [chosen, &shared, run] {
      chosen->password = chosen_password(shared);
      return run(*chosen);
    };
  });
}

void add_controleer(CLI::App& group, Shared& shared) {
  CLI::App& command = add_command(group, "controleer", "Toets een PDF aan PDF/A-2b en PDF/UA-1", pdf_files_closing);
  auto chosen = std::make_shared<PdfOptions>();
  command.add_option("BESTAND", chosen->file, "Het PDF-bestand, of - voor de standaardinvoer")->type_name("");
  command.add_option("--norm", chosen->standard, "Alleen deze norm: a of ua")->type_name("NORM");
  command.add_flag("--json", chosen->json, "Schrijf de uitkomst als JSON");
  command.add_flag("--voorwaarden", chosen->conditions, "Toon de voorwaarden in plaats van een bestand te toetsen");
  set_job(command, chosen, shared, check_pdf_file);
}

void add_beveilig(CLI::App& group, Shared& shared) {
  CLI::App& command = add_command(group, "beveilig", "Versleutel een PDF met een wachtwoord", pdf_files_closing);
  auto chosen = std::make_shared<PdfOptions>();
  command.add_option("BESTAND", chosen->file, "Het PDF-bestand, of - voor de standaardinvoer")->type_name("")->required();
  command.add_option("-o,--output", chosen->output, "Waar het beveiligde bestand komt; - voor de standaarduitvoer")
      ->type_name("UIT.pdf")
      ->required();
  set_job(command, chosen, shared, protect_pdf_file);
}

}  // namespace

void add_pdf_files(CLI::App& pdf, Shared& shared) {
  add_controleer(pdf, shared);
  add_beveilig(pdf, shared);
}

}  // namespace pago::cli
