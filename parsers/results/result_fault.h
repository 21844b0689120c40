#pragma once
#include <cstddef>
#include <optional>
#include <string>

// What is wrong with a file with results. A message never holds what stands in a cell: no medical value, no name.
namespace pago {

struct ResultFault {
  std::string code;                   // stable, for programs and tests: "missing", "out_of_range", "duplicate_number"
  std::size_t row = 0;                // 1-based, as Excel numbers it; 0: the file as a whole
  std::optional<std::size_t> column;  // 0-based; empty: the row as a whole
  std::string field;                  // label of the field: "rechts, 4000 Hz"; empty without column
  std::string message;                // Dutch, lower case, what is wrong and what to do

  std::string place() const;  // "rij 14, kolom F (rechts, 4000 Hz)"; "het bestand"
};

}  // namespace pago
