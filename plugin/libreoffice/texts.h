#pragma once
#include <string>

#include "plugin/libreoffice/office.h"

namespace pago {

// The words of our windows, in the language of the office: texts/en.properties when it speaks English, else
// texts/nl.properties. A key that is in neither is shown itself, so that a gap is seen and not silent.
std::string word(const Office& office, const std::string& key);

// The same with "{1}" replaced.
std::string word(const Office& office, const std::string& key, const std::string& first);

// Whether the office speaks English. The files: lines "key=text", "\n" in a text is a new line, "#" begins a remark.
bool is_english(const Office& office);

}  // namespace pago
