#include "plugin/json_parts.h"

#include <cmath>

#include "plugin/iso_date.h"

namespace pago {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json date_or_null(const std::optional<Date>& date) { return date ? Json(iso_date(*date)) : Json(nullptr); }

Json json(const ScanReading& read) {
  return {{"confidence", std::round(100 * read.confidence) / 100}, {"doubtful", read.doubtful}};
}

Json json(const SourceRef& source) {
  return {{"file", source.file},
          {"page", source.page ? Json(*source.page) : Json(nullptr)},
          {"section", text_or_null(source.section)},
          {"place", source.place},
          {"quote", source.quote},
          {"scan", source.scan ? json(*source.scan) : Json(nullptr)}};
}

std::string printed(const Json& object) { return object.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

}  // namespace pago
