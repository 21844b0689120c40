#include <algorithm>
#include <chrono>
#include <filesystem>

#include "forms/error.h"
#include "generators/pdf/form_sheet.h"
#include "generators/pdf/returned_form.h"
#include "parsers/formats/reader.h"
#include "plugin/cli/case_folder.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/formulier.h"
#include "plugin/iso_date.h"
#include "plugin/json_parts.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;
constexpr int months_valid = 12;  // what the consent forms say (TOE-06)

std::vector<ReturnedForm> read_folder(const FormOptions& chosen) {
  std::error_code error;
  std::vector<std::string> names;
  for (const auto& item : fs::directory_iterator(chosen.file, error))
    if (item.path().extension() == ".pdf") names.push_back(item.path().filename().string());
  if (error) throw Error("file.missing", "De map " + chosen.file + " bestaat niet of is niet te lezen.");
  if (names.empty()) throw Error("form.empty", "In de map " + chosen.file + " staan geen formulieren (PDF).");
  std::sort(names.begin(), names.end());
  const std::vector<std::byte> blank = chosen.blank.empty() ? std::vector<std::byte>{} : read_user_file(chosen.blank);
  std::vector<ReturnedForm> forms;
  for (const std::string& name : names) try {
      forms.push_back(read_returned_form(read_user_file(chosen.file + "/" + name), name, blank));
    } catch (const Error& problem) {  // one bad file does not hide the others
      forms.push_back({name, "", false, {}, {problem.what()}});
    }
  return forms;
}

std::string cell(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  // a value that a spreadsheet would take for a formula is a text
  return text.empty()                                             ? ""
         : std::string("=+-@").find(text[0]) != std::string::npos ? "\"'" + quoted.substr(1) + "\""
                                                                  : quoted + "\"";
}

std::string value_of(const ReturnedForm& form, const std::string& name) {
  for (const auto& [field, value] : form.values)
    if (field == name) return value;
  return {};
}

std::string as_csv(const std::vector<ReturnedForm>& forms) {
  std::vector<std::string> names;
  for (const ReturnedForm& form : forms)
    for (const auto& [name, value] : form.values)
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  std::string text = "bestand;formulier";
  for (const std::string& name : names) text += ";" + name;
  text += ";bevindingen\r\n";
  for (const ReturnedForm& form : forms) {
    text += cell(form.file) + ";" + cell(form.title);
    for (const std::string& name : names) text += ";" + cell(value_of(form, name));
    std::string findings;
    for (const std::string& one : form.findings) findings += (findings.empty() ? "" : "; ") + one;
    text += ";" + cell(findings) + "\r\n";
  }
  return text;
}

// The last "31-03-2026" in a text.
std::optional<Date> day_in(const std::string& text) {
  std::optional<Date> found;
  for (std::size_t i = 0; i + 10 <= text.size(); ++i) {
    const std::string part = text.substr(i, 10);
    if (part[2] != '-' || part[5] != '-') continue;
    if (const auto day = parse_iso_date(part.substr(6) + "-" + part.substr(3, 2) + "-" + part.substr(0, 2))) found = day;
  }
  return found;
}

Json consent_of(const ReturnedForm& form) {
  std::optional<Date> signed_on = day_in(value_of(form, "datum")), until;
  if (!signed_on) signed_on = day_in(value_of(form, "plaats_en_datum"));
  if (signed_on) {
    until = *signed_on + std::chrono::months(months_valid);
    if (!until->ok()) until = Date{until->year() / until->month() / std::chrono::last};
  }
  Json choices = Json::object(), findings = form.findings;
  for (const auto& [name, value] : form.values)
    if (value == "ja" || value == "nee") choices[name] = value;
  return {{"bestand", form.file},
          {"formulier", text_or_null(form.title)},
          {"naam", text_or_null(value_of(form, "naam"))},
          {"geboortedatum", text_or_null(value_of(form, "geboortedatum"))},
          {"keuzes", choices},
          {"getekend_op", date_or_null(signed_on)},
          {"geldig_tot", date_or_null(until)},
          {"bevindingen", findings}};
}

void keep_in_case(const std::string& folder, const std::vector<ReturnedForm>& forms) {
  if (!fs::exists(folder + "/zaak.json")) throw Error("case.missing", "In de map " + folder + " staat geen zaak.json.");
  Json list = Json::array();
  for (const ReturnedForm& form : forms) list.push_back(consent_of(form));
  const PrivateFiles only_ours;
  write_user_file(folder + "/toestemmingen.json", printed({{"toestemmingen", list}}));
}

}  // namespace

int read_returned_forms(const FormOptions& chosen) {
  const std::vector<ReturnedForm> forms = read_folder(chosen);
  if (!chosen.case_folder.empty()) keep_in_case(chosen.case_folder, forms);
  write_user_file(chosen.output.empty() ? "-" : chosen.output, as_csv(forms));
  bool doubtful = false;
  for (const ReturnedForm& form : forms)
    for (const std::string& finding : form.findings) {
      tell(form.file + ": " + finding);
      doubtful = true;
    }
  return doubtful ? written_with_warnings : done;
}

int make_fillable_form(const FormOptions& chosen) {
  const ReadResult read = read_document(read_user_file(chosen.file), file_name(chosen.file));
  const FormSheet sheet = sheet_of(read.document);
  const bool fillable = std::any_of(sheet.items.begin(), sheet.items.end(),
                                    [](const SheetItem& item) { return item.kind == SheetItem::Kind::field; });
  if (!fillable)
    throw Error("form.none", file_name(chosen.file) +
                                 ": in dit document is niets in te vullen: geen leeg vak naast een tekst, geen vakje ☐.");
  const Date day = chosen_date(chosen.date);
  write_user_file(chosen.output, make_form(sheet, date_or_null(day).get<std::string>()));
  if (chosen.output != "-") print(chosen.output + "\n");
  return done;
}

}  // namespace pago::cli
