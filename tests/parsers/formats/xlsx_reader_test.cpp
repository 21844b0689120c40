#include <catch2/catch.hpp>

#include "tests/support/xlsx_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

const char* look =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-jjjj\"/></numFmts>"
    "<fonts><font/><font><b/></font></fonts>"
    "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC000\"/></patternFill></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.5\"/></patternFill></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor indexed=\"10\"/></patternFill></fill></fills>"
    "<cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\"/><xf numFmtId=\"9\" fontId=\"0\" fillId=\"3\"/>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"4\"/></cellXfs>";
const char* colours =
    "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1><a:lt1><a:sysClr val=\"window\" "
    "lastClr=\"FFFFFF\"/></a:lt1>"
    "<a:dk2><a:srgbClr val=\"44546A\"/></a:dk2><a:lt2><a:srgbClr val=\"E7E6E6\"/></a:lt2><a:accent1><a:srgbClr val=\"0000FF\"/>"
    "</a:accent1>";

std::vector<std::string> codes(const ReadResult& result) {
  std::vector<std::string> codes;
  for (const Diagnostic& one : result.diagnostics) codes.push_back(one.code);
  return codes;
}

const Table& table_in(const Document& document, std::size_t block) { return std::get<Table>(document.blocks.at(block)); }

}  // namespace

TEST_CASE("shared strings come whole: runs joined, phonetic text left out, line breaks kept") {
  XlsxBuilder xlsx("<row r=\"1\">" + number_cell("A1", "0", 0, "s") + "</row><row r=\"3\">" + number_cell("A3", "1", 0, "s") +
                   "</row>");
  xlsx.shared =
      "<si><r><t>Lawaai</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> in de hal</t></r><rPh><t>FON</t></rPh></si>"
      "<si><t>twee_x000D_\nregels</t></si>";
  CHECK(xlsx.text() == "# Blad\nLawaai in de hal\ntwee / regels\n");
}

TEST_CASE("values are shown as Dutch Excel shows them") {
  XlsxBuilder xlsx("<row r=\"1\">" + number_cell("A1", "1", 0, "b") + number_cell("B1", "#N/A", 0, "e") +
                   number_cell("C1", "Hoog", 0, "str") + number_cell("D1", "2.5") + number_cell("E1", "46022", 1) +
                   number_cell("F1", "0.3", 3) + number_cell("G1", "2026-03-31T00:00:00", 0, "d") + "</row>");
  xlsx.styles = look;
  CHECK(xlsx.text() == "# Blad\n| WAAR | #N/B | Hoog | 2,5 | 31-12-2025 | 30% | 31-03-2026 |\n");
}

TEST_CASE("dates of a 1904 workbook lie four years later") {
  XlsxBuilder xlsx("<row r=\"1\">" + number_cell("A1", "44560", 1) + "</row>");
  xlsx.styles = look;
  xlsx.properties = "date1904=\"1\"";
  CHECK(xlsx.text() == "# Blad\n31-12-2025\n");
}

TEST_CASE("a formula shows its last value; without one there is a warning") {
  XlsxBuilder xlsx("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+2</f></c></row>");
  const ReadResult result = xlsx.read();
  CHECK(to_text(result.document) == "# Blad\n2\n");
  CHECK(codes(result) == std::vector<std::string>{"xlsx.formula_without_value"});
}

TEST_CASE("sheets come in the order of the workbook, hidden ones too, with a warning") {
  XlsxBuilder xlsx;
  xlsx.sheets = {{"Een", text_row(1, {"a"}), {}, {}, {}},
                 {"Twee", text_row(1, {"b"}), {}, {}, "hidden"},
                 {"Leeg", "", {}, {}, {}},
                 {"Drie", text_row(1, {"c"}), {}, {}, "veryHidden"}};
  const ReadResult result = xlsx.read();
  CHECK(to_text(result.document) == "# Een\na\n# Twee\nb\n# Drie\nc\n");
  CHECK(codes(result) == std::vector<std::string>{"xlsx.hidden_sheet", "xlsx.hidden_sheet"});
}

TEST_CASE("hidden rows and columns are read and named") {
  XlsxBuilder xlsx("<row r=\"2\" hidden=\"1\">" + text_cell("A2", "a") + text_cell("C2", "c") +
                   "</row><row r=\"3\" hidden=\"1\"/>");
  xlsx.sheets[0].before = "<cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols>";
  const ReadResult result = xlsx.read();
  CHECK(codes(result) == std::vector<std::string>{"xlsx.hidden_rows", "xlsx.hidden_columns"});
  CHECK_THAT(result.diagnostics[0].message, Catch::Contains("(2)"));
  CHECK_THAT(result.diagnostics[1].message, Catch::Contains("(C)"));
  CHECK_THAT(to_text(result.document), Catch::Contains("c"));
}

TEST_CASE("merged cells are one cell over rows and columns") {
  XlsxBuilder xlsx(text_row(1, {"Nr", "Groep", "Risico", "Maatregel"}) + text_row(2, {"Band", "", "", "weg"}) +
                       text_row(3, {"1", "lassers", "rook", "afzuiging"}) + text_row(4, {"2", "x", "lawaai", "kap"}),
                   "<mergeCells><mergeCell ref=\"A2:D2\"/><mergeCell ref=\"B3:B4\"/></mergeCells>");
  const Document document = xlsx.read().document;
  const Table& table = table_in(document, 1);
  CHECK(to_text(document) ==
        "# Blad\n|| Nr | Groep | Risico | Maatregel |\n| Band |\n| 1 | lassers | rook | afzuiging |\n| 2 | lawaai | kap |\n");
  CHECK(table.rows[1].cells[0].columns == 4);
  CHECK(table.rows[2].cells[1].rows == 2);
  CHECK(table.rows[3].cells[1].column == 2);
}

TEST_CASE("fills come from the colour itself, the theme with its tint, or the palette") {
  XlsxBuilder xlsx("<row r=\"1\">" + text_cell("A1", "a", 2) + text_cell("B1", "b", 3) + text_cell("C1", "c", 4) + "</row>");
  xlsx.styles = look;
  xlsx.theme = colours;
  const Document document = xlsx.read().document;
  const std::vector<Cell>& cells = table_in(document, 1).rows[0].cells;
  CHECK(cells[0].fill == "FFC000");
  CHECK(cells[0].bold);
  CHECK(cells[1].fill == "8080FF");
  CHECK(cells[2].fill == "FF0000");
}

TEST_CASE("headers and footers are page furniture, without their codes") {
  XlsxBuilder xlsx(text_row(1, {"a"}),
                   "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;8RI&amp;&amp;E De Zaag&amp;R&amp;D</oddHeader>"
                   "<oddFooter>&amp;CPagina &amp;P&amp;K00FF00</oddFooter></headerFooter>");
  CHECK(xlsx.text() == "# Blad\na\n[kop- of voettekst] RI&E De Zaag\n[kop- of voettekst] Pagina\n");
}

TEST_CASE("text boxes on a sheet are read after it") {
  XlsxBuilder xlsx(text_row(1, {"a"}));
  xlsx.more = {{"xl/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" "
                "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\" Target=\"drawing1.xml\"/>"
                "</Relationships>"},
               {"xl/drawing1.xml",
                "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
                "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Let op"
                "</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"}};
  CHECK(xlsx.text() == "# Blad\na\n[tekstvak] Let op\n");
}

TEST_CASE("every place on a sheet leads back to its text") {
  XlsxBuilder xlsx(text_row(1, {"Plan 2026"}) + text_row(3, {"Nr", "Risico", "Wie"}) + text_row(4, {"1", "lawaai", "zagers"}));
  xlsx.sheets[0].name = "Plan van aanpak";
  const Document document = xlsx.read().document;
  CHECK(document.text_at("blad Plan van aanpak") == "Plan van aanpak");
  CHECK(document.text_at("blad Plan van aanpak, cel A1") == "Plan 2026");
  CHECK(document.text_at("blad Plan van aanpak, rij 4") == "1\tlawaai\tzagers");
  CHECK(document.text_at("blad Plan van aanpak, cel B4") == "lawaai");
  CHECK(document.text_at("blad Plan van aanpak, cellen A3:C4") == "Nr\tRisico\tWie\n1\tlawaai\tzagers");
  const Cell& cell = table_in(document, 2).rows[1].cells[1];
  CHECK(cell.source.place == "blad Plan van aanpak, cel B4");
  CHECK(cell.source.section == "Plan van aanpak");
  CHECK(cell.source.file == "proef.xlsx");
}
