#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "forms/leidraad/catalogue.h"

namespace pago {

// What a user may write behind the filter's name: --convert-to
// "PAGO-advies.docx:PAGO-advies:datum=2026-11-22,zaak=/map/kranenvliet". Entries are separated by "," or ";" and may come in
// any order; a value may contain "=", and a comma when no name of an option follows it.
struct FilterOptions {
  std::optional<Date> date;   // datum=JJJJ-MM-DD; empty: today
  std::string case_path;      // zaak=: folder of a case, or its file, as path or file URL; empty: no case
  std::string template_path;  // sjabloon=: DOCX, as path or file URL; empty: pago's own
};

// Throws Error("options.invalid") naming the entry: unknown, twice, without value, or no such day.
FilterOptions parse_filter_options(std::string_view text);

}  // namespace pago
