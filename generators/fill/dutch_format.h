#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "generators/fill/typed_tag.h"
#include "generators/fill/value.h"

// The formats that may follow a name: {veld|formaat} or {veld|formaat:gegeven|formaat}.
namespace pago {

//   datum            22 november 2026            datum:dd-MM-yyyy  any picture of Word's \@ switch
//   datum_met_dag    zondag 22 november 2026     datum_kort        22-11-2026
//   getal            1.234,5                     getal:2           1.234,50 (a number of decimals, or a picture of \#)
//   euro             € 1.234,50                  procent           12,5%
//   meervoud:werknemer,werknemers                1 werknemer, 12 werknemers
//   aantal           the number of rows          lijst, lijst:naam a, b en c (of one member of each row)
//   naam             J. van den Berg             achternaam        Van den Berg
//   aanhef           Geachte heer Van den Berg   hoofdletter, hoofdletters, kleine_letters
//   ja_nee:wel,niet  wel                         anders:geen       "geen" when it is empty
//   opmaak           the text has **vet**, *cursief* and lines that begin with "- "
// A person is an object with achternaam and, if known, tussenvoegsel (or voorvoegsel), voorletters or voornaam, titel and
// geslacht (man, vrouw). What a format cannot work on stays as it is.
Value formatted(const Value& value, const std::vector<TagFormat>& formats);

bool known_format(std::string_view name);
std::vector<std::string_view> format_names();

}  // namespace pago
