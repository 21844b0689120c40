#include <algorithm>
#include <array>
#include <string_view>

#include "plugin/cli/commands.h"
#include "plugin/cli/run_command.h"

namespace pago::cli {
namespace {

constexpr std::array<std::string_view, 3> reading_commands{"lees", "risico", "vergelijk"};

void add_reading_commands(CLI::App& app, Shared& shared) {
  add_lees(app, shared);
  add_risico(app, shared);
  add_vergelijk(app, shared);
}

bool takes_a_value(std::string_view option) {
  return option == "--catalogus" || option == "--tijd" || option == "--wachtwoord-bestand";
}

}  // namespace

bool asks_to_read(int argc, char** argv) {
  int at = 1;
  while (at < argc && takes_a_value(argv[at])) at += 2;
  return at < argc && std::ranges::count(reading_commands, std::string_view(argv[at])) > 0;
}

int run_reading_command(int argc, char** argv) { return run_command(argc, argv, add_reading_commands); }

}  // namespace pago::cli
