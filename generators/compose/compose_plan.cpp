#include "forms/dutch.h"
#include "generators/compose/documents.h"
#include "generators/compose/plan_parts.h"
#include "generators/compose/quality_check.h"

namespace pago {
namespace {

void set_talks(const LetterInput& in, FilledForm& form) {
  const ProgressFacts& progress = in.case_file.progress;
  if (progress.talked_to_management) form.set("besproken_directie", dutch_date(*progress.talked_to_management));
  if (progress.talked_to_representation) form.set("besproken_medezeggenschap", dutch_date(*progress.talked_to_representation));
}

}  // namespace

FilledForm compose_plan(const LetterInput& in) {
  const ExaminationPlan& plan = in.case_file.plan;
  FilledForm form;
  set_letterhead(in, form);
  set_representation(in, form);
  set_rie_block(in, form);
  set_text(form, "wensen", plan.wishes);
  set_text(form, "beschrijving", plan.description);
  set_talks(in, form);
  set_text(form, "onderzoeksvragen", plan.research_questions);
  set_text(form, "preventie", plan.prevention);
  set_examinations(in, form);
  set_compulsory(in, form);
  set_text(form, "in_uittrede_besluit", in.case_file.entry_exit);
  form.set("pmo_alleen_leefstijl", in.case_file.project.only_lifestyle == true);
  set_text(form, "zorgafspraken", plan.care_agreements);
  form.set("kwaliteit", quality_summary(in));
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
