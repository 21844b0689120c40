#pragma once
#include <string_view>

namespace pago {

// Which answer to a question of a checklist means that something is wrong.
enum class Polarity {
  good_when_yes,  // "Is er een actueel BHV-plan?"
  bad_when_yes,   // "Worden medewerkers blootgesteld aan lawaai?"
  unknown
};
Polarity polarity_of(std::string_view question);

// A cell that is ticked: x, X, ✓, ☒, ☑, ■, ●, ja ... An empty box is not a tick.
bool is_tick(std::string_view cell);

}  // namespace pago
