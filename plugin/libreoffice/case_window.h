#pragma once
#include <string>

#include "plugin/libreoffice/office.h"

namespace pago {

// The window that makes documents of a case: choose or begin a case, see what is missing by the rules of the leidraad, make,
// open. `document` is a name of `pago maak`: "advies", "projectplan", or "alles" for every document that may be made now. All
// work is done by the command while the window stays alive; it can be broken off, and what was made stays whole.
void run_case_window(const Office& office, const css::uno::Reference<css::frame::XFrame>& frame, const std::string& document);

}  // namespace pago
