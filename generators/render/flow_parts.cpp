#include "generators/render/flow_parts.h"

#include "forms/error.h"

namespace pago {

const std::string* KnownPackage::find(const std::string& name) {
  auto known = parts_.find(name);
  if (known == parts_.end()) known = parts_.emplace(name, package_.read(name)).first;
  return known->second ? &*known->second : nullptr;
}

const std::map<std::string, Relationship>& KnownPackage::relations(const std::string& name) {
  const auto [known, fresh] = relations_.try_emplace(name);
  if (fresh)
    for (Relationship& r : relationships_of(package_, name, limits_)) known->second.emplace(r.id, std::move(r));
  return known->second;
}

const std::string* FlowParts::find(const std::string& name) const {
  for (const Part& part : own_)
    if (part.name == name) return &part.content;
  return name.empty() ? nullptr : base_.find(name);
}

const std::string& FlowParts::required(const std::string& name) const {
  if (const std::string* part = find(name)) return *part;
  throw Error("docx.damaged",
              "Het Word-bestand is beschadigd: " + name + " ontbreekt. Open het in Word en bewaar het opnieuw.");
}

std::string FlowParts::target(const std::string& name, std::string_view type) const {
  for (const auto& [id, relation] : relations(name))
    if (relation.type == type && !relation.external) return relation.target;
  return {};
}

}  // namespace pago
