#pragma once
#include "plugin/cli/commands.h"

namespace pago::cli {

void add_printrun(CLI::App& app, Shared& shared);

}  // namespace pago::cli
