#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/compose/documents.h"
#include "generators/compose/language_words.h"
#include "generators/compose/plan_parts.h"
#include "generators/compose/project_steps.h"
#include "generators/compose/quality_check.h"

namespace pago {
namespace {

std::string written(const LetterInput& in, const Date& date) { return written_date(in.texts, date); }

bool is_dutch(const LetterInput& in) { return !in.texts.has("maand.1"); }

void add_once(std::vector<std::string>& list, const std::string& text) {
  const std::string line = one_line(text);
  if (!line.empty() && std::find(list.begin(), list.end(), line) == list.end()) list.push_back(line);
}

std::string measures_text(const LetterInput& in, const Decision& d) {
  std::vector<std::string> measures;
  for (const std::size_t i : d.because) {
    const RiskFinding& finding = in.rie.findings[i];
    add_once(measures, finding.measures_in_place);
    for (const PlanItem& item : finding.plan) add_once(measures, item.measure);
  }
  std::string text;
  for (const std::string& measure : measures) text += (text.empty() ? "" : "\n") + measure;
  return text;
}

// A risk that the texts of the language do not know stays a marked place.
std::string name_in_language(const LetterInput& in, const Decision& d) {
  if (is_dutch(in)) return capitalised(in.risk(d).name);
  const std::string id = "risico." + d.risk;
  return in.texts.has(id) ? in.texts.say(id) : "";
}

Rows examined_risks(const LetterInput& in) {
  Rows rows;
  for (const Decision* d : decisions_in(in, AdvicePart::examined)) {
    FilledForm row;
    set_text(row, "naam", name_in_language(in, *d));
    set_text(row, "groep", groups_text(in, *d));
    set_text(row, "maatregelen", measures_text(in, *d));
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows planned_steps(const LetterInput& in) {
  Rows rows;
  for (const NamedStep& named : project_steps) {
    FilledForm row;
    row.set("stap", in.texts.say("stap." + std::string(named.key)));
    set_text(row, "wanneer", period_text(in, named.step, written));
    rows.push_back(std::move(row));
  }
  return rows;
}

void set_heading(const LetterInput& in, FilledForm& form) {
  const std::string& reference = in.case_file.reference;
  set_letterhead(in, form);
  form.set("brief_datum", written(in, in.date));
  const std::string number = reference.empty() ? in.texts.say("woord.zonder_kenmerk") : reference;
  form.set("document_id",
           in.texts.say("woord.document", {{"titel", in.form.title}, {"kenmerk", number}, {"datum", written(in, in.date)}}));
}

void set_employee_text(const LetterInput& in, FilledForm& form) {
  const auto& texts = in.case_file.plan.employee_texts;
  const auto found = texts.find(in.texts.say("taal"));
  const EmployeeText given = found == texts.end() ? EmployeeText{} : found->second;
  set_text(form, "inhoud", given.content);
  set_text(form, "uitvoerder", given.performers.empty() ? in.case_file.provider_name : capitalised(given.performers));
  set_text(form, "leefstijl", given.lifestyle);
}

}  // namespace

FilledForm compose_information(const LetterInput& in) {
  FilledForm form;
  set_heading(in, form);
  set_rows(form, "heeft_risicos", "risicos", examined_risks(in));
  set_employee_text(in, form);
  form.set("heeft_pmo", has_pmo(in));
  form.set("heeft_leefstijl", lifestyle_part(in) == LifestylePart::present);
  form.set("planning", planned_steps(in));
  const std::string& costs = in.case_file.plan.pmo_costs;
  form.set("pmo_kosteloos", costs.empty());
  form.set("pmo_betaald", !costs.empty());
  set_text(form, "pmo_kosten", costs);
  form.set("kleinste_groep", std::to_string(minimum_group(in)));
  set_text(form, "vragen", questions_to(in.case_file));
  return form;
}

}  // namespace pago
