#pragma once
#include <optional>
#include <string_view>

#include "forms/form.h"

namespace pago {

// The privacy class that a name gives away by itself, for a field that no form declares: "werknemer.hoofddiagnose" is C3
// whatever the template calls it. From forms/leidraad/private_names.xml; empty when the name says nothing. Class C3 and C5
// only.
std::optional<PrivacyClass> private_name(std::string_view name);

}  // namespace pago
