#include "parsers/rie/sections.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

void all_are(SectionKind kind, std::initializer_list<const char*> headings) {
  for (const char* heading : headings) {
    INFO(heading);
    CHECK(section_kind(heading, SectionKind::findings) == kind);
  }
}

}  // namespace

TEST_CASE("chapters that explain are background") {
  all_are(SectionKind::background, {"Inleiding", "1.2 Werkwijze", "Wettelijk kader", "Inhoudsopgave", "Leeswijzer", "Methodiek",
                                    "Legenda", "Begrippenlijst", "Ondertekening"});
}

TEST_CASE("chapters about the company are recognised") {
  all_are(SectionKind::company, {"Bedrijfsgegevens", "2 Algemene gegevens", "Gegevens van de organisatie"});
}

TEST_CASE("chapters about what is not there are recognised") {
  all_are(SectionKind::absent, {"Niet van toepassing", "Wat in dit bedrijf niet speelt", "Niet aangetroffen risico's",
                                "Gevaren die beheerst of niet aanwezig zijn"});
}

TEST_CASE("the Dutch headings of an OiRA action plan say what stands under them") {
  all_are(SectionKind::unassessed, {"Gevaren/problemen die vastgesteld zijn en nog moeten worden behandeld"});
  all_are(SectionKind::absent, {"Gevaren/problemen die beheerst of niet aanwezig zijn in uw organisatie"});
}

TEST_CASE("chapters with what is in order are controlled") {
  all_are(SectionKind::controlled, {"Beheerste risico's", "Wat goed gaat", "Goed geregeld"});
}

TEST_CASE("the plan, advice and summary are recognised") {
  all_are(SectionKind::plan, {"Plan van aanpak", "Actielijst", "6. PvA", "Maatregelen en planning"});
  all_are(SectionKind::advice, {"Advies", "Aanbevelingen", "Maatregelen"});
  all_are(SectionKind::summary, {"Samenvatting", "Managementsamenvatting", "Conclusies", "Top 5"});
}

TEST_CASE("a chapter with findings and plan together is for findings") {
  all_are(SectionKind::findings, {"Inventarisatie en plan van aanpak", "Bevindingen en plan van aanpak"});
}

TEST_CASE("a heading that says nothing keeps the kind around it") {
  CHECK(section_kind("Geluid", SectionKind::findings) == SectionKind::findings);
  CHECK(section_kind("Geluid", SectionKind::absent) == SectionKind::absent);
  CHECK(section_kind("5.3 Zagerij", SectionKind::plan) == SectionKind::plan);
  CHECK(section_kind("", SectionKind::company) == SectionKind::company);
}

TEST_CASE("subjects that contain a word of another chapter stay findings") {
  all_are(SectionKind::findings, {"Werkdruk", "Arbobeleid", "Voorlichting en onderricht", "Fysieke belasting", "Tillen"});
}

TEST_CASE("a whole sentence is no chapter heading") {
  CHECK(section_kind("Voor het werk met de zaag is een plan van aanpak gemaakt dat in de kantine aan de muur hangt en werkt",
                     SectionKind::findings) == SectionKind::findings);
}

TEST_CASE("a heading may head a card with a class and a code") {
  const auto both = heading_code("C C-01 Lasrook in de dubbele bodem");
  REQUIRE(both);
  CHECK(both->rank == "C");
  CHECK(both->code == "C-01");
  const auto only_code = heading_code("S-03 Oude menie");
  REQUIRE(only_code);
  CHECK(only_code->rank.empty());
  CHECK(only_code->code == "S-03");
  for (const char* plain : {"3 Geluid", "CO2 in de kelder", "A. Wie zijn wij", "Tekenkamer", "Zone K: bagagekelder"}) {
    INFO(plain);
    CHECK_FALSE(heading_code(plain));
  }
}
