#include "parsers/rie/clock.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("hours over midnight are night work") {
  for (const char* text : {"De ploeg werkt van 23.00 tot 7.00 uur.", "Dienst: 22:45 - 7:15", "tussen 23.00 en 4.00 uur",
                           "22.00 – 06.00 uur", "van 23.00 tot 07.00", "De dienst loopt van 18.00 tot 02.30 uur."}) {
    INFO(text);
    CHECK(works_at_night(text));
  }
}

TEST_CASE("a start before five is night work") {
  for (const char* text : {"De bakker begint om 04.30 uur.", "Het vertrek is rond 3.45 uur.", "Zij starten om 02:00 uur."}) {
    INFO(text);
    CHECK(works_at_night(text));
  }
}

TEST_CASE("hours in words count beside a word of night or stand-by") {
  CHECK(works_at_night("Bij storing wordt tussen twee en vijf uur uitgerukt."));
  CHECK_FALSE(works_at_night("Tussen twee en vijf uur is er thee."));
}

TEST_CASE("day and evening are no night work") {
  for (const char* text : {"De werktijden zijn 8.30 tot 17.00 uur.", "De avonddienst eindigt om 23.00 uur.",
                           "15.00 - 23.00 uur", "De winkel is open van 9.00 tot 18.00 uur.", "van 06.00 tot 14.00 uur",
                           "De dienst begint om 7.00 uur.", "18.00 tot 00.30 uur"}) {
    INFO(text);
    CHECK_FALSE(works_at_night(text));
  }
}

TEST_CASE("an hour or less after midnight is no night work") {
  CHECK_FALSE(works_at_night("17.00 tot 01.00 uur"));
  CHECK(works_at_night("17.00 tot 01.30 uur"));
}

TEST_CASE("ranges without a clock time are no working hours") {
  for (const char* text : {"zakken van 23 tot 30 kg", "23 en 4 medewerkers", "blz. 23-4", "", "R = 22.50"}) {
    INFO(text);
    CHECK_FALSE(works_at_night(text));
  }
}

TEST_CASE("hours and minutes that do not exist are left alone") { CHECK_FALSE(works_at_night("van 99.00 tot 30.75 uur")); }

TEST_CASE("who stands ready before five works at night") {
  CHECK(works_at_night("De vroegste ploeg staat om 02.45 uur aangetreden."));
  CHECK(works_at_night("De schoonmaakploeg begint om 22.30 uur en is om 5.00 uur klaar."));
  CHECK_FALSE(works_at_night("De ploeg staat om 07.45 uur aangetreden."));
  CHECK_FALSE(works_at_night("De inloop begint om 9.30 uur en is om 11.00 uur klaar."));
}

TEST_CASE("hours by their part of the day are night work when they fall in it") {
  CHECK(works_at_night("De ploeg begint om drie uur 's nachts."));
  CHECK(works_at_night("Het team komt om 4 uur in de ochtend binnen."));
  CHECK(works_at_night("De receptie is van elf uur 's avonds tot zeven uur 's ochtends bezet."));
  CHECK_FALSE(works_at_night("De winkel is van negen uur 's ochtends tot zes uur 's avonds open."));
}
