#include "generators/fill/dutch_format.h"

#include <algorithm>
#include <array>

#include "forms/dutch.h"
#include "generators/fill/person_name.h"
#include "generators/fill/word_picture.h"

namespace pago {
namespace {

using Format = Value (*)(const Value&, const std::string&);

Value as_date(const Value& value, const std::string& picture) {
  const auto date = date_in(value);
  return date ? Value{date_picture(*date, picture)} : value;
}
Value date_long(const Value& value, const std::string& picture) {
  return as_date(value, picture.empty() ? "d MMMM yyyy" : picture);
}
Value date_short(const Value& value, const std::string&) { return as_date(value, "dd-MM-yyyy"); }
Value date_with_day(const Value& value, const std::string&) { return as_date(value, "dddd d MMMM yyyy"); }

bool all_digits(const std::string& text) {
  return !text.empty() && text.size() < 3 && text.find_first_not_of("0123456789") == text.npos;
}

Value as_number(const Value& value, const std::string& how) {
  const auto number = number_in(value);
  if (!number) return value;
  if (how.empty()) return {grouped_number(*number, -1)};
  if (all_digits(how) && how != "0") return {grouped_number(*number, std::stoi(how))};
  return {how == "0" ? grouped_number(*number, 0) : number_picture(*number, how)};
}
Value as_euro(const Value& value, const std::string&) {
  const auto number = number_in(value);
  return number ? Value{"€\xC2\xA0" + grouped_number(*number, 2)} : value;
}
Value as_percent(const Value& value, const std::string& decimals) {
  const auto number = number_in(value);
  return number ? Value{grouped_number(*number, all_digits(decimals) ? std::stoi(decimals) : -1) + "%"} : value;
}

std::pair<std::string, std::string> both(const std::string& argument) {
  const std::size_t comma = argument.find(',');
  if (comma == argument.npos) return {argument, argument};
  const std::size_t second = argument.find_first_not_of(' ', comma + 1);
  return {argument.substr(0, comma), second == argument.npos ? "" : argument.substr(second)};
}

Value count_of(const Value& value, const std::string&) {
  const auto* list = value.as<Value::List>();
  return list == nullptr ? value : Value{static_cast<double>(list->size())};
}
Value plural(const Value& value, const std::string& words) {
  const Value counted = count_of(value, {});
  const auto number = number_in(counted);
  if (!number) return value;
  const auto [one, more] = both(words);
  return {grouped_number(*number, -1) + " " + (*number == 1 ? one : more)};
}

Value as_list(const Value& value, const std::string& name) {
  const auto* list = value.as<Value::List>();
  if (list == nullptr) return value;
  std::vector<std::string> parts;
  for (const Value& item : *list) {
    const Value* part = name.empty() ? &item : item.member(name);
    if (const auto text = part == nullptr ? std::nullopt : plain_text(*part); text && !text->empty()) parts.push_back(*text);
  }
  return {dutch_list(parts)};
}

Value map_text(const Value& value, std::string (*change)(const std::string&)) {
  const auto text = plain_text(value);
  return text ? Value{change(*text)} : value;
}
Value capital(const Value& value, const std::string&) { return map_text(value, capital_first); }
Value capitals(const Value& value, const std::string&) { return map_text(value, upper_text); }
Value small_letters(const Value& value, const std::string&) { return map_text(value, lower_text); }

Value full_name(const Value& value, const std::string&) {
  return value.as<Value::Object>() ? Value{person_name(value)} : value;
}
Value family_name(const Value& value, const std::string&) {
  return value.as<Value::Object>() ? Value{person_family_name(value)} : value;
}
Value salutation(const Value& value, const std::string&) {
  const auto text = person_salutation(value);
  return text ? Value{*text} : value;
}

Value yes_or_no(const Value& value, const std::string& words) {
  if (value.open()) return value;
  const auto [yes, no] = both(words.empty() ? "ja,nee" : words);
  return {value.holds() ? yes : no};
}
Value otherwise(const Value& value, const std::string& text) { return value.open() || value.holds() ? value : Value{text}; }
Value rich(const Value& value, const std::string&) {
  const auto* text = value.as<std::string>();
  return text ? Value{RichText{*text}} : value;
}

constexpr std::array<std::pair<std::string_view, Format>, 18> formats_table = {{
    {"datum", date_long},
    {"datum_kort", date_short},
    {"datum_met_dag", date_with_day},
    {"getal", as_number},
    {"euro", as_euro},
    {"procent", as_percent},
    {"meervoud", plural},
    {"aantal", count_of},
    {"lijst", as_list},
    {"naam", full_name},
    {"achternaam", family_name},
    {"aanhef", salutation},
    {"hoofdletter", capital},
    {"hoofdletters", capitals},
    {"kleine_letters", small_letters},
    {"ja_nee", yes_or_no},
    {"anders", otherwise},
    {"opmaak", rich},
}};

const Format* find_format(std::string_view name) {
  const auto found =
      std::find_if(formats_table.begin(), formats_table.end(), [&](const auto& row) { return row.first == name; });
  return found == formats_table.end() ? nullptr : &found->second;
}

}  // namespace

Value formatted(const Value& value, const std::vector<TagFormat>& formats) {
  Value out = value;
  for (const TagFormat& step : formats)
    if (const Format* format = find_format(step.name)) out = (*format)(out, step.argument);
  return out;
}

bool known_format(std::string_view name) { return find_format(name) != nullptr; }

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const auto& [name, format] : formats_table) names.push_back(name);
  return names;
}

}  // namespace pago
