#include "parsers/rie/columns.h"

#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using support::table_of;

namespace {

void headers(ColumnRole role, std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(static_cast<int>(role_of_header(text)) == static_cast<int>(role));
  }
}

void labels(ColumnRole role, std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(static_cast<int>(role_of_label(text)) == static_cast<int>(role));
  }
}

}  // namespace

TEST_CASE("headers of numbers are known by all their names") {
  headers(ColumnRole::number, {"Nr", "Nr.", "Nummer", "#", "Volgnr.", "Vraagnummer", "Vraag nr.", "ID", "Item", "Code", "Ref.",
                               "Risiconummer", "Punt", "Actienr.", "Knelpuntnr."});
}

TEST_CASE("headers of topics are known by all their names") {
  headers(ColumnRole::topic,
          {"Onderwerp", "Thema", "Module", "Hoofdstuk", "Rubriek", "Sectie", "Aandachtsgebied", "Risicogebied",
           "Arbo-onderwerp", "Proces", "Activiteit", "Werkzaamheid", "Taak", "Processtap", "Domein", "Aspect"});
}

TEST_CASE("headers of questions and findings are known by all their names") {
  headers(ColumnRole::question, {"Vraag", "Stelling", "Controlepunt", "Toetsingscriterium", "Toetsingscriteria"});
  headers(ColumnRole::finding,
          {"Risico", "Knelpunt", "Bevinding", "Bevindingen", "Constatering", "Situatie", "Risicobeschrijving", "Omschrijving",
           "Beschrijving", "Gevaar", "Gevaarsbron", "Tekortkoming", "Afwijking", "Geconstateerd risico", "Waarneming",
           "Huidige situatie", "Feitelijke situatie", "Probleem"});
}

TEST_CASE("headers of explanations, causes and groups are known by all their names") {
  headers(ColumnRole::explanation,
          {"Toelichting", "Opmerking", "Opmerkingen", "Onderbouwing", "Motivatie", "Bijzonderheden", "Achtergrond"});
  headers(ColumnRole::cause, {"Oorzaak", "Bron", "Gevolg", "Mogelijke gevolgen", "Consequentie", "Scenario"});
  headers(ColumnRole::group, {"Functie", "Functiegroep", "Doelgroep", "Wie loopt risico", "Blootgestelden", "Aantal werknemers",
                              "Afdeling", "Locatie", "Werkplek", "Medewerkers", "Betrokkenen", "Bijzondere groepen"});
}

TEST_CASE("headers of factors, scores and priorities are known by all their names") {
  headers(ColumnRole::factor, {"Blootstelling", "Blootstellingsfrequentie", "B", "E", "W", "Frequentie", "Duur", "Kans",
                               "Waarschijnlijkheid", "Effect", "Ernst", "Impact"});
  headers(ColumnRole::score, {"R", "Risicoscore", "Risicogetal", "RPN", "Score", "R=BxExW"});
  headers(ColumnRole::priority, {"Prioriteit", "Prio", "Categorie", "Urgentie", "Risico (H/M/L)", "Belang", "Ernst (H/M/L)",
                                 "Prioritering", "Niveau", "Risicoklasse", "Klasse", "Risiconiveau"});
}

TEST_CASE("headers of measures are known by all their names") {
  headers(ColumnRole::measure, {"Maatregel", "Maatregelen", "Actie", "Actiepunt", "Te nemen maatregel", "Plan van aanpak",
                                "Oplossing", "Advies", "Aanbeveling", "Verbetervoorstel", "Verbetermaatregel",
                                "Beheersmaatregel", "Aanpak", "Maatregelomschrijving", "Geplande maatregelen"});
  headers(ColumnRole::in_place, {"Huidige maatregelen", "Reeds genomen maatregelen", "Bestaande maatregelen",
                                 "Maatregelen van kracht", "Genomen maatregelen", "Wat is er al geregeld"});
  headers(ColumnRole::measure_type, {"Type maatregel", "Arbeidshygiënische strategie", "TOP", "BCIP"});
}

TEST_CASE("headers of the plan are known by all their names") {
  headers(ColumnRole::responsible,
          {"Verantwoordelijk", "Verantwoordelijke", "Wie", "Wie is er verantwoordelijk?", "Wie gaat het uitvoeren?",
           "Actiehouder", "Eigenaar", "Uitvoerende", "Actor", "Coördinator", "Door", "Wie doet wat"});
  headers(ColumnRole::date, {"Termijn", "Planning", "Startdatum", "Begindatum", "Einddatum", "Eind datum", "Deadline",
                             "Wanneer", "Datum gereed", "Streefdatum", "Realisatiedatum", "Uiterlijk", "Datum", "Kwartaal"});
  headers(ColumnRole::status, {"Status", "Afgehandeld", "Voortgang", "Stand van zaken", "%", "Afgerond (j/n)", "Paraaf",
                               "Evaluatie", "Effectiviteit", "Hoe evalueren?"});
  headers(ColumnRole::cost, {"Kosten", "Budget", "Budget (in Euro)", "Begroting", "Investering", "Uren", "€"});
  headers(ColumnRole::legal, {"Wet- en regelgeving", "Wettelijk kader", "Artikel", "Grondslag", "Normen", "Arbocatalogus"});
}

TEST_CASE("headers of answers are known by all their names") {
  headers(ColumnRole::answer, {"Antwoord", "J/N"});
  headers(ColumnRole::yes, {"Ja", "JA", "Voldoet"});
  headers(ColumnRole::no, {"Nee", "Voldoet niet"});
  headers(ColumnRole::not_applicable, {"N.v.t.", "n.v.t.", "NVT", "Niet van toepassing"});
  headers(ColumnRole::in_order, {"In orde"});
  headers(ColumnRole::attention, {"Aandacht nodig"});
}

TEST_CASE("a sentence and an unknown word are no header") {
  headers(ColumnRole::none, {"", "In de zagerij wordt 88 dB(A) gemeten bij de kantelende schijven en zagen.", "Zagerij", "12"});
}

TEST_CASE("capitals, accents, colons and line breaks in a header make no difference") {
  headers(ColumnRole::measure, {"MAATREGEL:", "  maatregel ", "Te nemen\nmaatregel"});
}

TEST_CASE("labels of the company block are known by all their names") {
  labels(ColumnRole::company, {"Bedrijf", "Bedrijfsnaam", "Organisatie", "Opdrachtgever", "Werkgever", "Naam onderneming",
                               "Instelling", "School", "Klant", "Relatie", "Bedrijfsnaam:"});
  labels(ColumnRole::address, {"Adres", "Bezoekadres bedrijf", "Postadres bedrijf", "Vestigingsadres", "Postcode", "Plaats"});
  labels(ColumnRole::activity, {"Bedrijfsactiviteit", "Branche", "Sector", "Bedrijfsprofiel"});
  labels(ColumnRole::author,
         {"Naam invuller", "Opsteller", "Opgesteld door", "Uitgevoerd door", "Auteur", "Inventarisatie door"});
  labels(ColumnRole::assessor, {"Toetser", "Getoetst door", "Kerndeskundige", "Gecertificeerde arbokerndeskundige",
                                "Gegevens arbodienst/-deskundige"});
  labels(ColumnRole::report_date, {"Datum", "Datum opstelling", "Datum rapport", "Datum toets", "Datum bewerking",
                                   "Datum waarop de gegevens verzameld zijn"});
  labels(ColumnRole::employees, {"Aantal werknemers", "Aantal medewerkers", "Personeelsbestand"});
  labels(ColumnRole::version, {"Versie", "Revisie", "Kenmerk", "Documentnummer", "Projectnummer"});
  labels(ColumnRole::none, {"Geluid", ""});
}

TEST_CASE("a table with a header row is read by rows") {
  const TableLayout layout = layout_of(
      table_of({{"Nr.", "Risico", "Prioriteit", "Maatregel"}, {"1", "Lawaai bij de zaag", "1", "Omkasten"}}), nullptr);
  REQUIRE(layout.kind == TableLayout::Kind::rows);
  CHECK(layout.first_row == 1);
  CHECK(layout.column(ColumnRole::number) == 0);
  CHECK(layout.column(ColumnRole::finding) == 1);
  CHECK(layout.column(ColumnRole::priority) == 2);
  CHECK(layout.column(ColumnRole::measure) == 3);
  CHECK(layout.column(ColumnRole::date) == -1);
  CHECK(layout.headers[1] == "Risico");
}

TEST_CASE("a title row above the header is passed over") {
  const TableLayout layout =
      layout_of(table_of({{"Zagerij"}, {"Nr.", "Risico", "Maatregel"}, {"1", "Lawaai bij de zaag", "Omkasten"}}), nullptr);
  CHECK(layout.kind == TableLayout::Kind::rows);
  CHECK(layout.first_row == 2);
}

TEST_CASE("a table without header goes on with the one before it") {
  const TableLayout first =
      layout_of(table_of({{"Nr.", "Risico", "Maatregel"}, {"1", "Lawaai bij de zaag", "Omkasten"}}), nullptr);
  const TableLayout next =
      layout_of(table_of({{"2", "Tillen van platen", "Vacuümheffer"}, {"3", "Houtstof", "Afzuiging"}}), &first);
  REQUIRE(next.kind == TableLayout::Kind::rows);
  CHECK(next.first_row == 0);
  CHECK(next.column(ColumnRole::finding) == 1);
}

TEST_CASE("a table without header and with other columns does not go on") {
  const TableLayout first =
      layout_of(table_of({{"Nr.", "Risico", "Maatregel"}, {"1", "Lawaai bij de zaag", "Omkasten"}}), nullptr);
  const TableLayout next = layout_of(table_of({{"a", "b", "c", "d"}}), &first);
  CHECK(next.column(ColumnRole::finding) == -1);
}

TEST_CASE("two columns of company labels are the company block") {
  const TableLayout layout = layout_of(table_of({{"Bedrijfsnaam", "Verzonnen Zagerij B.V."},
                                                 {"Adres", "Fantasielaan 3"},
                                                 {"Opgesteld door", "V. Verzonnen"},
                                                 {"Aantal medewerkers", "48"}}),
                                       nullptr);
  CHECK(layout.kind == TableLayout::Kind::company);
}

TEST_CASE("two columns of risk labels are a card") {
  const TableLayout layout = layout_of(table_of({{"Nummer", "4"},
                                                 {"Onderwerp", "Geluid"},
                                                 {"Omschrijving", "Lawaai bij de zaag"},
                                                 {"Prioriteit", "hoog"},
                                                 {"Maatregel", "Omkasten"}}),
                                       nullptr);
  CHECK(layout.kind == TableLayout::Kind::cards);
}

TEST_CASE("a square of numbers is a matrix") {
  const TableLayout layout =
      layout_of(table_of({{"5", "5", "10", "15"}, {"4", "4", "8", "12"}, {"3", "3", "6", "9"}}), nullptr);
  CHECK(layout.kind == TableLayout::Kind::matrix);
}

TEST_CASE("an empty table is nothing") { CHECK(layout_of(Table{}, nullptr).kind == TableLayout::Kind::none); }

TEST_CASE("'wie' left of the measure is who is exposed, right of it who acts") {
  const TableLayout exposed = layout_of(
      table_of({{"Wie", "Risico", "Maatregel", "Wanneer"}, {"Zagers", "Lawaai bij de zaag", "Omkasten", "Q1 2026"}}), nullptr);
  CHECK(exposed.column(ColumnRole::group) == 0);
  CHECK(exposed.column(ColumnRole::responsible) == -1);
  const TableLayout acts = layout_of(
      table_of({{"Risico", "Maatregel", "Wie", "Wanneer"}, {"Lawaai bij de zaag", "Omkasten", "Directie", "Q1 2026"}}),
      nullptr);
  CHECK(acts.column(ColumnRole::responsible) == 2);
  CHECK(acts.column(ColumnRole::group) == -1);
}

TEST_CASE("the column with the longest texts is the finding when no header says so") {
  const TableLayout layout = layout_of(
      table_of({{"Nr.", "Wat u schreef", "Maatregel"}, {"1", "Bij de zaag moet je de stem verheffen", "Omkasten"}}), nullptr);
  CHECK(layout.column(ColumnRole::finding) == 1);
}

TEST_CASE("what is left after the measures is no finding beside the risk itself") {
  const TableLayout layout = layout_of(table_of({{"Risico", "Prio", "Maatregel", "Restrisico"},
                                                 {"Lawaai bij de zaag", "1", "Omkasten", "Stoten blijft mogelijk"}}),
                                       nullptr);
  CHECK(layout.column(ColumnRole::finding) == 0);
  CHECK(layout.column(ColumnRole::factor) == 3);
  const TableLayout rated =
      layout_of(table_of({{"Onderwerp", "Maatregel", "Restrisico"}, {"Lawaai bij de zaag", "Omkasten", "Laag"}}), nullptr);
  CHECK(rated.column(ColumnRole::finding) == -1);
  CHECK(rated.column(ColumnRole::factor) == 2);
}

TEST_CASE("the day on which it was done is no deadline beside a planned day") {
  const TableLayout both = layout_of(table_of({{"Risico", "Maatregel", "Streefdatum", "Datum afgerond"},
                                               {"Lawaai bij de zaag", "Omkasten", "1-3-2026", "2-2-2026"}}),
                                     nullptr);
  CHECK(both.column(ColumnRole::date) == 2);
  CHECK(both.column(ColumnRole::status) == 3);
  const TableLayout alone =
      layout_of(table_of({{"Risico", "Maatregel", "Datum afgerond"}, {"Lawaai bij de zaag", "Omkasten", "2-2-2026"}}), nullptr);
  CHECK(alone.column(ColumnRole::date) == 2);
}
