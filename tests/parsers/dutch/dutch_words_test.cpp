#include "parsers/dutch/dutch_words.h"

#include <catch2/catch.hpp>

using pago::compound_words;
using pago::dutch_parts;
using pago::is_listed_word;

TEST_CASE("the list knows inflected words, in capitals too") {
  CHECK(is_listed_word("verantwoordelijke"));
  CHECK(is_listed_word("Tilt"));
  CHECK(is_listed_word("geïsoleerd"));
  CHECK_FALSE(is_listed_word("verantwo"));
  CHECK_FALSE(is_listed_word(""));
}

TEST_CASE("compounds count their parts, joined bare, with -s- or with a hyphen") {
  CHECK(dutch_parts("slijptafels") == 2);
  CHECK(dutch_parts("magazijnmedewerkers") == 1);
  CHECK(dutch_parts("heftruck-keuring") == 2);
  CHECK(dutch_parts("trillingsarme") == 2);
  CHECK(dutch_parts("lasrookafzuiging") <= 3);
  CHECK(dutch_parts("lasrookafzuiging") >= 1);
  CHECK(dutch_parts("qwrtplk") == 0);
  CHECK(dutch_parts("") == 0);
}

TEST_CASE("a compound that the list does not have falls into its two words") {
  CHECK(compound_words("eikenstof").first == "eiken");
  CHECK(compound_words("eikenstof").last == "stof");
  CHECK(compound_words("veiligheidsdraaibank").first == "veiligheid");
  CHECK(compound_words("loodgieter").last.empty());
  CHECK(compound_words("qwrtplkx").last.empty());
  CHECK(compound_words("").last.empty());
}
