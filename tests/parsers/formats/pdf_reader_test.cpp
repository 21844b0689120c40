#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <iterator>

#include "forms/error.h"
#include "parsers/formats/reader.h"
#include "tests/support/pdf_bytes.h"

using namespace pago;

namespace {

ReadResult read(const std::string& bytes) { return read_pdf(as_bytes(bytes), "proef.pdf"); }

std::string fixture(const std::string& name) {
  std::ifstream file(std::string(PAGO_FIXTURES) + "/" + name, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string error_of(const std::string& bytes) {
  try {
    read(bytes);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

std::vector<Table> tables_of(const Document& document) {
  std::vector<Table> out;
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) out.push_back(*table);
  }
  return out;
}

std::string all_text(const Document& document) { return to_text(document); }

constexpr const char* kGray = "q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q\n";

}  // namespace

TEST_CASE("a PDF gives its text with page, box and properties") {
  const std::string bytes = PdfBytes()
                                .page(show_text(50, 700, "De heftruck is niet gekeurd."))
                                .info("/Title (RI&E proef) /Author (A. Voorbeeld)")
                                .bytes();
  const ReadResult result = read(bytes);
  CHECK(result.document.format == "pdf");
  CHECK(result.document.title == "RI&E proef");
  CHECK(result.document.author == "A. Voorbeeld");
  CHECK(result.document.pages == 1);
  REQUIRE(result.document.blocks.size() == 1);
  const auto& paragraph = std::get<Paragraph>(result.document.blocks[0]);
  CHECK(paragraph.text == "De heftruck is niet gekeurd.");
  CHECK(paragraph.source.file == "proef.pdf");
  CHECK(paragraph.source.page == 1);
  REQUIRE(paragraph.source.box);
  CHECK(paragraph.source.box->left == Approx(50).margin(0.5));
  CHECK(paragraph.source.box->top == Approx(842 - 700 - 7.6).margin(0.5));
  CHECK(result.diagnostics.empty());
}

TEST_CASE("drawn lines make a table, stroked, filled or as rectangles") {
  const std::string stroked =
      "0.5 w 40 640 m 300 640 l S 40 660 m 300 660 l S 40 680 m 300 680 l S 40 640 m 40 680 l S 100 640 m 100 680 l S 300 640 "
      "m 300 680 l S\n";
  const std::string filled =
      "40 640 260 0.5 re f 40 660 260 0.5 re f 40 680 260 0.5 re f 40 640 0.5 40 re f 100 640 0.5 40 re f 300 640 0.5 40 re "
      "f\n";
  const std::string boxes = "40 640 60 20 re S 100 640 200 20 re S 40 660 60 20 re S 100 660 200 20 re S\n";
  for (const std::string& lines : {stroked, filled, boxes}) {
    const std::string text = show_text(45, 665, "nr", 10, "F2") + show_text(105, 665, "risico", 10, "F2") +
                             show_text(45, 645, "1") + show_text(105, 645, "Lawaai in hal");
    const std::vector<Table> tables = tables_of(read(PdfBytes().page(lines + text).bytes()).document);
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].rows.size() == 2);
    CHECK(tables[0].rows[0].header);
    CHECK(tables[0].rows[1].cells.at(1).text() == "Lawaai in hal");
  }
}

TEST_CASE("a page that is shown turned is read as shown") {
  const std::string content = "q 0 1 -1 0 595 0 cm " + show_text(50, 500, "Deze bladzijde ligt op haar kant.") + " Q";
  const Document turned = read(PdfBytes().page(content, "/MediaBox [0 0 595 842] /Rotate 90").bytes()).document;
  const Document sideways = read(PdfBytes().page(content).bytes()).document;
  CHECK(std::get<Paragraph>(turned.blocks.at(0)).text == "Deze bladzijde ligt op haar kant.");
  CHECK(std::get<Paragraph>(sideways.blocks.at(0)).text == "Deze bladzijde ligt op haar kant.");
}

TEST_CASE("a page with only a picture is reported, and the rest is read") {
  const ReadResult result = read(PdfBytes().page(show_text(50, 700, "Tekst.")).page(kGray).bytes());
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "pdf.page_without_text");
  CHECK(result.diagnostics[0].where.page == 2);
  CHECK(result.diagnostics[0].message.find("pagina 2 bevat alleen een afbeelding") == 0);
}

TEST_CASE("a PDF without any text is refused as a scan") {
  CHECK(error_of(PdfBytes().page(kGray).page(kGray).bytes()) == "pdf.no_text");
}

TEST_CASE("bold made by drawing twice is read once") {
  const std::string twice = show_text(50, 700, "Dubbel gedrukt") + show_text(50.3, 700, "Dubbel gedrukt");
  CHECK(std::get<Paragraph>(read(PdfBytes().page(twice).bytes()).document.blocks.at(0)).text == "Dubbel gedrukt");
}

TEST_CASE("superscripts stay with their word") {
  const std::string content =
      "BT /F1 10 Tf 50 700 Td (trillingen van 4,2 m/s) Tj /F1 6 Tf 4 Ts (2) Tj 0 Ts /F1 10 Tf ( per dag) Tj ET";
  CHECK(std::get<Paragraph>(read(PdfBytes().page(content).bytes()).document.blocks.at(0)).text ==
        "trillingen van 4,2 m/s2 per dag");
}

TEST_CASE("bullets drawn as dots are list labels") {
  const std::string dot =
      "q 1 0 0 1 40 703 cm 2 0 m 2 1.1 1.1 2 0 2 c -1.1 2 -2 1.1 -2 0 c -2 -1.1 -1.1 -2 0 -2 c 1.1 -2 2 -1.1 2 0 c f Q\n";
  const auto paragraph = std::get<Paragraph>(
      read(PdfBytes().page(dot + show_text(50, 700, "De bhv is niet op orde.")).bytes()).document.blocks.at(0));
  CHECK(paragraph.label == "•");
  CHECK(paragraph.text == "De bhv is niet op orde.");
}

TEST_CASE("damaged and hostile files are refused or read, quickly") {
  const auto start = std::chrono::steady_clock::now();
  const std::string good = PdfBytes().page(show_text(50, 700, "Tekst.")).bytes();
  CHECK(error_of("%PDF-1.4\nonzin") == "pdf.damaged");
  CHECK(error_of("") == "pdf.damaged");
  CHECK(error_of(good.substr(0, 60)) == "pdf.damaged");
  CHECK_NOTHROW(error_of(good.substr(0, good.size() - 200)));
  CHECK(error_of(PdfBytes().page(show_text(50, 700, "Tekst.")).count("2000000000").bytes()) == "pdf.damaged");
  CHECK(error_of(PdfBytes().page(show_text(50, 700, "Tekst.")).count("-5").bytes()) == "pdf.damaged");
  CHECK(read(PdfBytes().page(show_text(50, 700, "Tekst.")).count("6").bytes()).document.pages == 1);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("more pages or bytes than the limits allow are refused") {
  PdfBytes pdf;
  for (int i = 0; i < 4; ++i) pdf.page(show_text(50, 700, "Tekst."));
  Limits limits;
  limits.max_pages = 3;
  const std::string bytes = pdf.bytes();
  CHECK_THROWS_AS(read_pdf(as_bytes(bytes), "proef.pdf", limits), Error);
  limits = {};
  limits.max_file_bytes = 100;
  CHECK_THROWS_AS(read_pdf(as_bytes(bytes), "proef.pdf", limits), Error);
}

TEST_CASE("a page that draws without end is cut short and reported") {
  std::string content = show_text(50, 700, "Tekst.");
  for (int i = 0; i < 500'000; ++i) content += "(a) Tj ";
  const std::string bytes = PdfBytes().page(show_text(50, 700, "Eerst.")).page("BT /F1 1 Tf " + content + " ET").bytes();
  const ReadResult result = read(bytes);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "pdf.page_too_large");
}

TEST_CASE("a report in two columns is read column by column with its hyphenation undone") {
  const std::string text = all_text(read(fixture("rie/callcenter_belvia.pdf")).document);
  CHECK(text.find("er is geen opvang na een heftig gesprek") != std::string::npos);
  CHECK(text.find("zestien medewerkers en bezochten") != std::string::npos);
  CHECK(text.find("Samenvatting van de prioriteiten") != std::string::npos);
}

TEST_CASE("a question list with crosses keeps every cross in its column and joins its pages") {
  const Document document = read(fixture("rie/basisschool_de_wiekslag.pdf")).document;
  const std::vector<Table> tables = tables_of(document);
  REQUIRE(tables.size() == 7);
  CHECK(tables[3].rows.size() == 6);
  CHECK(tables[3].rows[0].header);
  const auto cross = [](const Row& row) {
    for (const Cell& cell : row.cells) {
      if (cell.text() == "X") return cell.column;
    }
    return -1;
  };
  CHECK(cross(tables[0].rows[1]) == 2);
  CHECK(cross(tables[0].rows[2]) == 3);
  CHECK(cross(tables[5].rows[5]) == 4);
  CHECK(tables[6].rows.size() == 12);
  CHECK(document.page_furniture.size() == 2);
}

TEST_CASE("a table without lines whose cells are centred in height keeps its rows") {
  const std::vector<Table> tables = tables_of(read(fixture("rie/transport_haverzijl.pdf")).document);
  REQUIRE(tables.size() == 1);
  REQUIRE(tables[0].rows.size() == 16);
  CHECK(tables[0].rows[2].cells.at(0).text() == "2");
  CHECK(tables[0].rows[2].cells.at(1).text() == "Lichaamstrillingen kipperchauffeurs");
  CHECK(tables[0].rows[14].cells.at(5).text() == "1 februari 2024");
}

TEST_CASE("the colours of a risk matrix are read from behind its numbers") {
  const ReadResult result = read(fixture("rie/garage_terhulst.pdf"));
  const std::vector<Table> tables = tables_of(result.document);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].rows[1].cells.at(5).fill == "F4B6B6");
  CHECK(tables[1].rows[6].cells.at(7).text() == "nog te bepalen");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].where.page == 2);
}
