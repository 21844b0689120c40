#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "generators/pdf/form_sheet.h"

namespace pago {

struct ReturnedForm {
  std::string file, title;
  FormAbout about;          // what the form says of itself; of one without its fields what the blank form says, or its words
  bool with_fields = true;  // false: flattened or printed; values are the words that stand in the places of the blank form
  std::vector<std::pair<std::string, std::string>> values;  // field -> value; empty: not filled in, or not to be read
  std::vector<std::string> findings;  // Dutch: a missing signature, a changed text, a choice that cannot be read
};

// A form that came back. `blank` is the form as it was sent; empty: the form's own record of its text is used, and a flattened
// form gives no values. Throws as open_pdf and read_pdf_content.
ReturnedForm read_returned_form(std::span<const std::byte> bytes, const std::string& file,
                                std::span<const std::byte> blank = {});

}  // namespace pago
