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

// Dates of a text in the forms that RI&Es use: 31-12-2025, 31/12/2025, 31.12.2025, 31-12-'25, 2025-12-31, 12/31/2025 (only when
// it can be nothing else), 31 december 2025, 31-dec-25, Dec 31, 2025, dec. 2025, december '25, dec-25, 12-2025, Q4 2025,
// 2025-Q4, 4e kw 2025, H1 2026, 1e half jaar 2025, week 42 2025, wk 40-42 2025, eind 2025. A period becomes its last day (a
// week its Sunday); a week 53 that the year does not have is no date. A bare year, a season, a period without a year and words
// such as "direct" or "doorlopend" give nothing.
std::vector<FoundDate> dates_in(std::string_view text);

std::optional<Date> first_date(std::string_view text);

// When an action must be done: the end of a range ("1-3-2026 t/m 31-3-2026"), otherwise the first date.
std::optional<Date> deadline_in(std::string_view text);

}  // namespace pago
