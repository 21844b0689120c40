#pragma once
#include <string>

#include "forms/leidraad/catalogue.h"
#include "plugin/pago.h"

namespace pago::cli {

// A reading as a person reads it in a terminal of that width: the company, findings with their places, the duties that follow,
// what the RI&E denies, and what was not recognised.
std::string reading_view(const Reading& reading, const Catalogue& catalogue, int width);

// "blz. 3, tabel 2, rij 4": where something was read.
std::string place_of(const SourceRef& source);

// One line per diagnostic: "waarschuwing: <message> (<place>)".
std::vector<std::string> diagnostic_lines(const std::vector<Diagnostic>& diagnostics);

}  // namespace pago::cli
