#include "plugin/case/json_fields.h"

#include <algorithm>

#include "forms/near_word.h"
#include "plugin/iso_date.h"

namespace pago {
namespace {

std::string_view dutch_kind(const nlohmann::json& value) {
  switch (value.type()) {
    case nlohmann::json::value_t::string:
      return "tekst";
    case nlohmann::json::value_t::object:
      return "een object";
    case nlohmann::json::value_t::array:
      return "een lijst";
    case nlohmann::json::value_t::boolean:
      return "true of false";
    case nlohmann::json::value_t::null:
      return "null";
    default:
      return "een getal";
  }
}

nlohmann::json or_null(const char* type) { return {{"type", nlohmann::json::array({type, "null"})}}; }

nlohmann::json closed_object(nlohmann::json properties) {
  nlohmann::json schema = or_null("object");
  schema["additionalProperties"] = false;
  schema["properties"] = std::move(properties);
  return schema;
}

}  // namespace

JsonFields::JsonFields(const nlohmann::json& object, std::string path, Faults& faults)
    : object_(&object), path_(std::move(path)), faults_(&faults) {
  if (!object_->is_object()) fault(path_.empty() ? "het bestand" : path_, "een object", object);
}

JsonFields::JsonFields(nlohmann::json& schema) : schema_(&schema) {}

nlohmann::json JsonFields::describe(const std::function<void(JsonFields&)>& read) {
  nlohmann::json properties = nlohmann::json::object();
  JsonFields fields(properties);
  read(fields);
  return closed_object(std::move(properties));
}

void JsonFields::text(const char* key, std::string& into) {
  if (describes(key, or_null("string"))) return;
  if (const nlohmann::json* value = take(key, &nlohmann::json::is_string, "tekst")) into = value->get<std::string>();
}

void JsonFields::texts(const char* key, std::vector<std::string>& into) {
  nlohmann::json kind = or_null("array");
  kind["items"] = {{"type", "string"}};
  if (describes(key, std::move(kind))) return;
  const nlohmann::json* value = take(key, &nlohmann::json::is_array, "een lijst");
  if (!value) return;
  int number = 0;
  for (const nlohmann::json& item : *value) {
    ++number;
    if (item.is_string()) into.push_back(item.get<std::string>());
    else fault(at(key) + "[" + std::to_string(number) + "]", "tekst", item);
  }
}

void JsonFields::flag(const char* key, bool& into) {
  std::optional<bool> given;
  yes_or_no(key, given);
  into = given.value_or(into);
}

void JsonFields::yes_or_no(const char* key, std::optional<bool>& into) {
  if (describes(key, or_null("boolean"))) return;
  if (const nlohmann::json* value = take(key, &nlohmann::json::is_boolean, "true of false")) into = value->get<bool>();
}

void JsonFields::count(const char* key, std::optional<int>& into) {
  nlohmann::json kind = or_null("integer");
  kind["minimum"] = 0;
  if (describes(key, std::move(kind))) return;
  if (const nlohmann::json* value = take(key, &nlohmann::json::is_number_unsigned, "een geheel getal"))
    into = static_cast<int>(std::min<std::uint64_t>(value->get<std::uint64_t>(), 10'000'000));
}

void JsonFields::amount(const char* key, std::optional<double>& into) {
  nlohmann::json kind = or_null("number");
  kind["minimum"] = 0;
  if (describes(key, std::move(kind))) return;
  const nlohmann::json* value = take(key, &nlohmann::json::is_number, "een getal");
  if (!value) return;
  into = value->get<double>();
  if (*into < 0) faults_->push_back(at(key) + ": een bedrag of getal onder nul mag hier niet");
}

void JsonFields::number(const char* key, std::optional<double>& into) {
  if (describes(key, or_null("number"))) return;
  if (const nlohmann::json* value = take(key, &nlohmann::json::is_number, "een getal")) into = value->get<double>();
}

void JsonFields::date(const char* key, std::optional<Date>& into) {
  nlohmann::json kind = or_null("string");
  kind["format"] = "date";
  if (describes(key, std::move(kind))) return;
  const nlohmann::json* value = take(key, &nlohmann::json::is_string, "een datum");
  if (!value) return;
  into = parse_iso_date(value->get<std::string>());
  if (!into) faults_->push_back(at(key) + ": \"" + value->get<std::string>() + "\" is geen datum (JJJJ-MM-DD)");
}

std::optional<std::size_t> JsonFields::chosen(const char* key, const std::vector<std::string_view>& words) {
  nlohmann::json kind = {{"enum", nlohmann::json::array()}};
  for (const std::string_view word : words) kind["enum"].push_back(word);
  kind["enum"].push_back(nullptr);
  if (describes(key, std::move(kind))) return std::nullopt;
  const nlohmann::json* value = take(key, &nlohmann::json::is_string, "tekst");
  if (!value) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), value->get<std::string>());
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string allowed;
  for (const std::string_view word : words) (allowed += allowed.empty() ? "\"" : ", \"") += std::string(word) + "\"";
  faults_->push_back(at(key) + ": \"" + value->get<std::string>() + "\" mag hier niet; kies uit " + allowed);
  return std::nullopt;
}

void JsonFields::object(const char* key, const std::function<void(JsonFields&)>& read) {
  if (schema_ != nullptr) return void(describes(key, describe(read)));
  if (const nlohmann::json* value = take(key, &nlohmann::json::is_object, "een object")) nested(*value, at(key), read);
}

void JsonFields::list(const char* key, const std::function<void(JsonFields&)>& read) {
  if (schema_ != nullptr) {
    nlohmann::json kind = or_null("array");
    kind["items"] = describe(read);
    kind["items"]["type"] = "object";
    return void(describes(key, std::move(kind)));
  }
  const nlohmann::json* value = take(key, &nlohmann::json::is_array, "een lijst");
  if (!value) return;
  int number = 0;
  for (const nlohmann::json& item : *value) nested(item, at(key) + "[" + std::to_string(++number) + "]", read);
}

void JsonFields::named(const char* key, const std::function<bool(const std::string&)>& known, const char* unknown,
                       const std::function<void(const std::string&, JsonFields&)>& read) {
  if (schema_ != nullptr) {
    nlohmann::json kind = or_null("object");
    kind["additionalProperties"] = describe([&read](JsonFields& fields) { read("", fields); });
    kind["additionalProperties"]["type"] = "object";
    return void(describes(key, std::move(kind)));
  }
  const nlohmann::json* value = take(key, &nlohmann::json::is_object, "een object");
  if (!value) return;
  for (const auto& [name, item] : value->items()) {
    if (!known(name)) faults_->push_back(at(key) + "." + name + ": " + unknown);
    nested(item, at(key) + "." + name, [&read, &name = name](JsonFields& fields) { read(name, fields); });
  }
}

void JsonFields::named_texts(const char* key, const std::function<bool(const std::string&)>& known, const char* unknown,
                             const std::vector<std::string_view>& words, std::map<std::string, std::string>& into) {
  nlohmann::json kind = or_null("object");
  kind["additionalProperties"] = words.empty() ? nlohmann::json{{"type", "string"}} : nlohmann::json{{"enum", words}};
  if (describes(key, std::move(kind))) return;
  const nlohmann::json* value = take(key, &nlohmann::json::is_object, "een object");
  if (!value) return;
  for (const auto& [name, item] : value->items()) {
    const std::string where = at(key) + "." + name;
    if (!known(name)) faults_->push_back(where + ": " + unknown);
    else if (!item.is_string()) fault(where, "tekst", item);
    else if (!words.empty() && std::find(words.begin(), words.end(), item.get<std::string>()) == words.end())
      faults_->push_back(where + ": \"" + item.get<std::string>() + "\" mag hier niet");
    else into[name] = item.get<std::string>();
  }
}

void JsonFields::complain(const char* key, const std::string& what) {
  if (faults_ != nullptr) faults_->push_back(at(key) + ": " + what);
}

void JsonFields::refuse_unknown_keys() const {
  if (object_ == nullptr || !object_->is_object()) return;
  for (const auto& [key, value] : object_->items()) {
    if (asked_.count(key)) continue;
    const std::string near = near_word(key, {asked_.begin(), asked_.end()});
    faults_->push_back(at(key) + ": dit gegeven bestaat niet" + (near.empty() ? "" : "; bedoelt u " + near + "?"));
  }
}

std::string JsonFields::at(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }

void JsonFields::fault(const std::string& where, std::string_view wanted, const nlohmann::json& found) {
  faults_->push_back(where + ": hier hoort " + std::string(wanted) + " te staan, niet " + std::string(dutch_kind(found)));
}

const nlohmann::json* JsonFields::take(const char* key, Fits fits, const char* wanted) {
  asked_.insert(key);
  if (!object_->is_object()) return nullptr;
  const auto found = object_->find(key);
  if (found == object_->end() || found->is_null()) return nullptr;
  if (((*found).*fits)()) return &*found;
  fault(at(key), wanted, *found);
  return nullptr;
}

void JsonFields::nested(const nlohmann::json& value, const std::string& path, const std::function<void(JsonFields&)>& read) {
  JsonFields fields(value, path, *faults_);
  read(fields);
  fields.refuse_unknown_keys();
}

bool JsonFields::describes(const char* key, nlohmann::json kind) {
  if (schema_ == nullptr) return false;
  (*schema_)[key] = std::move(kind);
  return true;
}

}  // namespace pago
