#pragma once
#include <functional>
#include <string>

#include "parsers/formats/table_rows.h"
#include "parsers/results/column_mapping.h"
#include "parsers/results/result_row.h"

// One row of a file with results to one person.
namespace pago {

using FaultReport = std::function<void(ResultFault)>;

struct RowContext {
  const ColumnMapping& mapping;
  const ModuleCatalogue& modules;
  const ResultSettings& settings;
  Date today;
  TableKind kind = TableKind::csv;
};

// Reports every fault of the row, with its place:
//   row_length       a cell too many, or (CSV) too few
//   shifted          from this column on the cells belong one column further
//   missing          an empty cell where the policy is to stop; of a person who takes no part, nothing is missing
//   no_number, ambiguous_number, not_whole, out_of_range, wrong_unit, no_answer (no yes or no), unknown_choice
//   no_date, impossible_date, age (born after today, under 15 or over 100), unlikely_date
//   bad_postcode, bad_email, digits_in_text, garbled
//   contradiction    the one is larger than the other (fields of modules.orders), or results of who took no part
ResultRow read_row(const SheetRow& row, const RowContext& context, const FaultReport& report);

}  // namespace pago
