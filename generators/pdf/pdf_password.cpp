#include "generators/pdf/pdf_password.h"

#include "forms/error.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

constexpr std::size_t shortest = 8, longest_bytes = 127;

std::size_t utf8_size(const std::u32string& letters) {
  std::size_t size = 0;
  for (const char32_t c : letters) size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  return size;
}

}  // namespace

void check_password(const std::string& password) {
  const std::u32string letters = from_utf8(password);
  if (letters.size() < shortest)
    throw Error("password.weak",
                "Het wachtwoord heeft minder dan " + std::to_string(shortest) + " tekens. Kies een langer wachtwoord.");
  if (utf8_size(letters) != password.size())
    throw Error("password.weak",
                "Het wachtwoord bevat tekens die geen tekst zijn. Bewaar het bestand met het wachtwoord als UTF-8.");
  if (password.size() > longest_bytes)
    throw Error("password.weak",
                "Het wachtwoord is langer dan " + std::to_string(longest_bytes) + " tekens. Kies een korter wachtwoord.");
}

std::string password_of(const std::string& recipe, const std::map<std::string, std::string>& row) {
  std::string password;
  for (std::size_t at = 0; at < recipe.size();) {
    const std::size_t open = recipe.find('{', at), close = recipe.find('}', open);
    password += recipe.substr(at, open - at);
    if (open == std::string::npos || close == std::string::npos) break;
    const std::string column = recipe.substr(open + 1, close - open - 1);
    const auto cell = row.find(column);
    if (cell == row.end() || cell->second.empty())
      throw Error("password.missing", "Voor het wachtwoord is de kolom " + column + " nodig; die ontbreekt of is leeg.");
    password += cell->second;
    at = close + 1;
  }
  check_password(password);
  return password;
}

}  // namespace pago
