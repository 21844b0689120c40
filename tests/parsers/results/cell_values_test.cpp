#include "parsers/results/cell_values.h"

#include <catch2/catch.hpp>

using namespace pago;
using namespace std::chrono_literals;

namespace {
constexpr Date today = 2026y / 3 / 31;
double number(const char* text) {
  const auto found = cell_number(text);
  REQUIRE(found);
  CHECK_FALSE(found->other);
  return found->value;
}
std::optional<Date> date(const char* text, bool day_numbers = false) {
  const auto found = cell_date(text, today, day_numbers);
  return found ? found->date : std::nullopt;
}
}  // namespace

TEST_CASE("numbers are read as a Dutch hand writes them") {
  CHECK(number("25") == 25);
  CHECK(number("-5") == -5);
  CHECK(number("−5") == -5);
  CHECK(number("3,45") == 3.45);
  CHECK(number("3.45") == 3.45);
  CHECK(number("0.850") == 0.85);
  CHECK(number("1.250,5") == 1250.5);
  CHECK(number("1.250.000") == 1'250'000);
  CHECK(cell_number("25 dB")->rest == "dB");
  CHECK(cell_number("85%")->rest == "%");
}

TEST_CASE("a dot before three digits has two readings") {
  const auto found = cell_number("1.250");
  REQUIRE(found);
  CHECK(found->value == 1250);
  CHECK(found->other == 1.25);
}

TEST_CASE("what is no number is none") {
  for (const char* text : {"", "abc", "<5", "5,", ",5", "1,2,3", "1.2.3", "12.34,5,6", "- 5"}) {
    INFO(text);
    CHECK_FALSE(cell_number(text));
  }
  CHECK(cell_number("130/85")->rest == "/85");
}

TEST_CASE("dates are read in the forms that Excel writes") {
  const Date day = 1980y / 5 / 3;
  for (const char* text : {"03-05-1980", "3-5-1980", "3/5/1980", "3.5.1980", "3-5-80", "1980-05-03", "19800503", "3-mei-1980",
                           "3 mei 1980", "3-mei-80", "03-05-1980 00:00", "1980-05-03T00:00:00"}) {
    INFO(text);
    CHECK(date(text) == day);
  }
  CHECK(date("29344", true) == day);
  CHECK(date("1-3-1990") == Date(1990y / 3 / 1));
  CHECK(date("12 mrt. 2026") == Date(2026y / 3 / 12));
  CHECK(date("1-1-26") == Date(2026y / 1 / 1));
  CHECK(date("1-1-27") == Date(1927y / 1 / 1));
}

TEST_CASE("a day that does not exist is a date without a day; other things are no date") {
  for (const char* text : {"31-02-1980", "29-02-1981", "4/25/1980", "0-1-1980"}) {
    INFO(text);
    const auto found = cell_date(text, today, false);
    REQUIRE(found);
    CHECK_FALSE(found->date);
  }
  for (const char* text : {"", "29344", "1980", "mei 1980", "morgen", "1-2", "1-2-3-4", "12:30"}) {
    INFO(text);
    CHECK_FALSE(cell_date(text, today, false));
  }
}

TEST_CASE("yes and no have many spellings, and an empty cell is neither") {
  const ColumnWords& words = builtin_modules().columns;
  for (const char* text : {"ja", "JA", "j", "x", "X", "1", "WAAR", "☒", "eens"}) CHECK(cell_yes_no(text, words) == true);
  for (const char* text : {"nee", "Nee", "n", "0", "ONWAAR", "☐", "oneens"}) CHECK(cell_yes_no(text, words) == false);
  for (const char* text : {"", "soms", "2"}) CHECK(cell_yes_no(text, words) == std::nullopt);
  for (const char* text : {"", "-", "n.v.t.", "Niet gemeten"}) CHECK(cell_is_empty(text, words));
  CHECK_FALSE(cell_is_empty("0", words));
}

TEST_CASE("a Dutch postcode has four digits and two letters, written one way") {
  CHECK(dutch_postcode("1234ab") == "1234 AB");
  CHECK(dutch_postcode("1234 AB") == "1234 AB");
  for (const char* text : {"0123 AB", "1234 A", "12345 AB", "1234 A1", "AB 1234", ""}) CHECK_FALSE(dutch_postcode(text));
}

TEST_CASE("letters that were lost are seen") {
  CHECK(looks_garbled("Dani?ls"));
  CHECK(looks_garbled("Dani\xEF\xBF\xBDls"));
  CHECK(looks_garbled("Dani\xC3\x83\xC2\xABls"));
  for (const char* text : {"Daniëls", "São Tomé", "Łukaszewicz", "d'Ancona"}) CHECK_FALSE(looks_garbled(text));
}
