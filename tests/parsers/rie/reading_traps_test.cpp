// Traps that lost a risk or turned its state round once; each stays here as a small document.
#include <catch2/catch.hpp>

#include "parsers/rie/quantities.h"
#include "parsers/rie/scale.h"
#include "parsers/rie/sections.h"
#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {
RieDocument prose(const std::string& sentence) {
  RieDocument d = rie_with_chapter("Bevindingen");
  d.heading(2, "Rondgang").text(sentence);
  return d;
}
}  // namespace

TEST_CASE("what is not in order, not controlled or not done is present") {
  struct Row {
    const char *sentence, *risk;
  };
  for (const Row& row :
       {Row{"Het tillen is niet in orde.", "tillen-dragen"}, Row{"De lasrook voldoet niet.", "lasrook"},
        Row{"Het tillen voldoet niet aan de norm.", "tillen-dragen"},
        Row{"De afzuiging van lasrook voldoet niet aan de eisen.", "lasrook"},
        Row{"De werkdruk is niet beheersbaar.", "werkdruk"}, Row{"De lasrook is niet onder controle.", "lasrook"},
        Row{"De lasrook is onvoldoende beheerst.", "lasrook"}, Row{"Lasrook is niet geborgd.", "lasrook"},
        Row{"De lasrook is niet aanvaardbaar.", "lasrook"}, Row{"Het tillen is niet goed geregeld.", "tillen-dragen"},
        Row{"De lasrook blijft niet onder de grenswaarde.", "lasrook"},
        Row{"De lasrook wordt niet voldoende afgezogen.", "lasrook"},
        Row{"De afzuiging van lasrook werkt niet naar behoren.", "lasrook"},
        Row{"Oordoppen worden niet consequent gedragen.", "lawaai"},
        Row{"Gehoorbescherming wordt niet altijd gedragen bij lawaai.", "lawaai"}}) {
    const Rie rie = prose(row.sentence).rie();
    INFO(row.sentence << " -> " << shown(rie));
    REQUIRE(findings_of(rie, row.risk).size() == 1);
    CHECK((findings_of(rie, row.risk)[0].presence == Presence::present));
  }
}

TEST_CASE("an exception to a denial leaves the risk where it is") {
  for (const char* sentence :
       {"Er is geen lawaai, behalve in de zagerij.", "Met uitzondering van de werkplaats is er geen lawaai."}) {
    const Rie rie = prose(sentence).rie();
    INFO(sentence << " -> " << shown(rie));
    REQUIRE(findings_of(rie, "lawaai").size() == 1);
    CHECK((findings_of(rie, "lawaai")[0].presence == Presence::present));
  }
}

TEST_CASE("an action value that is exceeded is no measured value below the limit") {
  const Rie rie = prose("De actiewaarde van 80 dB(A) wordt overschreden.").rie();
  INFO(shown(rie));
  REQUIRE(findings_of(rie, "lawaai").size() == 1);
  CHECK((findings_of(rie, "lawaai")[0].presence == Presence::present));
}

TEST_CASE("a missing inventory of asbestos is not the absence of asbestos") {
  const Rie rie = prose("Er is geen asbestinventarisatie.").rie();
  INFO(shown(rie));
  REQUIRE(findings_of(rie, "asbest").size() == 1);
  CHECK((findings_of(rie, "asbest")[0].presence != Presence::absent));
}

TEST_CASE("a Kinney table with short names of risks is no matrix") {
  const Rie rie = rie_with_chapter("Risico's")
                      .table({{"Nr.", "Risico", "B", "E", "W", "R"},
                              {"1", "Lawaai", "10", "7", "3", "210"},
                              {"2", "Tillen", "6", "7", "3", "126"},
                              {"3", "Houtstof", "10", "1", "3", "30"},
                              {"4", "Werkdruk", "6", "7", "3", "126"}})
                      .rie();
  CHECK(rie.findings.size() == 4);
}

TEST_CASE("a continuation with short cells is no matrix") {
  const Rie rie = rie_with_chapter("Risico's")
                      .table({{"Nr.", "Risico", "Prioriteit"}, {"1", "Lawaai bij de zaag", "1"}})
                      .table({{"2", "Tillen van platen", "2"}, {"3", "Houtstof", "3"}})
                      .rie();
  CHECK(rie.findings.size() == 3);
}

TEST_CASE("a table of findings is no legend") {
  const Rie rie = rie_with_chapter("Risico's")
                      .table({{"Nr.", "Risico", "Prioriteit"},
                              {"1", "Lawaai bij de zaag in de hal", "1"},
                              {"2", "Tillen van platen in het magazijn", "2"},
                              {"3", "Houtstof bij het schuren van deuren", "3"}})
                      .rie();
  CHECK(rie.scale.empty());
  REQUIRE(rie.findings.size() == 3);
  CHECK((rie.findings[0].priority.level == PriorityLevel::high));
  CHECK((rie.findings[2].priority.level == PriorityLevel::low));
}

TEST_CASE("advice under a heading of its own becomes the plan of the findings above it") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .heading(2, "Geluid")
                      .text("In de zagerij is 91 dB(A) gemeten.")
                      .heading(3, "Advies")
                      .item("Zaag omkasten, hoofd Verzonnen, vóór 1 november 2026 (Hoog)")
                      .rie();
  REQUIRE(findings_of(rie, "lawaai").size() == 1);
  CHECK(findings_of(rie, "lawaai")[0].plan.size() == 1);
  CHECK(rie.loose_plan.empty());
}

TEST_CASE("the first chapter after a company block is read") {
  RieDocument table, lines, none;
  table.heading(1, "RI&E").heading(1, "Bedrijfsgegevens").table({{"Bedrijfsnaam", "Verzonnen B.V."}, {"Datum", "1-2-2026"}});
  lines.heading(1, "RI&E Verzonnen B.V.").text("Bedrijfsnaam: Verzonnen B.V.").text("Datum: 1-2-2026");
  for (RieDocument* d : {&table, &lines, &none}) {
    d->heading(1, "Geluid")
        .text("In de zagerij is 91 dB(A) gemeten.")
        .heading(1, "Agressie")
        .text("Medewerkers worden bedreigd.");
    const Rie rie = d->rie();
    INFO(shown(rie));
    CHECK(findings_of(rie, "lawaai").size() == 1);
  }
}

TEST_CASE("prose without headings, or under one heading only, is not dropped without a word") {
  RieDocument bare, one;
  one.heading(1, "RI&E Verzonnen B.V.");
  for (RieDocument* d : {&bare, &one}) {
    d->text("In de zagerij is 91 dB(A) gemeten.").text("Medewerkers worden bedreigd.");
    const Rie rie = d->rie();
    INFO(shown(rie));
    CHECK(rie.findings.size() + rie.unrecognised.size() == 2);
  }
}

TEST_CASE("a table with nothing but typed headers of risks is read as functions by risks") {
  const Rie rie =
      rie_with_chapter("Functies")
          .table({{"Functie", "Lawaai", "Tillen", "Nachtarbeid"}, {"Zager", "x", "x", ""}, {"Bakker", "", "x", "x"}})
          .rie();
  INFO(shown(rie));
  REQUIRE(findings_of(rie, "lawaai").size() == 1);
  CHECK(findings_of(rie, "lawaai")[0].group == "Zager");
  CHECK(findings_of(rie, "tillen-dragen").size() == 2);
}

TEST_CASE("the OiRA chapters of present risks are findings, not a plan") {
  for (const char* heading : {"Risico's die geïdentificeerd werden, maar waar GEEN actieplan voor voorhanden is",
                              "Risico's die geïdentificeerd werden, en waar een actieplan voor voorhanden is"})
    CHECK((section_kind(heading, SectionKind::findings) == SectionKind::findings));
}

TEST_CASE("hours of the day and factors of a formula are no amounts") {
  for (const char* text : {"tussen 9 en 17 uur", "van 9 tot 17 uur", "R = 10 x 7 x 3 = 210"}) {
    INFO(text);
    CHECK(quantities_in(text).empty());
  }
}

TEST_CASE("a half after a number and a space for thousands are part of the number") {
  REQUIRE(quantities_in("1½ uur").size() == 1);
  CHECK(quantities_in("1½ uur")[0].value == 1.5);
  REQUIRE(quantities_in("2 000 vezels/m3").size() == 1);
  CHECK(quantities_in("2 000 vezels/m3")[0].value == 2000);
}

TEST_CASE("units of the catalogue's limits are read") {
  for (const char* text : {"20 µg/100 ml", "90 EU/m3", "20 kgf", "5 vol% zuurstof"}) {
    INFO(text);
    CHECK(quantities_in(text).size() == 1);
  }
}
