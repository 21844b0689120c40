#pragma once
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"

// How the command names things of the catalogue.
namespace pago::cli {

std::string risk_name(const RiskId& id, const Catalogue& catalogue);  // the id itself when the catalogue does not know it

// "artikel 6.10 en 6.10a Arbobesluit, artikel 18 Arbowet": articles of one law together; empty for no articles.
std::string cited(const std::vector<std::string>& articles, const Catalogue& catalogue);

}  // namespace pago::cli
