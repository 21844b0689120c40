#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/rie/rie.h"
#include "parsers/rie/words.h"

namespace pago {

// Quantities of a sentence in any Dutch spelling: "83 dB(A)", "83 dBA", "boven de 85 decibel", "0,7 m/s2", "zeven uur per dag",
// "23 tot 30 kg" (the highest counts), "een kwartier" (15 minuten), "27%". Units are canonical (Limit::unit); a counted noun
// keeps its own word ("900 dozen"). Years, dates, clock times and article numbers are no quantities.
std::vector<Quantity> quantities_in(std::string_view text);

// "zeven" -> 7, "driekwart" -> nothing; up to a hundred.
std::optional<double> number_word(std::string_view folded);

// "1.250,5" -> 1250.5, "0,7" -> 0.7, "2.000" -> 2000, "7.15" -> 7.15.
std::optional<double> parse_number(std::string_view text);

}  // namespace pago
