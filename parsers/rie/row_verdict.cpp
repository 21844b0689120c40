#include "parsers/rie/row_verdict.h"

#include <algorithm>

#include "parsers/rie/text_pattern.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

bool rates(ColumnRole role) { return role == ColumnRole::priority || role == ColumnRole::score || role == ColumnRole::factor; }

bool is_dash(const std::string& text) { return text == "-" || text == "–" || text == "—" || text == "--"; }

}  // namespace

std::optional<RowVerdict> verdict_of(const std::vector<std::pair<ColumnRole, const Cell*>>& cells) {
  static const TextPattern fine(
      "(akkoord|accoord|geen (risico|actie( nodig)?|knelpunt|bijzonderheden|gevaar|score)|in orde|ok|oké|oke|voldoet|op orde|"
      "acceptabel|aanvaardbaar|beheerst)");
  static const TextPattern outside("(n\\.?v\\.?t\\.?|niet van toepassing)");
  std::size_t dashes = 0, rated = 0;
  bool asks = false, classed = false;
  for (const auto& [role, cell] : cells) {
    const std::string text = squeeze(fold(cell->text()));
    asks = asks || role == ColumnRole::question;
    if (text.empty() || (!rates(role) && role != ColumnRole::status)) continue;
    const bool nought = text == "0" && (role == ColumnRole::priority || role == ColumnRole::score);
    if (rates(role) && (nought || outside.whole(text))) return RowVerdict{Presence::not_applicable, "oordeel: " + text};
    if (fine.whole(text)) return RowVerdict{Presence::controlled, "oordeel: " + text};
    if (!rates(role)) continue;
    dashes += is_dash(text);
    rated += !is_dash(text);
    classed = classed || role == ColumnRole::priority || role == ColumnRole::score;
  }
  if (rated == 0 && classed && (dashes > 1 || (dashes == 1 && asks)))
    return RowVerdict{Presence::controlled, "de RI&E geeft hier een streepje in plaats van een klasse"};
  return std::nullopt;
}

}  // namespace pago
