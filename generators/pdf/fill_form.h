#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "generators/pdf/form_fields.h"
#include "parsers/diagnostic.h"

namespace pago {

// Name of a field -> its value; more than one for a list that takes several. A checkbox takes "ja" or "nee" (or its own
// state), a radio or a choice the value or the label of an option, a date "2026-03-31" or "31-03-2026".
using FormValues = std::map<std::string, std::vector<std::string>>;

struct FilledPdf {
  std::vector<std::byte> bytes;
  std::vector<Diagnostic> diagnostics;  // "form.too_long": the text is in the field but cannot be shown whole
};

// Fills an AcroForm and draws every value itself, with an embedded font, so that each viewer shows the same letters. Fields
// that `values` does not name keep their value. Throws Error("form.none") for a PDF without fields, ("form.values") that names
// every value that does not fit: no such field, no such option, no date, too long, a letter that no font has; and as open_pdf.
FilledPdf fill_form(std::span<const std::byte> bytes, const std::string& file, const FormValues& values,
                    const std::string& password = {});

}  // namespace pago
