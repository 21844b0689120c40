#include "parsers/rie/judge.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "parsers/rie/quantities.h"

using namespace pago;

namespace {

// The judgement of a sentence about one risk.
Judgement judged(const std::string& sentence, const RiskId& risk) {
  VocabularySearch search(builtin_vocabulary());
  const std::vector<FoldedWord> words = words_of(sentence);
  Recognised what;
  what.risk = builtin_vocabulary().index(risk);
  what.weight = Weight::name;
  for (const Mention& m : search.find(words))
    if (m.risk == what.risk) {
      what.mentions.push_back(m);
      what.denial = what.denial || m.denial;
    }
  return judge(sentence, words, what, builtin_catalogue().risk(risk), quantities_in(sentence), builtin_lexicon());
}

struct Row {
  const char *sentence, *risk;
};

// A sentence that does not decide by itself counts as "present" with `stated` false.
void all_are(Presence presence, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const Judgement j = judged(row.sentence, row.risk);
    INFO(row.sentence << " -> " << dutch(j.presence) << " (" << j.reason << ")");
    CHECK((j.presence == presence));
    if (presence != Presence::present) {
      CHECK(j.stated);
      CHECK_FALSE(j.reason.empty());
    }
  }
}

}  // namespace

TEST_CASE("'geen' before the risk denies it") {
  all_are(Presence::absent, {{"Er is geen lawaai in de hal.", "lawaai"},
                             {"Er is geen sprake van lawaai.", "lawaai"},
                             {"Er zijn geen nachtdiensten.", "nachtarbeid"},
                             {"Lawaai is hier geen probleem.", "lawaai"},
                             {"Wij hebben geen werknemers jonger dan 18.", "jeugdigen"},
                             {"Van agressie zijn geen meldingen.", "agressie-geweld"}});
}

TEST_CASE("'niet' with a word of absence denies the risk") {
  all_are(Presence::absent, {{"Nachtarbeid komt niet voor.", "nachtarbeid"},
                             {"Asbest is niet aangetroffen.", "asbest"},
                             {"Er wordt niet gelast.", "lasrook"},
                             {"Lood wordt niet gebruikt.", "lood"},
                             {"Tillen is niet aan de orde.", "tillen-dragen"}});
}

TEST_CASE("a word that itself says so denies the risk") {
  all_are(Presence::absent, {{"Het laswerk is uitbesteed.", "lasrook"},
                             {"Alle heftrucks zijn elektrisch.", "dieselmotoremissie"},
                             {"Lood: afwezig.", "lood"},
                             {"De loodmenie is uitgefaseerd.", "lood"}});
}

TEST_CASE("n.v.t. is not applicable") {
  all_are(Presence::not_applicable, {{"n.v.t.", "lawaai"}, {"N.v.t., er wordt niet gezaagd.", "lawaai"}, {"nvt", "lood"}});
}

TEST_CASE("'geen' before a measure leaves the risk where it is") {
  all_are(Presence::present, {{"Er is geen gehoorbescherming bij lawaai.", "lawaai"},
                              {"Er is geen beleid voor agressie.", "agressie-geweld"},
                              {"Er is geen afzuiging bij de lasrook.", "lasrook"},
                              {"Er is geen voorlichting over lawaai gegeven.", "lawaai"},
                              {"Er is geen PAGO aangeboden ondanks lawaai.", "lawaai"},
                              {"Er is geen tillift voor het tillen van bewoners.", "tillen-dragen"}});
}

TEST_CASE("'niet' with a measure leaves the risk where it is") {
  all_are(Presence::present, {{"Gehoorbescherming wordt niet gedragen.", "lawaai"},
                              {"Agressie komt niet alleen aan de balie voor.", "agressie-geweld"}});
}

TEST_CASE("'niet vrij van' and 'niet uitgesloten' do not deny") {
  all_are(Presence::present,
          {{"De hal is niet vrij van lawaai.", "lawaai"}, {"Blootstelling aan asbest is niet uitgesloten.", "asbest"}});
}

TEST_CASE("'vrij van' denies") { all_are(Presence::absent, {{"Het pand is vrij van asbest.", "asbest"}}); }

TEST_CASE("a denial holds in its own clause only") {
  all_are(Presence::present, {{"Op kantoor is geen probleem, maar in de hal is lawaai.", "lawaai"},
                              {"Er zijn geen klachten; er is wel lawaai bij de zaag.", "lawaai"}});
}

TEST_CASE("no excess of the limit is controlled, not absent") {
  all_are(Presence::controlled, {{"Er is bij lasrook geen overschrijding van de grenswaarde.", "lasrook"},
                                 {"De grenswaarde voor lasrook wordt niet overschreden.", "lasrook"},
                                 {"Het lawaai blijft onder de actiewaarde.", "lawaai"},
                                 {"De lasrook wordt goed afgezogen en dat voldoet.", "lasrook"},
                                 {"Het tillen is goed geregeld.", "tillen-dragen"}});
}

TEST_CASE("what was not assessed is neither there nor absent") {
  all_are(Presence::not_assessed, {{"De blootstelling aan lasrook is niet beoordeeld.", "lasrook"},
                                   {"Werkdruk is nog niet beoordeeld.", "werkdruk"},
                                   {"Het is niet bekend of er asbest in het dak zit.", "asbest"}});
}

TEST_CASE("noise at or below the lower action value is below the limit") {
  for (const char* sentence :
       {"In de hal is 74 dB(A) gemeten.", "Er is 80 dB(A) gemeten.", "Alle niveaus blijven onder 80 dB(A)."}) {
    const Judgement j = judged(sentence, "lawaai");
    INFO(sentence << " -> " << dutch(j.presence) << " (" << j.reason << ")");
    CHECK(j.below_limit);
    CHECK((j.presence == Presence::controlled));
    CHECK(j.reason.find("80 dB(A)") != std::string::npos);
  }
}

TEST_CASE("noise above the lower action value is there, whatever else is said") {
  for (const char* sentence : {"Er is 81 dB(A) gemeten.", "Er is geen knelpunt bij 92 dB(A).", "De 88 dB(A) is beheerst."}) {
    const Judgement j = judged(sentence, "lawaai");
    INFO(sentence << " -> " << dutch(j.presence) << " (" << j.reason << ")");
    CHECK_FALSE(j.below_limit);
    CHECK((j.presence == Presence::present));
    CHECK(j.stated);
  }
}

TEST_CASE("'onder 85 dB(A)' may still be above 80") {
  CHECK_FALSE(judged("Het geluid blijft onder 85 dB(A).", "lawaai").below_limit);
}

TEST_CASE("vibration has a limit for hands and one for the body") {
  CHECK(judged("De sloophamer geeft 2,5 m/s2 hand-armtrillingen.", "hand-armtrillingen").below_limit);
  CHECK_FALSE(judged("De sloophamer geeft 2,6 m/s2 hand-armtrillingen.", "hand-armtrillingen").below_limit);
  CHECK(judged("De lichaamstrillingen zijn 0,5 m/s2.", "lichaamstrillingen").below_limit);
  CHECK_FALSE(judged("De lichaamstrillingen zijn 0,7 m/s2.", "lichaamstrillingen").below_limit);
}

TEST_CASE("screen work counts from two hours a day") {
  CHECK(judged("Er wordt een uur per dag beeldschermwerk gedaan.", "beeldschermwerk").below_limit);
  CHECK(judged("Beeldschermwerk: 45 minuten per dag.", "beeldschermwerk").below_limit);
  CHECK_FALSE(judged("Er wordt zeven uur per dag beeldschermwerk gedaan.", "beeldschermwerk").below_limit);
  CHECK_FALSE(judged("Er wordt meer dan 2 uur per dag beeldschermwerk gedaan.", "beeldschermwerk").below_limit);
}

TEST_CASE("a value over the day decides before the value of the source") {
  const Judgement j = judged("De zaag geeft 94 dB(A), maar gemiddeld over de dag is het 76 dB(A).", "lawaai");
  INFO(dutch(j.presence) << " (" << j.reason << ")");
  CHECK(j.below_limit);
  CHECK((j.presence == Presence::controlled));
}

TEST_CASE("of several values without a day value the highest decides") {
  CHECK_FALSE(judged("Gemeten is 74 dB(A) in de hal en 88 dB(A) bij de zaag.", "lawaai").below_limit);
  CHECK_FALSE(judged("Gemeten is 88 dB(A) bij de zaag en 74 dB(A) in de hal.", "lawaai").below_limit);
}

TEST_CASE("values for the day are told from peaks and durations") {
  const std::string sentence = "De dagdosis is 82 dB(A) bij pieken van 99 dB(A).";
  const auto daily = daily_values(sentence, quantities_in(sentence));
  REQUIRE_FALSE(daily.empty());
  CHECK(daily[0].value == 82);
  const std::string plain = "Bij de zaag is 99 dB(A) gemeten.";
  CHECK(daily_values(plain, quantities_in(plain)).empty());
}

TEST_CASE("a risk without a limit is never below it") {
  std::string reason;
  const Risk* risk = builtin_catalogue().risk("werkdruk");
  REQUIRE(risk);
  CHECK_FALSE(below_limit(*risk, quantities_in("1 dB(A), 1 uur, 1 kg"), reason));
}

TEST_CASE("a value in another unit decides nothing") {
  std::string reason;
  CHECK_FALSE(below_limit(*builtin_catalogue().risk("lawaai"), quantities_in("30 kg en 2 uur"), reason));
}

TEST_CASE("for safety the lack is the risk itself") {
  all_are(Presence::present,
          {{"Er is geen noodstop op de zaagmachine.", "machineveiligheid"}, {"De ontruiming is nooit geoefend.", "bhv-brand"}});
}

TEST_CASE("a sentence that decides nothing leaves it to its context") {
  CHECK_FALSE(judged("Lawaai bij de zaag.", "lawaai").stated);
  CHECK(judged("Er is onvoldoende afzuiging van lasrook.", "lasrook").problem);
  CHECK(judged("Gehoorbescherming is verstrekt.", "lawaai").arranged);
}
