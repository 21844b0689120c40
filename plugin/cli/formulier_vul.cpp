#include <nlohmann/json.hpp>

#include "forms/error.h"
#include "generators/pdf/fill_form.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/formulier.h"
#include "plugin/cli/text_table.h"
#include "plugin/json_parts.h"

namespace pago::cli {
namespace {

std::string options_text(const FormField& field) {
  std::string text;
  for (const FormField::Option& option : field.options) text += (text.empty() ? "" : ", ") + option.label;
  return text;
}

std::string limits_text(const FormField& field) {
  std::string text = field.required ? "verplicht" : "";
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : ", ") + more; };
  if (field.read_only) add("alleen lezen");
  if (field.multi_line) add("meer regels");
  if (field.max_length) add("hoogstens " + std::to_string(field.max_length) + " tekens");
  if (!field.options.empty()) add(options_text(field));
  return text;
}

Json as_json(const FormField& field) {
  Json options = Json::array();
  for (const FormField::Option& option : field.options) options.push_back({{"waarde", option.value}, {"tekst", option.label}});
  return {{"naam", field.name},
          {"soort", dutch(field.kind)},
          {"omschrijving", text_or_null(field.label)},
          {"waarde", text_or_null(field.value)},
          {"keuzes", options},
          {"meer_regels", field.multi_line},
          {"meer_keuzes", field.several},
          {"hoogstens", field.max_length ? Json(field.max_length) : Json()},
          {"verplicht", field.required},
          {"alleen_lezen", field.read_only},
          {"pagina", field.page ? Json(field.page) : Json()}};
}

std::string value_text(const nlohmann::json& value, const std::string& name) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "ja" : "nee";
  if (value.is_number()) return value.dump();
  throw Error("data.invalid", "De waarde van " + name + " is geen tekst, getal, true, false of lijst daarvan.");
}

FormValues read_values(const std::string& text, const std::string& file) {
  const nlohmann::json data = nlohmann::json::parse(text, nullptr, false);
  if (!data.is_object()) throw Error("data.invalid", file + ": dit is geen JSON-object met de naam en de waarde van elk veld.");
  FormValues values;
  for (const auto& [name, value] : data.items()) {
    if (value.is_null()) continue;
    std::vector<std::string>& list = values[name];
    if (value.is_array())
      for (const nlohmann::json& one : value) list.push_back(value_text(one, name));
    else list.push_back(value_text(value, name));
  }
  return values;
}

}  // namespace

int list_form_fields(const FormOptions& chosen) {
  const std::vector<FormField> fields = form_fields(read_user_file(chosen.file), file_name(chosen.file), chosen.password);
  if (chosen.json) {
    Json list = Json::array();
    for (const FormField& field : fields) list.push_back(as_json(field));
    print(printed({{"bestand", file_name(chosen.file)}, {"velden", list}}));
    return done;
  }
  if (fields.empty()) return print("Dit PDF-bestand heeft geen velden om in te vullen.\n"), done;
  TextTable table({"veld", "soort", "omschrijving", "waarde", "bijzonder"});
  for (const FormField& field : fields)
    table.add({field.name, std::string(dutch(field.kind)), field.label, field.value, limits_text(field)});
  print(table.text(output_width()));
  return done;
}

int fill_pdf_form(const FormOptions& chosen) {
  if (same_file(chosen.file, chosen.output)) throw WrongUse("-o is het formulier zelf; geef het ingevulde een andere naam");
  const FormValues values = read_values(read_user_text(chosen.data), file_name(chosen.data));
  const FilledPdf filled = fill_form(read_user_file(chosen.file), file_name(chosen.file), values, chosen.password);
  write_user_file(chosen.output, filled.bytes);
  if (chosen.output != "-") print(chosen.output + "\n");
  for (const Diagnostic& one : filled.diagnostics)
    tell(one.where.file + ", pagina " + std::to_string(one.where.page.value_or(0)) + ": " + one.message);
  return filled.diagnostics.empty() ? done : written_with_warnings;
}

}  // namespace pago::cli
