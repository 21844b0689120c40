#include "generators/release/identifiers.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

IdentifierIndex index_of(const std::vector<std::pair<IdentifierKind, const char*>>& identifiers) {
  IdentifierIndex index;
  for (const auto& [kind, text] : identifiers) index.add({kind, words_of_text(text)});
  index.finish();
  return index;
}

std::size_t hits(const IdentifierIndex& index, const char* text) { return index.find(words_of_text(text)).size(); }

}  // namespace

TEST_CASE("a name is found whole, however it is written, and never by one of its words") {
  const IdentifierIndex index =
      index_of({{IdentifierKind::name, "J.P. van den Berg-de Vries"}, {IdentifierKind::name, "A. Bakker"}});
  for (const char* text : {"J.P. van den Berg-de Vries", "Aan j. p. Van Den Berg - De Vries,", "J P van den Berg–de Vries",
                           "A. Bakker", "“A.\u00A0Bakker”"})
    CHECK(hits(index, text) == 1);
  for (const char* text : {"de bakker", "Bakker", "A. Bakkers", "van den Berg", "J.P. van den Berg", "B. Bakker"})
    CHECK(hits(index, text) == 0);
}

TEST_CASE("a date of birth is found in every language of our letters") {
  const IdentifierIndex index = index_of({{IdentifierKind::born, "12 maart 1980"}});
  for (const char* text : {"geboren 12 maart 1980", "born 12 March 1980", "urodzony 12 marca 1980"})
    CHECK(hits(index, text) == 1);
  CHECK(hits(index, "12 mei 1980") == 0);
}

TEST_CASE("numbers, addresses and e-mail are found whole") {
  const IdentifierIndex index = index_of({{IdentifierKind::number, "00123"},
                                          {IdentifierKind::address, "Dorpsstraat 12"},
                                          {IdentifierKind::email, "a.bakker@bedacht.example"}});
  CHECK(hits(index, "nummer 00123.") == 1);
  CHECK(hits(index, "nummer 0123 of 001234") == 0);
  CHECK(hits(index, "Dorpsstraat 12, 1234 AB") == 1);
  CHECK(hits(index, "Dorpsstraat 1, Dorpsstraat 121") == 0);
  CHECK(hits(index, "mail a.bakker@bedacht.example") == 1);
  CHECK(hits(index, "mail b.bakker@bedacht.example") == 0);
}

TEST_CASE("what a letterhead or a template says is never a sign of somebody") {
  IdentifierIndex index = index_of({{IdentifierKind::name, "A. Bakker"}, {IdentifierKind::name, "J. Groen"}});
  index.allow("Met vriendelijke groet, A. Bakker, bedrijfsarts");
  CHECK(hits(index, "A. Bakker") == 0);
  CHECK(hits(index, "J. Groen") == 1);
}

TEST_CASE("a number that may be a measurement or a year is not looked for by itself") {
  for (const char* weak : {"25", "4000", "2026", ""}) CHECK(is_weak_number(weak));
  for (const char* strong : {"00123", "P-77", "A12", "123456"}) CHECK_FALSE(is_weak_number(strong));
}
