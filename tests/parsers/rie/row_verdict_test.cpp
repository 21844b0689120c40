#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

bool present(const Rie& rie, const RiskId& risk) {
  const auto found = findings_of(rie, risk);
  return std::any_of(found.begin(), found.end(), [](const RiskFinding& f) { return f.presence == Presence::present; });
}

}  // namespace

TEST_CASE("a row that gets a verdict instead of a class is no risk") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .table({{"Nr", "Onderwerp", "Bevinding", "K", "E", "R", "Kleur", "Maatregel", "Gereed"},
                              {"1", "Zaag", "Bij de zaag is het 91 dB(A)", "4", "4", "16", "rood", "Omkasten", "mei 2026"},
                              {"2", "Tillen", "Ruim genoeg karren", "–", "–", "–", "geen risico", "–", "–"},
                              {"3", "Heftruck", "Gekeurd tot november", "–", "–", "–", "akkoord", "–", "–"},
                              {"4", "Lassen", "De cabine is netjes", "", "", "", "n.v.t.", "-", "-"}})
                      .rie();
  INFO(shown(rie));
  CHECK(present(rie, "lawaai"));
  CHECK_FALSE(present(rie, "tillen-dragen"));
  CHECK_FALSE(present(rie, "verkeer-rijden"));
  CHECK_FALSE(present(rie, "lasrook"));
}

TEST_CASE("dashes in place of score and class say that a row is no risk; an empty class says nothing") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .table({{"Nr", "Onderwerp", "Bevinding", "B", "E", "W", "R", "Klasse"},
                              {"1", "Lawaai", "Bij de zaag moet je de stem verheffen", "6", "7", "6", "252", "3"},
                              {"2", "Tillen", "De zakken zijn vervangen", "–", "–", "–", "–", "–"},
                              {"3", "Ladders", "Op het dak zonder leuning", "", "", "", "", ""}})
                      .rie();
  INFO(shown(rie));
  CHECK(present(rie, "lawaai"));
  CHECK_FALSE(present(rie, "tillen-dragen"));
  CHECK(present(rie, "werken-op-hoogte"));
}

TEST_CASE("a card that rates the risk in figures or colour keeps its description as the finding") {
  const Rie rie = rie_with_chapter("Risicokaarten")
                      .text("15 en hoger is hoog, 6 t/m 14 is midden, 5 of minder is laag.")
                      .table({{"Nummer", "K01"},
                              {"Onderwerp", "Geluid"},
                              {"Omschrijving", "Bij de persen is 93 dB(A) gemeten"},
                              {"Risico", "20"},
                              {"Te nemen maatregel", "Omkasting"},
                              {"Actiehouder", "hoofd Verzonnen"}})
                      .rie();
  const auto noise = findings_of(rie, "lawaai");
  INFO(shown(rie));
  REQUIRE(noise.size() == 1);
  CHECK(noise[0].score == 20.0);
  CHECK((noise[0].priority.level == PriorityLevel::high));
}

TEST_CASE("groups with their rosters, visits and small accidents are no findings") {
  const Rie rie = rie_with_chapter("Wie werken er")
                      .table({{"Groep", "Werktijden", "Begeleiding"},
                              {"lassers", "vier dagen", "zelfstandig"},
                              {"zwangere collega's", "vijf dagen", "1 op 8"}})
                      .table({{"Locatie", "Code", "Datum bezoek", "Begeleid door"},
                              {"Nachtploeg Verzonnen", "A", "17 oktober 2025", "preventiemedewerker"}})
                      .table({{"Nr", "Locatie", "Voorval", "Afgehandeld"}, {"1", "Hal", "uitgegleden op natte bladeren", "ja"}})
                      .rie();
  INFO(shown(rie));
  CHECK(rie.findings.empty());
}

TEST_CASE("words of circumstance are no risk: a rehearsal, a table, a figure of hours, years of service") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .table({{"Nr", "Bevinding"},
                              {"1", "Repetitie in de kleine zaal"},
                              {"2", "Er staan 24 machines met lawaai van 91 dB(A)"},
                              {"3", "Een collega die al zeventien jaar meedraait tilt zakken van 30 kg"}})
                      .rie();
  INFO(shown(rie));
  for (const char* risk : {"repeterend-werk", "nachtarbeid", "jeugdigen"}) CHECK_FALSE(present(rie, risk));
}

TEST_CASE("labels that a PDF prints as headings belong to the risk above them") {
  const Rie rie = rie_with_chapter("1 Zagerij")
                      .heading(2, "Lawaai", "1.1")
                      .text("Dit risico is aanwezig.")
                      .text("Dit is een risico in de categorie hoog.")
                      .text("Lawaai boven 80 dB(A) kan het gehoor schaden.")
                      .heading(4, "Opmerkingen")
                      .text("Bij de zaag moet je schreeuwen, 93 dB(A) gemeten.")
                      .heading(4, "Maatregel 1")
                      .text("Plan van aanpak")
                      .text("Zaag omkasten")
                      .text("Wie is er verantwoordelijk?")
                      .text("hoofd Verzonnen")
                      .rie();
  const auto noise = findings_of(rie, "lawaai");
  INFO(shown(rie));
  REQUIRE(noise.size() == 1);
  CHECK((noise[0].priority.level == PriorityLevel::high));
  REQUIRE_FALSE(noise[0].plan.empty());
  CHECK(noise[0].plan[0].responsible == "hoofd Verzonnen");
}

TEST_CASE("a value that is not exceeded is below the limit, and limits or an examination are no findings") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .text("In de zagerij komt het lawaai niet boven 74 dB(A).")
                      .heading(1, "Grenzen")
                      .text("Voor trillingen van een voertuig is de actiewaarde 0,5 m/s2.")
                      .heading(1, "PAGO")
                      .text("Het onderzoek met een gehoortest is in 2022 door acht mensen gevraagd wegens lawaai van 90 dB(A).")
                      .rie();
  INFO(shown(rie));
  CHECK_FALSE(present(rie, "lawaai"));
  CHECK_FALSE(present(rie, "trillingen-lichaam"));
  CHECK(rie.mentions_pago);
}

TEST_CASE("what nobody heard of in the talks is not there") {
  for (const char* said :
       {"Van pesten of discriminatie is in de gesprekken niets gebleken.", "Van getreiter is niemand iets bekend.",
        "Van pesterijen hebben wij in geen van de gesprekken op de posten gehoord."}) {
    const Rie rie = rie_with_chapter("Bevindingen").text(said).rie();
    INFO(said << " / " << shown(rie));
    CHECK_FALSE(present(rie, "ongewenst-gedrag"));
  }
}
