#pragma once
#include <string>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "forms/texts.h"

// Dates, numbers and lists as a reader of the document's language writes them: Dutch, unless its texts say otherwise (maand.1
// .. maand.12, woord.decimaalteken, woord.en).
namespace pago {

std::string written_date(const Texts& texts, const Date& date);                       // "4 mei 2026", "4 May 2026"
std::string written_number(const Texts& texts, double number);                        // "2,5", "2.5"
std::string written_list(const Texts& texts, const std::vector<std::string>& parts);  // "a, b en c", "a, b and c"

}  // namespace pago
