#include "parsers/rie/vocabulary.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>
#include <set>

#include "forms/error.h"

using namespace pago;

namespace {

// Ids of the risks that a text mentions, by a vocabulary.
std::set<std::string> mentioned(std::string_view text, const Vocabulary& vocabulary = builtin_vocabulary()) {
  VocabularySearch search(vocabulary);
  std::set<std::string> out;
  for (const Mention& m : search.find(words_of(text)))
    if (!m.denial) out.insert(vocabulary.risks()[m.risk].id);
  return out;
}

bool mentions(std::string_view text, const std::string& risk) { return mentioned(text).count(risk) > 0; }

Vocabulary vocabulary_of(std::string_view xml) {
  static std::deque<std::string> compiled;  // a vocabulary points into its bytes
  return Vocabulary(compiled.emplace_back(compile_vocabulary(read_xml_data(xml, "vocabulary.xml", "vocabulary.invalid"))));
}

Vocabulary small(const std::string& inside) {
  return vocabulary_of("<vocabulaire>\n<risico code=\"lawaai\">" + inside + "</risico>\n</vocabulaire>");
}

bool hears(const std::string& patterns, std::string_view text) {
  return !mentioned(text, small("<naam>" + patterns + "</naam>")).empty();
}

}  // namespace

TEST_CASE("every code of the vocabulary is a risk of the catalogue") {
  for (const RiskWords& words : builtin_vocabulary().risks()) {
    INFO(words.id);
    CHECK(builtin_catalogue().risk(words.id) != nullptr);
  }
}

TEST_CASE("every risk of the catalogue can be recognised") {
  std::set<std::string> known;
  for (const RiskWords& words : builtin_vocabulary().risks()) known.insert(words.id);
  for (const Risk& risk : builtin_catalogue().risks) {
    INFO(risk.id);
    CHECK(known.count(risk.id) == 1);
  }
}

TEST_CASE("no risk stands in the vocabulary twice") {
  std::set<std::string> known;
  for (const RiskWords& words : builtin_vocabulary().risks()) {
    INFO(words.id);
    CHECK(known.insert(words.id).second);
  }
}

TEST_CASE("a special group of the catalogue is a group in the vocabulary") {
  for (const RiskWords& words : builtin_vocabulary().risks()) {
    const Risk* risk = builtin_catalogue().risk(words.id);
    REQUIRE(risk);
    INFO(words.id);
    CHECK(words.group == (risk->theme == "bijzondere groep"));
  }
}

TEST_CASE("the name of a risk mentions it or something more specific") {
  for (const char* risk : {"lawaai", "lasrook", "legionella", "nachtarbeid", "werkdruk", "beeldschermwerk", "asbest", "lood",
                           "houtstof", "lichaamstrillingen", "ploegendienst", "hitte", "koude"}) {
    INFO(risk);
    CHECK(mentions(builtin_catalogue().risk(risk)->name, risk));
  }
}

TEST_CASE("an unknown risk in 'boven' is refused with its line") {
  const std::string xml =
      "<vocabulaire>\n<risico code=\"lawaai\">\n<naam>lawaai</naam></risico>\n<risico code=\"lood\" "
      "boven=\"lawaai geklungel\"><naam>lood</naam></risico>\n</vocabulaire>";
  try {
    vocabulary_of(xml);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == "vocabulary.invalid");
    CHECK(std::string(error.what()).find("regel 4") != std::string::npos);
    CHECK(std::string(error.what()).find("geklungel") != std::string::npos);
  }
}

TEST_CASE("a vocabulary that is no XML is refused") {
  CHECK_THROWS_AS(vocabulary_of("<vocabulaire><risico></vocabulaire>"), Error);
}

TEST_CASE("asking for a risk that the vocabulary does not have is an error") {
  CHECK(builtin_vocabulary().risks()[builtin_vocabulary().index("lood")].id == "lood");
  CHECK_THROWS_AS(builtin_vocabulary().index("geklungel"), Error);
}

TEST_CASE("a star takes the rest of a word") {
  CHECK(hears("lawaai*", "Het is lawaaierig."));
  CHECK_FALSE(hears("lawaai", "Het is lawaaierig."));
}

TEST_CASE("a name without a star is found in its inflections") {
  CHECK(hears("ladder", "Er staan twee ladders."));
  CHECK(hears("lawaaiig", "lawaaiige machines"));
}

TEST_CASE("capitals, accents and hyphens make no difference") {
  CHECK(hears("geïnfecteerd bloed", "GEINFECTEERD bloed"));
  CHECK(hears("hand armtrilling*", "Hand-armtrillingen"));
}

TEST_CASE("any of the alternatives will do") {
  CHECK(hears("hard/luid geluid", "luid geluid"));
  CHECK_FALSE(hears("hard/luid geluid", "zacht geluid"));
}

TEST_CASE("a gap takes up to five words and not more") {
  CHECK(hears("lassen .. rvs", "lassen rvs"));
  CHECK(hears("lassen .. rvs", "lassen van een twee drie vier rvs"));
  CHECK_FALSE(hears("lassen .. rvs", "lassen van een twee drie vier vijf rvs"));
  CHECK_FALSE(hears("lassen rvs", "lassen van rvs"));
}

TEST_CASE("a false friend takes away what lies inside it and nothing else") {
  const Vocabulary v = small("<naam>loods*</naam><vals>loods te huur</vals>");
  CHECK(mentioned("De loods te huur.", v).empty());
  CHECK_FALSE(mentioned("De loods te huur staat naast de loodsen.", v).empty());
}

TEST_CASE("a pattern of denial is a mention that denies") {
  const Vocabulary v = small("<naam>asbest</naam><nee>asbestvrij*</nee>");
  VocabularySearch search(v);
  const auto found = search.find(words_of("Het pand is asbestvrij."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].denial);
}

TEST_CASE("a mention inside a longer one of the same risk is dropped") {
  const Vocabulary v = small("<naam>geluid | schadelijk geluid</naam>");
  VocabularySearch search(v);
  const auto found = search.find(words_of("Er is schadelijk geluid."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].first == 2);
  CHECK(found[0].last == 3);
}

TEST_CASE("the weight of a mention is that of its list") {
  const Vocabulary v = small("<naam>lawaai</naam><werk>compressor</werk><hint>machine</hint>");
  VocabularySearch search(v);
  const auto found = search.find(words_of("lawaai compressor machine"));
  REQUIRE(found.size() == 3);
  CHECK(found[0].weight == Weight::name);
  CHECK(found[1].weight == Weight::work);
  CHECK(found[2].weight == Weight::hint);
}

TEST_CASE("the same word searched twice gives the same answer") {
  VocabularySearch search(builtin_vocabulary());
  const auto first = search.find(words_of("Er is lawaai bij de zaag.")),
             second = search.find(words_of("Er is lawaai bij de zaag."));
  REQUIRE_FALSE(first.empty());
  CHECK(first.size() == second.size());
}

TEST_CASE("false friends of the risks are not mistaken for them") {
  struct Row {
    const char *text, *risk;
  };
  const Row rows[] = {
      {"De CMR-vrachtbrief ligt in de cabine.", "cmr"},
      {"De pallets staan in de loods.", "lood"},
      {"De loodgieter komt morgen.", "lood"},
      {"Loodzwaar tillen komt voor.", "lood"},
      {"Dat is stof tot nadenken.", "fijnstof"},
      {"Dat is stof tot nadenken.", "gevaarlijke-stoffen"},
      {"De lesstof is behandeld.", "gevaarlijke-stoffen"},
      {"Het werkklimaat is prettig.", "binnenklimaat"},
      {"Iedereen is op de hoogte van het plan.", "werken-op-hoogte"},
      {"Er staat een agressief reinigingsmiddel in de kast.", "agressie-geweld"},
      {"De geluidsinstallatie is vervangen.", "lawaai"},
      {"De geluidwerende gevel is af.", "lawaai"},
      {"De virusscanner is bijgewerkt.", "biologische-agentia"},
      {"De kantine koopt biologisch voedsel.", "biologische-agentia"},
      {"De stoffering is vernieuwd.", "gevaarlijke-stoffen"},
      {"De stoffering is vernieuwd.", "fijnstof"},
      {"De personenlift is gekeurd.", "tillen-dragen"},
      {"Medewerkers moeten handschoenen dragen.", "tillen-dragen"},
      {"Houding en gedrag komen ter sprake.", "statische-houdingen"},
      {"Er ligt een antistatische vloer.", "statische-houdingen"},
      {"Het spatscherm is heel.", "beeldschermwerk"},
      {"De muizenplaag is bestreden.", "beeldschermwerk"},
      {"De werkdruk van de ketel is 3 bar.", "werkdruk"},
      {"De nachtkast is stuk.", "nachtarbeid"},
      {"De kwartshorloges zijn duur.", "kwartsstof"},
      {"De muren zijn met latexverf gedaan.", "latex"},
      {"De PSA-waarde in het bloed.", "psa"},
      {"De afdeling jeugdzorg is verhuisd.", "jeugdigen"},
      {"De kraamzorg is een klant.", "zwangeren"},
      {"De ingelaste vergadering ging door.", "lasrook"},
      {"De houten vloer is gelakt.", "houtstof"},
      {"Bloemen voor de receptie.", "meelstof"},
      {"Een aansprakelijke besloten vennootschap.", "besloten-ruimten"},
      {"De belastingdienst heeft gebeld.", "fysieke-belasting"},
  };
  for (const Row& row : rows) {
    INFO(row.text << " / " << row.risk);
    CHECK_FALSE(mentions(row.text, row.risk));
  }
}

TEST_CASE("the words beside a false friend still count") {
  CHECK(mentions("In de loods wordt lood gesmolten.", "lood"));
  CHECK(mentions("Iedereen is op de hoogte van het werken op hoogte.", "werken-op-hoogte"));
  CHECK(mentions("De geluidsinstallatie geeft schadelijk geluid.", "lawaai"));
}

TEST_CASE("risks are recognised as a bedrijfsarts knows them") {
  struct Row {
    const char *text, *risk;
  };
  const Row rows[] = {
      {"gehoorbescherming wordt niet consequent gedragen", "lawaai"},
      {"de stem verheffen bij de zaag", "lawaai"},
      {"werken met sloophamer", "hand-armtrillingen"},
      {"witte vingers na het werk", "hand-armtrillingen"},
      {"de stoel van de heftruck is doorgezakt", "lichaamstrillingen"},
      {"er is asbesthoudend plaatmateriaal aangetroffen", "asbest"},
      {"rolcontainers over de drempel duwen", "duwen-trekken"},
      {"medewerkers werken meer dan twee uur per dag achter een beeldscherm", "beeldschermwerk"},
      {"oogonderzoek voor beeldschermwerkers wordt niet aangeboden", "beeldschermwerk"},
      {"beleid voor zwangere medewerkers ontbreekt", "zwangeren"},
      {"er zijn werknemers onder de 18 in dienst", "jeugdigen"},
      {"isocyanaten in tweecomponentenlak", "sensibiliserende-stoffen"},
      {"meelstof bij het storten", "meelstof"},
      {"medewerkers ervaren een hoge werkdruk", "werkdruk"},
      {"bedreigd aan de balie", "agressie-geweld"},
      {"nachtdiensten in een vast rooster", "nachtarbeid"},
      {"kwartsstof bij het slijpen", "kwartsstof"},
      {"legionella in de leidingen", "legionella"},
      {"werken in besloten ruimten", "besloten-ruimten"},
  };
  for (const Row& row : rows) {
    INFO(row.text << " / " << row.risk);
    CHECK(mentions(row.text, row.risk));
  }
}
