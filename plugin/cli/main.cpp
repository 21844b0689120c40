// The program `pago`: reads an RI&E by itself and hands every other command to pago-volledig. Loading the libraries that write
// PDF takes as long as all of a small RI&E, and reading, which servers ask most, needs none of them.
#include <unistd.h>

#include <filesystem>
#include <string>
#include <system_error>

#include "plugin/cli/console.h"
#include "plugin/cli/guard.h"
#include "plugin/cli/run_command.h"

namespace pago::cli {
namespace {

constexpr const char* whole_program = "pago-volledig";

// Beside this program where it was built, in ../lib/pago where it was installed.
int hand_over(char** argv) {
  std::error_code failure;
  const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
  for (const std::filesystem::path& place : {here / whole_program, here.parent_path() / "lib/pago" / whole_program})
    execv(place.c_str(), argv);
  tell(std::string("Het programma ") + whole_program + " ontbreekt naast pago. Installeer pago opnieuw.");
  return nothing_written;
}

}  // namespace
}  // namespace pago::cli

int main(int argc, char** argv) {
  return pago::cli::asks_to_read(argc, argv) ? pago::cli::run_reading_command(argc, argv) : pago::cli::hand_over(argv);
}
