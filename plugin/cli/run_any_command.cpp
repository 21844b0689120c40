#include "plugin/cli/commands.h"
#include "plugin/cli/formulier.h"
#include "plugin/cli/printrun.h"
#include "plugin/cli/run_command.h"

namespace pago::cli {
namespace {

void add_every_command(CLI::App& app, Shared& shared) {
  add_lees(app, shared);
  add_maak(app, shared);
  add_vergelijk(app, shared);
  add_zaak(app, shared);
  add_pdf(app, shared);
  add_formulier(app, shared);
  add_printrun(app, shared);
  add_risico(app, shared);
  add_sjabloon(app, shared);
  add_log(app, shared);
  add_uitslagen(app, shared);
  add_vrijgeven(app, shared);
}

}  // namespace

int run_any_command(int argc, char** argv) { return run_command(argc, argv, add_every_command); }

}  // namespace pago::cli
