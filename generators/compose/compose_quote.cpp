#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/documents.h"

namespace pago {
namespace {

FilledForm cost_row(const CostLine& line) {
  FilledForm row;
  set_text(row, "onderdeel", line.what);
  if (line.number) row.set("aantal", std::to_string(*line.number));
  if (line.price) row.set("prijs", dutch_euros(*line.price));
  if (line.number && line.price) row.set("bedrag", dutch_euros(*line.number * *line.price));
  return row;
}

// The rows and their total; a line without number or price leaves the total open, no lines leave the whole table open.
void set_costs(const LetterInput& in, bool pmo, const std::string& part, FilledForm& form) {
  Rows rows;
  double total = 0;
  bool complete = true;
  for (const CostLine& line : in.case_file.quote.costs) {
    if (line.pmo != pmo) continue;
    rows.push_back(cost_row(line));
    complete = complete && line.number && line.price;
    if (complete) total += *line.number * *line.price;
  }
  if (rows.empty()) return;
  form.set("kosten_" + part, std::move(rows));
  if (complete) form.set("totaal_" + part, dutch_euros(total));
}

void set_interventions(const LetterInput& in, FilledForm& form) {
  const QuoteFacts& quote = in.case_file.quote;
  Rows rows;
  for (const InterventionEstimate& estimate : quote.interventions) {
    FilledForm row;
    set_text(row, "interventie", estimate.what);
    if (estimate.expected) row.set("verwacht", std::to_string(*estimate.expected));
    set_text(row, "schatting", estimate.basis);
    rows.push_back(std::move(row));
  }
  if (!rows.empty()) form.set("interventies", std::move(rows));
  const std::optional<bool> certain = in.case_file.progress.interventions_certain;
  std::string text = certain ? in.texts.say(*certain ? "zekerheid.ja" : "zekerheid.nee") : "";
  if (!quote.interventions_secured.empty()) text += (text.empty() ? "" : " ") + quote.interventions_secured;
  set_text(form, "zekerheid", text);
}

std::string departments_text(const LetterInput& in) {
  std::vector<std::string> parts;
  for (const Department& department : in.case_file.departments)
    if (department.headcount)
      parts.push_back(
          in.texts.say("woord.afdeling", {{"naam", department.name}, {"aantal", std::to_string(*department.headcount)}}));
  return dutch_list(parts);
}

void set_subject(const LetterInput& in, FilledForm& form) {
  form.set("doel", aim_text(in));
  set_text(form, "plan_versie", in.case_file.plan_document.version);
  set_date(form, "plan_datum", in.case_file.plan_document.date);
  if (const auto employees = headcount(in)) form.set("werknemers", std::to_string(*employees));
  const std::string departments = departments_text(in);
  form.set("heeft_afdelingen", !departments.empty());
  set_text(form, "afdelingen", departments);
}

}  // namespace

FilledForm compose_quote(const LetterInput& in) {
  const QuoteFacts& quote = in.case_file.quote;
  FilledForm form;
  set_letterhead(in, form);
  set_subject(in, form);
  const bool pmo = with_pmo(in) || std::any_of(quote.costs.begin(), quote.costs.end(), [](const CostLine& l) { return l.pmo; });
  set_costs(in, false, "pago", form);
  form.set("heeft_pmo", pmo);
  if (pmo) set_costs(in, true, "pmo", form);
  set_interventions(in, form);
  set_text(form, "budget", quote.budget);
  set_text(form, "bedrijfstak", quote.sector);
  set_text(form, "eerdere_projecten", quote.earlier_projects);
  set_text(form, "medefinanciering", quote.co_financing);
  const std::string& choice = in.case_file.plan.pmo_costs;
  form.set("pmo_kosten_werknemer",
           choice.empty() ? in.texts.say("pmo_kosten.geen") : in.texts.say("pmo_kosten.keuze", {{"keuze", choice}}));
  set_date(form, "geldig_tot", quote.valid_until);
  return form;
}

}  // namespace pago
