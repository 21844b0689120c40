#include "forms/dutch.h"
#include "generators/compose/documents.h"

namespace pago {

FilledForm compose_rie_request(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  if (in.rie_file.empty()) form.set("aanleiding", in.texts.say("aanleiding.geen"));
  else if (in.rie.date) form.set("aanleiding", in.texts.say("aanleiding.oud", {{"datum", dutch_date(*in.rie.date)}}));
  else form.set("aanleiding", in.texts.say("aanleiding.zonder_datum"));
  form.set("maatwerk", in.facts().arrangement == Arrangement::customised);
  set_date(form, "reactie_voor", in.case_file.communication.answer_before);
  return form;
}

}  // namespace pago
