#pragma once
#include <string>
#include <vector>

#include "generators/pdf/form_fields.h"
#include "parsers/formats/document.h"

namespace pago {

// A form as it will be on paper and screen: texts and places to fill in, in reading order.
struct SheetItem {
  enum class Kind { heading, text, bullet, field };
  Kind kind = Kind::text;
  int level = 1;     // of a heading
  std::string text;  // of a field: what stands above it
  FormField field;   // name, kind, label (tooltip), options, multi_line, max_length
};

struct FormSheet {
  std::string title;
  std::vector<SheetItem> items;
};

// The sheet of a form that was written in Word: a row of a table with a label and an empty cell becomes a field, and boxes to
// tick ("☐ ja  ☐ nee") become a choice, lines to write on ("______ kg") a field for each; forms/pdf/fields.xml gives the names.
// Everything else is text.
FormSheet sheet_of(const Document& document);

// The sheet as a fillable PDF: tagged, with tooltips and tab order, its fields empty and drawn by us. It says that it is
// PDF/A-2b and PDF/UA-1 only when check_pdf agrees. `moment` is "2026-03-31". Throws Error("font.missing", "form.values").
std::vector<std::byte> make_form(const FormSheet& sheet, const std::string& moment);

}  // namespace pago
