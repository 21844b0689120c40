#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

TEST_CASE("the company block is read from a table") {
  const Rie rie = RieDocument()
                      .heading(1, "Risico-inventarisatie en -evaluatie")
                      .heading(1, "Bedrijfsgegevens")
                      .table({{"Bedrijfsnaam", "Verzonnen Zagerij B.V."},
                              {"Adres", "Fantasielaan 3, Nergenshuizen"},
                              {"Aantal medewerkers", "48"},
                              {"Opgesteld door", "V. Verzonnen"},
                              {"Getoetst door", "K. Bedacht, arbeidshygiënist"},
                              {"Datum rapport", "14 oktober 2025"},
                              {"Versie", "2.1"}})
                      .heading(1, "Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .rie();
  CHECK(rie.company.text == "Verzonnen Zagerij B.V.");
  CHECK(rie.company.source.place == "tabel 1, rij 1, cel 2");
  CHECK(rie.address.text == "Fantasielaan 3, Nergenshuizen");
  CHECK(rie.employees == 48);
  CHECK(rie.author.text == "V. Verzonnen");
  CHECK(rie.assessor.text == "K. Bedacht, arbeidshygiënist");
  CHECK(rie.version.text == "2.1");
  CHECK(rie.date == Date{std::chrono::year(2025), std::chrono::October, std::chrono::day(14)});
}

TEST_CASE("the company block is read from lines of text") {
  const Rie rie = RieDocument()
                      .heading(1, "Risico-inventarisatie en -evaluatie")
                      .heading(1, "Bedrijfsgegevens")
                      .text("Bedrijfsnaam: Verzonnen Zagerij B.V.")
                      .text("Ingevuld door: V. Verzonnen")
                      .text("Datum: 14-10-2025")
                      .text("Aantal medewerkers: 48")
                      .heading(1, "Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .rie();
  CHECK(rie.company.text == "Verzonnen Zagerij B.V.");
  CHECK(rie.author.text == "V. Verzonnen");
  CHECK(rie.employees == 48);
  CHECK(rie.date == Date{std::chrono::year(2025), std::chrono::October, std::chrono::day(14)});
}

TEST_CASE("values that were not filled in stay empty") {
  const Rie rie = RieDocument()
                      .heading(1, "RI&E")
                      .heading(1, "Bedrijfsgegevens")
                      .table({{"Bedrijfsnaam", "Verzonnen Zagerij B.V."},
                              {"Opgesteld door", "Niet ingevuld"},
                              {"Aantal medewerkers", ""},
                              {"Datum rapport", "-"}})
                      .heading(1, "Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .rie();
  CHECK(rie.author.text.empty());
  CHECK_FALSE(rie.employees);
  CHECK_FALSE(rie.date);
}

TEST_CASE("a PAGO that the RI&E speaks of is noted") {
  const Rie rie = rie_with_chapter("Arbobeleid").text("Een PAGO is niet aangeboden.").rie();
  CHECK(rie.mentions_pago);
  REQUIRE(rie.pago_mentions.size() == 1);
  CHECK(rie.pago_mentions[0].quote == "Een PAGO is niet aangeboden.");
}

TEST_CASE("several labels on one line are as many facts") {
  const Rie rie = RieDocument()
                      .heading(1, "Risico-inventarisatie en -evaluatie")
                      .text("Organisatie: De Houten Wiel B.V., Luchthaven Oost Datum: 28 april 2026 Aantal medewerkers: 264")
                      .text("Opgesteld door: Sietse Blikje Getoetst door: mr. I. Luttikje, arbeids- en organisatiedeskundige")
                      .heading(1, "Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .rie();
  CHECK(rie.company.text == "De Houten Wiel B.V., Luchthaven Oost");
  CHECK(rie.author.text == "Sietse Blikje");
  CHECK(rie.assessor.text == "mr. I. Luttikje, arbeids- en organisatiedeskundige");
  CHECK(rie.employees == 264);
}

TEST_CASE("facts on a cover of headings are read, whatever chapter they seem to open") {
  const Rie rie =
      RieDocument()
          .heading(1, "Taak-RI&E")
          .heading(2, "Theater en Feestzaal De Vosjes")
          .heading(4,
                   "Samenstelling: Daan Zwartje. Nagekeken door K. Ilpje, op 29 augustus 2024. Vastgesteld 5 september 2024.")
          .heading(3, "Bevindingen")
          .text("De medewerkers ervaren een hoge werkdruk.")
          .rie();
  CHECK(rie.company.text == "Theater en Feestzaal De Vosjes");
  CHECK(rie.author.text == "Daan Zwartje");
  CHECK(rie.assessor.text == "K. Ilpje");
  CHECK(rie.date == Date{std::chrono::year(2024), std::chrono::September, std::chrono::day(5)});
}

TEST_CASE("who still has to review has not reviewed") {
  const Rie rie = RieDocument()
                      .heading(1, "Risico-inventarisatie en -evaluatie")
                      .text("Organisatie: De Houten Wiel B.V.")
                      .text("Toetser: nog aan te wijzen")
                      .heading(1, "Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .rie();
  CHECK(rie.assessor.text.empty());
}

TEST_CASE("the question for the number of people is answered behind it") {
  const Rie rie = RieDocument()
                      .heading(1, "Vragenlijst")
                      .text("Praktijk: Verzonnen Tanden")
                      .text("Hoeveel mensen werken er? 16, parttimers meegeteld")
                      .heading(1, "Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .rie();
  CHECK(rie.employees == 16);
}

TEST_CASE("an RI&E that says its plan is elsewhere holds none") {
  const Rie rie = RieDocument()
                      .heading(1, "Risico-inventarisatie en -evaluatie")
                      .text("Een plan van aanpak maakt geen deel uit van dit verslag.")
                      .heading(1, "Bevindingen")
                      .table({{"Nr", "Bevinding", "Maatregel", "Wie"},
                              {"1", "De zaag geeft 91 dB(A) bij de zager.", "Omkasting van de zaag", "chef"}})
                      .rie();
  CHECK_FALSE(rie.has_plan);
}
