#include "parsers/formats/text_layout.h"

#include <catch2/catch.hpp>

#include "tests/support/drawn_page.h"

using namespace pago;

namespace {

std::string show(const Table& table) {
  std::string out;
  for (const Row& row : table.rows) {
    out += row.header ? "H" : "-";
    for (const Cell& cell : row.cells) {
      std::string text = cell.text();
      if (text.empty()) continue;
      for (char& c : text) c = c == '\n' ? '~' : c;
      out += " " + std::to_string(cell.column) + (cell.columns > 1 ? "+" + std::to_string(cell.columns) : "") + "=" + text;
    }
    out += "\n";
  }
  return out;
}

std::string show(const Layout& layout) {
  std::string out;
  for (const Block& block : layout.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      out += "H" + std::to_string(heading->level) + " [" + heading->label + "] " + heading->text + "\n";
    } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out += "P " + (paragraph->label.empty() ? "" : "[" + paragraph->label + "] ") + paragraph->text + "\n";
    } else {
      out += show(std::get<Table>(block));
    }
  }
  return out;
}

std::string read(std::vector<PageContent> pages) { return show(lay_out(std::move(pages))); }

const std::initializer_list<double> kColumns{50, 90, 250, 330, 450};

}  // namespace

TEST_CASE("a paragraph of several lines comes out whole") {
  DrawnPage page;
  page.text(50, 100, "In de zagerij is bij de afkortzaag een geluidsniveau van 88 dB(A) gemeten, en de medewerkers");
  page.text(50, 113, "dragen geen gehoorbescherming.");
  CHECK(read({page}) ==
        "P In de zagerij is bij de afkortzaag een geluidsniveau van 88 dB(A) gemeten, en de medewerkers dragen geen "
        "gehoorbescherming.\n");
}

TEST_CASE("a line that stops where the next word had fitted ends its paragraph") {
  DrawnPage page;
  page.text(50, 100, "Opsteller: H. Voorbeeld").text(50, 113, "Datum: 3 maart 2025");
  page.text(50, 126, "De inventarisatie is uitgevoerd door de eigen preventiemedewerker en een arbeidshygienist samen");
  CHECK(read({page}).starts_with("P Opsteller: H. Voorbeeld\nP Datum: 3 maart 2025\nP De inventarisatie"));
}

TEST_CASE("a word broken at the end of a line is put together") {
  DrawnPage page;
  page.text(50, 100, "De achtergrondgeluiden in de grote zaal zijn hoog en lei-")
      .text(50, 113, "den tot klachten over het gehoor van de mensen die er zijn.");
  CHECK(read({page}).find("hoog en leiden tot klachten") != std::string::npos);
}

TEST_CASE("two columns are read one after the other, with the title above them first") {
  DrawnPage page;
  page.text(150, 60, "Rapport van de inventarisatie bij het bedrijf", 16, true);
  for (int i = 0; i < 8; ++i) page.text(50, 100 + 12 * i, "linker kolom met gewone lopende tekst nummer " + std::to_string(i));
  for (int i = 0; i < 8; ++i) page.text(310, 105 + 12 * i, "rechter kolom met gewone lopende tekst regel " + std::to_string(i));
  const std::string text = read({page});
  CHECK(text.starts_with("H1 [] Rapport van de inventarisatie"));
  CHECK(text.find("nummer 7") < text.find("regel 0"));
  CHECK(text.find("nummer 3 linker kolom") != std::string::npos);
}

TEST_CASE("a sentence goes on over columns and pages") {
  DrawnPage first(1), second(2);
  for (int i = 0; i < 8; ++i)
    first.text(50, 100 + 12 * i, "dit is de linker kolom met gewone lopende tekst " + std::to_string(i));
  for (int i = 0; i < 8; ++i)
    first.text(310, 100 + 12 * i,
               "en dit is de rechter kolom met lopende tekst " + std::to_string(i) + (i == 7 ? " en mede-" : ""));
  second.text(50, 100, "werkers krijgen voorlichting over het werken met gevaarlijke stoffen.");
  CHECK(read({first, second}).find("tekst 7 en medewerkers krijgen") != std::string::npos);
}

TEST_CASE("headings are told by size and weight, and their number stands apart") {
  DrawnPage page;
  page.text(50, 80, "5 Chauffeurs", 14, true)
      .text(50, 100, "De chauffeurs zitten lang achter elkaar en klagen over hun rug en hun schouders.");
  page.text(50, 130, "5.3 Geluid", 10, true)
      .text(50, 145, "In de garage is het geluid onder de grens voor schade gebleven volgens de meting.");
  page.text(50, 170, "22 januari 2026", 14);
  const std::string text = read({page});
  CHECK(text.find("H1 [5] Chauffeurs\n") != std::string::npos);
  CHECK(text.find("H2 [5.3] Geluid\n") != std::string::npos);
  CHECK(text.find("[22]") == std::string::npos);
}

TEST_CASE("list labels stand apart from the text of their items") {
  DrawnPage page;
  page.text(50, 100, "De volgende punten vragen aandacht van de werkgever en van de preventiemedewerker samen:");
  page.text(60, 115, "- De heftruck is niet gekeurd.")
      .text(60, 128, "- De bhv is niet op orde.")
      .text(60, 141, "1. Er is geen plan.");
  const std::string text = read({page});
  CHECK(text.find("P [-] De heftruck is niet gekeurd.\nP [-] De bhv is niet op orde.\nP [1.] Er is geen plan.\n") !=
        std::string::npos);
}

TEST_CASE("a drawn grid is a table, and a cell of three lines is one text") {
  DrawnPage page;
  page.grid({40, 80, 240, 320}, {90, 110, 150, 170});
  page.row(104, {45, 85, 245}, {"nr", "bevinding", "prio"}, true);
  page.row(122, {45, 85, 245}, {"1", "De heftruck is niet gekeurd en", "hoog"})
      .text(85, 133, "de chauffeur heeft geen")
      .text(85, 144, "bewijs.");
  page.row(164, {45, 85, 245}, {"2", "Geen", "laag"});
  CHECK(
      read({page}) ==
      "H 0=nr 1=bevinding 2=prio\n- 0=1 1=De heftruck is niet gekeurd en de chauffeur heeft geen bewijs. 2=hoog\n- 0=2 1=Geen "
      "2=laag\n");
}

TEST_CASE("column lines of two tables that stand half a point apart are all kept") {
  DrawnPage page;
  page.grid({40, 240.6, 320}, {90, 110, 130}).grid({40, 240.1, 320}, {300, 320, 340});
  page.row(104, {45, 245}, {"Een vraag", "J"}).row(124, {45, 245}, {"Nog een", "N"});
  page.row(314, {45, 245}, {"Een derde", "J"}).row(334, {45, 245}, {"Een vierde", "N"});
  CHECK(read({page}) ==
        "- 0=Een vraag 1=J\n- 0=Nog een 1=N\n"
        "- 0=Een derde 1=J\n- 0=Een vierde 1=N\n");
}

TEST_CASE("a chapter row in a drawn grid is one cell over all columns") {
  DrawnPage page;
  page.across(90, 40, 320).across(110, 40, 320).across(130, 40, 320).across(150, 40, 320);
  page.down(40, 90, 150).down(320, 90, 150).down(80, 90, 110).down(240, 90, 110).down(80, 130, 150).down(240, 130, 150);
  page.row(104, {45, 85, 245}, {"nr", "bevinding", "prio"}, true).text(45, 124, "Magazijn en expeditie");
  page.row(144, {45, 85, 245}, {"2", "Geen", "laag"});
  CHECK(read({page}) == "H 0=nr 1=bevinding 2=prio\n- 0+3=Magazijn en expeditie\n- 0=2 1=Geen 2=laag\n");
}

TEST_CASE("the place of a cross decides its column") {
  DrawnPage page;
  page.grid({40, 240, 280, 320, 360}, {90, 110, 130, 150});
  page.row(104, {45, 250, 290, 325}, {"vraag", "ja", "nee", "nvt"}, true);
  page.row(124, {45, 295}, {"Is er een plan?", "X"}).row(144, {45, 335}, {"Is er een hijskraan?", "X"});
  CHECK(read({page}) == "H 0=vraag 1=ja 2=nee 3=nvt\n- 0=Is er een plan? 2=X\n- 0=Is er een hijskraan? 3=X\n");
}

TEST_CASE("a table without lines is found by its columns, with cells of more lines centred or not") {
  DrawnPage page;
  page.row(100, kColumns, {"nr", "onderwerp", "prio", "actie", "wie"}, true);
  page.row(118, kColumns, {"1", "Nachtwerk", "A", "Rooster aanpassen", "planning"});
  page.text(90, 134, "Trillingen op de")
      .row(140, {50}, {"2"})
      .text(90, 146, "kipper")
      .row(140, {330 - 80, 330, 450}, {"B", "Nieuwe stoelen", "garage"});
  page.row(164, kColumns, {"3", "Agressie", "B", "Training", "HR"});
  CHECK(
      read({page}) ==
      "H 0=nr 1=onderwerp 2=prio 3=actie 4=wie\n- 0=1 1=Nachtwerk 2=A 3=Rooster aanpassen 4=planning\n- 0=2 1=Trillingen op de "
      "kipper 2=B 3=Nieuwe stoelen 4=garage\n- 0=3 1=Agressie 2=B 3=Training 4=HR\n");
}

TEST_CASE("labels and values beside each other are a table of two columns") {
  DrawnPage page;
  page.row(100, {50, 200}, {"Bedrijf", "Bakkerij Voorbeeld B.V."})
      .row(114, {50, 200}, {"Aantal werknemers", "14"})
      .row(128, {50, 200}, {"Datum", "3 maart 2025"});
  CHECK(read({page}) == "- 0=Bedrijf 1=Bakkerij Voorbeeld B.V.\n- 0=Aantal werknemers 1=14\n- 0=Datum 1=3 maart 2025\n");
}

TEST_CASE("a table goes on over the page: its repeated header is dropped and its broken row joined") {
  DrawnPage first(1), second(2);
  first.grid({40, 80, 240, 320}, {700, 720, 740, 780}).row(714, {45, 85, 245}, {"nr", "bevinding", "prio"}, true);
  first.row(734, {45, 85, 245}, {"1", "Lawaai", "hoog"}).row(752, {45, 85, 245}, {"2", "De afzuiging van de", "laag"});
  second.grid({40, 80, 240, 320}, {60, 80, 100, 120}).row(74, {45, 85, 245}, {"nr", "bevinding", "prio"}, true);
  second.row(94, {85}, {"zaag is defect."}).row(114, {45, 85, 245}, {"3", "Tillen", "midden"});
  CHECK(read({first, second}) ==
        "H 0=nr 1=bevinding 2=prio\n- 0=1 1=Lawaai 2=hoog\n- 0=2 1=De afzuiging van de zaag is defect. 2=laag\n- 0=3 1=Tillen "
        "2=midden\n");
}

TEST_CASE("headers and footers that come back are kept out of the text") {
  std::vector<PageContent> pages;
  for (int p = 1; p <= 3; ++p) {
    DrawnPage page(p);
    page.text(50, 40, "RI&E Voorbeeld B.V.")
        .text(50, 200 + 10 * p, "Tekst van deze bladzijde over onderwerp " + std::string(1, static_cast<char>('a' + p)));
    pages.push_back(page.text(280, 810, "Pagina " + std::to_string(p) + " van 3"));
  }
  const Layout layout = lay_out(pages);
  REQUIRE(layout.page_furniture.size() == 2);
  CHECK(layout.page_furniture[0].text == "RI&E Voorbeeld B.V.");
  CHECK(layout.page_furniture[1].text == "Pagina 1 van 3");
  CHECK(show(layout).find("RI&E") == std::string::npos);
}

TEST_CASE("the header row of a table on every page is no page header") {
  std::vector<PageContent> pages;
  for (int p = 1; p <= 3; ++p) {
    DrawnPage page(p);
    page.grid({40, 80, 240, 320}, {50, 70, 200, 400}).row(64, {45, 85, 245}, {"nr", "bevinding", "prio"}, true);
    pages.push_back(page.row(90, {45, 85, 245}, {std::to_string(p).c_str(), "Lawaai", "hoog"}));
  }
  CHECK(lay_out(pages).page_furniture.empty());
}

TEST_CASE("a lone page number at the foot of a single page is no text") {
  DrawnPage page;
  page.text(50, 100, "De enige bladzijde van dit rapport.").text(295, 800, "1");
  CHECK(read({page}) == "P De enige bladzijde van dit rapport.\n");
}

TEST_CASE("a page drawn sideways is turned") {
  PageContent page;
  page.number = 1, page.width = 595, page.height = 842;
  const auto upwards = [&](const char* text, double baseline, double from, double to) {
    page.words.push_back({text, {baseline - 7.6, to, baseline + 2.2, from}, baseline, 10, false, false, true, 3});
  };
  upwards("De", 100, 800, 790), upwards("heftruck", 100, 787, 747), upwards("rijdt.", 100, 744, 714);
  upwards("Niemand", 140, 800, 765), upwards("kijkt.", 140, 762, 732);
  CHECK(read({page}) == "P De heftruck rijdt.\nP Niemand kijkt.\n");
}

TEST_CASE("the colour behind a cell is kept") {
  DrawnPage page;
  page.grid({40, 80, 240}, {90, 110, 130}).fill({80, 110, 240, 130}, "FF0000");
  page.row(104, {45, 85}, {"nr", "risico"}, true).row(124, {45, 85}, {"1", "hoog"});
  const Layout layout = lay_out({page});
  CHECK(std::get<Table>(layout.blocks.at(0)).rows.at(1).cells.at(1).fill == "FF0000");
  CHECK(std::get<Table>(layout.blocks.at(0)).rows.at(1).cells.at(0).fill.empty());
}

TEST_CASE("every block knows its page and place") {
  DrawnPage page(4);
  page.text(50, 100, "Een enkele regel.");
  const Layout layout = lay_out({page});
  const auto& source = std::get<Paragraph>(layout.blocks.at(0)).source;
  CHECK(source.page == 4);
  REQUIRE(source.box);
  CHECK(source.box->left == Approx(50));
  CHECK(source.box->bottom > source.box->top);
}

TEST_CASE("a row whose column lines are missing still has its columns") {
  DrawnPage page;
  for (const double y : {90.0, 110.0, 130.0, 150.0}) page.across(y, 40, 320);
  page.down(40, 90, 150).down(320, 90, 150).down(80, 90, 130).down(240, 90, 130);
  page.row(104, {45, 85, 245}, {"nr", "bevinding", "prio"}, true).row(124, {45, 85, 245}, {"1", "Lawaai", "hoog"});
  page.row(144, {45, 85, 245}, {"2", "Tillen", "laag"});
  CHECK(read({page}) == "H 0=nr 1=bevinding 2=prio\n- 0=1 1=Lawaai 2=hoog\n- 0=2 1=Tillen 2=laag\n");
}

TEST_CASE("a footnote at the foot of a page does not cut the table that goes on behind it") {
  DrawnPage first(1), second(2);
  first.grid({40, 80, 240}, {60, 80, 100}).row(74, {45, 85}, {"nr", "bevinding"}, true).row(94, {45, 85}, {"1", "Lawaai"});
  first.text(45, 700, "1 Gemeten in de oude hal volgens het rapport.", 7);
  second.grid({40, 80, 240}, {60, 80}).row(74, {45, 85}, {"2", "Tillen"});
  second.text(45, 200, "De werkgever heeft dit besproken met de ondernemingsraad en de preventiemedewerker.");
  const Layout layout = lay_out({first, second});
  CHECK(show(layout).starts_with("H 0=nr 1=bevinding\n- 0=1 1=Lawaai\n- 0=2 1=Tillen\nP [1] Gemeten"));
  CHECK(std::get<Paragraph>(layout.blocks.at(1)).role == Role::footnote);
}

TEST_CASE("chapter numbers at the top of pages are no page numbers") {
  std::vector<PageContent> pages;
  for (int p = 1; p <= 4; ++p) {
    DrawnPage page(p);
    pages.push_back(page.text(50, 60, std::to_string(2 * p + 1) + ".4 Waarnemingen", 14, true)
                        .text(50, 90, "Tekst van deze bladzijde over een onderwerp."));
  }
  CHECK(lay_out(pages).page_furniture.empty());
}

TEST_CASE("a table drawn with column lines only takes its rows from the text") {
  DrawnPage page;
  page.across(90, 40, 320).across(110, 40, 320).across(190, 40, 320);
  for (const double x : {40.0, 80.0, 240.0, 320.0}) page.down(x, 90, 190);
  page.row(104, {45, 85, 245}, {"nr", "bevinding", "prio"}, true)
      .row(124, {45, 85, 245}, {"1", "Lawaai in de hele grote montage", "hoog"})
      .text(85, 135, "hal");
  page.row(152, {45, 85, 245}, {"2", "Tillen", "laag"}).row(169, {45, 85, 245}, {"3", "Stof", "laag"});
  CHECK(read({page}) ==
        "H 0=nr 1=bevinding 2=prio\n- 0=1 1=Lawaai in de hele grote montage hal 2=hoog\n- 0=2 1=Tillen 2=laag\n- 0=3 1=Stof "
        "2=laag\n");
}
