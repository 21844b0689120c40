#pragma once
#include <string>
#include <vector>

#include "forms/form.h"
#include "generators/fill/bound_fields.h"

namespace pago {

// RULE-29, for one bound field: what makes it forbidden for a recipient of the form. Looks at the field itself, at each step of
// a dotted name, at the lists around it, at the member that a format takes from a list, and at title and data binding of a
// control. Empty: everybody who gets the document may see it.
struct PrivacyFault {
  std::string name;  // what gives it away: "diagnose"
  PrivacyClass privacy;
  std::string recipient;  // the first who may not see it
};
std::vector<PrivacyFault> privacy_faults(const Form& form, const BoundField& bound);

}  // namespace pago
