#pragma once
#include <string>

#include "plugin/cli/commands.h"

// The subcommands of `pago pdf`: what a secretary does with finished PDF files.
namespace pago::cli {

struct PdfOptions {
  std::string file, output, password;  // password: to open the file; empty: none
  std::string standard;                // --norm: "a", "ua"; empty: both
  bool json = false, conditions = false;
};

int check_pdf_file(const PdfOptions& chosen);  // controleer

}  // namespace pago::cli
