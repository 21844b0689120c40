#pragma once
#include <span>
#include <string>
#include <vector>

#include "generators/compose/asked_fields.h"
#include "generators/pdf/form_sheet.h"

namespace pago::cli {

// A Word form as a fillable PDF that looks as the form does: every empty place beside a label, box (☐) and line (____) becomes
// a field. `asked`: the fields in reading order, when they are known; what comes after them gets its name from its own words.
// `file` is for messages; `warned`: a font was replaced, which is told. Throws Error "form.none" when there is nothing to fill
// in, "form.places" when the places are not those asked, and as render_pdf does.
std::vector<std::byte> as_fillable(std::span<const std::byte> docx, const std::string& file, const Date& date,
                                   const std::vector<AskedField>& asked, const FormAbout& about, bool& warned);

}  // namespace pago::cli
