#include <algorithm>
#include <chrono>
#include <filesystem>

#include "forms/error.h"
#include "generators/pdf/returned_form.h"
#include "plugin/cli/case_folder.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/fillable.h"
#include "plugin/cli/formulier.h"
#include "plugin/cli/intake.h"
#include "plugin/cli/pdf.h"
#include "plugin/iso_date.h"
#include "plugin/json_parts.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;
constexpr int months_valid = 12;  // what the consent forms say (TOE-06)

std::vector<std::string> forms_in(const std::string& folder) {
  std::vector<std::string> names = pdfs_in(folder);
  if (names.empty()) throw Error("form.empty", "In de map " + folder + " staan geen formulieren (PDF).");
  return names;
}

// The forms as they were sent: one for everybody, or a folder with one for each person.
class SentForms {
 public:
  explicit SentForms(const std::string& place) {
    if (place.empty()) return;
    if (!is_folder(place)) files_.push_back(read_user_file(place));
    else
      for (const std::string& name : forms_in(place)) files_.push_back(read_user_file(place + "/" + name));
  }

  // Of a form that tells fewest changes against it.
  ReturnedForm read(const Bytes& returned, const std::string& name) const {
    if (files_.empty()) return read_returned_form(returned, name);
    std::optional<ReturnedForm> best;
    for (const Bytes& sent : files_)
      if (ReturnedForm form = read_returned_form(returned, name, sent);
          !best || form.findings.size() < best->findings.size() || same_person(form, *best))
        best = std::move(form);
    return *best;
  }

 private:
  static bool same_person(const ReturnedForm& form, const ReturnedForm& other) {
    return form.findings.size() == other.findings.size() && !form.about.number.empty() && other.about.number.empty();
  }

  std::vector<Bytes> files_;
};

std::vector<ReturnedForm> read_folder(const FormOptions& chosen) {
  const std::vector<std::string> names = forms_in(chosen.file);
  const SentForms sent(chosen.blank);
  std::vector<ReturnedForm> forms;
  for (const std::string& name : names) try {
      forms.push_back(sent.read(read_user_file(chosen.file + "/" + name), name));
    } catch (const Error& problem) {  // one bad file does not hide the others
      ReturnedForm bad;
      bad.file = name;
      bad.findings.push_back(problem.what());
      forms.push_back(std::move(bad));
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
  std::string text = "bestand;formulier;personeelsnummer";
  for (const std::string& name : names) text += ";" + name;
  text += ";bevindingen\r\n";
  for (const ReturnedForm& form : forms) {
    text += cell(form.file) + ";" + cell(form.title) + ";" + cell(form.about.number);
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

bool is_consent(const std::string& field) { return field.starts_with("toestemming.") || field.starts_with("deelname."); }

Json consent_of(const ReturnedForm& form) {
  std::optional<Date> signed_on = day_in(value_of(form, "datum")), until;
  if (!signed_on) signed_on = day_in(value_of(form, "plaats_en_datum"));
  if (signed_on) {
    until = *signed_on + std::chrono::months(months_valid);
    if (!until->ok()) until = Date{until->year() / until->month() / std::chrono::last};
  }
  Json choices = Json::object(), findings = form.findings;
  for (const auto& [name, value] : form.values)
    if (is_consent(name) && !value.empty()) choices[name] = value;
  const std::string name = value_of(form, "naam"), born = value_of(form, "geboortedatum");
  return {{"bestand", form.file},
          {"formulier", text_or_null(form.title)},
          {"personeelsnummer", text_or_null(form.about.number)},
          {"naam", text_or_null(name.empty() ? form.about.name : name)},
          {"geboortedatum", text_or_null(born.empty() ? form.about.born : born)},
          {"keuzes", choices},
          {"getekend_op", date_or_null(signed_on)},
          {"geldig_tot", date_or_null(until)},
          {"bevindingen", findings}};
}

Json answers_of(const ReturnedForm& form) {
  Json answers = Json::object(), findings = form.findings;
  for (const auto& [name, value] : form.values)
    if (!value.empty()) answers[name] = value;
  return {{"bestand", form.file},
          {"formulier", text_or_null(form.about.document.empty() ? form.title : form.about.document)},
          {"personeelsnummer", text_or_null(form.about.number)},
          {"antwoorden", answers},
          {"bevindingen", findings}};
}

bool asks_consent(const ReturnedForm& form) {
  return std::any_of(form.values.begin(), form.values.end(), [](const auto& one) { return is_consent(one.first); });
}

void keep_in_case(const std::string& folder, std::vector<ReturnedForm>& forms) {
  if (!fs::exists(folder + "/zaak.json")) throw Error("case.missing", "In de map " + folder + " staat geen zaak.json.");
  Json consents = Json::array(), answers = Json::array();
  Json facts = Json::parse(read_user_text(folder + "/zaak.json"));
  bool changed = false;
  for (ReturnedForm& form : forms)
    if (is_intake(form)) changed = take_intake(form, facts) || changed;
    else if (asks_consent(form) || form.values.empty()) consents.push_back(consent_of(form));
    else answers.push_back(answers_of(form));
  const PrivateFiles only_ours;
  if (changed) write_user_file(folder + "/zaak.json", printed(facts));
  if (!consents.empty()) write_user_file(folder + "/toestemmingen.json", printed({{"toestemmingen", consents}}));
  if (!answers.empty()) write_user_file(folder + "/antwoorden.json", printed({{"formulieren", answers}}));
}

}  // namespace

int read_returned_forms(const FormOptions& chosen) {
  std::vector<ReturnedForm> forms = read_folder(chosen);
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
  bool warned = false;
  write_user_file(chosen.output,
                  as_fillable(read_user_file(chosen.file), file_name(chosen.file), chosen_date(chosen.date), {}, {}, warned));
  if (chosen.output != "-") print(chosen.output + "\n");
  return warned ? written_with_warnings : done;
}

}  // namespace pago::cli
