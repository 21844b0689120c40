#pragma once
#include <string>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/column_roles.h"

// How the columns of a table are to be read.
namespace pago {

struct TableLayout {
  enum class Kind {
    none,
    rows,
    cards,
    company,
    legend,
    matrix,
    listing  // groups, visits, people, accidents: no column for a finding, a question, a measure or a judgement
  } kind = Kind::none;
  std::size_t first_row = 0;          // first data row
  std::vector<ColumnRole> columns;    // by grid column
  std::vector<std::string> headers;   // as printed, by grid column
  int column(ColumnRole role) const;  // -1 when absent; the first one
};

// How a table is to be read. `previous` is the layout of the table before it: a table without header and with as many columns
// goes on with it.
TableLayout layout_of(const Table& table, const TableLayout* previous);

}  // namespace pago
