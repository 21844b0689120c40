#pragma once
#include <map>
#include <string>

namespace pago {

// Where the password of one letter in a batch comes from: a recipe with names of columns, "{wachtwoord}" or
// "{geboortedatum}{postcode}"; what stands outside braces is taken as it is. Throws Error("password.missing") that names the
// column, never a value, when there is no such column or its cell is empty, and "password.weak".
std::string password_of(const std::string& recipe, const std::map<std::string, std::string>& row);

// Throws Error("password.weak"): shorter than 8 characters, no UTF-8, or longer than the 127 bytes that count.
void check_password(const std::string& password);

}  // namespace pago
