#pragma once
#include <string>

#include "plugin/cli/commands.h"

// The subcommands of `pago formulier`: fillable PDF files.
namespace pago::cli {

struct FormOptions {
  std::string file, data, output, password, date;
  std::string blank, case_folder;  // lees: the form as it was sent, and where the consents are kept
  bool json = false;
};

void add_formulier(CLI::App& app, Shared& shared);

int list_form_fields(const FormOptions& chosen);     // velden
int fill_pdf_form(const FormOptions& chosen);        // vul
int make_fillable_form(const FormOptions& chosen);   // maak
int read_returned_forms(const FormOptions& chosen);  // lees: `file` is a folder

}  // namespace pago::cli
