#include "generators/rules/project_facts.h"

namespace pago {

std::string_view dutch(ProjectAim aim) {
  switch (aim) {
    case ProjectAim::pago:
      return "PAGO";
    case ProjectAim::pmo:
      return "PMO";
    case ProjectAim::hybrid:
      return "PAGO en PMO (hybride)";
    case ProjectAim::unknown:
      break;
  }
  return "";
}

}  // namespace pago
