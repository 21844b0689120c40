#pragma once
#include "plugin/libreoffice/office.h"

namespace pago {

// Result letters out of a file with results: which column is what, what is wrong with the file, the letters with progress and a
// way to stop, what the guard says, the folder. `pago uitslagen` does the work.
void run_results_window(const Office& office, const css::uno::Reference<css::frame::XFrame>& frame);

// Release of a folder of letters by the bedrijfsarts of the case, with name and BIG number: `pago vrijgeven` decides.
void run_release_window(const Office& office, const css::uno::Reference<css::frame::XFrame>& frame);

}  // namespace pago
