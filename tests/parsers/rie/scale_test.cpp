#include "parsers/rie/scale.h"

#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using support::RieDocument;

namespace {

Scale scale_from(const std::string& legend) { return scale_of(RieDocument().text(legend).document()); }

using Level = PriorityLevel;

Level level(const std::string& printed, const Scale& scale = {}) { return priority_of(printed, scale).level; }

}  // namespace

TEST_CASE("a legend of letters gives each letter its level") {
  const Scale scale = scale_from("Prioriteit: A = hoog, B = midden, C = laag.");
  CHECK(level("A", scale) == Level::high);
  CHECK(level("B", scale) == Level::middle);
  CHECK(level("C", scale) == Level::low);
  CHECK_FALSE(scale.text.empty());
}

TEST_CASE("a legend of ranges gives a score its level") {
  const Scale scale = scale_from("R > 320: prioriteit 1; R 70 tot en met 320: prioriteit 2; R < 70: prioriteit 3.");
  CHECK(level_of_score(400, scale) == Level::high);
  CHECK(level_of_score(320, scale) == Level::middle);
  CHECK(level_of_score(321, scale) == Level::high);
  CHECK(level_of_score(70, scale) == Level::middle);
  CHECK(level_of_score(69, scale) == Level::low);
  CHECK(level("prioriteit 1", scale) == Level::high);
  CHECK(level("3", scale) == Level::low);
}

TEST_CASE("a legend of colours gives colour and score their level") {
  const Scale scale = scale_from("Rood (15 en hoger), oranje (8 t/m 14), groen (lager dan 8).");
  CHECK(level("oranje", scale) == Level::middle);
  CHECK(level_of_score(15, scale) == Level::high);
  CHECK(level_of_score(8, scale) == Level::middle);
  CHECK(level_of_score(14, scale) == Level::middle);
  CHECK(level_of_score(7, scale) == Level::low);
}

TEST_CASE("class 1 is the worst when the legend says so") {
  const Scale scale = scale_from(
      "Klasse 1: hoger dan 400; klasse 2: 200 tot 400; klasse 3: 70 tot 200; klasse 4: 20 tot 70; klasse 5: lager dan 20.");
  CHECK(level("1", scale) == Level::high);
  CHECK(level("3", scale) == Level::middle);
  CHECK(level("5", scale) == Level::low);
}

TEST_CASE("class 5 is the worst when the legend says so") {
  const Scale scale = scale_from(
      "Klasse 5: hoger dan 400; klasse 4: 200 tot 400; klasse 3: 70 tot 200; klasse 2: 20 tot 70; klasse 1: lager dan 20.");
  CHECK(level("5", scale) == Level::high);
  CHECK(level("3", scale) == Level::middle);
  CHECK(level("1", scale) == Level::low);
}

TEST_CASE("1 is low when the legend says so in words") {
  const Scale scale = scale_from("1 = laag; 2 = gemiddeld; 3 = hoog");
  CHECK(level("1", scale) == Level::low);
  CHECK(level("2", scale) == Level::middle);
  CHECK(level("3", scale) == Level::high);
}

TEST_CASE("a small table is a legend too") {
  RieDocument d;
  d.table({{"Klasse", "Betekenis"}, {"I", "hoog"}, {"II", "midden"}, {"III", "laag"}});
  d.text("Tekst.");
  const Scale scale = scale_of(d.document());
  CHECK(level("I", scale) == Level::high);
  CHECK(level("III", scale) == Level::low);
}

TEST_CASE("without a legend 1, A, I and H are the highest") {
  for (const char* printed : {"1", "A", "I", "H", "Hoog", "hoge prioriteit", "rood", "urgent"}) {
    INFO(printed);
    CHECK(level(printed) == Level::high);
  }
  for (const char* printed : {"2", "B", "II", "M", "Midden", "Middel", "gemiddeld", "oranje"}) {
    INFO(printed);
    CHECK(level(printed) == Level::middle);
  }
  for (const char* printed : {"3", "C", "III", "L", "Laag", "lage prioriteit", "groen"}) {
    INFO(printed);
    CHECK(level(printed) == Level::low);
  }
}

TEST_CASE("a priority keeps what was printed") {
  CHECK(priority_of(" Hoog ", {}).printed == "Hoog");
  CHECK(priority_of("zelf invullen", {}).printed == "zelf invullen");
  CHECK(level("zelf invullen") == Level::none);
  CHECK(level("") == Level::none);
}

TEST_CASE("without a legend a score has no level") {
  CHECK(level_of_score(400, {}) == Level::none);
  CHECK(scale_from("De hal is groot en er is veel lawaai.").steps.empty());
}

TEST_CASE("one level word in running text is no legend") {
  CHECK(scale_from("Het risico is hoog; de hal is groot.").steps.empty());
}

TEST_CASE("a level word is found in running text") {
  CHECK(level_word("(Hoog, werkgever)") == Level::high);
  CHECK(level_word("hoge prioriteit") == Level::high);
  CHECK(level_word("de hal") == Level::none);
}

TEST_CASE("a legend may go on in the next paragraph, follow a colon, and say what its colours stand for") {
  RieDocument broken, coloured, behind;
  broken.text("Elk knelpunt is gewogen volgens Kinney. De nummering van de klassen loopt op. Klasse III (R boven")
      .text("200) is hoog, klasse II (R 70 t/m 200) is midden en klasse I (R onder 70) is laag.");
  const Scale three = scale_of(broken.document());
  CHECK((priority_of("III", three).level == PriorityLevel::high));
  CHECK((priority_of("II", three).level == PriorityLevel::middle));
  CHECK((priority_of("I", three).level == PriorityLevel::low));
  coloured.text(
      "De uitkomst bepaalt de kleur: rood vanaf 15, oranje van 8 tot en met 14, geel onder de 8. Rood betekent hoog, oranje "
      "midden en geel laag.");
  CHECK((priority_of("geel", scale_of(coloured.document())).level == PriorityLevel::low));
  behind.text(
      "Kans (1 t/m 5) maal effect (1 t/m 5) geeft het risico: 15 en hoger is hoog, 6 t/m 14 is midden, 5 of minder is laag.");
  CHECK((level_of_score(20, scale_of(behind.document())) == PriorityLevel::high));
}
