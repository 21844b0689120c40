#include "parsers/rie/text_pattern.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using pago::TextPattern;

TEST_CASE("a pattern finds its groups, in order and without overlap") {
  const TextPattern clock(R"((\d{1,2})[.:](\d\d)( uur)?)");
  const auto found = clock.all("van 6.30 tot 14:15 uur");
  REQUIRE(found.size() == 2);
  CHECK(found[0][1] == "6");
  CHECK_FALSE(found[0].has(3));
  CHECK(found[0][3].empty());
  CHECK(found[1].has(3));
  CHECK(found[1].begin() == 13);
}

TEST_CASE("a class of letters takes whole letters, not their bytes") {
  const TextPattern edge(R"([\s–—]+$)");
  CHECK(edge.replaced("Coöperatie ‘De Wiel’ –", "") == "Coöperatie ‘De Wiel’");
  CHECK(edge.replaced("één", "") == "één");
  CHECK(TextPattern("^BEËINDIGD", TextPattern::Letters::any_case).in("beëindigd per 1 mei"));
}

TEST_CASE("anchored searches") {
  const TextPattern number(R"(\d+)");
  CHECK(number.at_start("12 stuks").value().rest() == " stuks");
  CHECK_FALSE(number.at_start("ca. 12"));
  CHECK_FALSE(number.whole("12 stuks"));
  CHECK(number.whole("12"));
}

TEST_CASE("nothing matches in nothing, an empty match moves on") {
  CHECK_FALSE(TextPattern("a").in({}));
  CHECK(TextPattern("x*").all("ab").size() == 3);
}

TEST_CASE("a broken byte stops no search, a costly one gives up") {
  CHECK(TextPattern("lawaai").in("caf\xE9 met lawaai"));
  CHECK_FALSE(TextPattern("(a+)+$").in(std::string(200, 'a') + "b"));
  CHECK_FALSE(TextPattern("^(?:.|\n)*x").in(std::string(3'000'000, 'y')));  // std::regex ran out of stack here
}

TEST_CASE("a broken pattern is a fault of ours") { CHECK_THROWS_AS(TextPattern("(a"), std::logic_error); }
