#include <catch2/catch.hpp>

#include "tests/generators/example_project.h"

// One test per element of the overview of signals, each on the text of a produced document.
using namespace pago;
using namespace pago::example;

namespace {

std::string with_signal(const std::string& source, const std::string& finding = "Geen bijzonderheden.") {
  CaseFile c = case_file();
  c.signals = {{source, "gebruikt", "maart 2026", finding}};
  return document_text("SIG", c);
}

}  // namespace

TEST_CASE("SIG_01 .. SIG_12 every source of the leidraad has its place, found back by what the case calls it") {
  const std::pair<const char*, const char*> sources[] = {
      {"Verzuimcijfers 2025", "Verzuimanalyse, ook van verzuim door het werk"},
      {"Beroepsziektemeldingen", "Meldingen van beroepsziekten"},
      {"preventief spreekuur", "Arbeidsomstandighedenspreekuur"},
      {"Het PAGO van 2022", "Eerdere PAGO’s en PMO’s"},
      {"Tevredenheidsonderzoek onder medewerkers", "Medewerkerstevredenheidsonderzoek"},
      {"Gesprek met de OR over verzuim", "Overleg met OR of PVT"},
      {"SMO", "Overleg met de directie of sociaal-medisch overleg"},
      {"Arbeidshygiënist", "Overleg met kerndeskundigen"},
      {"Jaarverslag 2025", "Jaarverslagen"},
      {"Werkplekbezoek zagerij", "Metingen van blootstelling, werkplekbezoek en werkplekonderzoek"},
      {"Arbocatalogus metaal", "Gegevens van de bedrijfstak en arbocatalogi"},
      {"RIVM-rapport", "Andere documenten: Gezondheidsraad, RIVM, EU-OSHA, richtlijnen"}};
  const std::string nothing = document_text("SIG", CaseFile{});
  CHECK(contains(nothing, "Van de 12 bronnen van de leidraad is er nog geen bekeken."));
  for (const auto& [given, title] : sources) {
    CAPTURE(given, title);
    CHECK(contains(with_signal(given), std::string(title) + " | gebruikt | maart 2026 | Geen bijzonderheden."));
    CHECK(contains(nothing, std::string(title) + " | [gebruik] | [datum] | [bevinding]"));
  }
  CHECK(contains(messages("SIG", CaseFile{}), "of de bron is gebruikt (12 keer)"));
}

TEST_CASE("a signal that the leidraad does not name is shown too, never dropped") {
  const std::string text = with_signal("Ideeënbus");
  CHECK(contains(text, "Andere signalen"));
  CHECK(contains(text, "Ideeënbus | gebruikt | maart 2026 | Geen bijzonderheden."));
  CHECK_FALSE(contains(with_signal("Jaarverslag"), "Andere signalen"));
}

TEST_CASE("a source that is not there needs no date and no finding") {
  CaseFile c = case_file();
  c.signals = {{"Jaarverslagen", "niet beschikbaar", "", ""}};
  CHECK(contains(document_text("SIG", c), "Jaarverslagen | niet beschikbaar | – | –"));
  CHECK(contains(messages("SIG", c), "bevinding op groepsniveau (11 keer)"));
}

TEST_CASE("a count of 0 to 4 stays out of the overview, and the message says why (OP-01)") {
  const std::string few = with_signal("Spreekuur", "In de zagerij kwamen 3 werknemers met gehoorklachten.");
  CHECK_FALSE(contains(few, "gehoorklachten"));
  CHECK(contains(few, "gebruikt | maart 2026 | [bevinding]"));
  CaseFile c = case_file();
  c.signals = {{"Spreekuur", "gebruikt", "2025", "3 meldingen"}};
  CHECK(contains(examined("SIG", c), "Schrijf “<5”"));
  for (const char* fine : {"<5 meldingen", "12 meldingen", "gestegen in 2 jaar", "in 2025 gelijk"}) {
    c.signals[0].finding = fine;
    CHECK(examined("SIG", c).empty());
    CHECK(contains(document_text("SIG", c), fine));
  }
}
