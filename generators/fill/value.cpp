#include "generators/fill/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "forms/dutch.h"

namespace pago {
namespace {

template <class T>
T& made(Value& value) {  // what it is already, or a new one
  auto* is = std::get_if<T>(&value.is);
  return is != nullptr ? *is : value.is.emplace<T>();
}

void set_value(const Field& field, const FieldValue* given, Value& into) {
  if (given == nullptr || std::holds_alternative<std::monostate>(*given)) {
    made<OpenPlace>(into).label = field.label;
  } else if (const auto* text = std::get_if<std::string>(given)) {
    made<std::string>(into) = *text;
  } else if (const auto* date = std::get_if<Date>(given)) {
    into.is = *date;
  } else if (const auto* holds = std::get_if<bool>(given)) {
    into.is = *holds;
  } else {
    const auto& rows = std::get<std::vector<FilledForm>>(*given);
    auto& list = made<Value::List>(into);
    list.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) set_values(field.fields, rows[i], list[i]);
  }
}

template <class T>
std::optional<T> number(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

bool Value::holds() const {
  if (const auto* text = as<std::string>()) return !text->empty();
  if (const auto* rich = as<RichText>()) return !rich->marked.empty();
  if (const auto* amount = as<double>()) return *amount != 0;
  if (const auto* yes = as<bool>()) return *yes;
  if (const auto* list = as<List>()) return !list->empty();
  return !std::holds_alternative<std::monostate>(is);
}

const Value* Value::member(std::string_view name) const {
  const auto* object = as<Object>();
  if (object == nullptr) return nullptr;
  if (const auto found = object->find(name); found != object->end()) return &found->second;
  const std::size_t dot = name.find('.');
  if (dot == name.npos || dot == 0) return nullptr;
  const auto first = object->find(name.substr(0, dot));
  return first == object->end() ? nullptr : first->second.member(name.substr(dot + 1));
}

const Value* ValueScope::find(std::string_view name) const {
  if (name == "." || name == "this") return &here;
  if (name.starts_with("this.")) return here.member(name.substr(5));
  if (name.starts_with('.')) return here.member(name.substr(1));
  for (const ValueScope* scope = this; scope != nullptr; scope = scope->outer)
    if (const Value* found = scope->here.member(name)) return found;
  return nullptr;
}

void set_values(const std::vector<Field>& fields, const FilledForm& values, Value& into) {
  auto& object = made<Value::Object>(into);
  if (object.size() != fields.size()) {
    object.reserve(fields.size());
    for (const Field& field : fields) object[field.name];
  }
  auto place = object.begin();
  auto given = values.values.begin();
  const auto end = values.values.end();
  std::string_view before;
  for (const Field& field : fields) {
    if (field.name < before) given = values.values.begin();
    before = field.name;
    int order = -1;
    while (given != end && (order = given->first.compare(field.name)) < 0) ++given;
    const bool next = place != object.end() && place->first == field.name;
    set_value(field, order == 0 ? &given->second : nullptr, next ? (place++)->second : object[field.name]);
  }
}

Value value_of(const std::vector<Field>& fields, const FilledForm& values) {
  Value object;
  set_values(fields, values, object);
  return object;
}

std::optional<std::string> plain_text(const Value& value) {
  if (std::holds_alternative<std::monostate>(value.is)) return std::string();
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* rich = value.as<RichText>()) return rich->marked;
  if (const auto* date = value.as<Date>()) return dutch_date(*date);
  if (const auto* amount = value.as<double>()) return dutch_number(*amount);
  if (const auto* yes = value.as<bool>()) return *yes ? "ja" : "nee";
  const auto* list = value.as<Value::List>();
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> parts;
  for (const Value& item : *list) {
    const auto part = item.as<Value::List>() ? std::nullopt : plain_text(item);
    if (!part) return std::nullopt;
    parts.push_back(*part);
  }
  return dutch_list(parts);
}

std::optional<Date> date_in(const Value& value) {
  if (const auto* date = value.as<Date>()) return *date;
  const auto* text = value.as<std::string>();
  if (text == nullptr || text->size() < 10 || (*text)[4] != '-' || (*text)[7] != '-') return std::nullopt;
  if (text->size() > 10 && (*text)[10] != 'T' && (*text)[10] != ' ') return std::nullopt;
  const std::string_view all(*text);
  const auto year = number<int>(all.substr(0, 4));
  const auto month = number<unsigned>(all.substr(5, 2)), day = number<unsigned>(all.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year(*year), std::chrono::month(*month), std::chrono::day(*day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<double> number_in(const Value& value) {
  if (const auto* amount = value.as<double>()) return *amount;
  const auto* text = value.as<std::string>();
  if (text == nullptr) return std::nullopt;
  std::string point = *text;
  if (point.find(',') != point.npos) {  // 1.234,5
    std::erase(point, '.');
    std::replace(point.begin(), point.end(), ',', '.');
  }
  return number<double>(point);
}

}  // namespace pago
