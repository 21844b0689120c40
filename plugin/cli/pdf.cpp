#include "plugin/cli/commands.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/pdf_files.h"

namespace pago::cli {

void add_pdf(CLI::App& app, Shared& shared) {
  CLI::App& group = add_command(app, "pdf", "Controleer en beveilig PDF-bestanden", pdf_files_closing);
  group.require_subcommand(1);
  add_pdf_files(group, shared);
}

}  // namespace pago::cli
