#include "generators/rules/assess_back.h"

#include <algorithm>
#include <cmath>

#include "generators/rules/back_score.h"

namespace pago {
namespace {

std::optional<double> number(const ResultRow& row, const std::string& field) {
  const double* value = row.given<double>(field);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<int> whole(const ResultRow& row, const std::string& field) {
  const auto value = number(row, field);
  return value ? std::optional(static_cast<int>(std::lround(*value))) : std::nullopt;
}

std::optional<StartBackScore> score_of(const ResultRow& row) {
  std::array<std::optional<bool>, 8> agreed;
  for (std::size_t i = 0; i < agreed.size(); ++i)
    if (const bool* answer = row.given<bool>("rug.startback_" + std::to_string(i + 1))) agreed[i] = *answer;
  if (const auto score = start_back_score(agreed, whole(row, "rug.startback_9"))) return score;
  const auto total = whole(row, "rug.startback_totaal"), sub = whole(row, "rug.startback_sub");
  return total && sub ? std::optional(StartBackScore{*total, *sub}) : std::nullopt;
}

AssessedValue conclusion(const Texts& texts, const std::string& field, const std::string& sentence, std::string value,
                         ResultOutcome outcome, const std::string& source) {
  AssessedValue out;
  out.field = field;
  out.label = texts.say(sentence);
  out.value = std::move(value);
  out.outcome = outcome;
  out.criterion = texts.say(sentence + "_criterium");
  out.source = texts.say(source);
  return out;
}

void add_start_back(const ResultRow& row, const Texts& texts, ModuleResult& result) {
  const auto score = score_of(row);
  const auto found = score ? start_back_class(*score) : std::nullopt;
  if (!found) return;
  const bool low = *found == StartBackClass::low, high = *found == StartBackClass::high;
  result.score_class = texts.say(low ? "startback_laag" : high ? "startback_hoog" : "startback_middel");
  result.values.push_back(conclusion(texts, "rug.startback", "startback", result.score_class,
                                     low    ? ResultOutcome::in_order
                                     : high ? ResultOutcome::deviating
                                            : ResultOutcome::attention,
                                     "startback_bron"));
}

void add_part(const Texts& texts, const std::string& name, Tri met, ModuleResult& result) {
  const ResultOutcome outcome = !met ? ResultOutcome::not_assessed : *met ? ResultOutcome::attention : ResultOutcome::in_order;
  const char* said = !met ? "d023_onbekend" : *met ? "d023_voldaan" : "d023_niet_voldaan";
  result.values.push_back(conclusion(texts, "rug." + name, name, texts.say(said), outcome, "d023_bron"));
}

void add_d023(const ResultRow& row, const Texts& texts, ModuleResult& result) {
  const D023Exposure exposure{number(row, "rug.til_gewicht"), number(row, "rug.til_uren"),    number(row, "rug.til_keren"),
                              number(row, "rug.til_jaren"),   number(row, "rug.buig_graden"), number(row, "rug.buig_uren")};
  const std::optional<double> parts[] = {exposure.lifted_kg,  exposure.lift_hours,   exposure.lift_times,
                                         exposure.lift_years, exposure.bend_degrees, exposure.bend_hours};
  if (std::none_of(std::begin(parts), std::end(parts), [](const auto& part) { return part.has_value(); })) return;
  const D023Result found = d023(exposure);
  add_part(texts, "d023_tillen", found.lifting, result);
  add_part(texts, "d023_buigen", found.bending, result);
  add_part(texts, "d023", found.both, result);
}

}  // namespace

void add_back_scores(const ResultRow& row, const ModuleCatalogue& catalogue, ModuleResult& result) {
  add_start_back(row, catalogue.texts, result);
  add_d023(row, catalogue.texts, result);
}

}  // namespace pago
