#include "plugin/template_data.h"

#include <nlohmann/json.hpp>

#include "forms/error.h"

namespace pago {
namespace {

constexpr int deepest = 200;

Value picture_value(const nlohmann::json& object, const ReadPicture& picture) {
  const std::string name = object["afbeelding"].get<std::string>();
  const auto bytes = picture ? picture(name) : std::nullopt;
  if (!bytes)
    throw Error("data.picture", "De afbeelding “" + name + "” uit de gegevens is niet te lezen; zet haar naast het bestand.");
  TemplatePicture out{*bytes, {}, 0};
  if (object.contains("alt") && object["alt"].is_string()) out.alt = object["alt"].get<std::string>();
  if (object.contains("breedte_mm") && object["breedte_mm"].is_number()) out.width_mm = object["breedte_mm"].get<double>();
  return {std::move(out)};
}

Value value_of(const nlohmann::json& json, const ReadPicture& picture, int depth) {
  if (depth > deepest) throw Error("data.invalid", "De gegevens zijn te diep genest.");
  if (json.is_string()) return {json.get<std::string>()};
  if (json.is_boolean()) return {json.get<bool>()};
  if (json.is_number()) return {json.get<double>()};
  if (json.is_array()) {
    Value::List list;
    for (const nlohmann::json& item : json) list.push_back(value_of(item, picture, depth + 1));
    return {std::move(list)};
  }
  if (!json.is_object()) return {};
  if (json.contains("afbeelding") && json["afbeelding"].is_string()) return picture_value(json, picture);
  if (json.size() == 1 && json.contains("opmaak") && json["opmaak"].is_string())
    return {RichText{json["opmaak"].get<std::string>()}};
  Value::Object object;
  for (const auto& [name, member] : json.items()) object.insert_or_assign(name, value_of(member, picture, depth + 1));
  return {std::move(object)};
}

std::optional<std::string> from_base64(std::string_view text) {
  static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=' || c == '\n' || c == '\r' || c == ' ') continue;
    const std::size_t value = letters.find(c);
    if (value == letters.npos) return std::nullopt;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    if ((count += 6) < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

}  // namespace

std::optional<std::string> data_uri_bytes(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (!text.starts_with("data:image/") || comma == text.npos || !text.substr(0, comma).ends_with(";base64"))
    return std::nullopt;
  return from_base64(text.substr(comma + 1));
}

Value template_data(std::string_view json, std::string_view file, const ReadPicture& picture) {
  nlohmann::json parsed;
  try {
    parsed = nlohmann::json::parse(json);
  } catch (const nlohmann::json::exception& error) {
    throw Error("data.invalid", "Het bestand " + std::string(file) + " is geen geldige JSON (" + error.what() + ").");
  }
  if (!parsed.is_object())
    throw Error("data.invalid", "Het bestand " + std::string(file) + " moet een JSON-object zijn: {\"veld\": \"waarde\"}.");
  return value_of(parsed, picture, 0);
}

}  // namespace pago
