#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "parsers/formats/sheet.h"

namespace pago {

struct HeaderRows {
  int top = 0, count = 0;  // count 0: none
};

// Where the text of a sheet lies: which rows and columns are blank, and which row reads as the header of a table.
class SheetAreas {
 public:
  explicit SheetAreas(const Sheet& sheet);

  const std::optional<SheetArea>& used() const { return used_; }  // empty when the sheet has no text

  // Cells with text that begin in this row, left to right, with their columns.
  using Texts = std::vector<std::pair<int, const SheetCell*>>;
  Texts texts(int row, const SheetArea& area) const;

  // The parts of an area between its blank rows, trimmed at all sides. Blank rows inside a list keep it whole.
  std::vector<SheetArea> cut_rows(const SheetArea& area) const;

  // The parts between blank columns. A single blank column between parts of about the same height keeps them one table.
  std::vector<SheetArea> cut_columns(const SheetArea& area) const;

  bool is_header(int row, const SheetArea& area) const;   // the author said so: top of a list, or a row that stays in view
  bool stands_out(int row, const SheetArea& area) const;  // that, or bold or coloured while the row below is not
  HeaderRows header_of(const SheetArea& area) const;
  int widest_row(const SheetArea& area) const;    // most texts in one row
  bool reads_as_pairs(const Texts& texts) const;  // every other text is a label: "Bedrijf:"

 private:
  std::optional<SheetArea> find_used() const;
  int covered_columns(const Texts& texts) const;
  bool reads_as_header(const Texts& texts, int most, bool marked) const;
  SheetArea trimmed_columns(SheetArea area) const;

  const Sheet& sheet_;
  std::optional<SheetArea> used_;
};

}  // namespace pago
