#pragma once
#include <string>

#include "forms/leidraad/catalogue.h"

namespace pago::cli {

// All risks of a catalogue, by theme: id, name, class, article of the PAGO.
std::string catalogue_view(const Catalogue& catalogue, int width);

// One risk with its articles, limits, entitlements and examinations, each with source and mark.
std::string risk_view(const Risk& risk, const Catalogue& catalogue, int width);

// Ids that look like what was typed, at most three.
std::vector<std::string> similar_risks(const std::string& typed, const Catalogue& catalogue);

}  // namespace pago::cli
