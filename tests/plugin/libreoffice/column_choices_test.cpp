#include "plugin/libreoffice/column_choices.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

namespace {

constexpr const char* answer = R"({"kolommen": [
  {"kolom": "A", "kop": "Personeelsnr", "naam": "Personeelsnr", "veld": "persoon.nummer", "zeker": true, "twijfel": "",
   "voorbeelden": ["00017", "00111"]},
  {"kolom": "B", "kop": "RE 4000", "naam": "RE 4000", "veld": "gehoor.rechts_4000", "zeker": false,
   "twijfel": "ook kolom C lijkt hierop", "voorbeelden": ["25"]},
  {"kolom": "C", "kop": "fietskleur", "naam": "fietskleur", "veld": null, "zeker": false, "twijfel": "", "voorbeelden": []}],
 "velden": [{"veld": "persoon.nummer", "naam": "personeelsnummer", "eenheid": "tekst", "groep": "De persoon"},
  {"veld": "gehoor.rechts_4000", "naam": "rechts, 4000 Hz", "eenheid": "dB", "groep": "PAGO: gehoor"}]})";

}  // namespace

TEST_CASE("columns are shown as pago proposes them: what is sure is used, a doubt waits for a person") {
  ColumnChoices choices(answer, "");
  REQUIRE(choices.columns().size() == 3);
  CHECK(choices.line(0) == "A  Personeelsnr  \u2192  De persoon: personeelsnummer (tekst)");
  CHECK(choices.line(1) == "B  RE 4000  \u2192  misschien gehoor: rechts, 4000 Hz (dB)");
  CHECK(choices.line(2) == "C  fietskleur  \u2192  niet gebruikt");
  CHECK(choices.columns()[0].examples == "00017 | 00111");
  CHECK(choices.summary() == "1 van 3 kolommen gebruikt; over 1 is nog niet beslist, die blijft weg.");
  CHECK(choices.kept_in("{}").find("gehoor") == std::string::npos);

  choices.choose(1, 2);
  CHECK(choices.line(1) == "B  RE 4000  \u2192  gehoor: rechts, 4000 Hz (dB)");
  CHECK(choices.summary() == "2 van 3 kolommen gebruikt.");
  choices.choose(0, 0);
  CHECK(choices.line(0) == "A  Personeelsnr  \u2192  niet gebruikt");
}

TEST_CASE("two columns cannot be the same field") {
  ColumnChoices choices(answer, "");
  CHECK(choices.doubled().empty());
  choices.choose(2, 1);
  CHECK(choices.doubled() == "De persoon: personeelsnummer (tekst)");
  CHECK(choices.summary().find("Kies bij een ervan iets anders") != std::string::npos);
}

TEST_CASE("chosen columns go into the case, and nothing else changes there") {
  ColumnChoices choices(answer, "");
  choices.choose(1, 2);
  const std::string kept = choices.kept_in(R"({"kenmerk": "K-1", "uitslagen": {"ontbrekend": {"alles": "weglaten"}}})");
  for (const char* part : {R"("kenmerk": "K-1")", R"("alles": "weglaten")", R"("persoon.nummer": "Personeelsnr")",
                           R"("gehoor.rechts_4000": "RE 4000")"}) {
    CAPTURE(part);
    CHECK(kept.find(part) != std::string::npos);
  }
  CHECK(ColumnChoices(answer, kept).kept_in(kept) == kept);
  CHECK_THROWS_AS(choices.kept_in("[]"), Error);
  CHECK_THROWS_AS(ColumnChoices("{}", ""), Error);
}

TEST_CASE("what the case says of a column goes before the proposal, also of a column that this file lacks") {
  const char* zaak = R"({"uitslagen": {"kolommen": {"persoon.nummer": "kolom C", "gehoor.rechts_4000": "R4"}}})";
  const ColumnChoices choices(answer, zaak);
  REQUIRE(choices.columns().size() == 4);
  CHECK(choices.line(0) == "A  Personeelsnr  \u2192  niet gebruikt");
  CHECK(choices.line(1) == "B  RE 4000  \u2192  niet gebruikt");
  CHECK(choices.line(2) == "C  fietskleur  \u2192  De persoon: personeelsnummer (tekst)");
  CHECK(choices.line(3) == "niet in dit bestand  R4  \u2192  gehoor: rechts, 4000 Hz (dB)");
  const ColumnChoices again(answer, R"({"uitslagen": {"kolommen": {"persoon.nummer": "Personeelsnr"}}})");
  CHECK(again.line(1) == "B  RE 4000  \u2192  misschien gehoor: rechts, 4000 Hz (dB)");
}
