#include "parsers/results/person_cells.h"

#include <algorithm>

#include "parsers/results/cell_values.h"

namespace pago {
namespace {

class PersonWork {
 public:
  PersonWork(const PersonCells& cells, const PersonReport& report) : cells_(cells), report_(report) {}

  Person read() {
    person_.number = text("persoon.nummer");
    read_name();
    if (const Date* born = given<Date>("persoon.geboortedatum")) person_.born = *born;
    read_address();
    person_.email = text("persoon.email");
    if (!person_.email.empty() && !looks_like_email(person_.email))
      tell("bad_email", "persoon.email", "dit is geen e-mailadres");
    person_.department = text("persoon.afdeling");
    person_.function_group = text("persoon.functiegroep");
    person_.password = text("persoon.wachtwoord");
    person_.language = language();
    if (const bool* large = given<bool>("persoon.grootdruk")) person_.large_print = *large;
    return std::move(person_);
  }

 private:
  template <class T>
  const T* given(std::string_view id) const {
    const auto found = cells_.find(id);
    return found == cells_.end() ? nullptr : std::get_if<T>(&found->second.answer);
  }
  std::string text(std::string_view id) const {
    const std::string* found = given<std::string>(id);
    return found == nullptr ? std::string() : *found;
  }

  void tell(const char* code, std::string_view id, const std::string& message) const {
    report_(code, cells_.at(id).column, std::string(id), message);
  }

  std::string without_digits(std::string_view id) const {
    std::string found = text(id);
    if (has_digit(found)) tell("digits_in_text", id, "hier staan cijfers waar een naam hoort; is de rij verschoven?");
    return found;
  }

  void read_name() {
    PersonalName& name = person_.name;
    name.form_of_address = text("persoon.aanhef");
    if (name.form_of_address == "geen") name.form_of_address.clear();
    name.initials = without_digits("persoon.voorletters");
    name.given = without_digits("persoon.voornaam");
    name.prefix = without_digits("persoon.voorvoegsel");
    name.family = without_digits("persoon.achternaam");
  }

  void read_address() {
    PostalAddress& address = person_.address;
    for (const char* id : {"persoon.straat", "persoon.huisnummer", "persoon.toevoeging"})
      if (const std::string part = text(id); !part.empty()) address.street += (address.street.empty() ? "" : " ") + part;
    if (const std::string street = text("persoon.straat"); !street.empty() && all_digits(street))
      tell("digits_in_text", "persoon.straat", "hier staan alleen cijfers waar een straat hoort; is de rij verschoven?");
    address.country = text("persoon.land");
    address.town = text("persoon.plaats");
    if (dutch_postcode(address.town))
      tell("shifted", "persoon.plaats", "hier staat een postcode waar een plaats hoort; is de rij verschoven?");
    else without_digits("persoon.plaats");
    read_postcode(address);
  }

  void read_postcode(PostalAddress& address) const {
    address.postcode = text("persoon.postcode");
    if (address.postcode.empty() || !is_netherlands(address.country)) return;
    if (const auto postcode = dutch_postcode(address.postcode)) address.postcode = *postcode;
    else
      tell("bad_postcode", "persoon.postcode",
           "dit is geen Nederlandse postcode (1234 AB); vul bij een adres in het buitenland het land in");
  }

  static bool all_digits(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
  }

  static bool looks_like_email(const std::string& word) {
    const auto at = word.find('@');
    return at != word.npos && at > 0 && word.find('@', at + 1) == word.npos && word.find('.', at) != word.npos &&
           word.find(' ') == word.npos && word.back() != '.';
  }

  LetterLanguage language() const {
    const std::string name = text("persoon.taal");
    if (name == "eenvoudig nederlands") return LetterLanguage::plain_dutch;
    if (name == "engels") return LetterLanguage::english;
    if (name == "pools") return LetterLanguage::polish;
    return LetterLanguage::dutch;
  }

  const PersonCells& cells_;
  const PersonReport& report_;
  Person person_;
};

}  // namespace

Person person_of(const PersonCells& cells, const PersonReport& report) { return PersonWork(cells, report).read(); }

}  // namespace pago
