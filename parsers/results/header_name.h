#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/modules.h"

// What stands above a column, taken apart so that "RE 4 kHz (dB)", "rechts 4000 Hz" and "AD-4000" are the same name.
namespace pago {

struct HeaderName {
  std::vector<std::string> words;  // lower case, no accents, no filler words, synonyms replaced: {"rechts", "4000"}
  std::string unit;                // canonical, when one is written in brackets or after "in": "dB"; else empty
};

HeaderName header_name(std::string_view header, const ColumnWords& words);

// The unit that a piece of text names, "" when it names none: "dB HL" -> "dB".
std::string unit_named(std::string_view text, const ColumnWords& words);

std::string folded(std::string_view text);  // lower case without accents; also Ł, Đ, Ø: "Łódź" -> "lodz"

}  // namespace pago
