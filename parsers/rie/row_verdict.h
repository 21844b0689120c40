#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/rie/column_roles.h"
#include "parsers/rie/rie.h"

namespace pago {

struct RowVerdict {
  Presence presence = Presence::controlled;
  std::string reason;  // Dutch, for the physician
};

// What a row of a rated table says where the others have their class: "akkoord", "geen risico", "n.v.t.", or a dash in place of
// the score and of the class. Empty when the row is rated, or says nothing about it.
std::optional<RowVerdict> verdict_of(const std::vector<std::pair<ColumnRole, const Cell*>>& cells);

}  // namespace pago
