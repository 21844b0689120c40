#pragma once
#include <string>

namespace pago::cli {

std::string program_version();  // "pago 0.1.0"

}  // namespace pago::cli
