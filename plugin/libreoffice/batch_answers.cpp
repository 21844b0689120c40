#include "plugin/libreoffice/batch_answers.h"

#include "forms/error.h"
#include "plugin/json_parts.h"

namespace pago {
namespace {

Json columns_of(std::string_view proposal_json) {
  const Json root = Json::parse(proposal_json, nullptr, false);
  if (!root.is_object() || !root.contains("uitslagen") || !root["uitslagen"].contains("kolommen")) return Json::object();
  return root["uitslagen"]["kolommen"];
}

}  // namespace

std::optional<std::pair<int, int>> progress_in(std::string_view line) {
  const Json told = Json::parse(line, nullptr, false);
  if (!told.is_object() || !told.contains("klaar") || !told.contains("totaal")) return {};
  return std::pair(told["klaar"].get<int>(), told["totaal"].get<int>());
}

std::string columns_in(std::string_view proposal_json) {
  std::string lines;
  const Json columns = columns_of(proposal_json);
  for (const auto& [field, header] : columns.items())
    lines += field + ": " + (header.is_string() ? header.get<std::string>() : header.dump()) + "\n";
  return lines;
}

std::string with_columns(std::string_view case_json, std::string_view proposal_json) {
  Json root = Json::parse(case_json, nullptr, false);
  if (!root.is_object()) throw Error("case.invalid", "Het zaakbestand is geen geldige JSON; het blijft zoals het is.");
  if (!root.contains("uitslagen") || !root["uitslagen"].is_object()) root["uitslagen"] = Json::object();
  Json& columns = root["uitslagen"]["kolommen"];
  if (!columns.is_object()) columns = Json::object();
  columns.update(columns_of(proposal_json));
  return printed(root);
}

}  // namespace pago
