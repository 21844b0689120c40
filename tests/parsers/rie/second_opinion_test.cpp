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

std::vector<std::uint32_t> marks(const std::string& text) {
  VocabularySearch search(builtin_vocabulary());
  return sentence_marks(text, words_of(text), search.find(words_of(text)), search.vocabulary());
}

// What is left of `heard` when the opinion on noise is `opinion`.
std::vector<Heard> weighed(std::vector<Heard> heard, const Opinion& opinion, const PlaceOfSentence& standing) {
  weigh(heard, opinion, likely_risks(opinion, builtin_vocabulary()), standing);
  return heard;
}

Opinion opinion_on_noise(float present, float denied, float noise) {
  Opinion out{present, denied, std::vector<float>(builtin_vocabulary().risks().size(), -5)};
  out.risks[builtin_vocabulary().index("lawaai")] = noise;
  return out;
}

Heard heard_noise(Presence presence, bool stated) {
  Heard out;
  out.what.risk = builtin_vocabulary().index("lawaai");
  out.what.weight = Weight::name;
  out.judged.presence = presence;
  out.judged.stated = stated;
  return out;
}

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
  CHECK(marks("Zakken van 25 kg") == marks("Zakken van 38 kg"));
  CHECK(marks("Zakken van 25 kg") != marks("Kisten van 25 kg"));
  CHECK(marks("").empty());
}

TEST_CASE("what the vocabulary names in a sentence is among its marks") {
  const std::string text = "Er is lawaai";
  const std::vector<std::uint32_t> all = marks(text), bare = sentence_marks(text, words_of(text), {}, builtin_vocabulary());
  CHECK(all.size() > bare.size());
  CHECK(std::includes(all.begin(), all.end(), bare.begin(), bare.end()));
}

TEST_CASE("where no word tells a risk the likely one is heard; one that seems to deny or is too short gives nothing") {
  const std::vector<Heard> noise = {{likely(builtin_vocabulary().index("lawaai")), {}}};
  CHECK(weighed(noise, opinion_on_noise(2, -4, 1), {8, false}).size() == 1);
  CHECK(weighed(noise, opinion_on_noise(-6, 4, 1), {8, false}).empty());
  CHECK(weighed(noise, opinion_on_noise(2, -4, -3), {4, false}).empty());
  CHECK(weighed(noise, opinion_on_noise(-4, -1, -1), {8, false}).empty());
  CHECK(weighed(noise, opinion_on_noise(-4, -1, -1), {8, true}).size() == 1);  // rated: something is there
}

TEST_CASE("what words tell is doubted when sentences like it do not state it, and contradicted when they deny it") {
  const auto read = [](float present, float denied) {
    return weighed({heard_noise(Presence::present, false)}, opinion_on_noise(present, denied, -4), {8, false})[0].what;
  };
  CHECK_FALSE(read(3, -4).doubted);
  CHECK(read(-5, -4).doubted);
  CHECK_FALSE(read(-5, -4).contradicted);
  CHECK(read(-5, 2).contradicted);
}

TEST_CASE("a denial in words is overruled only by an opinion that is very sure, never one by a value") {
  Heard denial = heard_noise(Presence::absent, true);
  const PlaceOfSentence row{8, false};
  CHECK_FALSE(weighed({denial}, opinion_on_noise(1, -1, 0), row)[0].what.overruled);
  CHECK(weighed({denial}, opinion_on_noise(5, -6, 4), row)[0].what.overruled);
  denial.judged.below_limit = true;
  CHECK_FALSE(weighed({denial}, opinion_on_noise(5, -6, 4), row)[0].what.overruled);
}

TEST_CASE("a risk that sentences like it do not tell gives way to the one they do") {
  const Rie rie = row("De jongens van de oven staren zonder bril in de gloeiende smelt.");
  INFO(shown(rie));
  CHECK(shown(rie) == "optische-straling=aanwezig");
}

TEST_CASE("a risk that no word told is a question to the physician that says why") {
  const Rie rie =
      row("De instructeurs gaan 5 uur per week met een fles lucht op de rug naar de bodem van het bad, het logboek ontbreekt");
  REQUIRE(shown(rie) == "overdruk=aanwezig");
  CHECK(rie.findings[0].confidence < 0.5);
  CHECK(rie.findings[0].reason == "geen woord noemt dit risico, maar zinnen als deze gaan er meestal over");
}

TEST_CASE("a sentence that only names a risk is no finding but stays in sight") {
  for (const char* text : {"In maart haalden vier medewerkers het certificaat besloten ruimten.",
                           "Alle nieuwe medewerkers volgden de e-learning over prikincidenten.",
                           "De folder over tillen ligt sinds vorig jaar in de kantine."}) {
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

TEST_CASE("a rated row is not doubted away") {
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

TEST_CASE("opinions that agree are surer: a word that hints at the risk, or the same risk at another place") {
  const std::string diver = "De jongens die scheepsschroeven poetsen hangen aan een hookah-slang van een bouwcompressor.";
  const std::string crew = "De bergingsploeg haalt autowrakken van de bodem van de plas; drie man hebben een brevet.";
  const Rie alone = row(diver),
            twice = rie_with_chapter("Bevindingen").table({{"Nr.", "Bevinding"}, {"1", diver}, {"2", crew}}).rie();
  INFO(shown(alone) << " | " << shown(twice));
  REQUIRE(findings_of(alone, "overdruk").size() == 1);
  CHECK(is_learned(findings_of(alone, "overdruk")[0]));
  CHECK(findings_of(alone, "overdruk")[0].confidence < 0.5);
  REQUIRE(findings_of(twice, "overdruk").size() == 2);
  CHECK(findings_of(twice, "overdruk")[0].confidence > 0.5);
}
