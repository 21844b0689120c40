#include "parsers/rie/patterns.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("a word without a star matches itself and its inflections") {
  CHECK(word_matches("steiger", "steiger"));
  CHECK(word_matches("steiger", "steigers"));
  CHECK(word_matches("gevaarlijk", "gevaarlijke"));
  CHECK(word_matches("machine", "machinen"));
  CHECK(word_matches("last", "lasten"));
}

TEST_CASE("inflection never turns a short word into another") {
  CHECK_FALSE(word_matches("til", "tils"));
  CHECK_FALSE(word_matches("mes", "messen"));
  CHECK_FALSE(word_matches("loo", "loos"));
}

TEST_CASE("a longer word does not match a word without a star") {
  CHECK_FALSE(word_matches("lood", "loodgieter"));
  CHECK_FALSE(word_matches("lood", "glaslood"));
}

TEST_CASE("a star at the end takes what follows, nothing included") {
  CHECK(word_matches("lawaai*", "lawaai"));
  CHECK(word_matches("lawaai*", "lawaaierig"));
  CHECK_FALSE(word_matches("lawaai*", "omgevingslawaai"));
}

TEST_CASE("a star at the start takes what stands before, and one letter after") {
  CHECK(word_matches("*werk", "beeldschermwerk"));
  CHECK(word_matches("*steiger", "rolsteigers"));
  CHECK_FALSE(word_matches("*werk", "werkster"));
}

TEST_CASE("stars on both sides find the word anywhere") {
  CHECK(word_matches("*zwangerschap*", "zwangerschapsbeleid"));
  CHECK(word_matches("*zwangerschap*", "nazwangerschapscontrole"));
  CHECK_FALSE(word_matches("*zwangerschap*", "zwanger"));
}

TEST_CASE("patterns are separated by a bar, empty ones left out") {
  CHECK(parse_patterns("lawaai* | | hard geluid |").size() == 2);
  CHECK(parse_patterns("").empty());
}

TEST_CASE("alternatives stand in one word of the pattern") {
  const auto patterns = parse_patterns("geen/zonder afzuiging");
  REQUIRE(patterns.size() == 1);
  REQUIRE(patterns[0].size() == 2);
  CHECK(patterns[0][0].any == std::vector<std::string>{"geen", "zonder"});
  CHECK(word_matches(patterns[0][0], "zonder"));
  CHECK_FALSE(word_matches(patterns[0][0], "met"));
}

TEST_CASE("two dots mark a gap before the next word only") {
  const auto patterns = parse_patterns("heftruck* .. op diesel");
  REQUIRE(patterns.size() == 1);
  REQUIRE(patterns[0].size() == 3);
  CHECK_FALSE(patterns[0][0].gap_before);
  CHECK(patterns[0][1].gap_before);
  CHECK_FALSE(patterns[0][2].gap_before);
}

TEST_CASE("a hyphen or apostrophe in a pattern parts it as it parts a text") {
  const auto patterns = parse_patterns("hand-arm* | 's nachts");
  REQUIRE(patterns.size() == 2);
  REQUIRE(patterns[0].size() == 2);
  CHECK(patterns[0][1].any.front() == "arm*");
  REQUIRE(patterns[1].size() == 2);
  CHECK(patterns[1][0].any.front() == "s");
}

TEST_CASE("m/s2 is a unit, not two alternatives") {
  const auto patterns = parse_patterns("gereedschap .. m/s2");
  REQUIRE(patterns.size() == 1);
  CHECK(patterns[0].size() == 3);
}

TEST_CASE("capitals and accents in a pattern make no difference") {
  const auto patterns = parse_patterns("Geïnfecteerd*");
  REQUIRE(patterns.size() == 1);
  CHECK(word_matches(patterns[0][0], "geinfecteerde"));
}

TEST_CASE("splitting leaves out empty parts") {
  CHECK(split_on("a||b|", '|') == std::vector<std::string>{"a", "b"});
  CHECK(split_on("", '|').empty());
}
