#include "plugin/libreoffice/batch_answers.h"

#include "plugin/json_parts.h"

namespace pago {
std::optional<std::pair<int, int>> progress_in(std::string_view line) {
  const Json told = Json::parse(line, nullptr, false);
  if (!told.is_object() || !told.contains("klaar") || !told.contains("totaal")) return {};
  return std::pair(told["klaar"].get<int>(), told["totaal"].get<int>());
}

}  // namespace pago
