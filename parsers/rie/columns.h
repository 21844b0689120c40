#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/document.h"

// What a column of a table, or a label before a value, means in an RI&E.
namespace pago {

enum class ColumnRole {
  none,
  number,
  topic,
  question,
  finding,
  explanation,
  cause,
  group,
  factor,
  score,
  priority,
  measure,
  in_place,
  measure_type,
  responsible,
  cost,
  date,
  status,
  legal,
  answer,
  yes,
  no,
  not_applicable,
  in_order,
  attention,
  // company block
  company,
  address,
  activity,
  author,
  assessor,
  report_date,
  employees,
  version
};

// Role of a column header ("Nr.", "Te nemen maatregel", "R=BxExW"); none when unknown.
ColumnRole role_of_header(std::string_view text);

// Role of a label in a card or company block ("Opgesteld door:", "Betrokken medewerkers").
ColumnRole role_of_label(std::string_view text);

struct TableLayout {
  enum class Kind { none, rows, cards, company, legend, matrix } kind = Kind::none;
  std::size_t first_row = 0;          // first data row
  std::vector<ColumnRole> columns;    // by grid column
  std::vector<std::string> headers;   // as printed, by grid column
  int column(ColumnRole role) const;  // -1 when absent; the first one
};

// How a table is to be read. `previous` is the layout of the table before it: a table without header and with as many columns
// goes on with it.
TableLayout layout_of(const Table& table, const TableLayout* previous);

}  // namespace pago
