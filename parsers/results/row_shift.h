#pragma once
#include <optional>
#include <string>
#include <vector>

#include "parsers/results/row_reader.h"

namespace pago {

struct RowShift {
  std::size_t from = 0;  // first column whose cell is wrong
  bool right = true;     // the cells stand one column too far to the right, else to the left
};

// Something in a cell of this field of text that never stands there, as a digit in a name.
bool text_misfits(const ResultField& field, const std::string& cell);

// Cells that fit nothing where they stand, and fit well one column further: what a stray separator or a deleted cell does.
// Empty for a row with less than two cells that cannot be read or that text_misfits.
std::optional<RowShift> find_shift(const SheetRow& row, const RowContext& context);

}  // namespace pago
