#pragma once
#include <string_view>

namespace pago {

// Does a text give working hours of which more than one hour falls between 00.00 and 06.00 (nachtdienst, art. 1:7
// Arbeidstijdenwet)? "23.00 en 4.00 uur", "22:45 - 7:15", "begint om 04.30 uur". Hours in words count only beside a word of
// night or stand-by.
bool works_at_night(std::string_view text);

}  // namespace pago
