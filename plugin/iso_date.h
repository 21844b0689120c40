#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "forms/leidraad/catalogue.h"

// Dates as programs exchange them: "2026-03-31".
namespace pago {

std::optional<Date> parse_iso_date(std::string_view text);  // empty for anything that is not a date that exists
std::string iso_date(const Date& date);

}  // namespace pago
