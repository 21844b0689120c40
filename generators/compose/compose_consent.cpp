#include "generators/compose/documents.h"
#include "generators/compose/plan_parts.h"

namespace pago {

FilledForm compose_consent(const LetterInput& in) {
  const std::string& processor = in.case_file.project.third_party.name;
  FilledForm form;
  set_letterhead(in, form);
  form.set("heeft_verwerker", !processor.empty());
  form.set("geen_verwerker", processor.empty());
  set_text(form, "verwerker", processor);
  set_text(form, "intrekken", one_line(in.case_file.provider_contact));
  form.set("heeft_pmo", has_pmo(in));
  set_text(form, "gegevens", in.case_file.plan.collected_data);
  return form;
}

}  // namespace pago
