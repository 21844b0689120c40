#include "parsers/formats/sheet.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

// Rows of texts from A1 on; an empty text is an empty cell, a text that begins with "*" is bold.
Sheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
  Sheet sheet;
  sheet.name = "Blad";
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (rows[r][c].empty()) continue;
      SheetCell& cell = sheet.rows[static_cast<int>(r)][static_cast<int>(c)];
      cell.bold = rows[r][c][0] == '*';
      cell.text = rows[r][c].substr(cell.bold ? 1 : 0);
      cell.number = cell.text.find_first_not_of("0123456789,") == std::string::npos;
    }
  return sheet;
}

std::string blocks_of(const Sheet& sheet) {
  Document document;
  REQUIRE(add_sheet(sheet, document));
  return to_text(document);
}

}  // namespace

TEST_CASE("lines above a table are paragraphs and its first full row is the header") {
  CHECK(blocks_of(sheet_of({{"*Plan van aanpak"}, {"Versie van mei"}, {"Nr", "Risico", "Wie"}, {"1", "lawaai", "zagers"}})) ==
        "# Blad\n## Plan van aanpak\nVersie van mei\n|| Nr | Risico | Wie |\n| 1 | lawaai | zagers |\n");
}

TEST_CASE("labels with a value above a table are a table of two columns") {
  CHECK(blocks_of(sheet_of({{"Bedrijf:", "De Zaag"},
                            {"Datum:", "1 mei", "", "Versie:", "2"},
                            {"Nr", "Risico", "Wie", "Wanneer", "Status"},
                            {"1", "lawaai", "zagers", "mei", "open"}})) ==
        "# Blad\n| Bedrijf: | De Zaag |\n| Datum: | 1 mei |\n| Versie: | 2 |\n|| Nr | Risico | Wie | Wanneer | Status |\n"
        "| 1 | lawaai | zagers | mei | open |\n");
}

TEST_CASE("a blank row ends a table; what follows without a header keeps its columns") {
  CHECK(blocks_of(sheet_of(
            {{"*Nr", "*Risico", "*Wie", "*Wanneer"}, {"1", "lawaai", "zagers", "mei"}, {}, {"", "stof", "zagers", "juni"}})) ==
        "# Blad\n|| Nr | Risico | Wie | Wanneer |\n| 1 | lawaai | zagers | mei |\n|  | stof | zagers | juni |\n");
}

TEST_CASE("a second table with a header of its own is a table of its own") {
  CHECK(blocks_of(sheet_of(
            {{"*Nr", "*Risico", "*Wie"}, {"1", "lawaai", "zagers"}, {}, {"*Ref", "*Actie", "*Door"}, {"1", "kap", "chef"}})) ==
        "# Blad\n|| Nr | Risico | Wie |\n| 1 | lawaai | zagers |\n|| Ref | Actie | Door |\n| 1 | kap | chef |\n");
}

TEST_CASE("blank rows inside a filtered list keep it one table") {
  Sheet sheet = sheet_of({{"Nr", "Risico", "Wie"}, {"1", "lawaai", "zagers"}, {}, {"2", "stof", "zagers"}});
  sheet.lists = {{0, 0, 9, 2}};
  CHECK(blocks_of(sheet) == "# Blad\n|| Nr | Risico | Wie |\n| 1 | lawaai | zagers |\n| 2 | stof | zagers |\n");
}

TEST_CASE("a legend beside a table stands apart from it") {
  CHECK(blocks_of(sheet_of({{"Nr", "Risico", "Wie", "", "Rood", "hoog"},
                            {"1", "lawaai", "zagers", "", "Groen", "laag"},
                            {"2", "stof", "zagers"}})) ==
        "# Blad\n|| Nr | Risico | Wie |\n| 1 | lawaai | zagers |\n| 2 | stof | zagers |\n| Rood | hoog |\n| Groen | laag |\n");
}

TEST_CASE("a row that stays in view is the header, also when it looks like data") {
  Sheet sheet = sheet_of({{"2024", "2025", "2026"}, {"a", "b", "c"}});
  sheet.header_rows = {0};
  CHECK(blocks_of(sheet) == "# Blad\n|| 2024 | 2025 | 2026 |\n| a | b | c |\n");
}

TEST_CASE("a column of text is read as paragraphs") {
  CHECK(blocks_of(sheet_of({{"Inleiding"}, {"Wij hebben alles bekeken."}, {}, {"Slot"}})) ==
        "# Blad\nInleiding\nWij hebben alles bekeken.\nSlot\n");
}

TEST_CASE("a colour without words left of a legend is kept as a cell") {
  Sheet sheet = sheet_of({{"", "Hoog", "direct"}, {"", "Laag", "later"}});
  sheet.rows[0][0].fill = "FF0000";
  sheet.rows[1][0].fill = "00FF00";
  Document document;
  REQUIRE(add_sheet(sheet, document));
  const std::string text = to_text(document);
  CHECK_THAT(text, Catch::Contains("Hoog | direct |"));
}

TEST_CASE("every text of a scattered sheet comes back once") {
  std::vector<std::vector<std::string>> rows(40, std::vector<std::string>(12));
  int next = 0;
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < 12; ++c)
      if ((r * 7 + c * 5) % 11 < 3) rows[r][c] = "w" + std::to_string(100 + next++);
  const std::string text = blocks_of(sheet_of(rows));
  for (int i = 0; i < next; ++i) {
    const std::string word = "w" + std::to_string(100 + i);
    CAPTURE(word);
    const std::size_t at = text.find(word);
    REQUIRE(at != std::string::npos);
    CHECK(text.find(word, at + 1) == std::string::npos);
  }
}

TEST_CASE("a blank column inside a table does not cut it") {
  CHECK(blocks_of(sheet_of({{"Nr", "Risico", "Wie", "", "Actie", "Door"},
                            {"1", "lawaai", "zagers", "", "kap", "chef"},
                            {"2", "stof", "zagers", "", "afzuiging", "chef"},
                            {"3", "tillen", "sjouwers"},
                            {"4", "nachtwerk", "bakkers", "", "rooster", "chef"}})) ==
        "# Blad\n|| Nr | Risico | Wie |  | Actie | Door |\n| 1 | lawaai | zagers |  | kap | chef |\n"
        "| 2 | stof | zagers |  | afzuiging | chef |\n| 3 | tillen | sjouwers |  |  |  |\n"
        "| 4 | nachtwerk | bakkers |  | rooster | chef |\n");
}

TEST_CASE("a bold row is the header also when one of its names is long") {
  const std::string name = "Risico: wat kan er misgaan, wie loopt daarbij gevaar en hoe vaak komt dat in de praktijk voor?";
  CHECK(blocks_of(sheet_of({{"Bedrijf", "De Zaag"}, {"*Nr", "*" + name, "*Wie"}, {"1", "lawaai", "zagers"}})) ==
        "# Blad\n| Bedrijf | De Zaag |\n|| Nr | " + name + " | Wie |\n| 1 | lawaai | zagers |\n");
}

TEST_CASE("a line that begins with a bullet is a list item, a short bold one a heading with its number") {
  Document document;
  REQUIRE(add_sheet(sheet_of({{"*3 Bijzondere groepen"}, {"- Leerlingen van 16 jaar"}, {"Slot"}}), document));
  CHECK(std::get<Heading>(document.blocks[1]).label == "3");
  CHECK(std::get<Paragraph>(document.blocks[2]).label == "-");
  CHECK(std::get<Paragraph>(document.blocks[2]).text == "Leerlingen van 16 jaar");
  CHECK(std::get<Paragraph>(document.blocks[2]).list_level == 0);
}
