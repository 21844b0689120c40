#include <algorithm>

#include "forms/error.h"
#include "forms/form.h"
#include "forms/resources.h"
#include "generators/compose/documents.h"
#include "generators/compose/person_documents.h"
#include "generators/fill/check_template.h"
#include "generators/fill/fill_template.h"
#include "generators/fill/plain_tags.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/sjabloon.h"
#include "plugin/cli/text_table.h"

namespace pago::cli {
namespace {

std::string code_of(const std::string& document) {
  if (const DocumentKind* kind = document_kind(document)) return std::string(kind->code);
  if (const std::string code = person_form_code(document); !code.empty()) return code;
  std::string known;
  for (const DocumentKind& one : document_kinds()) (known += known.empty() ? "" : ", ") += one.code;
  for (const PersonDocumentKind& one : person_document_kinds()) (known += ", ") += one.code;
  throw WrongUse("het document \"" + document + "\" kent pago niet; wel: " + known);
}

std::string path_of(const BoundField& bound) {
  std::string path;
  for (const std::string& name : bound.within) path += name + "/";
  return path + bound.name;
}

std::string_view dutch(FieldKind kind) {
  static constexpr std::string_view names[] = {"tekst", "datum", "ja/nee", "lijst", "tekst met alinea's"};
  return names[static_cast<std::size_t>(kind)];
}

std::string place_of_first(const BoundField& first, std::size_t times) {
  std::string text = where_text(first.where);
  if (text.ends_with(": ")) text.resize(text.size() - 2);
  return times > 1 ? text + " en nog " + std::to_string(times - 1) + " keer" : text;
}

std::vector<std::string> row_of(const BoundField& bound, const Form* form) {
  if (form == nullptr) return {path_of(bound)};
  const Field* field = field_of(*form, bound);
  if (field == nullptr) return {path_of(bound), "onbekend", "", ""};
  return {path_of(bound), std::string(dutch(field->kind)), std::string(name(field->privacy)), field->label};
}

void tell_faults(const std::vector<Diagnostic>& faults) {
  for (const Diagnostic& fault : faults) tell(where_text(fault.where) + fault.message);
}

// What LibreOffice does to a template with content controls.
bool lost_its_names(const std::vector<Diagnostic>& faults) {
  return std::count_if(faults.begin(), faults.end(), [](const auto& f) { return f.code == "template.missing"; }) > 5;
}

// Typed tags cannot repeat several rows of a table at once.
Bytes typed_template(std::span<const std::byte> docx, const Form& form, const Date& date) {
  Bytes typed = with_typed_tags(docx, form, date);
  if (!check_template(typed, form).empty())
    throw Error("template.untypable", "In het sjabloon van " + form.title +
                                          " herhaalt een lijst meer rijen van een tabel tegelijk; dat kan niet met getypte "
                                          "velden. Laat --getypt weg en pas het sjabloon aan in Word.");
  return typed;
}

}  // namespace

int list_template_fields(const SjabloonOptions& chosen) {
  const auto docx = read_user_file(chosen.file);
  const BoundFields bound = bound_fields(docx, chosen.delimiters());
  std::optional<Form> form;
  std::vector<std::string> titles{"veld"};
  if (!chosen.document.empty()) {
    form = builtin_form(code_of(chosen.document));
    titles.insert(titles.end(), {"soort", "privacy", "omschrijving"});
  }
  std::vector<std::pair<const BoundField*, std::size_t>> firsts;
  for (const BoundField& field : bound.fields) {
    bool seen = false;
    for (auto& [first, times] : firsts)
      if (path_of(*first) == path_of(field) && first->manner == field.manner) {
        ++times;
        seen = true;
      }
    if (!seen) firsts.emplace_back(&field, 1);
  }
  TextTable table(titles);
  for (const auto& [first, times] : firsts)
    table.add(row_of(*first, form ? &*form : nullptr),
              {std::string(dutch(first->manner)) + ": " + place_of_first(*first, times)});
  print(firsts.empty() ? "Dit sjabloon heeft geen velden.\n" : table.text(output_width()));
  tell_faults(bound.faults);
  return bound.faults.empty() ? done : written_with_warnings;
}

int check_template_file(const SjabloonOptions& chosen) {
  const Form form = builtin_form(code_of(chosen.document));
  const auto docx = read_user_file(chosen.file);
  const std::vector<Diagnostic> faults = check_template(docx, form, chosen.delimiters());
  if (faults.empty()) {
    print(file_name(chosen.file) + " is in orde voor " + form.title + ".\n");
    return done;
  }
  for (const Diagnostic& fault : faults) print(where_text(fault.where) + fault.message + "\n");
  tell(faults.size() == 1 ? "er is 1 fout gevonden" : "er zijn " + std::to_string(faults.size()) + " fouten gevonden");
  if (lost_its_names(faults))
    tell(
        "Er ontbreken veel velden. LibreOffice gooit bij het opslaan de namen van inhoudsbesturingselementen weg; begin dan "
        "met: "
        "pago sjabloon nieuw " +
        form.code + " --getypt -o UIT.docx");
  return written_with_warnings;
}

int write_builtin_template(const SjabloonOptions& chosen) {
  const std::string code = code_of(chosen.document);
  const auto docx = resource("documents/" + code + "/template.docx");
  if (chosen.tags) write_user_file(chosen.output, typed_template(docx, builtin_form(code), chosen_date(chosen.datum)));
  else write_user_file(chosen.output, docx);
  if (chosen.output != "-") print(chosen.output + "\n");
  return done;
}

}  // namespace pago::cli
