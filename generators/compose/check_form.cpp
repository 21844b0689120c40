#include "generators/compose/check_form.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "forms/dutch.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

bool suits(FieldKind kind, const FieldValue& value) {
  switch (kind) {
    case FieldKind::text:
    case FieldKind::rich:
      return std::holds_alternative<std::string>(value);
    case FieldKind::date:
      return std::holds_alternative<Date>(value);
    case FieldKind::yes_no:
      return std::holds_alternative<bool>(value);
    case FieldKind::rows:
      return std::holds_alternative<std::vector<FilledForm>>(value);
  }
  return false;
}

bool empty(const FieldValue* value) {
  if (value == nullptr || std::holds_alternative<std::monostate>(*value)) return true;
  const auto* text = std::get_if<std::string>(value);
  return text != nullptr && text->empty();
}

bool applies(const Field& field, const FilledForm& values) {
  if (field.when.empty()) return true;
  const FieldValue* condition = values.find(field.when);
  const bool* holds = condition == nullptr ? nullptr : std::get_if<bool>(condition);
  return holds != nullptr && *holds;
}

struct Findings {
  std::vector<std::pair<const Field*, std::size_t>> missing;  // in form order, counted over the rows
  std::vector<std::string> wrong;
};

void count_missing(const Field& field, Findings& out) {
  const auto found = std::find_if(out.missing.begin(), out.missing.end(), [&](const auto& m) { return m.first == &field; });
  if (found != out.missing.end()) ++found->second;
  else out.missing.emplace_back(&field, 1);
}

void find_missing(const std::vector<Field>& fields, const FilledForm& values, Findings& out) {
  for (const Field& field : fields) {
    if (!field.required && field.fields.empty()) continue;
    const FieldValue* value = values.find(field.name);
    if (empty(value)) {
      if (field.required && applies(field, values)) count_missing(field, out);
    } else if (const auto* rows = std::get_if<std::vector<FilledForm>>(value)) {
      for (const FilledForm& row : *rows) find_missing(field.fields, row, out);
    }
  }
}

void find_wrong(const std::vector<Field>& fields, const FilledForm& values, Findings& out) {
  for (const Field& field : fields) {
    const FieldValue* value = values.find(field.name);
    if (empty(value)) continue;
    if (!suits(field.kind, *value)) out.wrong.push_back(field.name);
    if (const auto* rows = std::get_if<std::vector<FilledForm>>(value))
      for (const FilledForm& row : *rows) find_wrong(field.fields, row, out);
  }
  for (const auto& given : values.values) {
    const auto is_given = [&](const Field& field) { return field.name == given.first; };
    if (std::none_of(fields.begin(), fields.end(), is_given)) out.wrong.push_back(given.first);
  }
}

std::vector<std::string> labels_of(const Findings& found) {
  std::vector<std::string> out;
  for (const auto& [field, count] : found.missing)
    out.push_back(field->label + (count > 1 ? " (" + std::to_string(count) + " keer)" : ""));
  return out;
}

// "24 maanden", "elke 4 jaar": the number before the unit, in months; 0 when there is none.
int months_in(const std::string& frequency) {
  const std::string text = lower_case(frequency);
  for (const auto& [unit, factor] : {std::pair{"jaar", 12}, std::pair{"maand", 1}}) {
    const std::size_t at = text.find(unit);
    if (at == text.npos) continue;
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t start = end;
    while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9') --start;
    if (start < end) return std::atoi(text.substr(start, end - start).c_str()) * factor;
  }
  return 0;
}

}  // namespace

std::vector<Diagnostic> check(const Form& form, const FilledForm& values) {
  Findings found;
  find_missing(form.fields, values, found);
  find_wrong(form.fields, values, found);
  std::vector<Diagnostic> out;
  for (const std::string& label : labels_of(found))
    out.push_back({Severity::note,
                   "form.empty_field",
                   {},
                   form.title + ": nog in te vullen: " + label + ". De plek is in de brief gemarkeerd."});
  for (const std::string& name : found.wrong)
    out.push_back(
        {Severity::warning,
         "form.wrong_value",
         {},
         form.title + ": het formulier kent geen veld “" + name + "” van deze soort; de waarde staat niet in de brief."});
  return out;
}

std::vector<std::string> missing_labels(const Form& form, const FilledForm& values) {
  Findings found;
  find_missing(form.fields, values, found);
  return labels_of(found);
}

std::vector<Diagnostic> check_frequencies(const Advice& advice, const Catalogue& catalogue, const CaseFile& case_file) {
  std::vector<Diagnostic> out;
  for (const Decision& d : advice.decisions) {
    const Risk* risk = catalogue.risk(d.risk);
    const auto choice = case_file.physician.risks.find(d.risk);
    if (risk == nullptr || choice == case_file.physician.risks.end() || d.verdict != Verdict::required) continue;
    const int chosen = months_in(choice->second.frequency);
    for (const Fact& interval : risk->intervals)
      if (interval.mark == Mark::law && interval.months > 0 && chosen > interval.months)
        out.push_back({Severity::warning,
                       "advice.frequency_too_long",
                       {},
                       capitalised(risk->name) + ": de gekozen frequentie (" + choice->second.frequency +
                           ") is langer dan de wettelijke uiterste termijn van " + std::to_string(interval.months) +
                           " maanden."});
  }
  return out;
}

}  // namespace pago
