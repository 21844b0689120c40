#pragma once
#include <string>

#include "plugin/cli/commands.h"

namespace pago::cli {

struct MakeAll {
  std::string folder;     // of the case
  std::string templates;  // --sjablonen; empty: pago's own
  std::string date;       // --datum; empty: today
  bool pdf = false;       // --pdf: each as PDF too, beside it
};

// Makes every document of a case folder that belongs to the case and may be made now; tells which not, and why. What is up to
// date, adopted or changed by hand stays as it is.
int make_all(const MakeAll& chosen, const Shared& shared);

}  // namespace pago::cli
