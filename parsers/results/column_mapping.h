#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "forms/leidraad/modules.h"
#include "parsers/results/result_fault.h"
#include "parsers/results/result_settings.h"

// Which column holds which field. pago proposes, a person agrees: the mapping stands in the case.
namespace pago {

struct ProposedColumn {
  std::size_t column = 0;              // 0-based
  std::string header;                  // as in the file
  const ResultField* field = nullptr;  // nullptr: nothing looks like it
  double confidence = 0;  // 1: the field's own name; 0.95: a known other name; 0.7: a slip of the pen; 0.6: part of it
  std::string doubt;      // Dutch: why a person must look; empty: none
  bool sure() const { return field != nullptr && doubt.empty(); }
};

// One for every column with a header, in their order. No field is proposed twice without a doubt at both.
std::vector<ProposedColumn> propose_mapping(const std::vector<std::string>& headers, const ModuleCatalogue& modules);

struct MappedColumn {
  std::size_t column = 0;
  const ResultField* field = nullptr;
  const ResultModule* module = nullptr;  // of the field; nullptr: it is about the person, or of the physician
};

struct ColumnMapping {
  std::size_t header_row = 0;  // 1-based; 0: not found
  std::size_t width = 0;       // cells of the header row
  std::vector<MappedColumn> columns;

  const MappedColumn* find(std::string_view field) const;  // nullptr: no such column
};

// Whether this row is the header that the settings speak of: at least half of their columns are named in it.
bool is_header(const std::vector<std::string>& cells, const ResultSettings& settings);

// Faults: column_missing, column_twice (the header occurs more than once), wrong_unit (the header names another unit),
// field_missing (a field that nobody can do without has no column).
ColumnMapping map_columns(const std::vector<std::string>& headers, const ResultSettings& settings,
                          const ModuleCatalogue& modules, const std::function<void(ResultFault)>& report);

}  // namespace pago
