#pragma once
#include <string_view>

// What a column of a table, or a label before a value, means in an RI&E. The words are data: forms/leidraad/columns.xml.
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
  expert,  // what an adviser answered: no finding, no measure of the employer
  answer,
  yes,
  no,
  not_applicable,
  in_order,
  attention,
  measured,  // a value that was measured: "LEX,8h", "TGG 8 uur", "A(8)"
  limit,     // what it is held against
  place,     // where or what was measured: "Meetpunt", "Stof"
  // company block
  company,
  address,
  activity,
  author,
  assessor,
  report_date,
  employees,
  version,
  site,        // department or branch: names the company only when nothing else does
  other_date,  // consent, validity, next revision: not the date of the RI&E
  other_fact   // telephone, certificate, sick leave: known, not kept
};

// Role of a column header ("Nr.", "Te nemen maatregel", "R=BxExW"); none when unknown.
ColumnRole role_of_header(std::string_view text);

// Role of a label in a card or company block ("Opgesteld door:", "Betrokken medewerkers").
ColumnRole role_of_label(std::string_view text);

}  // namespace pago
