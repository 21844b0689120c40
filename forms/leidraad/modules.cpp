#include "forms/leidraad/modules.h"

#include <algorithm>

#include "forms/resources.h"

namespace pago {
namespace {

const ResultField* in(const std::vector<ResultField>& fields, std::string_view id) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const ResultField& f) { return f.id == id; });
  return found == fields.end() ? nullptr : &*found;
}

bool holds_on(const Limit& limit, const Date& day) {
  return (!limit.from || *limit.from <= day) && (!limit.to || day <= *limit.to);
}

std::optional<Criterion> limit_as_criterion(const ResultField::CatalogueLimit& wanted, const Catalogue& catalogue,
                                            const Date& day) {
  for (const Limit& limit : catalogue.risk(wanted.risk)->limits) {
    if (limit.basis != wanted.basis || limit.kind != wanted.kind || !holds_on(limit, day)) continue;
    Criterion criterion;
    criterion.at_most = limit.value;
    criterion.source = limit.source + (limit.mark == Mark::law ? "" : " (" + std::string(dutch(limit.mark)) + ")");
    return criterion;
  }
  return std::nullopt;
}

}  // namespace

const ResultField* ModuleCatalogue::field(std::string_view id) const {
  if (const ResultField* found = in(person, id)) return found;
  if (const ResultModule* of = module(id.substr(0, id.find('.')))) return in(of->fields, id);
  return in(physician, id);
}

const ResultModule* ModuleCatalogue::module(std::string_view id) const {
  const auto found = std::find_if(modules.begin(), modules.end(), [&](const ResultModule& m) { return m.id == id; });
  return found == modules.end() ? nullptr : &*found;
}

bool ModuleCatalogue::has_group(std::string_view group) const {
  return std::any_of(modules.begin(), modules.end(), [&](const ResultModule& m) {
    return std::any_of(m.fields.begin(), m.fields.end(),
                       [&](const ResultField& f) { return !f.group.empty() && f.group == group; });
  });
}

const ModuleCatalogue& builtin_modules() {
  static const ModuleCatalogue modules = [] {
    const auto bytes = resource("leidraad/modules.xml");
    return load_modules({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, builtin_catalogue());
  }();
  return modules;
}

Criteria shipped_criteria(const ModuleCatalogue& modules, const Catalogue& catalogue, const Date& day) {
  Criteria criteria;
  for (const ResultModule& module : modules.modules)
    for (const ResultField& field : module.fields) {
      if (field.criterion) criteria[field.id] = *field.criterion;
      if (!field.limit) continue;
      if (auto found = limit_as_criterion(*field.limit, catalogue, day)) criteria[field.id] = std::move(*found);
    }
  return criteria;
}

}  // namespace pago
