#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "parsers/formats/text_encoding.h"

// A file that is one table, row by row: CSV or XLSX. Of a CSV no more than a few rows are in memory at a time, whatever its
// size; of an XLSX the packed file, the unpacked sheet and its strings.
namespace pago {

struct SheetRow {
  std::size_t number = 0;          // 1-based, as Excel numbers the rows
  std::vector<std::string> cells;  // as people see them; an empty cell is an empty text. Dates of XLSX are dd-mm-jjjj
  bool day_numbers = false;        // of an XLSX: a whole number may be a date, counted in days by Excel's calendar of 1900
};
using RowVisitor = std::function<void(const SheetRow&)>;  // rows without any text are passed over

enum class TableKind { csv, xlsx };

class TableFile {
 public:
  // The kind is taken from the bytes. `name` serves messages only. Throws Error("table.unknown_format") for a PDF, an old .xls
  // and the like, ("read.empty"), and what the readers throw:
  //   csv.mixed_encoding, csv.unclosed_quote, csv.too_large (a cell or row without end)
  //   xlsx.damaged, xlsx.password, xlsx.too_large, xlsx.no_text
  TableFile(OpenFile open, std::string name);

  TableKind kind() const { return kind_; }
  const std::string& name() const { return name_; }
  void each_row(const RowVisitor& visit) const;  // may be called again: reads from the start

 private:
  OpenFile open_;
  std::string name_;
  TableKind kind_ = TableKind::csv;
};

std::string column_letters(std::size_t column);  // 0 -> "A", 27 -> "AB"

}  // namespace pago
