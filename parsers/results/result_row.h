#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "forms/flat_map.h"
#include "forms/leidraad/catalogue.h"

// One person of a file with results, as read and checked: who it is and what was answered or measured. Values only; what they
// mean is decided in generators/rules/assess_result. All texts are UTF-8, without spaces around them.
namespace pago {

struct PersonalName {
  std::string form_of_address;  // "de heer", "mevrouw"; empty: not given
  std::string initials, given;  // "J.W.", "Łucja"
  std::string prefix;           // voorvoegsel, as written in the middle of a name: "van der", "in 't"
  std::string family;           // never empty in a row that was accepted
};

struct PostalAddress {
  std::string street;    // with number: "Dorpsstraat 12 b"
  std::string postcode;  // "1234 AB"; of another country as written
  std::string town;
  std::string country;  // as written; empty: the Netherlands
};

enum class LetterLanguage { dutch, plain_dutch, english, polish };

struct Person {
  std::string number;  // personeelsnummer as printed, leading zeros kept; never empty, one of its kind in the file
  PersonalName name;
  std::optional<Date> born;
  PostalAddress address;
  std::string email, department, function_group;
  LetterLanguage language = LetterLanguage::dutch;
  bool large_print = false;
  std::string password;  // for letters in PDF; never printed
};

// monostate: the cell is empty, or its policy was to leave a wrong value out. Never a zero, a "no" or an empty text instead.
using Answer = std::variant<std::monostate, double, bool, Date, std::string>;
using Answers = FlatMap<Answer>;

struct ResultRow {
  std::size_t row = 0;  // 1-based line of the sheet as Excel numbers it; the header is a row too
  Person person;
  // By field id of forms/leidraad/modules.xml: "gehoor.rechts_4000", "bloeddruk.boven"; the physician's own: "arts.advies",
  // "toestemming.overleg", "deelname.pmo"; per module "<module>.werkgerelateerd" and "<module>.toelichting". A number is in the
  // unit of its field. A field without column is absent; an empty cell is there as monostate.
  Answers answers;
  std::array<std::uint8_t, 32> hash{};  // SHA-256 of the row's cells as read, for the manifest

  const Answer* find(std::string_view field) const {  // nullptr: no column
    const auto found = answers.find(field);
    return found == answers.end() ? nullptr : &found->second;
  }
  template <class T>
  const T* given(std::string_view field) const {  // nullptr: no column, an empty cell, or another kind
    const Answer* answer = find(field);
    return answer == nullptr ? nullptr : std::get_if<T>(answer);
  }
  // Whether this person takes part in the PMO, or in the PAGO; so unless "deelname.pmo" or "deelname.pago" is no.
  bool takes_part(bool in_pmo) const {
    const bool* part = given<bool>(in_pmo ? "deelname.pmo" : "deelname.pago");
    return part == nullptr || *part;
  }
};

}  // namespace pago
