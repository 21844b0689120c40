#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "forms/leidraad/catalogue.h"

namespace pago {

// What a user may write behind the filter's name: --convert-to
// "PAGO-advies.docx:PAGO-advies:datum=2026-11-22;zaak=/map/zaak.json". Entries are separated by ";" and may come in any order;
// a value may contain "=", not ";".
struct FilterOptions {
  std::optional<Date> date;  // datum=JJJJ-MM-DD; empty: the caller's today
  std::string case_file;     // zaak=: path or file URL as written; empty: no case file
};

// Throws Error("options.invalid") naming the entry: unknown, twice, without value, or no such day.
FilterOptions parse_filter_options(std::string_view text);

}  // namespace pago
