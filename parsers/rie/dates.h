#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/rie/rie.h"

namespace pago {

struct FoundDate {
  Date date;
  std::size_t begin = 0, end = 0;  // bytes in the text
  bool exact = false;              // day, month and year were all there
};

// Dates of a text in the forms that RI&Es use: 31-12-2025, 31/12/2025, 31.12.2025, 2025-12-31, 31 december 2025, dec. 2025,
// dec-25, Q4 2025, 4e kwartaal 2025, week 42 2025, eind 2025, 1e half jaar 2025. A period becomes its last day. A bare year, a
// season and words such as "direct" or "doorlopend" give nothing.
std::vector<FoundDate> dates_in(std::string_view text);

std::optional<Date> first_date(std::string_view text);

}  // namespace pago
