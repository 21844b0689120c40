// The program `pago-volledig`: every command of pago, and the process that waits for one.
#include <string_view>

#include "plugin/cli/run_command.h"
#include "plugin/cli/waiting.h"
#include "plugin/waiting_command.h"

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == pago::waiting_option)
    return pago::cli::wait_and_run(pago::cli::run_any_command);
  return pago::cli::run_any_command(argc, argv);
}
