#pragma once
#include <string>

#include "plugin/cli/commands.h"

// The subcommands of `pago pdf` for finished PDF files.
namespace pago::cli {

struct PdfOptions {
  std::string file, output, password;  // password: the first line of --wachtwoord-bestand; empty: none
  std::string standard;                // --norm: "a", "ua"; empty: both
  bool json = false, conditions = false;
};

extern const char* const pdf_files_closing;  // examples and exit codes, for the help
void add_pdf_files(CLI::App& pdf, Shared& shared);

int check_pdf_file(const PdfOptions& chosen);    // controleer
int protect_pdf_file(const PdfOptions& chosen);  // beveilig

}  // namespace pago::cli
