#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <string>

#include "parsers/results/row_reader.h"

// A whole file with results. Whatever its size, no more is kept of a person than two numbers (to find doubles).
namespace pago {

struct ResultsRead {
  ColumnMapping mapping;
  std::size_t people = 0;                     // rows below the header
  std::size_t faults = 0;                     // anything but 0: no letter may be made from this file
  std::map<std::string, std::size_t> absent;  // by field id: how many people have no value and no fault, by policy
};

// Calls `accept` for every row below the header that has no fault of its own, and `report` for every fault: those of
// map_columns and read_row, and
//   no_header         no row among the first 20 has the columns of the case
//   no_people         nothing stands below the header
//   duplicate_number  the same number as in an earlier row, leading zeros aside
//   duplicate_person  the same name and date of birth as in an earlier row, unless the case says that they are two people
// `every` is called for every row, right or wrong, with what could be read of it: for an alarm that cannot wait for a postcode.
// Throws Error as TableFile does.
ResultsRead read_results(const TableFile& file, const ModuleCatalogue& modules, const ResultSettings& settings,
                         const Date& today, const std::function<void(const ResultRow&)>& accept, const FaultReport& report,
                         const std::function<void(const ResultRow&)>& every = {});

// The header of a file for which no columns were agreed yet: of its first 20 rows the one that pago knows most names of, with
// what it proposes for each column. Empty when there is none, or when it looks like a row of a person.
std::vector<ProposedColumn> propose_mapping(const TableFile& file, const ModuleCatalogue& modules);

}  // namespace pago
