#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "forms/leidraad/catalogue.h"
#include "parsers/source_ref.h"

// What every JSON of pago writes alike: empty is null, dates are "YYYY-MM-DD", a place is {file, page, section, place, quote,
// scan}.
namespace pago {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text);
Json date_or_null(const std::optional<Date>& date);
Json json(const ScanReading& read);
Json json(const SourceRef& source);
std::string printed(const Json& object);  // indented, a newline at the end; bytes that are no UTF-8 are replaced

}  // namespace pago
