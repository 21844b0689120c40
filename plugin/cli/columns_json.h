#pragma once
#include <string>
#include <vector>

#include "forms/leidraad/modules.h"
#include "parsers/formats/table_rows.h"
#include "parsers/results/column_mapping.h"

namespace pago::cli {

// How zaak.json names a column: by its header, or as "kolom F" when another column has the same one.
std::string agreed_name(const ProposedColumn& column, const std::vector<ProposedColumn>& all);

// What a window needs to let a person choose which column is which field: `pago uitslagen kolommen --voorbeelden`.
//   kolommen[]  kolom ("F"), kop, naam (as zaak.json names it), veld (null: nothing looks like it), zeker, twijfel,
//               voorbeelden[] (at most three values of people: not to be kept or logged)
//   velden[]    veld, naam, eenheid (or the kind: "ja of nee"), groep; all that a file with results can have
std::string columns_json(const TableFile& file, const std::vector<ProposedColumn>& columns, const ModuleCatalogue& modules);

// A unit, or what kind of answer it is: "dB", "ja of nee".
std::string unit_or_kind(const ResultField& field);

// "PAGO: gehoor (alleen de bedrijfsarts)".
std::string title_of(const ResultModule& module);

}  // namespace pago::cli
