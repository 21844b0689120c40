#pragma once
#include <optional>
#include <string>

#include "generators/fill/value.h"

// Names of people as Dutch letters write them. A person is an object: see dutch_format.h.
namespace pago {

std::string person_name(const Value& person);         // "dr. J. van den Berg"
std::string person_family_name(const Value& person);  // "Van den Berg": a capital where no first name stands before it
// "Geachte heer Van den Berg"; without geslacht "Geachte heer of mevrouw Van den Berg"; of a text "Geachte <text>". The words
// are those of forms/documents/texts.xml. Empty optional for what is no person.
std::optional<std::string> person_salutation(const Value& person);

std::string capital_first(const std::string& text);  // also é, ï and other letters of the Latin script; "ij" becomes "IJ"
std::string upper_text(const std::string& text);
std::string lower_text(const std::string& text);

}  // namespace pago
