#include "plugin/cli/program.h"

namespace pago::cli {

std::string program_version() { return "pago " PAGO_VERSION; }

}  // namespace pago::cli
