#include "parsers/rie/questions.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("a question whether something is arranged is good when yes") {
  for (const char* text :
       {"Is er een actueel BHV-plan?", "Is het personeel voorgelicht over de risico's?", "Zijn de machines gekeurd?",
        "Is een preventiemedewerker aangesteld?", "Zijn er voldoende bhv'ers opgeleid?", "Is hinder van geluid voorkomen?",
        "Blijft het geluid onder de grens?", "Worden oordoppen altijd gedragen?", "Voldoen de werkplekken aan de eisen?"}) {
    INFO(text);
    CHECK(polarity_of(text) == Polarity::good_when_yes);
  }
}

TEST_CASE("a question whether people are exposed is bad when yes") {
  for (const char* text :
       {"Worden medewerkers blootgesteld aan lawaai?", "Wordt er met gevaarlijke stoffen gewerkt?",
        "Werken medewerkers langer dan twee uur per dag achter een beeldscherm?", "Is er sprake van agressie?",
        "Moeten medewerkers zware lasten tillen?", "Is het geluid hoger dan 80 dB(A)?", "Hebben medewerkers klachten?",
        "Komt nachtdienst voor?", "Zijn er medewerkers jonger dan 18 jaar?", "Is asbest aanwezig?"}) {
    INFO(text);
    CHECK(polarity_of(text) == Polarity::bad_when_yes);
  }
}

TEST_CASE("a statement is worded as it should be") {
  CHECK(polarity_of("Er is een actueel BHV-plan") == Polarity::good_when_yes);
  CHECK(polarity_of("De machines zijn gekeurd.") == Polarity::good_when_yes);
}

TEST_CASE("no words have no polarity") {
  CHECK(polarity_of("") == Polarity::unknown);
  CHECK(polarity_of("...?") == Polarity::unknown);
}

TEST_CASE("a question that says neither is not guessed") { CHECK(polarity_of("Is de hal groot?") == Polarity::unknown); }

TEST_CASE("crosses, ticks and filled boxes are ticks") {
  for (const char* cell : {"x", "X", " x ", "✓", "✔", "☒", "☑", "■", "●", "ja", "Ja", "v", "[x]", "1"}) {
    INFO(cell);
    CHECK(is_tick(cell));
  }
}

TEST_CASE("empty boxes and other words are no ticks") {
  for (const char* cell : {"", " ", "☐", "□", "○", "[ ]", "-", "misschien", "de zagerij", "x-as"}) {
    INFO(cell);
    CHECK_FALSE(is_tick(cell));
  }
}

TEST_CASE("having had instruction is as it should be") {
  CHECK((polarity_of("Hebben de medewerkers voorlichting gekregen?") == Polarity::good_when_yes));
  CHECK((polarity_of("Heeft iedereen een certificaat?") == Polarity::good_when_yes));
}
