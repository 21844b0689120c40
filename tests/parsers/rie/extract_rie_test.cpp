#include "parsers/rie/extract_rie.h"

#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

Presence only(const Rie& rie, const RiskId& risk) {
  const auto found = findings_of(rie, risk);
  INFO(shown(rie) << " / " << risk);
  REQUIRE(found.size() == 1);
  return found[0].presence;
}

RiskFinding one(const Rie& rie, const RiskId& risk) {
  const auto found = findings_of(rie, risk);
  INFO(shown(rie) << " / " << risk);
  REQUIRE(found.size() == 1);
  return found[0];
}

Rie question_list() {
  return rie_with_chapter("Vragenlijst")
      .table({{"Nr.", "Vraag", "Ja", "Nee", "N.v.t.", "Toelichting"},
              {"1", "Worden medewerkers blootgesteld aan lawaai?", "x", "", "", "Bij de zaag is 91 dB(A) gemeten."},
              {"2", "Komt agressie van klanten voor?", "", "x", "", ""},
              {"3", "Wordt er met lood gewerkt?", "", "", "x", ""},
              {"4", "Is het beeldschermwerk goed ingericht?", "x", "", "", ""},
              {"5", "Is werkdruk voorkomen?", "", "x", "", ""},
              {"6", "Komt nachtarbeid voor?", "", "", "", ""}})
      .rie();
}

}  // namespace

TEST_CASE("a question list gives every answer its state by the polarity of its question") {
  const Rie rie = question_list();
  CHECK((only(rie, "lawaai") == Presence::present));
  CHECK((only(rie, "agressie-geweld") == Presence::absent));
  CHECK((only(rie, "lood") == Presence::not_applicable));
  CHECK((only(rie, "beeldschermwerk") == Presence::controlled));
  CHECK((only(rie, "werkdruk") == Presence::present));
}

TEST_CASE("a question without a tick is not assessed, not absent") {
  CHECK((only(question_list(), "nachtarbeid") == Presence::not_assessed));
}

TEST_CASE("a finding of a question list keeps number, value and place") {
  const RiskFinding f = one(question_list(), "lawaai");
  CHECK(f.number == "1");
  REQUIRE(f.quantities.size() == 1);
  CHECK(f.quantities[0].value == 91);
  CHECK(f.source.place == "tabel 2, rij 2, cel 6");
  CHECK(f.source.quote == "Bij de zaag is 91 dB(A) gemeten.");
  CHECK(f.source.file == "proef.docx");
}

TEST_CASE("in order, attention needed and n.v.t. are columns of a checklist") {
  const Rie rie = rie_with_chapter("Inspectie")
                      .table({{"Nummer", "Aandachtspunt", "In orde", "Aandacht nodig", "n.v.t.", "Opmerkingen"},
                              {"1.01", "Lawaai", "", "X", "", ""},
                              {"1.02", "Beeldschermwerk", "x", "", "", ""},
                              {"1.03", "Lood", "", "", "✓", ""}})
                      .rie();
  CHECK((only(rie, "lawaai") == Presence::present));
  CHECK((only(rie, "beeldschermwerk") == Presence::controlled));
  CHECK((only(rie, "lood") == Presence::not_applicable));
}

TEST_CASE("a band row names the topic of the rows below it") {
  const Rie rie = rie_with_chapter("Risico's")
                      .table({{"Nr.", "Risico", "Prioriteit"},
                              {"Geluid"},
                              {"1", "De situatie bij de zaag is al jaren zo", "1"},
                              {"Agressie en geweld"},
                              {"2", "De balie is smal en open", "2"}})
                      .rie();
  CHECK(one(rie, "lawaai").number == "1");
  CHECK(one(rie, "agressie-geweld").number == "2");
}

TEST_CASE("a table without header goes on with the columns of the one before") {
  const Rie rie =
      rie_with_chapter("Risico's")
          .table({{"Nr.", "Risico", "Prioriteit"}, {"1", "Lawaai bij de zaag", "1"}})
          .table({{"2", "Tillen van platen met de hand in het magazijn", "2"}, {"3", "Houtstof bij het schuren", "3"}})
          .rie();
  CHECK(one(rie, "tillen-dragen").number == "2");
  CHECK(one(rie, "houtstof").priority.printed == "3");
}

TEST_CASE("prose gives findings with the sentence that states them") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .heading(2, "Geluid")
                      .text("In de zagerij is 91 dB(A) gemeten.")
                      .heading(2, "Agressie")
                      .text("Baliemedewerkers worden regelmatig bedreigd door klanten.")
                      .rie();
  const RiskFinding noise = one(rie, "lawaai");
  CHECK((noise.presence == Presence::present));
  CHECK(noise.source.quote == "In de zagerij is 91 dB(A) gemeten.");
  CHECK(noise.source.section == "Geluid");
  CHECK((only(rie, "agressie-geweld") == Presence::present));
}

TEST_CASE("a footnote is read with the prose that refers to it") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .heading(2, "Werkplaats")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .footnote("In de spuiterij wordt gewerkt met isocyanaten in tweecomponentenlak.")
                      .rie();
  const RiskFinding f = one(rie, "sensibiliserende-stoffen");
  CHECK((f.presence == Presence::present));
  CHECK(f.source.place == "voetnoot 1");
}

TEST_CASE("a denial in prose is a finding of absence") {
  const Rie rie = rie_with_chapter("Bevindingen").heading(2, "Werktijden").text("Nachtarbeid komt niet voor.").rie();
  CHECK((only(rie, "nachtarbeid") == Presence::absent));
}

TEST_CASE("chapters of explanation give no findings") {
  const Rie rie = rie_with_chapter("Wettelijk kader")
                      .text("Bij lawaai boven 85 dB(A) is gehoorbescherming verplicht.")
                      .heading(1, "Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .rie();
  CHECK(findings_of(rie, "lawaai").empty());
  CHECK((only(rie, "werkdruk") == Presence::present));
}

TEST_CASE("what stands under a heading of absence is absent") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .text("De medewerkers ervaren een hoge werkdruk.")
                      .heading(1, "Niet van toepassing")
                      .item("Lood")
                      .item("Ioniserende straling")
                      .rie();
  CHECK((only(rie, "lood") == Presence::absent));
  CHECK((only(rie, "ioniserende-straling") == Presence::absent));
  CHECK((only(rie, "werkdruk") == Presence::present));
}

TEST_CASE("one table per risk is a card") {
  const Rie rie = rie_with_chapter("Risicokaarten")
                      .table({{"Nummer", "4"},
                              {"Onderwerp", "Geluid"},
                              {"Omschrijving", "Bij de zaag is 91 dB(A) gemeten"},
                              {"Betrokken medewerkers", "Zagers"},
                              {"Huidige maatregelen", "Otoplastieken"},
                              {"Prioriteit", "hoog"},
                              {"Maatregel", "Zaag omkasten"},
                              {"Verantwoordelijk", "hoofd Verzonnen"},
                              {"Gereed per", "31-12-2026"}})
                      .table({{"Nummer", "5"},
                              {"Onderwerp", "Tillen"},
                              {"Omschrijving", "Platen van 28 kg worden met de hand getild"},
                              {"Prioriteit", "midden"},
                              {"Maatregel", "Vacuümheffer"}})
                      .rie();
  const RiskFinding noise = one(rie, "lawaai"), lifting = one(rie, "tillen-dragen");
  CHECK(noise.number == "4");
  CHECK(noise.group == "Zagers");
  CHECK(noise.measures_in_place == "Otoplastieken");
  CHECK((noise.priority.level == PriorityLevel::high));
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  CHECK(noise.plan[0].responsible == "hoofd Verzonnen");
  CHECK(noise.plan[0].deadline == Date{std::chrono::year(2026), std::chrono::December, std::chrono::day(31)});
  CHECK(lifting.number == "5");
  CHECK((lifting.priority.level == PriorityLevel::middle));
}

TEST_CASE("an OiRA section is a card of paragraphs") {
  const Rie rie = rie_with_chapter("Plan van aanpak")
                      .heading(2, "1 Fysische factoren")
                      .heading(3, "1.1 Er is schadelijk geluid op de werkplek")
                      .styled("RiskPriority", "Dit risico is aanwezig.")
                      .styled("RiskPriority", "Dit is een risico in de categorie hoog.")
                      .text("Geluid kan overal ontstaan.")
                      .styled("Measure Heading", "Opmerkingen")
                      .text("Bij de zaag is 91 dB(A) gemeten.")
                      .styled("Measure Heading", "Maatregel 1")
                      .styled("MeasureField", "Plan van aanpak")
                      .styled("MeasureText", "Zaag omkasten")
                      .styled("MeasureField", "Wie is er verantwoordelijk?")
                      .styled("MeasureText", "hoofd Verzonnen")
                      .styled("MeasureField", "Eind datum")
                      .styled("MeasureText", "31-12-2026")
                      .heading(3, "1.2 Agressie komt voor")
                      .styled("RiskPriority", "Dit risico is nog niet beoordeeld.")
                      .rie();
  const RiskFinding noise = one(rie, "lawaai");
  CHECK((noise.presence == Presence::present));
  CHECK((noise.priority.level == PriorityLevel::high));
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  CHECK(noise.plan[0].responsible == "hoofd Verzonnen");
  CHECK(noise.plan[0].deadline == Date{std::chrono::year(2026), std::chrono::December, std::chrono::day(31)});
  CHECK((only(rie, "agressie-geweld") == Presence::not_assessed));
}

TEST_CASE("an OiRA top five risk that is not there is absent") {
  const Rie rie = rie_with_chapter("Plan van aanpak")
                      .heading(3, "2.1 Agressie komt voor")
                      .styled("RiskPriority",
                              "Dit risico is niet aanwezig maar aangezien het een top-5 risico is, is het hier wel opgenomen.")
                      .rie();
  CHECK((only(rie, "agressie-geweld") == Presence::absent));
}

TEST_CASE("a summary gives no second finding, but another place of the same one") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .heading(2, "Geluid")
                      .text("In de zagerij is 91 dB(A) gemeten.")
                      .heading(1, "Samenvatting")
                      .text("Het lawaai in de zagerij heeft een hoge prioriteit.")
                      .rie();
  const RiskFinding noise = one(rie, "lawaai");
  REQUIRE(noise.also.size() == 1);
  CHECK(noise.also[0].section == "Samenvatting");
  CHECK((noise.priority.level == PriorityLevel::high));
}

TEST_CASE("every row of a table is a finding or listed as not recognised") {
  const Rows rows = {{"Nr.", "Risico", "Prioriteit"},
                     {"1", "Lawaai bij de zaag", "1"},
                     {"2", "De vergadering begint vaak te laat", "3"},
                     {"3", "Tillen van platen", "2"},
                     {"4", "Het logo op de bus is vervaagd", "3"}};
  const Rie rie = rie_with_chapter("Risico's").table(rows).rie();
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const std::string place = "tabel 2, rij " + std::to_string(r + 1) + ", cel 2";
    const bool found =
        std::any_of(rie.findings.begin(), rie.findings.end(), [&](const RiskFinding& f) { return f.source.place == place; });
    const auto listed = std::find_if(rie.unrecognised.begin(), rie.unrecognised.end(),
                                     [&](const Unrecognised& u) { return u.source.place == place; });
    INFO(rows[r][1] << " / " << shown(rie));
    CHECK((found || listed != rie.unrecognised.end()));
    if (listed != rie.unrecognised.end()) {
      CHECK(listed->source.quote == rows[r][1]);
      CHECK_FALSE(listed->why.empty());
    }
  }
}

TEST_CASE("every sentence of a chapter of findings is a finding or listed as not recognised") {
  const std::vector<std::string> sentences = {"In de zagerij is 91 dB(A) gemeten.", "De bus is blauw.",
                                              "Baliemedewerkers worden regelmatig bedreigd.",
                                              "Het dak is in de zomer geverfd."};
  RieDocument d = rie_with_chapter("Bevindingen");
  d.heading(2, "Rondgang").text(sentences[0] + " " + sentences[1]).text(sentences[2] + " " + sentences[3]);
  const Rie rie = d.rie();
  for (const std::string& sentence : sentences) {
    const auto holds = [&](const SourceRef& s) { return s.quote.find(sentence) != std::string::npos; };
    const bool found = std::any_of(rie.findings.begin(), rie.findings.end(), [&](const RiskFinding& f) {
      return holds(f.source) || std::any_of(f.also.begin(), f.also.end(), holds);
    });
    const bool listed =
        std::any_of(rie.unrecognised.begin(), rie.unrecognised.end(), [&](const Unrecognised& u) { return holds(u.source); });
    INFO(sentence << " / " << shown(rie));
    CHECK((found || listed));
  }
}

TEST_CASE("every finding leads back to a place in the document") {
  RieDocument d = rie_with_chapter("Bevindingen");
  d.heading(2, "Geluid")
      .text("In de zagerij is 91 dB(A) gemeten.")
      .table({{"Nr.", "Risico", "Prioriteit"}, {"1", "Tillen van platen", "2"}, {"2", "Houtstof bij het schuren", "3"}});
  const Rie rie = d.rie();
  REQUIRE(rie.findings.size() == 3);
  for (const RiskFinding& f : rie.findings) {
    INFO(f.risk << " " << f.source.place);
    CHECK(d.document().text_at(f.source.place).find(f.source.quote) != std::string::npos);
  }
}

TEST_CASE("a document that is no RI&E gives a warning and no findings") {
  RieDocument d;
  d.heading(1, "Notulen").text("De vergadering is op dinsdag.").heading(1, "Rondvraag").text("Niemand heeft iets.");
  const Rie rie = d.rie();
  CHECK(rie.findings.empty());
  REQUIRE(d.diagnostics.size() == 1);
  CHECK(d.diagnostics[0].code == "rie.no_findings");
  CHECK(d.diagnostics[0].where.file == "proef.docx");
}

TEST_CASE("an empty document gives a warning and no findings") {
  RieDocument d;
  CHECK(d.rie().findings.empty());
  REQUIRE(d.diagnostics.size() == 1);
  CHECK(d.diagnostics[0].code == "rie.no_findings");
}

TEST_CASE("findings come in the order of the document") {
  const Rie rie =
      rie_with_chapter("Risico's")
          .table(
              {{"Nr.", "Risico"}, {"1", "Tillen van platen"}, {"2", "Lawaai bij de zaag"}, {"3", "Houtstof bij het schuren"}})
          .rie();
  CHECK(shown(rie) == "tillen-dragen=aanwezig; lawaai=aanwezig; houtstof=aanwezig");
}

TEST_CASE("labels with their value on the next line of one paragraph make a card too") {
  const Rie rie = rie_with_chapter("Plan van aanpak")
                      .heading(2, "1 Fysische factoren")
                      .heading(3, "1.1 De werkplek is niet in orde")
                      .text("Dit risico is aanwezig.")
                      .text("Dit is een risico in de categorie hoog.")
                      .text("Opmerkingen\nBij de zaag is 91 dB(A) gemeten.")
                      .text("Maatregel 1")
                      .text("Plan van aanpak\nZaag omkasten")
                      .text("Wie is er verantwoordelijk?\nhoofd Verzonnen")
                      .text("Eind datum\neind 2026")
                      .rie();
  INFO(shown(rie));
  const RiskFinding noise = one(rie, "lawaai");
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  CHECK(noise.plan[0].responsible == "hoofd Verzonnen");
  CHECK(noise.plan[0].deadline == Date{std::chrono::year(2026), std::chrono::December, std::chrono::day(31)});
}
