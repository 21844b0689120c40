#include <catch2/catch.hpp>

#include "forms/resources.h"
#include "plugin/case/case_json.h"

// forms/zaak.schema.json is what users and editors read; the reader in plugin/case is what counts. They must say the same.
namespace pago {
namespace {

using nlohmann::json;

json shipped() {
  const auto bytes = resource("zaak.schema.json");
  return json::parse(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

// Takes the descriptions out of a schema and notes the properties that have none.
void take_descriptions(json& schema, const std::string& path, std::vector<std::string>& bare) {
  if (schema.contains("properties"))
    for (auto& [name, property] : schema["properties"].items()) {
      const std::string at = path + "." + name;
      if (property.value("description", "").size() < 4) bare.push_back(at);
      property.erase("description");
      take_descriptions(property, at, bare);
    }
  if (schema.contains("items")) take_descriptions(schema["items"], path + "[]", bare);
  if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
    take_descriptions(schema["additionalProperties"], path + ".*", bare);
}

}  // namespace

TEST_CASE("the schema of a case knows exactly what the reader asks for, and explains every fact") {
  json schema = shipped();
  std::vector<std::string> bare;
  take_descriptions(schema, "", bare);
  CHECK(bare == std::vector<std::string>{});
  INFO("what to change in forms/zaak.schema.json, as a JSON patch");
  CHECK(json::diff(schema["properties"], described_case()["properties"]).dump(1) == "[]");
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
}

}  // namespace pago
