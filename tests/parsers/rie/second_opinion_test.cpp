#include "parsers/rie/second_opinion.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "parsers/rie/sentence_marks.h"
#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

Rie row(const std::string& text) { return rie_with_chapter("Bevindingen").table({{"Nr.", "Bevinding"}, {"1", text}}).rie(); }

Opinion opinion_on(const std::string& text) { return opinion_of(text, words_of(text)); }

std::vector<std::string> sentences_of_file(const std::string& name) {
  std::ifstream in(name);
  REQUIRE(in);
  std::vector<std::string> out;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    out.push_back(line.substr(second + 1, line.find('\t', second + 1) - second - 1));
  }
  return out;
}

}  // namespace

TEST_CASE("digits are alike in the marks of a sentence, words are not") {
  const auto marks = [](const std::string& s) { return sentence_marks(s, words_of(s)); };
  CHECK(marks("Zakken van 25 kg") == marks("Zakken van 38 kg"));
  CHECK(marks("Zakken van 25 kg") != marks("Kisten van 25 kg"));
  CHECK(marks("").empty());
}

TEST_CASE("where no word tells a risk the likely one is heard; one that seems to deny or is too short gives nothing") {
  const Vocabulary& vocabulary = builtin_vocabulary();
  const std::size_t noise = vocabulary.index("lawaai");
  Opinion likely{1, -4, std::vector<float>(vocabulary.risks().size(), -5)};
  likely.risks[noise] = 0.5f;
  const auto heard = with_opinion({}, likely, {8, false, true}, vocabulary);
  REQUIRE(heard.size() == 1);
  CHECK(heard[0].risk == noise);
  CHECK(heard[0].learned);
  CHECK(with_opinion({}, likely, {3, false, true}, vocabulary).empty());
  likely.present = -2;
  CHECK(with_opinion({}, likely, {8, false, true}, vocabulary).empty());
  CHECK(with_opinion({}, likely, {8, true, true}, vocabulary).size() == 1);  // rated: something is there
}

TEST_CASE("a risk that sentences like it do not tell gives way to the one they do") {
  const Rie rie = row("De jongens van de oven staren zonder bril in de gloeiende smelt.");
  INFO(shown(rie));
  CHECK(shown(rie) == "optische-straling=aanwezig");
}

TEST_CASE("a risk that no word told is a question to the physician that says why") {
  const Rie rie = row("Trainers met flessen lucht 5 uur per week onder water, logboek en keuringsbewijs ontbreken");
  REQUIRE(shown(rie) == "overdruk=aanwezig");
  CHECK(rie.findings[0].confidence < 0.5);
  CHECK(rie.findings[0].reason == "geen woord noemt dit risico, maar zinnen als deze gaan er meestal over");
}

TEST_CASE("a sentence that only names a risk is no finding but stays in sight") {
  for (const char* text : {"In maart haalden vier medewerkers het certificaat besloten ruimten.",
                           "Alle nieuwe medewerkers volgden de e-learning over prikincidenten.",
                           "De lijst van kankerverwekkende stoffen wordt halfjaarlijks gepubliceerd."}) {
    const Rie rie = row(text);
    INFO(text << " -> " << shown(rie));
    CHECK(std::none_of(rie.findings.begin(), rie.findings.end(),
                       [](const RiskFinding& f) { return f.presence == Presence::present; }));
    CHECK(rie.findings.size() + rie.unrecognised.size() == 1);
  }
}

TEST_CASE("what sentences like it deny is a question, not a risk") {
  const Rie rie = row("Alle bedden rijden sinds vorig jaar op een elektrische bedmover; trekkrachten bleven onder 50 N.");
  INFO(shown(rie));
  REQUIRE_FALSE(rie.findings.empty());
  for (const RiskFinding& f : rie.findings) CHECK((f.presence != Presence::present));
}

TEST_CASE("a short sentence and a rated row are not doubted") {
  CHECK_FALSE(only_names(opinion_on("Tillen moet beter"), 3, false));
  const Rie rie = rie_with_chapter("Bevindingen")
                      .table({{"Nr.", "Bevinding", "Prioriteit"},
                              {"1", "Vergaderzaal Benzeen ligt op de derde etage naast zaal Tolueen.", "hoog"}})
                      .rie();
  CHECK_FALSE(rie.findings.empty());
}

TEST_CASE("without a word of Dutch nothing is guessed") {
  const Rie rie = row("Xyzzy plugh frobnitz quux blarg wibble");
  INFO(shown(rie));
  CHECK(rie.findings.empty());
  CHECK(rie.unrecognised.size() == 1);
}

TEST_CASE("no sentence that measures the reader is among those it learned from") {
  const std::vector<std::string> learned = sentences_of_file(PAGO_SOURCE "/forms/leidraad/example_sentences.tsv");
  const std::set<std::string> known(learned.begin(), learned.end());
  CHECK(known.size() > 5000);
  for (const std::string& s : sentences_of_file(PAGO_FIXTURES "/meaning/ongeleerd.tsv")) {
    INFO(s);
    CHECK(known.count(s) == 0);
  }
}
