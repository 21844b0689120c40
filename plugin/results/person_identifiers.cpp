#include "plugin/results/person_identifiers.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "forms/dutch.h"

namespace pago {
namespace {

constexpr std::size_t words_of_a_text = 6;  // fewer are a phrase that anybody may get
constexpr std::array<std::string_view, 6> always_printed = {"arts.toelichting",     "arts.advies",        "arts.interventie",
                                                            "arts.nader_onderzoek", "arts.schade_advies", "arts.bescherming"};

constexpr std::pair<std::string_view, std::string_view> short_addresses[] = {
    {"de heer", "dhr"}, {"de heer", "meneer"}, {"mevrouw", "mevr"}, {"mevrouw", "mw"}};  // as people write them in a text
constexpr std::string_view prepared_by = "arts.opgesteld_door";                          // may be somebody who takes part
constexpr std::string_view addresses[] = {"arts.verwijzing_adres", "arts.waarneming"};

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts)
    if (!part.empty()) (out += out.empty() ? "" : " ") += part;
  return out;
}

std::string numeric_date(const Date& date) {
  char text[16];
  std::snprintf(text, sizeof text, "%02u-%02u-%04d", unsigned(date.day()), unsigned(date.month()), int(date.year()));
  return text;
}

bool is_free_text(std::string_view field) { return field.starts_with("arts.") || field.ends_with(".toelichting"); }

void add(std::vector<Identifier>& out, IdentifierKind kind, std::initializer_list<std::string_view> parts) {
  constexpr std::size_t usual_words = 8;
  Identifier one{kind, {}};
  one.words.reserve(usual_words);
  for (const std::string_view part : parts) append_words(part, one.words);
  if (!one.words.empty()) out.push_back(std::move(one));
}

// "J." of "J.W."
std::string_view first_initial(std::string_view initials) { return initials.substr(0, initials.find('.') + 1); }

void add_names(std::vector<Identifier>& out, const PersonalName& name) {
  for (const std::string* first : {&name.initials, &name.given, &name.form_of_address})
    if (!first->empty()) add(out, IdentifierKind::name, {*first, name.prefix, name.family});
  for (const auto& [full, shorter] : short_addresses)
    if (name.form_of_address == full || name.form_of_address.empty())
      add(out, IdentifierKind::name, {shorter, name.prefix, name.family});
  if (name.form_of_address.empty())
    for (const std::string_view full : {"de heer", "mevrouw"}) add(out, IdentifierKind::name, {full, name.prefix, name.family});
  if (const std::string_view first = first_initial(name.initials); first.size() < name.initials.size())
    add(out, IdentifierKind::name, {first, name.prefix, name.family});
}

}  // namespace

std::vector<Identifier> identifiers_of(const ResultRow& row) {
  constexpr std::size_t usual = 16;
  std::vector<Identifier> out;
  out.reserve(usual);
  const Person& person = row.person;
  if (!is_weak_number(person.number)) add(out, IdentifierKind::number, {person.number});
  add(out, IdentifierKind::number, {"personeelsnummer", person.number});
  add_names(out, person.name);
  if (words_of_text(person.address.street).size() > 1) add(out, IdentifierKind::address, {person.address.street});
  if (person.email.find('@') != std::string::npos) add(out, IdentifierKind::email, {person.email});
  if (person.born) {
    add(out, IdentifierKind::born, {dutch_date(*person.born)});
    add(out, IdentifierKind::born, {numeric_date(*person.born)});
  }
  for (const auto& [field, answer] : row.answers) {
    const auto* text = std::get_if<std::string>(&answer);
    if (text == nullptr || !is_free_text(field)) continue;
    if (Words words = words_of_text(*text); words.size() >= words_of_a_text)
      out.push_back({IdentifierKind::text, std::move(words)});
  }
  return out;
}

LetterExpectation expectation_of(const ResultRow& row) {
  LetterExpectation out;
  const Person& person = row.person;
  const std::string& first = person.name.initials.empty() ? person.name.given : person.name.initials;
  const std::string name = joined({first, person.name.prefix, person.name.family});
  out.row = row.row;
  out.own = identifiers_of(row);
  add(out.own, IdentifierKind::number, {person.number});
  for (const auto& [field, answer] : row.answers)
    if (const auto* text = std::get_if<std::string>(&answer))
      add(out.own, is_free_text(field) && field != prepared_by ? IdentifierKind::text : IdentifierKind::name, {*text});
  out.required = {person.number, name};
  if (!person.address.street.empty() && !person.address.postcode.empty())
    out.address_block = joined({name, person.address.street, person.address.postcode, person.address.town});
  for (const std::string_view field : always_printed)
    if (const auto* text = row.given<std::string>(field)) out.texts.push_back(*text);
  return out;
}

bool is_text_to_person(std::string_view field) {
  return is_free_text(field) && field != prepared_by &&
         std::find(std::begin(addresses), std::end(addresses), field) == std::end(addresses);
}

std::vector<std::string> sender_texts(const CaseFile& c) {
  return {c.provider_name, c.provider_address, c.provider_contact, c.physician_name,   c.physician_contact,
          c.employer_name, c.employer_contact, c.employer_address, c.coordinator.name, c.reference};
}

}  // namespace pago
