#pragma once
#include "generators/pdf/form_fields.h"
#include "generators/pdf/qpdf.h"

namespace pago {

// A field with the objects it is made of. For form_fields and fill_form only.
struct FieldNode {
  FormField field;
  QPDFObjectHandle object;                // the field
  std::vector<QPDFObjectHandle> widgets;  // where it is shown
};

std::vector<FieldNode> read_field_nodes(QPDF& pdf);

// An entry that may stand with a parent field; null when nowhere.
QPDFObjectHandle inherited_entry(QPDFObjectHandle field, const char* key);

// Names of the on-states of a checkbox or radio widget: the keys of /AP /N but Off.
std::vector<std::string> on_states(QPDFObjectHandle widget);

}  // namespace pago
