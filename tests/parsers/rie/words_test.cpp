#include "parsers/rie/words.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> out;
  for (const FoldedWord& word : words_of(text)) out.push_back(word.text);
  return out;
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  for (const TextSpan& span : sentences_of(text)) out.emplace_back(text.substr(span.begin, span.end - span.begin));
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("words are lower case and without accents") {
  CHECK(texts("Geïnventariseerd: CAFÉ Coördinator") == Strings{"geinventariseerd", "cafe", "coordinator"});
}

TEST_CASE("a number and the unit stuck to it are two words") {
  CHECK(texts("85dB(A)") == Strings{"85", "db", "a"});
  CHECK(texts("28kg") == Strings{"28", "kg"});
}

TEST_CASE("a decimal number stays one word, whatever its sign") {
  CHECK(texts("0,7 m/s²") == Strings{"0,7", "m", "s2"});
  CHECK(texts("2.000 vezels") == Strings{"2.000", "vezels"});
}

TEST_CASE("a comma or point after a number ends it") { CHECK(texts("zaal 3, zaal 4.") == Strings{"zaal", "3", "zaal", "4"}); }

TEST_CASE("the parts of a hyphenated word are words of their own") {
  CHECK(texts("hand-armtrillingen") == Strings{"hand", "armtrillingen"});
}

TEST_CASE("an apostrophe parts a word, straight or curly") {
  CHECK(texts("foto's") == Strings{"foto", "s"});
  CHECK(texts("foto’s") == texts("foto's"));
}

TEST_CASE("a word knows its bytes in the original") {
  const std::string text = "Ter plaatse: coördinatie";
  const std::vector<FoldedWord> words = words_of(text);
  REQUIRE(words.size() == 3);
  CHECK(text.substr(words[2].begin, words[2].end - words[2].begin) == "coördinatie");
}

TEST_CASE("bytes that are no UTF-8 do not stop the words after them") { CHECK(texts("a\xff lawaai").back() == "lawaai"); }

TEST_CASE("empty text and text of marks have no words") {
  CHECK(words_of("").empty());
  CHECK(words_of(" – ... !").empty());
}

TEST_CASE("folding keeps marks and spaces") { CHECK(fold("RI&E, één  Keer") == "ri&e, een  keer"); }

TEST_CASE("squeezing trims and makes one space of every run of white space") {
  CHECK(squeeze("  veel \n\t ruimte  ") == "veel ruimte");
  CHECK(squeeze(" \n ").empty());
}

TEST_CASE("a word is a number when it begins with a digit") {
  CHECK(is_number("85"));
  CHECK(is_number("0,7"));
  CHECK_FALSE(is_number("zeven"));
  CHECK_FALSE(is_number(""));
}

TEST_CASE("sentences end at a mark before a capital") {
  CHECK(sentences("Er is lawaai. De oordoppen ontbreken! Waarom?") ==
        Strings{"Er is lawaai.", "De oordoppen ontbreken!", "Waarom?"});
}

TEST_CASE("Dutch abbreviations do not end a sentence") {
  CHECK(sentences("Zie bijv. De Zagerij in hal 2.").size() == 1);
  CHECK(sentences("Gesproken met dhr. Verzonnen van de zagerij.").size() == 1);
  CHECK(sentences("Er wordt ca. 30 kg getild.").size() == 1);
  CHECK(sentences("Ingevuld door A. Bedacht in de kantine.").size() == 1);
}

TEST_CASE("n.v.t. before a capital ends a sentence") {
  CHECK(sentences("Asbest n.v.t. De hal is nieuw.") == Strings{"Asbest n.v.t.", "De hal is nieuw."});
}

TEST_CASE("decimal numbers, times and list numbers do not end a sentence") {
  CHECK(sentences("Er is 2.5 m/s2 gemeten.").size() == 1);
  CHECK(sentences("De dienst begint om 6.30 uur.").size() == 1);
  CHECK(sentences("3. Lawaai in de zagerij.").size() == 1);
}

TEST_CASE("a point before a small letter does not end a sentence") {
  CHECK(sentences("De max. belasting en evt. de hoogte.").size() == 1);
}

TEST_CASE("closing quotes and brackets belong to the sentence they close") {
  CHECK(sentences("(Er is lawaai.) De hal is groot.") == Strings{"(Er is lawaai.)", "De hal is groot."});
}

TEST_CASE("a new line in a cell ends a sentence only before a capital or a dash") {
  CHECK(sentences("Er wordt getild\nvanaf de grond") == Strings{"Er wordt getild\nvanaf de grond"});
  CHECK(sentences("Tillen van zakken\nLawaai bij de zaag") == Strings{"Tillen van zakken", "Lawaai bij de zaag"});
  CHECK(sentences("Acties\n- oordoppen\n- scherm").size() == 3);
}

TEST_CASE("no sentence is lost: the spans cover all words in order") {
  const std::string text = "Er is lawaai, o.a. 88.5 dB(A). N.v.t. is dat niet!\nTillen: ca. 25 kg. Klaar";
  std::size_t at = 0, words = 0;
  for (const TextSpan& span : sentences_of(text)) {
    CHECK(span.begin >= at);
    CHECK(span.end > span.begin);
    at = span.end;
    words += words_of(std::string_view(text).substr(span.begin, span.end - span.begin)).size();
  }
  CHECK(words == words_of(text).size());
}
