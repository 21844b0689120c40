#pragma once
#include <string>
#include <string_view>

namespace pago {

// One object of a file with every string in it and its stream locked (pdf_lock.h). Strings are as pdf_text writes them; the
// last entry of a stream's dictionary is its /Length.
void append_locked_object(std::string_view object, const std::string& key, std::string& out);

}  // namespace pago
