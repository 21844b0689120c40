#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/support/odf_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string p(const std::string& inside) { return "<text:p>" + inside + "</text:p>"; }

std::string cell_of(const std::string& text, const std::string& attributes = {}) {
  return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
}

std::string row_of(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

const char* numbers =
    "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
    "style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-suffix=\")\" "
    "text:display-levels=\"2\"/></text:list-style><text:list-style style:name=\"B\"><text:list-level-style-bullet "
    "text:level=\"1\" text:bullet-char=\"–\"/></text:list-style>";

std::string item(const std::string& inside, const std::string& attributes = {}) {
  return "<text:list-item " + attributes + ">" + inside + "</text:list-item>";
}

}  // namespace

TEST_CASE("headings, paragraphs and the title of an ODT") {
  OdfBuilder odt(
      "<text:p text:style-name=\"Title\">RI&amp;E De Zaag</text:p><text:h text:outline-level=\"2\">5.3 Geluid</text:h>" +
      p("In de hal is 91 dB(A) gemeten."));
  odt.styles = "<style:style style:name=\"Title\" style:family=\"paragraph\"/>";
  CHECK(odt.shown() == "# RI&E De Zaag\n## 5.3 Geluid\nIn de hal is 91 dB(A) gemeten.\n");
}

TEST_CASE("white space of an ODT: elements count, line ends of the file do not") {
  CHECK(shown_odt(p("Lawaai\n   in<text:s text:c=\"3\"/>de<text:tab/>hal<text:line-break/>stof\u00AD\u00AD jas")) ==
        "Lawaai in de\thal / stof jas\n");
}

TEST_CASE("deleted text and comments are out, inserted text and links are in") {
  CHECK(shown_odt("<text:tracked-changes><text:changed-region><text:deletion>" + p("weg") +
                  "</text:deletion></text:changed-region></text:tracked-changes>" +
                  p("Er is <text:change text:change-id=\"a\"/><text:change-start text:change-id=\"b\"/>veel<text:change-end "
                    "text:change-id=\"b\"/> <text:a>lawaai</text:a><office:annotation><dc:creator>X</dc:creator>" +
                    p("onzin") + "</office:annotation>.")) == "Er is veel lawaai.\n");
}

TEST_CASE("hidden text, hidden sections and contents are left out, other sections are read") {
  OdfBuilder odt(p("a<text:span text:style-name=\"T\">geheim</text:span>") + "<text:section text:display=\"none\">" +
                 p("geheim") + "</text:section><text:section>" + p("b") +
                 "</text:section><text:table-of-content><text:index-body>" + p("1 Lawaai 3") +
                 "</text:index-body></text:table-of-content>");
  odt.automatic =
      "<style:style style:name=\"T\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
  CHECK(odt.shown() == "a\nb\n");
}

TEST_CASE("list items have the number that LibreOffice shows") {
  OdfBuilder odt("<text:list text:style-name=\"L1\">" + item(p("een") + p("vervolg")) +
                 item(p("twee") + "<text:list>" + item(p("diep")) + item(p("dieper")) + "</text:list>") +
                 item(p("tien"), "text:start-value=\"10\"") + "</text:list>" + "<text:list text:style-name=\"B\">" +
                 item(p("streep")) + "</text:list>");
  odt.automatic = numbers;
  CHECK(odt.shown() == "1. een\nvervolg\n2. twee\n  2.a) diep\n  2.b) dieper\n10. tien\n– streep\n");
}

TEST_CASE("a list goes on after text in between when it says so, else it begins anew") {
  OdfBuilder odt("<text:list xml:id=\"x\" text:style-name=\"L1\">" + item(p("een")) + "</text:list>" + p("tussen") +
                 "<text:list text:continue-list=\"x\" text:style-name=\"L1\">" + item(p("twee")) + "</text:list>" +
                 "<text:list text:continue-numbering=\"true\" text:style-name=\"L1\">" + item(p("drie")) + "</text:list>" +
                 "<text:list text:style-name=\"L1\">" + item(p("opnieuw")) + "</text:list>");
  odt.automatic = numbers;
  CHECK(odt.shown() == "1. een\ntussen\n2. twee\n3. drie\n1. opnieuw\n");
}

TEST_CASE("headings are numbered by the outline style, with the pattern of newer files") {
  OdfBuilder odt(
      "<text:h text:outline-level=\"1\">Hal</text:h><text:h text:outline-level=\"2\">Geluid</text:h>"
      "<text:h text:outline-level=\"2\">Stof</text:h><text:h text:outline-level=\"1\" "
      "text:is-list-header=\"true\">Los</text:h>");
  odt.styles =
      "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\"/>"
      "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" "
      "loext:num-list-format=\"%1%.%2%.\"/></text:outline-style>";
  CHECK(odt.shown() == "# 1 Hal\n## 1.1 Geluid\n## 1.2 Stof\n# Los\n");
}

TEST_CASE("tables: spans, header rows, nested tables, colours") {
  OdfBuilder odt(
      "<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows>" +
      row_of(cell_of("Nr") + cell_of("Risico", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>") +
      "</table:table-header-rows>" +
      row_of(cell_of("1", "table:number-rows-spanned=\"2\"") + cell_of("lawaai", "table:style-name=\"C\"") +
             "<table:table-cell><table:table>" + row_of(cell_of("in")) + "</table:table></table:table-cell>") +
      row_of("<table:covered-table-cell/>" + cell_of("stof", "table:number-columns-repeated=\"2\"")) + "</table:table>");
  odt.automatic =
      "<style:style style:name=\"C\" style:family=\"table-cell\"><style:table-cell-properties "
      "fo:background-color=\"#ffc000\"/></style:style>";
  const Document document = odt.read().document;
  CHECK(to_text(document) ==
        "|| Nr | Risico |\n| 1 | lawaai |  |\n[tabel in tabel 1, rij 2, cel 3]\n| in |\n| stof | stof |\n");
  const Table& table = std::get<Table>(document.blocks[0]);
  CHECK(table.columns == 3);
  CHECK(table.rows[0].cells[1].columns == 2);
  CHECK(table.rows[1].cells[0].rows == 2);
  CHECK(table.rows[1].cells[1].fill == "FFC000");
  CHECK(table.rows[2].cells[0].column == 1);
}

TEST_CASE("a row that was cleared with changes tracked is gone") {
  CHECK(shown_odt("<table:table>" + row_of(cell_of("blijft")) +
                  row_of(cell_of("<text:change text:change-id=\"a\"/>") + cell_of("<text:change text:change-id=\"b\"/>")) +
                  "</table:table>") == "| blijft |\n");
}

TEST_CASE("notes follow the paragraph, text boxes come once") {
  CHECK(shown_odt(p("Lawaai<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" +
                    p("gemeten") + "</text:note-body></text:note> in de hal") +
                  p("Kader<draw:frame><draw:text-box>" + p("in de doos") + "</draw:text-box></draw:frame>")) ==
        "Lawaai in de hal\n[voetnoot] 1 gemeten\nKader\n[tekstvak] in de doos\n");
}

TEST_CASE("headers, footers and properties of an ODT") {
  OdfBuilder odt(p("tekst"));
  odt.masters = "<style:master-page style:name=\"S\"><style:header>" + p("RI&amp;E De Zaag") + "</style:header><style:footer>" +
                p("Pagina <text:page-number>3</text:page-number>") +
                "</style:footer><style:header-left style:display=\"false\">" + p("nooit") +
                "</style:header-left></style:master-page>";
  odt.meta = "<dc:title>RI&amp;E</dc:title><meta:initial-creator>A. Zager</meta:initial-creator><dc:creator>B</dc:creator>";
  const Document document = odt.read().document;
  CHECK(to_text(document) == "tekst\n[kop- of voettekst] RI&E De Zaag\n[kop- of voettekst] Pagina\n");
  CHECK(document.title == "RI&E");
  CHECK(document.author == "A. Zager");
  CHECK(document.format == "odt");
}

TEST_CASE("bold and the style's name are known, also through a style that LibreOffice made up") {
  OdfBuilder odt(
      "<text:p text:style-name=\"P1\">alles vet</text:p><text:p><text:span text:style-name=\"T1\">deels</text:span> "
      "vet</text:p>");
  odt.styles = "<style:style style:name=\"Risk_20_Priority\" style:display-name=\"Risk Priority\" style:family=\"paragraph\"/>";
  odt.automatic =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Risk_20_Priority\">"
      "<style:text-properties fo:font-weight=\"bold\"/></style:style><style:style style:name=\"T1\" style:family=\"text\">"
      "<style:text-properties fo:font-weight=\"bold\"/></style:style>";
  const Document document = odt.read().document;
  CHECK(std::get<Paragraph>(document.blocks[0]).bold);
  CHECK(std::get<Paragraph>(document.blocks[0]).style == "Risk Priority");
  CHECK_FALSE(std::get<Paragraph>(document.blocks[1]).bold);
}

TEST_CASE("a check box of LibreOffice is its state") {
  CHECK(shown_odt(p("<loext:content-control loext:checkbox=\"true\" loext:checked=\"true\">x</loext:content-control> Ja "
                    "<loext:content-control loext:checkbox=\"true\">x</loext:content-control> Nee")) == "☒ Ja ☐ Nee\n");
}

TEST_CASE("an encrypted OpenDocument file says so") {
  OdfBuilder odt(p("tekst"));
  odt.manifest = "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>";
  try {
    odt.read();
    FAIL("read");
  } catch (const Error& error) {
    CHECK(error.code() == "odf.password");
  }
}

TEST_CASE("rows repeated without end are cut off, with a warning") {
  OdfBuilder odt("<table:table><table:table-row table:number-rows-repeated=\"1048576\">" + cell_of("lawaai") +
                 "</table:table-row></table:table>");
  const ReadResult result = odt.read();
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "odf.repeated_rows");
}
