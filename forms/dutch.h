#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/catalogue.h"

// Numbers, dates and lists as a Dutch reader writes them.
namespace pago {

std::string dutch_number(double value);                         // "2,5", "80", "0,075"
std::string dutch_euros(double euros);                          // "€ 1.250,00", with a space that does not break
std::string dutch_date(const Date& date);                       // "22 november 2026"
std::string dutch_list(const std::vector<std::string>& parts);  // "a, b en c"; "a en b; c" when a part is itself a list
std::string capitalised(std::string_view text);                 // first letter (ASCII) upper case

}  // namespace pago
