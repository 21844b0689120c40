#include "generators/compose/plan_rules.h"

#include "forms/dutch.h"
#include "forms/error.h"
#include "generators/compose/check_form.h"
#include "generators/compose/plan_parts.h"
#include "generators/compose/project_steps.h"
#include "generators/compose/quality_check.h"

namespace pago {
namespace {

void refuse_without_rie(const LetterInput& in) {
  const Assessed* rule = in.advice.assessment.find("RULE-01");
  if (rule != nullptr && rule->outcome == Outcome::failed)
    throw Error("rule.refused", rule->finding + " Maak eerst: pago maak rie-advies. (RULE-01)");
}

Diagnostic told(const LetterInput& in, Severity severity, const char* code, const std::string& text) {
  return {severity, code, {}, in.form.title + ": " + text};
}

void tell_lifestyle(const LetterInput& in, std::vector<Diagnostic>& out) {
  if (in.case_file.project.only_lifestyle == true)
    out.push_back(told(in, Severity::warning, "pmo.lifestyle",
                       "het PMO gaat alleen over leefstijl; daarmee is artikel 18 Arbowet niet vervuld (RULE-14)."));
}

void tell_unanswered(const LetterInput& in, std::vector<Diagnostic>& out) {
  std::vector<std::string> open;
  for (const std::string_view criterion : unanswered_criteria(in)) open.emplace_back(criterion);
  if (!open.empty())
    out.push_back(told(in, Severity::warning, "quality.open",
                       "het oordeel ontbreekt over kwaliteitscriterium " + dutch_list(open) +
                           "; tot dan is het plan niet definitief (RULE-63)."));
}

}  // namespace

std::vector<Diagnostic> examine_pmo_advice(const LetterInput& in) {
  std::vector<Diagnostic> out;
  tell_lifestyle(in, out);
  return out;
}

std::vector<Diagnostic> examine_information(const LetterInput& in) {
  refuse_without_rie(in);
  return {};
}

std::vector<Diagnostic> examine_quality_check(const LetterInput& in) {
  std::vector<Diagnostic> out;
  tell_unanswered(in, out);
  return out;
}

std::vector<Diagnostic> examine_plan(const LetterInput& in) {
  refuse_without_rie(in);
  if (examination_rows(in, PlanPart::pago, "onderzoeken_pago").empty())
    throw Error(
        "rule.refused",
        "Een plan bevat altijd een PAGO, en er is nog geen risico gekozen waarvoor een PAGO wordt aangeboden. Beoordeel "
        "eerst de open vragen van het PAGO-advies. (RULE-13)");
  std::vector<Diagnostic> out = check_frequencies(in.advice, in.catalogue, in.case_file);
  tell_lifestyle(in, out);
  tell_unanswered(in, out);
  return out;
}

std::vector<Diagnostic> examine_project_plan(const LetterInput& in) {
  refuse_without_rie(in);
  std::vector<Diagnostic> out = check_frequencies(in.advice, in.catalogue, in.case_file);
  std::vector<std::string> open;
  for (const std::string& element : missing_before_invitation(in)) open.push_back(in.texts.say("open." + element));
  if (!open.empty())
    out.push_back(
        told(in, Severity::warning, "project.open",
             "nog niet ingevuld: " + dutch_list(open) + ". Zolang dat zo is, mogen er geen uitnodigingen uit (RULE-43)."));
  return out;
}

}  // namespace pago
