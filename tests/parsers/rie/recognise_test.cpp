#include "parsers/rie/recognise.h"

#include <catch2/catch.hpp>

#include "parsers/rie/quantities.h"

using namespace pago;

namespace {

using Ids = std::vector<std::string>;

std::size_t risk(const std::string& id) { return builtin_vocabulary().index(id); }

std::vector<Recognised> recognised(const std::string& text, const Topics& topics = {}) {
  VocabularySearch search(builtin_vocabulary());
  return recognise(text, words_of(text), search.find(words_of(text)), quantities_in(text), topics, search.vocabulary());
}

Ids ids(const std::string& text, const Topics& topics = {}) {
  Ids out;
  for (const Recognised& r : recognised(text, topics)) out.push_back(builtin_vocabulary().risks()[r.risk].id);
  return out;
}

Ids topics(const std::string& heading) {
  VocabularySearch search(builtin_vocabulary());
  Ids out;
  for (const std::size_t t : topics_of(heading, search)) out.push_back(builtin_vocabulary().risks()[t].id);
  return out;
}

}  // namespace

TEST_CASE("a risk that is named is recognised") {
  CHECK(ids("Er is veel lawaai.") == Ids{"lawaai"});
  CHECK(ids("De nachtdienst is zwaar.") == Ids{"nachtarbeid"});
}

TEST_CASE("two risks that are named come in the order of the text") {
  CHECK(ids("Er is lawaai en er komt agressie voor.") == Ids{"lawaai", "agressie-geweld"});
  CHECK(ids("Er komt agressie voor en er is lawaai.") == Ids{"agressie-geweld", "lawaai"});
}

TEST_CASE("a special group goes before every other risk") {
  CHECK(ids("Zwangere medewerkers staan in het lawaai.") == Ids{"zwangeren"});
  CHECK(ids("Bij lawaai werken ook jeugdigen.") == Ids{"jeugdigen"});
}

TEST_CASE("an umbrella gives way to the specific risk") {
  CHECK(ids("Fysieke belasting door tillen.") == Ids{"tillen-dragen"});
  CHECK(ids("Gevaarlijke stoffen: lasrook.") == Ids{"lasrook"});
  CHECK(ids("Psychosociale arbeidsbelasting: de werkdruk is hoog.") == Ids{"werkdruk"});
}

TEST_CASE("an umbrella that stands alone is recognised") {
  CHECK(ids("Er is veel fysieke belasting.") == Ids{"fysieke-belasting"});
}

TEST_CASE("the row's own topic keeps incidental words out") {
  CHECK(ids("Door het lawaai is de agressie toegenomen.", {{risk("agressie-geweld")}, {}}) == Ids{"agressie-geweld"});
}

TEST_CASE("what is more specific than the topic counts") {
  CHECK(ids("Bij het lassen van rvs komt lasrook vrij.", {{risk("gevaarlijke-stoffen")}, {}}) == Ids{"lasrook"});
}

TEST_CASE("the topic decides when the text names nothing") {
  const auto own = recognised("De situatie is al jaren zo.", {{risk("lawaai")}, {}});
  REQUIRE(own.size() == 1);
  CHECK(own[0].risk == risk("lawaai"));
  CHECK(own[0].from_topic);
  CHECK(ids("De situatie is al jaren zo.", {{}, {risk("lawaai")}}) == Ids{"lawaai"});
}

TEST_CASE("a topic around the text does not keep out what the text names") {
  CHECK(ids("Er komt agressie voor.", {{}, {risk("lawaai")}}) == Ids{"agressie-geweld"});
}

TEST_CASE("a value in a unit of one risk names it") { CHECK(ids("Bij de schijf is 91 dB(A) gemeten.") == Ids{"lawaai"}); }

TEST_CASE("a value in m/s2 is the vibration that the words suggest") {
  CHECK(ids("De sloophamer geeft 12 m/s2.") == Ids{"hand-armtrillingen"});
  CHECK(ids("De shovel geeft 0,8 m/s2.") == Ids{"lichaamstrillingen"});
}

TEST_CASE("a weight suggests lifting when nothing else is named") {
  CHECK(ids("De rollen zijn 28 kg.") == Ids{"tillen-dragen"});
}

TEST_CASE("working hours at night are night work") {
  const auto found = ids("De ploeg is er van 23.00 tot 7.00 uur.");
  CHECK(std::find(found.begin(), found.end(), "nachtarbeid") != found.end());
}

TEST_CASE("work that belongs to a risk counts when nothing is named") {
  const auto found = recognised("Er wordt met een sloophamer gewerkt.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].risk == risk("hand-armtrillingen"));
  CHECK(found[0].weight == Weight::work);
}

TEST_CASE("text about nothing is not recognised") {
  CHECK(ids("De vergadering is op dinsdag.").empty());
  CHECK(ids("").empty());
}

TEST_CASE("a pattern of denial is passed on") {
  const auto found = recognised("Het pand is asbestvrij.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].denial);
}

TEST_CASE("the topics of a heading are the risks it names") {
  CHECK(topics("5.3 Geluid") == Ids{"lawaai"});
  CHECK(topics("Beeldschermwerk") == Ids{"beeldschermwerk"});
  CHECK(topics("Fysieke belasting") == Ids{"fysieke-belasting"});
  CHECK(topics("Inleiding").empty());
}
