#pragma once
#include <string>

#include "parsers/results/result_row.h"
#include "parsers/results/result_settings.h"

// The password of a letter in a batch: the recipe in zaak.json, "uitslagen.wachtwoord", and what stands in the person's row.
namespace pago {

// "" when the case has no recipe. {wachtwoord} is the column for it, {personeelsnummer} as printed, {geboortedatum} as
// 31031980, {postcode} as 1234AB. Throws Error "password.missing" and "password.weak" with the row, never with a value.
std::string letter_password(const ResultSettings& settings, const ResultRow& row);

// What is wrong with a recipe, as a Dutch sentence; "" when nothing is: an unknown name between braces, or nothing of the
// person.
std::string password_recipe_fault(const std::string& recipe);

// What the bedrijfsarts should know of it: a column that is not agreed, or a password that others can guess. "" when nothing.
std::string password_recipe_advice(const ResultSettings& settings);

}  // namespace pago
