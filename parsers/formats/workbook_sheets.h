#pragma once
#include "parsers/formats/package_parts.h"
#include "parsers/formats/sheet.h"

namespace pago {

// Adds a sheet of a workbook to the document that is being read, with a warning for what its author had hidden: that is read
// too. An empty sheet adds nothing and gives false. Throws Error "<format>.too_large" when its merged areas are without end.
bool add_workbook_sheet(PackageParts& parts, Sheet sheet, bool hidden);

}  // namespace pago
