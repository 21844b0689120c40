#pragma once
#include <string>

// What no text in a document of a PAGO or PMO may say.
namespace pago {

bool says_obligatory(const std::string& text);       // that taking part is obligatory (RULE-33)
bool holds_citizen_number(const std::string& text);  // nine digits that stand alone and pass the test of a BSN (RULE-37)
// A word for what is medical, in a text for employer or manager (RULE-29): "diagnose", "bloeddruk". Empty: none was seen.
std::string medical_word(const std::string& text);

}  // namespace pago
