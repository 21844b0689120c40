#pragma once
#include <string>

#include "plugin/cli/commands.h"

namespace pago::cli {

struct ConfirmFinding {
  std::string folder, risk, quote, place, state, priority, reason;  // state, priority: "bevestigd", "afgewezen", "open" or ""
};

// Writes into zaak.json what the bedrijfsarts says of one finding; "" keeps what stood there, "open" takes it away.
int confirm_finding(const ConfirmFinding& chosen, const Shared& shared);

}  // namespace pago::cli
