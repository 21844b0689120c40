#pragma once
#include <optional>
#include <string_view>

namespace pago {

// An amount of money as a plan of action writes it: "€ 1.250,-", "€1.250,00", "EUR 1,250.00", "k€ 2,5", "€ 15k", "1250 euro",
// "€ 1 250"; of a range ("€ 500 - € 750") the highest. A bare number counts only when `column` says that the text stands in a
// column of costs. "PM", "p.m.", "intern", a number of hours and everything else give nothing.
std::optional<double> euros_in(std::string_view text, bool column = false);

}  // namespace pago
