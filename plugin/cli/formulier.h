#pragma once
#include <string>

#include "plugin/cli/commands.h"

// The subcommands of `pago formulier`: fillable PDF files.
namespace pago::cli {

struct FormOptions {
  std::string file, data, output, password;
  bool json = false;
};

int list_form_fields(const FormOptions& chosen);  // velden
int fill_pdf_form(const FormOptions& chosen);     // vul

}  // namespace pago::cli
