#include "plugin/results/letter_password.h"

#include <array>
#include <cstdio>
#include <map>
#include <vector>

#include "forms/error.h"
#include "generators/pdf/pdf_password.h"

namespace pago {
namespace {

struct PasswordPart {
  const char* name;
  const char* field;
  bool secret;
};
constexpr std::array<PasswordPart, 4> password_parts = {{{"wachtwoord", "persoon.wachtwoord", true},
                                                         {"personeelsnummer", "persoon.nummer", false},
                                                         {"geboortedatum", "persoon.geboortedatum", false},
                                                         {"postcode", "persoon.postcode", false}}};

std::vector<std::string> names_in(const std::string& recipe) {
  std::vector<std::string> names;
  for (std::size_t open = recipe.find('{'); open != recipe.npos; open = recipe.find('{', open + 1))
    if (const std::size_t close = recipe.find('}', open); close != recipe.npos)
      names.push_back(recipe.substr(open + 1, close - open - 1));
  return names;
}

const PasswordPart* part_named(const std::string& name) {
  for (const PasswordPart& part : password_parts)
    if (name == part.name) return &part;
  return nullptr;
}

std::map<std::string, std::string> values_of(const Person& person) {
  std::map<std::string, std::string> out = {{"wachtwoord", person.password}, {"personeelsnummer", person.number}};
  if (person.born) {
    char text[16];
    std::snprintf(text, sizeof text, "%02u%02u%04d", unsigned(person.born->day()), unsigned(person.born->month()),
                  int(person.born->year()));
    out["geboortedatum"] = text;
  }
  for (const char c : person.address.postcode)
    if (c != ' ') out["postcode"] += c;
  return out;
}

}  // namespace

std::string letter_password(const ResultSettings& settings, const ResultRow& row) {
  if (settings.password.empty()) return {};
  try {
    return password_of(settings.password, values_of(row.person));
  } catch (const Error& error) {
    throw Error(error.code(), "rij " + std::to_string(row.row) + ": " + error.what() + " Er is geen brief gemaakt.");
  }
}

std::string password_recipe_fault(const std::string& recipe) {
  const std::vector<std::string> names = names_in(recipe);
  for (const std::string& name : names)
    if (part_named(name) == nullptr)
      return "{" + name + "} kent pago niet; wel: {wachtwoord}, {personeelsnummer}, {geboortedatum}, {postcode}";
  if (names.empty())
    return "een wachtwoord dat voor iedereen gelijk is, beschermt de brieven niet; noem een kolom, zoals {wachtwoord}";
  return {};
}

std::string password_recipe_advice(const ResultSettings& settings) {
  if (settings.password.empty()) return {};
  bool secret = false;
  for (const std::string& name : names_in(settings.password)) {
    const PasswordPart* part = part_named(name);
    if (part == nullptr) continue;
    if (!settings.columns.contains(part->field))
      return "Voor het wachtwoord van de brieven is {" + name + "} nodig; zet bij uitslagen.kolommen welke kolom dat is.";
    secret = secret || part->secret;
  }
  if (secret) return {};
  return "Het wachtwoord van de brieven bestaat uit gegevens die anderen kunnen weten, zoals een geboortedatum. Een wachtwoord "
         "per "
         "persoon in een eigen kolom ({wachtwoord}) is veiliger.";
}

}  // namespace pago
