#pragma once
#include <string>
#include <string_view>

#include "forms/form.h"

// The pictures of Word's \@ and \# switches (ECMA-376 part 1, 17.16.4), with Dutch names and separators.
namespace pago {

// "dddd d MMMM yyyy" -> "zondag 22 november 2026"; 'text' between apostrophes stays. Time codes give nothing.
std::string date_picture(const Date& date, std::string_view picture);

// "€ #.##0,00" or "€ #,##0.00" -> "€ 1.234,50". What the last separator parts is the fraction, unless three places follow and
// it is the only one; a second part after ; serves negative numbers. The result always has a decimal comma.
std::string number_picture(double number, std::string_view picture);

// "1.234,50"; without grouping for decimals < 0, which keeps the fraction as it is.
std::string grouped_number(double number, int decimals);

}  // namespace pago
