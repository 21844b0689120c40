#include "generators/fill/dutch_format.h"

#include <catch2/catch.hpp>

#include "generators/fill/word_picture.h"

using namespace pago;

namespace {

const Date day{std::chrono::year(2026), std::chrono::November, std::chrono::day(2)};

std::string shown(const Value& value, const char* formats) {
  return plain_text(formatted(value, parse_name(std::string("x|") + formats).formats)).value_or("(geen tekst)");
}
Value text(const char* words) { return {std::string(words)}; }
Value person(const char* sex) {
  return {Value::Object{
      {"voorletters", text("J.")}, {"tussenvoegsel", text("van den")}, {"achternaam", text("Berg")}, {"geslacht", text(sex)}}};
}

}  // namespace

TEST_CASE("dates in Dutch, from dates and from ISO texts") {
  CHECK(shown({day}, "datum") == "2 november 2026");
  CHECK(shown(text("2026-11-02"), "datum_kort") == "02-11-2026");
  CHECK(shown(text("2026-11-02T10:00:00"), "datum_met_dag") == "maandag 2 november 2026");
  CHECK(shown({day}, "datum:ddd d MMM 'jaar' yy") == "ma 2 nov jaar 26");
  CHECK(shown(text("binnenkort"), "datum") == "binnenkort");
  CHECK(shown(text("2026-02-30"), "datum") == "2026-02-30");
}

TEST_CASE("numbers with a decimal comma, euro and per cent") {
  CHECK(shown({1234.5}, "getal") == "1.234,5");
  CHECK(shown({1234.5}, "getal:2") == "1.234,50");
  CHECK(shown({1234567.0}, "getal:0") == "1.234.567");
  CHECK(shown({-0.5}, "euro") == "€\xC2\xA0-0,50");
  CHECK(shown(text("1.234,5"), "euro") ==
        "€\xC2\xA0"
        "1.234,50");
  CHECK(shown({12.5}, "procent") == "12,5%");
  CHECK(plain_text({2.5}) == "2,5");
  CHECK(plain_text({2026.0}) == "2026");
}

TEST_CASE("pictures of Word's number switch, Dutch and English") {
  CHECK(number_picture(1234.5, "#.##0,00") == "1.234,50");
  CHECK(number_picture(1234.5, "#,##0.00") == "1.234,50");
  CHECK(number_picture(1234.5, "€ #.##0") == "€ 1.235");
  CHECK(number_picture(7, "000") == "007");
  CHECK(number_picture(1.005, "0,00") == "1,01");
  CHECK(number_picture(0.5, "0,0") == "0,5");
  CHECK(number_picture(-3, "0;(0)") == "(3)");
}

TEST_CASE("plural, counts and lists") {
  CHECK(shown({1.0}, "meervoud:werknemer,werknemers") == "1 werknemer");
  CHECK(shown({12.0}, "meervoud:werknemer, werknemers") == "12 werknemers");
  const Value list{Value::List{{Value::Object{{"naam", text("a")}}}, {Value::Object{{"naam", text("b")}}}}};
  CHECK(shown(list, "aantal") == "2");
  CHECK(shown(list, "meervoud:dag,dagen") == "2 dagen");
  CHECK(shown(list, "lijst:naam") == "a en b");
  CHECK(shown({Value::List{text("a"), text("b"), text("c")}}, "lijst") == "a, b en c");
}

TEST_CASE("names of people with a voorvoegsel, and the salutation") {
  CHECK(shown(person("vrouw"), "naam") == "J. van den Berg");
  CHECK(shown(person("vrouw"), "achternaam") == "Van den Berg");
  CHECK(shown(person("vrouw"), "aanhef") == "Geachte mevrouw Van den Berg");
  CHECK(shown(person("m"), "aanhef") == "Geachte heer Van den Berg");
  CHECK(shown(person(""), "aanhef") == "Geachte heer of mevrouw Van den Berg");
  CHECK(shown(text("directie"), "aanhef") == "Geachte directie");
}

TEST_CASE("words: capitals, yes and no, what to say when it is empty; formats after each other") {
  CHECK(shown(text("ijzer"), "hoofdletter") == "IJzer");
  CHECK(shown(text("één"), "hoofdletter") == "Één");
  CHECK(shown(text("één"), "hoofdletters") == "ÉÉN");
  CHECK(shown({true}, "ja_nee") == "ja");
  CHECK(shown({false}, "ja_nee:wel,niet") == "niet");
  CHECK(shown({}, "anders:geen") == "geen");
  CHECK(shown(text("x"), "anders:geen") == "x");
  CHECK(shown({}, "anders:geen|hoofdletter") == "Geen");
}
