#pragma once
#include "plugin/json_parts.h"

namespace pago {

// Who released what a record is about: released_by, released_big and released_at of a record; null while it is a concept.
template <class Record>
Json released_json(const Record& record) {
  if (record.released_by.empty()) return nullptr;
  return {{"bedrijfsarts", record.released_by}, {"big", record.released_big}, {"tijd", record.released_at}};
}

// Throws Json::exception when something is missing.
template <class Record>
void read_released(const Json& released, Record& record) {
  if (!released.is_object()) return;
  record.released_by = released.at("bedrijfsarts").template get<std::string>();
  record.released_big = released.at("big").template get<std::string>();
  record.released_at = released.at("tijd").template get<std::string>();
}

}  // namespace pago
