#pragma once
#include <string>

#include "plugin/cli/commands.h"

namespace pago::cli {

struct NewCase {
  std::string folder, rie;
  bool refer = false;  // name the RI&E where it is, in place of copying it into the folder
};

// Makes the folder with zaak.json and the RI&E. Never touches a case that is there: Error("case.exists").
int make_case(const NewCase& chosen, const Shared& shared);

}  // namespace pago::cli
