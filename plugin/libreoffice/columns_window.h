#pragma once
#include <string>

#include "plugin/libreoffice/office.h"

namespace pago {

// Shows what each column of a file with results is, with values out of it, and lets the user choose; `answer` is that of
// `pago uitslagen kolommen --voorbeelden`. What was kept is in zaak.json of that folder. Gives what there is to tell after it:
// empty when the user kept nothing. Throws Error("reading.invalid", "case.invalid") and as write_atomically.
std::string run_columns_window(const Office& office, const std::string& answer, const std::string& case_folder);

}  // namespace pago
