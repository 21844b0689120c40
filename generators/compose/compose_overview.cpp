#include "generators/compose/documents.h"

namespace pago {

FilledForm compose_overview(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  set_catalogue(in, form);
  return form;
}

}  // namespace pago
