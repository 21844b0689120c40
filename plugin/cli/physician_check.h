#pragma once
#include <string>

#include "generators/compose/case_file.h"

namespace pago::cli {

struct Physician {
  std::string name, big;  // as typed
};

// Only the bedrijfsarts of the case releases (RULE-15, RULE-16). Throws WrongUse for a number that is no BIG number of an arts,
// Error "release.refused" for anybody else.
void check_physician(const Physician& typed, const CaseFile& c);

[[noreturn]] void refuse_release(const std::string& why);  // "release.refused"; says that nothing was released

}  // namespace pago::cli
