#pragma once
#include <string>
#include <vector>

#include "generators/render/flow.h"
#include "generators/render/style_sheet.h"

namespace pago {

// Where a cell stands in its table, as far as a table style looks at it.
struct CellPlace {
  std::size_t row = 0, rows = 1;
  int column = 0, columns = 1, spans = 1;  // in the grid
  bool heading = false;                    // a repeated heading row
};

struct TableOptions {  // w:tblLook: which parts of the style the table uses
  bool first_row = true, last_row = false, first_column = false, last_column = false, row_bands = true, column_bands = false;
};
TableOptions read_table_options(XmlNode properties);

// What the style of a table, the table itself and the cell say about one cell, worked together.
class CellConditions {
 public:
  CellConditions(const TableStyleParts& style, const TableLook& table, const TableOptions& options)
      : style_(style), table_(table), options_(options) {}

  void apply(const CellPlace& place, XmlNode cell_properties, FlowCell& cell) const;  // borders, shade, margins
  TableTextLayers text_layers(const CellPlace& place) const;

 private:
  // A part of the style that the cell belongs to, and which sides of the cell are the edge of that part.
  struct Region {
    const char* type;
    bool top = true, left = true, bottom = true, right = true;
  };
  std::vector<Region> regions(const CellPlace& place) const;

  const TableStyleParts& style_;
  const TableLook& table_;
  const TableOptions& options_;
};

}  // namespace pago
