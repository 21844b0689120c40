#include "generators/compose/documents.h"
#include "generators/compose/plan_parts.h"
#include "generators/compose/quality_check.h"
#include "generators/compose/signal_parts.h"

namespace pago {
FilledForm compose_pmo_advice(const LetterInput& in) {
  const ExaminationPlan& plan = in.case_file.plan;
  FilledForm form;
  set_letterhead(in, form);
  set_representation(in, form);
  set_text(form, "aanleiding", plan.requested_by);
  set_rows(form, "heeft_signalen", "signalen", signal_rows(in));
  const Assessed* rie = in.advice.assessment.find("RULE-01");
  const bool waits = in.rie.findings.empty() || (rie != nullptr && rie->outcome == Outcome::failed);
  form.set("pago_samen", !waits);
  form.set("pago_wacht", waits);
  set_rows(form, "heeft_onderwerpen", "onderzoeken_pmo", examination_rows(in, PlanPart::pmo, "onderzoeken_pmo"));
  form.set("geen_onderwerpen", !std::get<bool>(form.values.at("heeft_onderwerpen")));
  set_text(form, "pmo_uitkomst", plan.pmo_outcome);
  set_text(form, "wbo", plan.wbo);
  const LifestylePart lifestyle = lifestyle_part(in);
  form.set("heeft_leefstijl", lifestyle == LifestylePart::present);
  form.set("leefstijl_onbekend", lifestyle == LifestylePart::unknown);
  form.set("leefstijlcriteria", lifestyle_rows(in));
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
