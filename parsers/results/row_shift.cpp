#include "parsers/results/row_shift.h"

#include <algorithm>

#include "parsers/results/cell_values.h"

namespace pago {
namespace {

enum class Fit { says_nothing, fits, misfits };

Fit judged(bool fits) { return fits ? Fit::fits : Fit::misfits; }

Fit fit_of_text(const ResultField& field, const std::string& cell) {
  const bool name = field.id == "persoon.achternaam" || field.id == "persoon.voornaam" || field.id == "persoon.voorletters" ||
                    field.id == "persoon.voorvoegsel";
  if (name) return has_digit(cell) || cell.find('@') != cell.npos ? Fit::misfits : Fit::says_nothing;
  if (field.id == "persoon.plaats") return has_digit(cell) ? Fit::misfits : Fit::says_nothing;
  if (field.id == "persoon.huisnummer") return judged(has_digit(cell));
  if (field.id == "persoon.postcode")
    return dutch_postcode(cell) ? Fit::fits : has_digit(cell) ? Fit::says_nothing : Fit::misfits;
  if (field.id == "persoon.email") return judged(cell.find('@') != cell.npos);
  return Fit::says_nothing;
}

Fit fit_of(const ResultField& field, const std::string& cell, const SheetRow& row, const RowContext& context) {
  if (cell_is_empty(cell, context.modules.columns)) return Fit::says_nothing;
  switch (field.kind) {
    case AnswerKind::number: {
      const auto number = cell_number(cell);
      const bool plausible = number && number->rest.empty() && number->value >= *field.low && number->value <= *field.high;
      return plausible ? Fit::fits : number ? Fit::says_nothing : Fit::misfits;
    }
    case AnswerKind::yes_no:
      return judged(cell_yes_no(cell, context.modules.columns).has_value());
    case AnswerKind::date:
      return judged(cell_date(cell, context.today, row.day_numbers).has_value());
    case AnswerKind::choice:
      return judged(cell_choice(cell, field.choices).has_value());
    case AnswerKind::text:
      break;
  }
  return fit_of_text(field, cell);
}

struct Tally {
  int fits = 0, misfits = 0;
  std::size_t first_misfit = 0;
};

// The columns from `from` on, each with the cell `offset` places further.
Tally tally(const SheetRow& row, const RowContext& context, std::size_t from, int offset) {
  Tally out;
  for (const MappedColumn& column : context.mapping.columns) {
    const auto at = static_cast<std::ptrdiff_t>(column.column) + offset;
    if (column.column < from || at < 0 || at >= static_cast<std::ptrdiff_t>(row.cells.size())) continue;
    const Fit fit = fit_of(*column.field, row.cells[static_cast<std::size_t>(at)], row, context);
    out.fits += fit == Fit::fits ? 1 : 0;
    if (fit != Fit::misfits) continue;
    if (out.misfits++ == 0) out.first_misfit = column.column;
  }
  return out;
}

}  // namespace

bool text_misfits(const ResultField& field, const std::string& cell) { return fit_of_text(field, cell) == Fit::misfits; }

std::optional<RowShift> find_shift(const SheetRow& row, const RowContext& context) {
  const Tally all = tally(row, context, 0, 0);
  if (all.misfits < 2) return std::nullopt;
  const Tally now = tally(row, context, all.first_misfit, 0);
  for (const int offset : {1, -1}) {
    const Tally moved = tally(row, context, all.first_misfit, offset);
    if (moved.misfits * 3 <= now.misfits && moved.fits > now.fits) return RowShift{all.first_misfit, offset == 1};
  }
  return std::nullopt;
}

}  // namespace pago
