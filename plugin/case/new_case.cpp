#include "plugin/case/new_case.h"

#include <algorithm>

#include "forms/resources.h"
#include "generators/compose/letter_input.h"
#include "plugin/json_parts.h"

namespace pago {
namespace {

// Every property of a schema: null, an empty list, or an object of the same.
Json skeleton(const Json& schema) {
  Json out = Json::object();
  for (const auto& [name, property] : schema.at("properties").items()) {
    const bool typed = property.contains("type") && property.at("type").is_array();
    const std::string type = typed ? property.at("type").front().get<std::string>() : "";
    if (type == "object") out[name] = property.contains("properties") ? skeleton(property) : Json::object();
    else out[name] = type == "array" ? Json::array() : Json(nullptr);
  }
  return out;
}

Json departments(const Reading& reading) {
  std::vector<std::string> seen;
  Json out = Json::array();
  for (const Decision& decision : reading.advice.decisions)
    for (const std::string& group : decision.groups) {
      const std::string name = one_line(group);
      if (name.empty() || std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
      seen.push_back(name);
      out.push_back({{"naam", name}, {"aantal", nullptr}, {"functiegroepen", Json::array()}});
    }
  return out;
}

Json risks_to_decide(const Reading& reading, const Json& schema) {
  const Json& choice = schema.at("properties").at("risicos").at("additionalProperties");
  Json out = Json::object();
  for (const Decision& decision : reading.advice.decisions) out[decision.risk] = skeleton(choice);
  return out;
}

}  // namespace

std::string case_schema() {
  const auto bytes = resource("zaak.schema.json");
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string new_case_json(const Reading& reading, const std::string& rie_file, const std::string& rie_hash) {
  const Json schema = Json::parse(case_schema());
  Json zaak = skeleton(schema);
  zaak.erase("$schema");
  zaak["vastgesteld"] = false;
  zaak["rie"] = {{"bestand", rie_file}, {"sha256", rie_hash}};
  const Rie& rie = reading.rie;
  Json& employer = zaak["werkgever"];
  employer["naam"] = text_or_null(one_line(rie.company.text));
  employer["adres"] = text_or_null(one_line(rie.address.text));
  employer["branche"] = text_or_null(one_line(rie.activity.text));
  if (rie.employees) employer["werknemers"] = *rie.employees;
  if (!rie.findings.empty()) employer["rie_uitgevoerd"] = true;
  zaak["afdelingen"] = departments(reading);
  zaak["risicos"] = risks_to_decide(reading, schema);
  return printed(zaak);
}

}  // namespace pago
