#include "plugin/libreoffice/column_choices.h"

#include <algorithm>
#include <map>

#include "forms/error.h"
#include "plugin/json_parts.h"

namespace pago {
namespace {

std::string words(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// "PAGO: gehoor" and "rechts, 4000 Hz" in "dB". Some names begin with their group.
ChosenField field_of(const Json& told) {
  std::string group = words(told, "groep") + ": ";
  const std::string name = words(told, "naam");
  if (const auto colon = group.find(": "); colon + 2 < group.size()) group.erase(0, colon + 2);
  return {words(told, "veld"), (name.starts_with(group) ? name : group + name) + " (" + words(told, "eenheid") + ")"};
}

std::string joined(const Json& values) {
  std::string out;
  for (const Json& value : values) out += (out.empty() ? "" : " | ") + value.get<std::string>();
  return out;
}

const Json* agreed_columns(const Json& root) {
  if (!root.is_object() || !root.contains("uitslagen") || !root["uitslagen"].is_object()) return nullptr;
  const auto found = root["uitslagen"].find("kolommen");
  return found == root["uitslagen"].end() || !found->is_object() ? nullptr : &*found;
}

}  // namespace

ColumnChoices::ColumnChoices(std::string_view answer, std::string_view case_json) {
  const Json told = Json::parse(answer, nullptr, false);
  if (!told.is_object() || !told.contains("kolommen") || !told.contains("velden"))
    throw Error("reading.invalid", "Het antwoord van pago is niet te lezen. Installeer de extensie opnieuw.");
  fields_.push_back({"", "(niet gebruiken)"});
  for (const Json& field : told["velden"]) fields_.push_back(field_of(field));
  for (const Json& one : told["kolommen"]) {
    const bool sure = one.value("zeker", false);
    const std::string field = words(one, "veld");
    columns_.push_back({"kolom " + words(one, "kolom"), words(one, "kop"), words(one, "naam"), joined(one.at("voorbeelden")),
                        words(one, "twijfel"), field_named(field), sure || field.empty()});
  }
  take_from_case(case_json);
}

std::size_t ColumnChoices::field_named(std::string_view id) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const ChosenField& field) { return field.id == id; });
  return found == fields_.end() ? 0 : static_cast<std::size_t>(found - fields_.begin());
}

// Once columns were agreed, one that is not among them may be one that somebody left out: that is asked again.
void ColumnChoices::take_from_case(std::string_view case_json) {
  const Json root = Json::parse(case_json, nullptr, false);
  const Json* agreed = agreed_columns(root);
  if (agreed == nullptr || agreed->empty()) return;
  for (ChosenColumn& column : columns_) {
    if (column.field != 0 && agreed->contains(fields_[column.field].id)) column.field = 0;
    column.decided = column.field == 0;
  }
  for (const auto& [id, name] : agreed->items()) {
    const std::size_t field = field_named(id);
    if (field == 0 || !name.is_string()) continue;
    const auto called = name.get<std::string>();
    const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const ChosenColumn& one) {
      return one.name == called || one.header == called || one.place == called;
    });
    if (column == columns_.end()) columns_.push_back({"", called, called, "", "", field, true});
    else choose(static_cast<std::size_t>(column - columns_.begin()), field);
  }
}

void ColumnChoices::choose(std::size_t column, std::size_t field) {
  columns_.at(column).field = field < fields_.size() ? field : 0;
  columns_.at(column).decided = true;
}

std::string ColumnChoices::line(std::size_t number) const {
  const ChosenColumn& column = columns_.at(number);
  const std::string place = column.place.empty() ? "niet in dit bestand" : column.place.substr(column.place.find(' ') + 1);
  const std::string what = column.field == 0 ? std::string("niet gebruikt") : fields_[column.field].text;
  return place + "  " + column.header + "  \u2192  " + (column.decided ? what : "misschien " + what);
}

std::string ColumnChoices::doubled() const {
  std::map<std::size_t, std::size_t> times;
  for (const ChosenColumn& column : columns_)
    if (column.decided && column.field != 0 && ++times[column.field] == 2) return fields_[column.field].text;
  return "";
}

std::string ColumnChoices::summary() const {
  const auto count = [this](auto&& is) { return std::to_string(std::count_if(columns_.begin(), columns_.end(), is)); };
  const std::string used = count([](const ChosenColumn& one) { return one.decided && one.field != 0; });
  const std::string open = count([](const ChosenColumn& one) { return !one.decided; });
  const std::string all = std::to_string(columns_.size());
  if (const std::string twice = doubled(); !twice.empty())
    return "Twee kolommen zijn allebei \u201c" + twice + "\u201d. Kies bij een ervan iets anders.";
  const std::string left_out = open == "1" ? "; over 1 is nog niet beslist, die blijft weg."
                                           : "; over " + open + " is nog niet beslist, die blijven weg.";
  return used + " van " + all + " kolommen gebruikt" + (open == "0" ? "." : left_out);
}

std::string ColumnChoices::kept_in(std::string_view case_json) const {
  Json root = Json::parse(case_json, nullptr, false);
  if (!root.is_object()) throw Error("case.invalid", "Het zaakbestand is geen geldige JSON; het blijft zoals het is.");
  if (!root.contains("uitslagen") || !root["uitslagen"].is_object()) root["uitslagen"] = Json::object();
  Json chosen = Json::object();
  for (const ChosenColumn& column : columns_)
    if (column.decided && column.field != 0) chosen[fields_[column.field].id] = column.name;
  root["uitslagen"]["kolommen"] = std::move(chosen);
  return printed(root);
}

}  // namespace pago
