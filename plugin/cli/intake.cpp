#include "plugin/cli/intake.h"

#include <algorithm>
#include <charconv>

#include "forms/error.h"
#include "forms/resources.h"
#include "forms/xml_data.h"
#include "generators/fill/fill_template.h"
#include "generators/pdf/fill_form.h"
#include "plugin/cli/case_folder.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/fillable.h"
#include "plugin/cli/pdf.h"
#include "plugin/json_parts.h"
#include "plugin/template_data.h"

namespace pago::cli {
namespace {

constexpr const char* document = "intake";

struct IntakeField {
  std::string name, kind;  // "werkgever.naam"; "tekst", "getal", "ja/nee", "keuze"
  Json::json_pointer place() const {
    std::string path = "/" + name;
    std::replace(path.begin(), path.end(), '.', '/');
    return Json::json_pointer(path);
  }
};

const std::vector<IntakeField>& intake_fields() {
  static const std::vector<IntakeField> all = [] {
    const std::span<const std::byte> bytes = resource("pdf/intake.xml");
    const DataNode root = read_xml_data({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "intake.xml");
    std::vector<IntakeField> read;
    for (const DataNode* node : root.all("veld"))
      read.push_back({node->attribute_or("naam", ""), node->attribute_or("soort", "")});
    return read;
  }();
  return all;
}

Json read_case(const std::string& folder) {
  if (!is_folder(folder)) throw WrongUse("noem de map van de zaak: pago formulier intake --zaak MAP -o INTAKE.pdf");
  return Json::parse(read_user_text(folder + "/zaak.json"));
}

std::string as_answer(const Json& value) {
  if (value.is_boolean()) return value.get<bool>() ? "ja" : "nee";
  return value.is_string() ? value.get<std::string>() : value.dump();
}

FormValues known_answers(const Json& facts) {
  FormValues values;
  for (const IntakeField& field : intake_fields())
    if (const auto place = field.place(); facts.contains(place) && !facts.at(place).is_null())
      values[field.name] = {as_answer(facts.at(place))};
  return values;
}

// Null: no answer to the question.
Json from_answer(const IntakeField& field, const std::string& answer) {
  if (field.kind == "ja/nee") return answer == "ja" ? Json(true) : answer == "nee" ? Json(false) : Json();
  if (field.kind != "getal") return answer;
  int number = 0;
  const auto read = std::from_chars(answer.data(), answer.data() + answer.size(), number);
  return read.ec == std::errc() && read.ptr == answer.data() + answer.size() && number >= 0 ? Json(number) : Json();
}

}  // namespace

int make_intake_form(const FormOptions& chosen) {
  const Json facts = read_case(chosen.case_folder);
  const Date date = chosen_date(chosen.date);
  const FilledTemplate filled =
      fill_template(resource("pdf/intake.docx"), template_data(facts.dump(), "zaak.json", {}), {date, {}, {}});
  std::vector<AskedField> asked;
  for (const IntakeField& field : intake_fields()) asked.push_back({field.name, nullptr});
  bool warned = false;
  const Bytes blank = as_fillable(filled.docx, file_name(chosen.output), date, asked, {document, "", "", "", ""}, warned);
  const FilledPdf form = fill_form(blank, file_name(chosen.output), known_answers(facts));
  const PrivateFiles only_ours;
  write_user_file(chosen.output, form.bytes);
  for (const Diagnostic& one : form.diagnostics) tell(one.message);
  if (chosen.output != "-") print(chosen.output + "\n");
  return warned || !form.diagnostics.empty() ? written_with_warnings : done;
}

bool is_intake(const ReturnedForm& form) { return form.about.document == document; }

bool take_intake(ReturnedForm& form, nlohmann::ordered_json& case_json) {
  bool changed = false;
  for (const IntakeField& field : intake_fields()) {
    const auto given =
        std::find_if(form.values.begin(), form.values.end(), [&](const auto& one) { return one.first == field.name; });
    if (given == form.values.end() || given->second.empty()) continue;
    const auto place = field.place();
    const Json known = case_json.contains(place) ? case_json.at(place) : Json(), answer = from_answer(field, given->second);
    if (answer.is_null())
      form.findings.push_back("bij " + field.name + " staat \"" + given->second + "\": dat is geen " +
                              (field.kind == "getal" ? "heel getal" : "ja of nee"));
    else if (!known.is_null() && known != answer)
      form.findings.push_back("bij " + field.name + " staat iets anders dan in zaak.json; de zaak is niet gewijzigd");
    else if (known.is_null()) case_json[place] = answer, changed = true;
  }
  return changed;
}

}  // namespace pago::cli
