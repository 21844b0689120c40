#include <algorithm>

#include "forms/dutch.h"
#include "generators/compose/advice_parts.h"
#include "generators/compose/documents.h"
#include "generators/compose/quality_check.h"

namespace pago {
namespace {

const QualityAnswer* answer_to(const LetterInput& in, std::string_view criterion) {
  const auto found = in.case_file.plan.quality.find(std::string(criterion));
  return found == in.case_file.plan.quality.end() ? nullptr : &found->second;
}

std::vector<std::string_view> criteria_that_apply(const LetterInput& in) {
  std::vector<std::string_view> out(criteria.begin(), criteria.end());
  if (lifestyle_part(in) == LifestylePart::present) out.insert(out.end(), lifestyle_criteria.begin(), lifestyle_criteria.end());
  return out;
}

const char* outcome_text(Outcome outcome) {
  if (outcome == Outcome::met) return "oordeel.voldoet";
  return outcome == Outcome::failed ? "oordeel.tekort" : "oordeel.niet_van_toepassing";
}

std::string duty_text(const LetterInput& in) {
  const std::size_t count = decisions_in(in, AdvicePart::examined).size();
  if (count == 0) return in.texts.say("toelichting.geen_plicht");
  if (count == 1) return in.texts.say("toelichting.plicht_een");
  return in.texts.say("toelichting.plicht", {{"aantal", std::to_string(count)}});
}

FilledForm criterion_row(const LetterInput& in, std::string_view criterion) {
  const std::string key(criterion);
  const QualityAnswer* answer = answer_to(in, criterion);
  FilledForm row;
  row.set("nummer", key);
  row.set("naam", document_texts("QCK").say("naam." + key));
  row.set("betekenis", document_texts("QCK").say("betekenis." + key));
  if (const auto outcome = quality_outcome(in, criterion))
    row.set("oordeel", document_texts("QCK").say(outcome_text(*outcome)));
  if (answer != nullptr) set_text(row, "toelichting", answer->explanation);
  if (criterion == criteria.front() && row.find("toelichting") == nullptr) row.set("toelichting", duty_text(in));
  return row;
}

template <class Criteria>
Rows criterion_rows(const LetterInput& in, const Criteria& which) {
  Rows rows;
  for (const std::string_view criterion : which) rows.push_back(criterion_row(in, criterion));
  return rows;
}

std::string criterion_name(const Texts& texts, std::string_view criterion) {
  std::string name = texts.say("naam." + std::string(criterion));
  if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z') name.front() = static_cast<char>(name.front() - 'A' + 'a');
  return name;
}

}  // namespace

LifestylePart lifestyle_part(const LetterInput& in) {
  const ProjectFacts& project = in.case_file.project;
  if (in.case_file.plan.lifestyle) return *in.case_file.plan.lifestyle ? LifestylePart::present : LifestylePart::absent;
  if (project.only_lifestyle == true) return LifestylePart::present;
  if (project.aim == ProjectAim::pago) return LifestylePart::absent;
  return LifestylePart::unknown;
}

std::optional<Outcome> quality_outcome(const LetterInput& in, std::string_view criterion) {
  const QualityAnswer* answer = answer_to(in, criterion);
  if (answer != nullptr && answer->outcome) return answer->outcome;
  if (criterion == criteria.front()) return Outcome::met;
  return std::nullopt;
}

std::vector<std::string_view> unanswered_criteria(const LetterInput& in) {
  std::vector<std::string_view> open;
  for (const std::string_view criterion : criteria_that_apply(in))
    if (!quality_outcome(in, criterion)) open.push_back(criterion);
  return open;
}

std::string quality_summary(const LetterInput& in) {
  const Texts& names = document_texts("QCK");
  const std::vector<std::string_view> all = criteria_that_apply(in);
  const std::vector<std::string_view> open = unanswered_criteria(in);
  std::vector<std::string> short_of;
  for (const std::string_view criterion : all)
    if (quality_outcome(in, criterion) == Outcome::failed) short_of.push_back(criterion_name(names, criterion));
  const std::string total = std::to_string(all.size());
  std::string text;
  if (!short_of.empty()) text = in.texts.say("kwaliteit.tekort", {{"tekort", dutch_list(short_of)}});
  if (!open.empty())
    text +=
        (text.empty() ? "" : " ") + in.texts.say("kwaliteit.open", {{"open", std::to_string(open.size())}, {"totaal", total}});
  return text.empty() ? in.texts.say("kwaliteit.goed", {{"totaal", total}}) : text;
}

Rows lifestyle_rows(const LetterInput& in) { return criterion_rows(in, lifestyle_criteria); }

FilledForm compose_quality_check(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  form.set("kern", quality_summary(in));
  form.set("criteria", criterion_rows(in, criteria));
  const LifestylePart lifestyle = lifestyle_part(in);
  form.set("heeft_leefstijl", lifestyle == LifestylePart::present);
  form.set("geen_leefstijl", lifestyle == LifestylePart::absent);
  form.set("leefstijl_onbekend", lifestyle == LifestylePart::unknown);
  form.set("leefstijlcriteria", lifestyle_rows(in));
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
