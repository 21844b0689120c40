#pragma once
#include <string>

#include "forms/leidraad/catalogue.h"
#include "plugin/pago.h"

namespace pago::cli {

// Two RI&Es beside each other as a person reads it in a terminal of that width: what is new, gone and changed, each with its
// places in both files, and what that does to the PAGO.
std::string comparison_view(const Comparison& comparison, const Catalogue& catalogue, int width);

}  // namespace pago::cli
