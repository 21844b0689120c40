#include "parsers/rie/quantities.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

using Bound = Quantity::Bound;

struct Row {
  const char* text;
  double value;
  const char* unit;
  Bound bound = Bound::exact;
};

void check_each(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    const std::vector<Quantity> found = quantities_in(row.text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == Approx(row.value));
    CHECK(found[0].unit == row.unit);
    CHECK(found[0].bound == row.bound);
  }
}

}  // namespace

TEST_CASE("sound is read in every spelling of decibel") {
  check_each({{"In de hal is 83 dB(A) gemeten.", 83, "dB(A)"},
              {"In de hal is 83 dBA gemeten.", 83, "dB(A)"},
              {"83dB(A)", 83, "dB(A)"},
              {"85dB", 85, "dB(A)"},
              {"85 dBa", 85, "dB(A)"},
              {"85 decibel", 85, "dB(A)"},
              {"boven de 85 decibel", 85, "dB(A)", Bound::above},
              {"een piek van 138 dB(C)", 138, "dB(C)"},
              {"82,5 dB(A)", 82.5, "dB(A)"}});
}

TEST_CASE("vibration is read with or without superscript") {
  check_each({{"0,7 m/s2", 0.7, "m/s2"}, {"0,7 m/s²", 0.7, "m/s2"}, {"2.5 m/s2", 2.5, "m/s2"}, {"12 m/sec2", 12, "m/s2"}});
}

TEST_CASE("concentrations, dose, light and heat have their units") {
  check_each({{"0,075 mg/m3 kwarts", 0.075, "mg/m3"},
              {"10 µg/m³ NCO", 10, "µg/m3"},
              {"2.000 vezels/m3", 2000, "vezels/m3"},
              {"1.900 ppm CO2", 1900, "ppm"},
              {"20 mSv per jaar", 20, "mSv"},
              {"280 lux", 280, "lux"},
              {"34 graden in de keuken", 34, "°C"},
              {"34 °C in de keuken", 34, "°C"}});
}

TEST_CASE("weights are read in figures and words") {
  check_each({{"zakken van 28 kg", 28, "kg"},
              {"zakken van 28kg", 28, "kg"},
              {"dozen van twintig kilo", 20, "kg"},
              {"rollen van vijfentwintig kilogram", 25, "kg"}});
}

TEST_CASE("of a range the highest value counts") {
  check_each({{"zakken van 25 à 30 kg", 30, "kg"},
              {"zakken van 25 a 30 kg", 30, "kg"},
              {"23 tot 30 kg", 30, "kg"},
              {"23-30 kg", 30, "kg"},
              {"23 – 30 kg", 30, "kg"},
              {"23 t/m 30 kg", 30, "kg"},
              {"twee tot drie uur", 3, "uur"}});
}

TEST_CASE("time is read in figures and words") {
  check_each({{"7 uur per dag", 7, "uur"},
              {"zeven uur per dag", 7, "uur"},
              {"een uur of vijf per dag", 5, "uur"},
              {"anderhalf uur", 1.5, "uur"},
              {"45 minuten", 45, "minuten"},
              {"een kwartier per dag", 15, "minuten"},
              {"hooguit een kwartier per dag", 15, "minuten", Bound::below}});
}

TEST_CASE("less than an hour is an upper bound") {
  const auto found = quantities_in("Er wordt nog geen uur per dag gezaagd.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == 1);
  CHECK(found[0].unit == "uur");
  CHECK(found[0].bound == Bound::below);
}

TEST_CASE("a value in words says so") {
  const auto words = quantities_in("zeven uur per dag"), figures = quantities_in("7 uur per dag");
  REQUIRE(words.size() == 1);
  REQUIRE(figures.size() == 1);
  CHECK(words[0].in_words);
  CHECK_FALSE(figures[0].in_words);
}

TEST_CASE("bounds are read before the value") {
  check_each({{"onder 80 dB(A)", 80, "dB(A)", Bound::below},
              {"< 80 dB(A)", 80, "dB(A)", Bound::below},
              {"maximaal 20 kg", 20, "kg", Bound::below},
              {"ten hoogste 20 kg", 20, "kg", Bound::below},
              {"minder dan 2 uur", 2, "uur", Bound::below},
              {"> 85 dB(A)", 85, "dB(A)", Bound::above},
              {"≥ 85 dB(A)", 85, "dB(A)", Bound::above},
              {"meer dan 2 uur", 2, "uur", Bound::above},
              {"ruim 90 dB(A)", 90, "dB(A)", Bound::above}});
}

TEST_CASE("about a value is that value") {
  check_each({{"ca. 88 dB(A)", 88, "dB(A)"}, {"circa 25 kg", 25, "kg"}, {"ongeveer drie uur", 3, "uur"}});
}

TEST_CASE("percentages are quantities") {
  check_each({{"27% van de medewerkers", 27, "%"}, {"27 % meldt klachten", 27, "%"}, {"27 procent", 27, "%"}});
}

TEST_CASE("counted nouns keep their own word") {
  check_each(
      {{"900 dozen per dag", 900, "dozen"}, {"zes nachten achtereen", 6, "nachten"}, {"14 medewerkers", 14, "medewerkers"}});
}

TEST_CASE("the text of a quantity is as printed") {
  const std::string text = "Bij de zaag is 91 dB(A) gemeten.";
  const auto found = quantities_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "91 dB(A)");
}

TEST_CASE("several quantities come in the order of the text") {
  const auto found = quantities_in("Drie lassers tillen 30 kg bij 88 dB(A).");
  REQUIRE(found.size() == 3);
  CHECK(found[0].unit == "lassers");
  CHECK(found[1].value == 30);
  CHECK(found[2].value == 88);
}

TEST_CASE("what only looks like an amount is none") {
  for (const char* text :
       {"In 2019 is gemeten.", "Vastgesteld op 31-12-2025.", "Gemeten op 12 maart 2024.", "De dienst begint om 7 uur.",
        "De dienst begint om 07.00 uur.", "tot 22.30 uur", "artikel 6.10 Arbobesluit", "art. 5.4 lid 2", "hoofdstuk 3",
        "in week 42", "hal 3", "klasse 2", "versie 2.1", "een medewerker", "12 m2 vloer", "NEN 3140"}) {
    INFO(text);
    CHECK(quantities_in(text).empty());
  }
}

TEST_CASE("a year before a unit of another sentence is no amount") {
  CHECK(quantities_in("Gemeten in 2019. Uur na uur.").empty());
}

TEST_CASE("numbers are read with comma, thousands and points") {
  CHECK(parse_number("1.250,5") == 1250.5);
  CHECK(parse_number("0,7") == 0.7);
  CHECK(parse_number("2.000") == 2000.0);
  CHECK(parse_number("1.250.000") == 1250000.0);
  CHECK(parse_number("7.15") == 7.15);
  CHECK(parse_number("85") == 85.0);
  CHECK_FALSE(parse_number("geen"));
  CHECK_FALSE(parse_number(""));
}

TEST_CASE("number words up to a hundred are known") {
  CHECK(number_word("zeven") == 7.0);
  CHECK(number_word("twaalf") == 12.0);
  CHECK(number_word("eenentwintig") == 21.0);
  CHECK(number_word("achtendertig") == 38.0);
  CHECK(number_word("negenennegentig") == 99.0);
  CHECK(number_word("honderd") == 100.0);
  CHECK(number_word("anderhalf") == 1.5);
  CHECK_FALSE(number_word("driekwart"));
  CHECK_FALSE(number_word("achtertuin"));
  CHECK_FALSE(number_word(""));
}

TEST_CASE("degrees below zero stay below zero") {
  CHECK(quantities_in("Zes mensen staan in de vriescel van -24 graden.").back().value == -24);
  CHECK(quantities_in("De koelcel is –25 °C.").back().value == -25);
  CHECK(quantities_in("Buiten was het min 18 graden.").back().value == -18);
  CHECK(quantities_in("Het was 5 graden onder nul.").back().value == -5);
  CHECK(quantities_in("In de kas is het 25 - 30 °C.").back().value == 30);
  CHECK(quantities_in("De kantine is min. 18 °C.").back().value == 18);
}

TEST_CASE("the speed of a draught is no vibration") {
  CHECK(quantities_in("Aan de balie is een tocht van 3 m/s gemeten.").empty());
  CHECK(quantities_in("De slijptol geeft 3 m/s.").back().unit == "m/s2");
}
