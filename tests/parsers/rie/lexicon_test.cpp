#include "parsers/rie/lexicon.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("a phrase is found anywhere in a sentence") {
  const Phrases phrases("niet altijd | te hoog");
  CHECK(phrases.any(words_of("Dat wordt niet altijd gedaan.")));
  CHECK(phrases.any(words_of("De plank hangt te hoog")));
  CHECK_FALSE(phrases.any(words_of("altijd niet")));
}

TEST_CASE("no patterns match nothing") {
  CHECK_FALSE(Phrases().any(words_of("lawaai")));
  CHECK_FALSE(Phrases("").any(words_of("lawaai")));
}

TEST_CASE("a phrase must lie wholly inside the range") {
  const Phrases phrases("niet vrij van");
  const auto words = words_of("dit is niet vrij van stof");
  CHECK(phrases.any_in(words, 2, 5));
  CHECK_FALSE(phrases.any_in(words, 2, 4));
  CHECK_FALSE(phrases.any_in(words, 3, 6));
}

TEST_CASE("a match tells where it ends") {
  const Phrases phrases("blijft .. onder");
  const auto words = words_of("het geluid blijft overal ruim onder de norm");
  CHECK(phrases.match_at(words, 2, words.size()) == 6);
  CHECK(phrases.match_at(words, 1, words.size()) == 0);
  CHECK(phrases.match_at(words, 2, 5) == 0);
}

TEST_CASE("every list of general words is filled") {
  const Lexicon& l = builtin_lexicon();
  CHECK(l.measure.any(words_of("gehoorbescherming")));
  CHECK(l.neutral.any(words_of("sprake")));
  CHECK(l.absent_word.any(words_of("aangetroffen")));
  CHECK(l.absent.any(words_of("n.v.t.")));
  CHECK(l.controlled.any(words_of("ligt onder de actiewaarde")));
  CHECK(l.unknown.any(words_of("nog niet beoordeeld")));
  CHECK(l.problem.any(words_of("de afzuiging ontbreekt")));
  CHECK(l.arranged.any(words_of("een preventiemedewerker is aangesteld")));
  CHECK(l.shortcoming.any(words_of("de leuning ontbreekt")));
  CHECK(l.background.any(words_of("volgens het Arbobesluit")));
  CHECK(l.who.any(words_of("de heftruckchauffeurs")));
}

TEST_CASE("words of absence and of control are kept apart") {
  const Lexicon& l = builtin_lexicon();
  for (const char* text : {"in orde", "voldoet", "goed geregeld", "geborgd", "beheerst", "onder controle", "aanvaardbaar",
                           "verwaarloosbaar", "onder de grenswaarde", "maatregelen zijn getroffen"}) {
    INFO(text);
    CHECK(l.controlled.any(words_of(text)));
    CHECK_FALSE(l.absent.any(words_of(text)));
  }
  for (const char* text : {"n.v.t.", "nvt", "niet van toepassing", "afwezig", "niet aan de orde", "geen sprake van"}) {
    INFO(text);
    CHECK(l.absent.any(words_of(text)));
    CHECK_FALSE(l.controlled.any(words_of(text)));
  }
}
