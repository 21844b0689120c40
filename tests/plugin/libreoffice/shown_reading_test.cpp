#include "plugin/libreoffice/shown_reading.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

namespace {

const char* reading = R"({"findings": [
  {"risk": "lawaai", "presence": "present", "priority": "hoog", "quote": "91 dB(A) bij de zaag", "exposed_group": "zagers",
   "source": {"place": "tabel 3, rij 4", "page": null}},
  {"risk": "asbest", "presence": "absent", "reason": "de RI&E ontkent dit", "quote": "Er is geen asbest.",
   "source": {"place": "alinea 4", "page": 2}}],
 "decisions": [{"risk": "lawaai", "reason": "Er is recht op gehooronderzoek.", "question": null}],
 "unrecognised": [{"text": "Overige punten", "place": "alinea 9", "why": "rij zonder herkend risico"}]})";

const char* judged = R"({"bevindingen": [
  {"risico": "lawaai", "citaat": "91 dB(A) bij de zaag", "plaats": "tabel 3, rij 4", "staat": "bevestigd", "prioriteit": "afgewezen"}]})";

}  // namespace

TEST_CASE("the sidebar groups findings by what the RI&E says of them, the unrecognised last") {
  const auto groups = groups_of(reading, "");
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].title == "Aanwezig");
  CHECK(groups[1].title == "Afwezig");
  CHECK(groups[2].title == "Niet herkend");
  CHECK(groups[0].findings.at(0).label == "Lawaai, hoog");
  CHECK(groups[2].findings.at(0).risk.empty());
  CHECK(groups[2].findings.at(0).quote == "Overige punten");
}

TEST_CASE("a finding is explained with its duty, and a page when there is one") {
  const auto groups = groups_of(reading, "");
  CHECK(groups[0].findings[0].explanation ==
        "Aanwezig.\nPrioriteit: hoog\nVoor: zagers\nPlaats: tabel 3, rij 4\nEr is recht op gehooronderzoek.");
  CHECK(groups[1].findings.at(0).explanation == "Afwezig.\nReden: de RI&E ontkent dit\nPlaats: blz. 2, alinea 4");
}

TEST_CASE("what the bedrijfsarts said of a finding comes out of the case") {
  const ShownFinding noise = groups_of(reading, judged)[0].findings.at(0);
  CHECK(noise.state_word == "bevestigd");
  CHECK(noise.priority_word == "afgewezen");
  CHECK(groups_of(reading, "geen JSON")[0].findings.at(0).state_word.empty());
}

TEST_CASE("an answer that is no reading is refused") { CHECK_THROWS_AS(groups_of(R"({"error": "kapot"})", ""), Error); }
