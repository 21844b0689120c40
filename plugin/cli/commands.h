#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "forms/leidraad/catalogue.h"
#include "plugin/cli/guard.h"

// The subcommands of `pago`. Each adds itself to the program and, when it was typed, sets the job that is to be done.
namespace pago::cli {

struct Shared {                  // options of every subcommand
  std::string catalogue_folder;  // --catalogus; empty: the edition that was compiled in
  double seconds = 0;            // --tijd; 0: a budget after the size of the file
  std::string password_file;     // --wachtwoord-bestand; empty: none
  Job job;
};

void add_lees(CLI::App& app, Shared& shared);
void add_log(CLI::App& app, Shared& shared);
void add_maak(CLI::App& app, Shared& shared);
void add_pdf(CLI::App& app, Shared& shared);
void add_risico(CLI::App& app, Shared& shared);
void add_sjabloon(CLI::App& app, Shared& shared);
void add_uitslagen(CLI::App& app, Shared& shared);
void add_vergelijk(CLI::App& app, Shared& shared);
void add_vrijgeven(CLI::App& app, Shared& shared);
void add_zaak(CLI::App& app, Shared& shared);

// The catalogue that --catalogus names, loaded once, or the compiled-in one. Throws Error("catalogue.invalid" or "file....").
const Catalogue& chosen_catalogue(const Shared& shared);

// The first line of --wachtwoord-bestand; empty without one. Throws Error("password.empty", "file....").
std::string chosen_password(const Shared& shared);

// The date on the letter: --datum, else SOURCE_DATE_EPOCH, else today. Throws WrongUse for what is no date.
Date chosen_date(const std::string& datum);

}  // namespace pago::cli
