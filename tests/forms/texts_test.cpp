#include "forms/texts.h"

#include <catch2/catch.hpp>

#include "forms/dutch.h"
#include "forms/error.h"

using namespace pago;

TEST_CASE("a text is said with its values, and a missing text or value is an error") {
  const Texts texts = Texts::load("<texts><text id=\"a\">De {wat} van {wie}.</text></texts>");
  CHECK(texts.say("a", {{"wat", "brief"}, {"wie", "B. Fictief"}}) == "De brief van B. Fictief.");
  CHECK_THROWS_AS(texts.say("a", {{"wat", "brief"}}), Error);
  CHECK_THROWS_AS(texts.say("b"), Error);
}

TEST_CASE("a value with braces is not filled in again") {
  const Texts texts = Texts::load("<texts><text id=\"a\">{citaat}</text></texts>");
  CHECK(texts.say("a", {{"citaat", "{citaat}"}}) == "{citaat}");
}

TEST_CASE("a doubled or nameless text is refused") {
  CHECK_THROWS_AS(Texts::load("<texts><text id=\"a\">x</text><text id=\"a\">y</text></texts>"), Error);
  CHECK_THROWS_AS(Texts::load("<texts><text>x</text></texts>"), Error);
}

TEST_CASE("numbers, dates and lists are written as a Dutch reader writes them") {
  CHECK(dutch_number(2.5) == "2,5");
  CHECK(dutch_number(80) == "80");
  CHECK(dutch_number(0.075) == "0,075");
  CHECK(dutch_number(2000) == "2000");
  CHECK(dutch_date({std::chrono::year(2026), std::chrono::August, std::chrono::day(1)}) == "1 augustus 2026");
  CHECK(dutch_list({}) == "");
  CHECK(dutch_list({"a"}) == "a");
  CHECK(dutch_list({"a", "b", "c"}) == "a, b en c");
  CHECK(dutch_list({"tillen en dragen", "lawaai"}) == "tillen en dragen; lawaai");
  CHECK(capitalised("lawaai") == "Lawaai");
}
