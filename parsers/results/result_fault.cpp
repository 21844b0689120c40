#include "parsers/results/result_fault.h"

#include "parsers/formats/table_rows.h"

namespace pago {

std::string ResultFault::place() const {
  if (row == 0 && !column) return field.empty() ? "het bestand" : "het bestand (" + field + ")";
  std::string text = row == 0 ? "" : "rij " + std::to_string(row);
  if (column) text += (text.empty() ? "kolom " : ", kolom ") + column_letters(*column);
  return field.empty() ? text : text + " (" + field + ")";
}

}  // namespace pago
