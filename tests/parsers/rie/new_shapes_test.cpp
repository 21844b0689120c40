#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

// Shapes of an RI&E that came with documents of others: cards with titles, answered statements, plans by code.
using namespace pago;
using support::findings_of;
using support::rie_with_chapter;
using support::shown;

namespace {

RiskFinding one(const Rie& rie, const RiskId& risk) {
  const auto found = findings_of(rie, risk);
  INFO(shown(rie));
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace

TEST_CASE("bold titles above labelled lines are as many cards") {
  const Rie rie = rie_with_chapter("Werkplaats")
                      .bold("1. De zaal")
                      .text("Situatie: Bij de zaag is 91 dB(A) gemeten.")
                      .text("Betreft: zagers    Weging: 3")
                      .text("Afspraak: Zaag omkasten")
                      .text("Door en wanneer: Klaas, 1 juni 2026")
                      .bold("2. Sjouwen")
                      .text("Situatie: Platen van 28 kg worden met de hand getild.")
                      .text("Betreft: magazijn    Weging: 2")
                      .text("Afspraak: Vacuümheffer")
                      .text("Door en wanneer: inkoop, direct")
                      .bold("3. Straling")
                      .text("Met radioactieve bronnen werkt de buurman aan de overkant. Weging: 0")
                      .rie();
  const RiskFinding noise = one(rie, "lawaai"), lifting = one(rie, "tillen-dragen");
  CHECK(noise.group == "zagers");
  CHECK(noise.number == "1");
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  CHECK(noise.plan[0].responsible == "Klaas");
  CHECK(noise.plan[0].deadline == Date{std::chrono::year(2026), std::chrono::June, std::chrono::day(1)});
  REQUIRE(lifting.plan.size() == 1);
  CHECK(lifting.plan[0].responsible == "inkoop");
  CHECK(lifting.plan[0].deadline_text == "direct");
  CHECK((one(rie, "ioniserende-straling").presence == Presence::absent));
}

TEST_CASE("a table whose cells name themselves is a card") {
  const Rie rie = rie_with_chapter("Kaarten")
                      .table({{"In de zaal", "● rood"},
                              {"Bij de zaag is 91 dB(A) gemeten.", ""},
                              {"Wie: zagers", "Trekker: K. Verzonnen"},
                              {"Klaar: 1 december 2026", "Wat doen we eraan: Zaag omkasten"}})
                      .rie();
  const RiskFinding noise = one(rie, "lawaai");
  CHECK((noise.priority.level == PriorityLevel::high));
  CHECK(noise.group == "zagers");
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  CHECK(noise.plan[0].responsible == "K. Verzonnen");
}

TEST_CASE("the answer behind a statement says whether the text below it is a risk") {
  const Rie rie = rie_with_chapter("Vragen")
                      .heading(2, "4.1 De lucht in de meldkamer is goed. Ja")
                      .text("De ventilatie geeft een temperatuur van 21 graden.")
                      .heading(2, "4.2 Er wordt bij ons getild.* Nee")
                      .text("Zware dozen komen niet over de vloer.")
                      .heading(2, "4.3 De trap heeft een leuning. Nee")
                      .text("Men klimt met een ladder op het dak.")
                      .rie();
  INFO(shown(rie));
  CHECK((one(rie, "binnenklimaat").presence == Presence::controlled));
  CHECK((one(rie, "tillen-dragen").presence == Presence::absent));
  CHECK((one(rie, "werken-op-hoogte").presence == Presence::present));
}

TEST_CASE("a plan of coded actions finds its risks by the code of the risk") {
  const Rie rie = rie_with_chapter("Inventarisatie")
                      .table({{"ID", "Wat is er aan de hand", "Klasse"},
                              {"I-01", "Bij de zaag is 91 dB(A) gemeten.", "hoog"},
                              {"I-02", "Platen van 28 kg worden met de hand getild.", "midden"}})
                      .heading(1, "Plan van aanpak")
                      .table({{"Actie", "Bij ID", "Omschrijving", "Actiehouder", "Gereed"},
                              {"A1", "I-02", "Vacuümheffer", "inkoop", "1-2-2026"},
                              {"A2", "I-01", "Omkasting", "chef", "1-3-2026"}})
                      .rie();
  REQUIRE(one(rie, "lawaai").plan.size() == 1);
  CHECK(one(rie, "lawaai").plan[0].measure == "Omkasting");
  CHECK(one(rie, "tillen-dragen").plan.at(0).responsible == "inkoop");
}

TEST_CASE("one row of measures under a finding is for that finding") {
  const Rie rie = rie_with_chapter("Vragen")
                      .heading(2, "1 Geluid")
                      .text("Bij de zaag is 91 dB(A) gemeten.")
                      .table({{"Maatregel", "Wie", "Doelgroep", "Einddatum"}, {"Training", "HR", "zagers", "1-9-2026"}})
                      .heading(2, "2 Sjouwen")
                      .text("Platen van 28 kg worden met de hand getild.")
                      .table({{"Maatregel", "Wie", "Doelgroep", "Einddatum"}, {"Nieuwe unit", "chef", "magazijn", "1-10-2026"}})
                      .rie();
  CHECK(one(rie, "lawaai").plan.at(0).measure == "Training");
  CHECK(one(rie, "tillen-dragen").plan.at(0).measure == "Nieuwe unit");
  CHECK(one(rie, "tillen-dragen").group == "magazijn");
}

TEST_CASE("what an introduction sets aside is absent") {
  const Rie rie = rie_with_chapter("Nagelopen")
                      .text("De volgende onderwerpen zijn bekeken en vragen niets van ons.")
                      .item("De laser voor de deur is er voor de sier.")
                      .rie();
  CHECK((one(rie, "optische-straling").presence == Presence::absent));
}

TEST_CASE("a house called Steiger is no scaffold") {
  const Rie rie = rie_with_chapter("Bevindingen").text("De slaapwacht van Steiger klaagt over de kou op zolder.").rie();
  INFO(shown(rie));
  CHECK(findings_of(rie, "werken-op-hoogte").empty());
}

TEST_CASE("two values in one card are two risks, whatever its title names") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .table({{"Onderwerp", "Bevinding", "Prioriteit"},
                              {"Voegen uitslijpen", "De tol geeft 99 dB(A) en 5,4 m/s2 aan de greep, drie uur per dag.", "1"}})
                      .rie();
  INFO(shown(rie));
  CHECK(findings_of(rie, "lawaai").size() == 1);
  CHECK(findings_of(rie, "hand-armtrillingen").size() == 1);
}
