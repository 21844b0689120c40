#pragma once
#include <string>

#include "plugin/cli/commands.h"

namespace pago::cli {

// Makes every document of a case folder that belongs to the case and may be made now; tells which not, and why. What is up to
// date, adopted or changed by hand stays as it is.
int make_all(const std::string& folder, const std::string& datum, const Shared& shared);

}  // namespace pago::cli
