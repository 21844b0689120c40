#include "generators/compose/plan_rules.h"

#include "forms/dutch.h"
#include "forms/error.h"
#include "generators/compose/check_form.h"
#include "generators/compose/project_steps.h"

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

}  // namespace

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
