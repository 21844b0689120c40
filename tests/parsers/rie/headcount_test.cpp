#include "parsers/rie/headcount.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

int surest(std::string_view text) {
  const Headcount* best = nullptr;
  const std::vector<Headcount> all = headcounts_in(text, true);
  for (const Headcount& h : all)
    if (!best || h.rank > best->rank) best = &h;
  return best ? best->people : 0;
}

}  // namespace

TEST_CASE("the size of the work force is told in many ways") {
  CHECK(surest("Het bedrijf telt 142 medewerkers.") == 142);
  CHECK(surest("Bij u werken 34 mensen, verdeeld over drie afdelingen.") == 34);
  CHECK(surest("We zijn met ons negenen (9 personen, waarvan 4 los in de zomer).") == 9);
  CHECK(surest("De werf heeft circa 45 medewerkers (38 fte).") == 45);
}

TEST_CASE("people who do not belong to the employer are not counted") {
  CHECK(surest("Het boekhoudkantoor telt 35 werknemers maar hoort hier niet bij.") == 0);
  CHECK(surest("Er zijn 47 mensen in dienst, aangevuld met zzp'ers (circa 60 per jaar, niet meegeteld).") == 47);
}

TEST_CASE("the site that was looked at goes before the group around it") {
  CHECK(surest("Keten: Verzonnen Groep (12 hotels, 830 medewerkers). Samen werken hier 67 medewerkers.") == 67);
}

TEST_CASE("a number behind a label is the number, unless it is a limit") {
  CHECK(labelled_headcount("46 (waarvan 5 stagiaires)") == 46);
  CHECK(labelled_headcount("1.399 medewerkers, alle locaties samen") == 1399);
  CHECK_FALSE(labelled_headcount("Maximaal 25 werknemers"));
  CHECK_FALSE(labelled_headcount("meer dan 25"));
}
