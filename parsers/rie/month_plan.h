#pragma once
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

namespace pago {

// An overview of measures by month, as branch instruments print it: the names of months as header, a dot where a measure is
// planned. The dots say nothing about a risk; the last one is the deadline.
struct MonthAction {
  std::string number, measure;  // "2.1", "Omkasting van de vouwmachine"
  std::string month;            // as printed; empty without a dot
  std::optional<Date> end;      // last day of that month
  const Cell* cell = nullptr;   // in the table
};

// Empty when the table is no such overview.
std::vector<MonthAction> month_actions(const Table& table);

}  // namespace pago
