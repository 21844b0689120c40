#pragma once
#include <string>
#include <string_view>

namespace pago {

// The number of a list item as it is printed, by Word's name of the format: "decimal", "lowerLetter", "upperRoman",
// "decimalZero", "ordinal", "none". Anything else counts in digits.
std::string list_number(int number, std::string_view format);

}  // namespace pago
