#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "parsers/formats/table_rows.h"

namespace pago {

// The rows of the first sheet of an XLSX that is not hidden and has cells, one at a time: only one row is a tree at any moment.
// Throws Error as read_xlsx does, and "xlsx.no_text" when there is no such sheet.
void read_xlsx_rows(std::span<const std::byte> bytes, std::string_view file, const RowVisitor& visit);

}  // namespace pago
