#include <algorithm>
#include <sstream>

#include "forms/dutch.h"
#include "generators/compose/documents.h"
#include "generators/rules/decide.h"

namespace pago {
namespace {

bool plays(const RiskFinding& f) {
  return f.presence == Presence::present || f.presence == Presence::controlled || f.presence == Presence::not_assessed;
}

bool place_known(const LetterInput& in) {
  return std::any_of(in.rie.findings.begin(), in.rie.findings.end(),
                     [&](const RiskFinding& f) { return same_group(f.group, in.case_file.hiring.place); });
}

std::vector<const RiskFinding*> findings_there(const LetterInput& in) {
  const bool known = place_known(in);
  std::vector<const RiskFinding*> out;
  for (const RiskFinding& f : in.rie.findings)
    if (plays(f) && (!known || f.group.empty() || same_group(f.group, in.case_file.hiring.place))) out.push_back(&f);
  return out;
}

// An accident or a complaint is somebody's: such a sentence does not leave the company.
bool about_a_person(const LetterInput& in, const std::string& text) {
  std::istringstream words(in.texts.say("woorden.persoon"));
  for (std::string word; words >> word;)
    if (lower_case(text).find(word) != std::string::npos) return true;
  return false;
}

std::string description(const LetterInput& in, const RiskFinding& f) {
  std::string text = one_line(f.source.quote);
  if (about_a_person(in, text)) return {};
  if (!text.empty() && std::string_view(".!?”").find(text.back()) == std::string_view::npos) text += ".";
  if (f.presence == Presence::controlled) text += (text.empty() ? "" : " ") + in.texts.say("stand.beheerst");
  if (f.presence == Presence::not_assessed) text += (text.empty() ? "" : " ") + in.texts.say("stand.niet_beoordeeld");
  return text;
}

std::string measures(const LetterInput& in, const RiskFinding& f) {
  std::string text;
  const auto add = [&](const char* id, const std::string& measure) {
    text += (text.empty() ? "" : "\n") + in.texts.say(id, {{"maatregel", measure}});
  };
  if (!f.measures_in_place.empty()) add("maatregel.genomen", one_line(f.measures_in_place));
  for (const PlanItem& item : f.plan) {
    if (item.measure.empty()) continue;
    std::string term = item.deadline_text;
    if (term.empty() && item.deadline) term = dutch_date(*item.deadline);
    const std::string measure = one_line(item.measure);
    add("maatregel.gepland",
        term.empty() ? measure : in.texts.say("maatregel.termijn", {{"maatregel", measure}, {"termijn", one_line(term)}}));
  }
  return text;
}

Rows risk_rows_there(const LetterInput& in) {
  Rows rows;
  for (const RiskFinding* f : findings_there(in)) {
    const Risk* risk = in.catalogue.risk(f->risk);
    FilledForm row;
    set_text(row, "risico", risk == nullptr ? "" : capitalised(risk->name));
    row.set("waar", f->group.empty() ? in.texts.say("waar.overal") : one_line(f->group));
    set_text(row, "omschrijving", description(in, *f));
    set_text(row, "maatregelen", measures(in, *f));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

FilledForm compose_hired_workers(const LetterInput& in) {
  const HiringFacts& hiring = in.case_file.hiring;
  FilledForm form;
  set_letterhead(in, form);
  set_rie_block(in, form);
  set_text(form, "uitlener_naam", hiring.lender_name);
  set_text(form, "uitlener_adres", hiring.lender_address);
  set_text(form, "plaats", hiring.place);
  set_text(form, "werk", hiring.work);
  set_date(form, "begin", hiring.start);
  Rows rows = risk_rows_there(in);
  if (rows.empty()) form.set("keuze", in.texts.say("keuze.geen"));
  else
    form.set("keuze", place_known(in) ? in.texts.say("keuze.plaats", {{"plaats", hiring.place}}) : in.texts.say("keuze.alles"));
  set_rows(form, "heeft_risicos", "risicos", std::move(rows));
  return form;
}

}  // namespace pago
