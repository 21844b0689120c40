#include <catch2/catch.hpp>

#include "tests/support/docx_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

Table first_table(const std::string& body) {
  DocxBuilder docx;
  docx.body = body;
  return std::get<Table>(docx.document().blocks.at(0));
}

const std::string span2 = "<w:gridSpan w:val=\"2\"/>", down = "<w:vMerge w:val=\"restart\"/>", further = "<w:vMerge/>";

}  // namespace

TEST_CASE("gridSpan and gridBefore give the column where a cell stands") {
  Table table = first_table(
      support::table(row(cell("a") + cell("b", span2) + cell("c")) + row(cell("d"), "<w:gridBefore w:val=\"3\"/>")));
  CHECK(table.columns == 4);
  CHECK(table.rows[0].cells[1].columns == 2);
  CHECK(table.rows[0].cells[2].column == 3);
  CHECK(table.rows[1].cells[0].column == 3);
}

TEST_CASE("vertically merged cells are one cell of several rows") {
  Table table = first_table(support::table(row(cell("Hal 1", down) + cell("lawaai")) + row(cell("", further) + cell("stof")) +
                                           row(cell("Hal 2", down) + cell("tillen")) + row(cell("", further) + cell("kou"))));
  CHECK(table.rows[0].cells[0].rows == 2);
  REQUIRE(table.rows[1].cells.size() == 1);
  CHECK(table.rows[1].cells[0].column == 1);
  CHECK(table.rows[1].cells[0].text() == "stof");
  CHECK(table.rows[2].cells[0].text() == "Hal 2");
}

TEST_CASE("cells are counted as a reader sees them, merged ones from above included") {
  Table table = first_table(support::table(row(cell("Hal 1", down) + cell("lawaai")) + row(cell("", further) + cell("stof"))));
  CHECK(table.rows[1].cells[0].source.place == "tabel 1, rij 2, cel 2");
}

TEST_CASE("a continuation without a beginning is an ordinary cell") {
  Table table = first_table(support::table(row(cell("a", further) + cell("b")) + row(cell("c", further) + cell("d"))));
  CHECK(table.rows[0].cells[0].text() == "a");
  CHECK(table.rows[0].cells[0].rows == 2);
}

TEST_CASE("the old horizontal merge widens the first cell") {
  Table table =
      first_table(support::table(row(cell("a", "<w:hMerge w:val=\"restart\"/>") + cell("", "<w:hMerge/>") + cell("b"))));
  REQUIRE(table.rows[0].cells.size() == 2);
  CHECK(table.rows[0].cells[0].columns == 2);
  CHECK(table.rows[0].cells[1].column == 2);
}

TEST_CASE("rows that repeat on each page are headers, only from the top and never all of them") {
  const std::string repeats = "<w:tblHeader/>";
  Table table = first_table(support::table(row(cell("Nr"), repeats) + row(cell("1")) + row(cell("2"), repeats)));
  CHECK(table.rows[0].header);
  CHECK_FALSE(table.rows[1].header);
  CHECK_FALSE(table.rows[2].header);
  table = first_table(support::table(row(cell("Nr"), repeats) + row(cell("1"), repeats)));
  CHECK(table.rows[0].header);
  CHECK_FALSE(table.rows[1].header);
  CHECK_FALSE(first_table(support::table(row(cell("Nr"), "<w:tblHeader w:val=\"0\"/>") + row(cell("1")))).rows[0].header);
}

TEST_CASE("the colour of a cell comes from its shading, solid patterns and its paragraph") {
  Table table = first_table(support::table(
      row(cell("a", "<w:shd w:val=\"clear\" w:fill=\"ff0000\"/>") + cell("b", "<w:shd w:val=\"clear\" w:fill=\"auto\"/>") +
          cell("c", "<w:shd w:val=\"solid\" w:color=\"00B050\" w:fill=\"FFFFFF\"/>") + "<w:tc>" +
          paragraph("d", "<w:shd w:val=\"clear\" w:fill=\"FFC000\"/>") + "</w:tc>")));
  CHECK(table.rows[0].cells[0].fill == "FF0000");
  CHECK(table.rows[0].cells[1].fill.empty());
  CHECK(table.rows[0].cells[2].fill == "00B050");
  CHECK(table.rows[0].cells[3].fill == "FFC000");
}

TEST_CASE("a cell is bold when all its text is") {
  std::string bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Nr</w:t></w:r></w:p>";
  Table table = first_table(
      support::table(row("<w:tc>" + bold + "</w:tc><w:tc>" + bold + paragraph("x") + "</w:tc><w:tc><w:p/></w:tc>")));
  CHECK(table.rows[0].cells[0].bold);
  CHECK_FALSE(table.rows[0].cells[1].bold);
  CHECK_FALSE(table.rows[0].cells[2].bold);
}

TEST_CASE("a table in a cell is nested, with a number of its own") {
  DocxBuilder docx;
  docx.body = table(row("<w:tc>" + paragraph("buiten") + table(row(cell("binnen"))) + table(row(cell("nog een"))) + "</w:tc>"));
  Document document = docx.document();
  const Cell& cell = std::get<Table>(document.blocks.at(0)).rows[0].cells[0];
  CHECK(cell.text() == "buiten");
  REQUIRE(cell.tables.size() == 2);
  CHECK(cell.tables[1].source.place == "tabel 1.2");
  CHECK(document.text_at("tabel 1.1, rij 1, cel 1") == "binnen");
}

TEST_CASE("rows and cells inside content controls are read") {
  CHECK(text_of_body(table("<w:sdt><w:sdtContent>" +
                           row(cell("a") + "<w:sdt><w:sdtContent>" + cell("b") + "</w:sdtContent></w:sdt>") +
                           "</w:sdtContent></w:sdt>")) == "| a | b |\n");
}

TEST_CASE("paragraphs of a cell stay apart, list labels too") {
  DocxBuilder docx;
  docx.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  docx.body = table(row("<w:tc>" + in_list("1", 0, "een") + in_list("1", 0, "twee") + "</w:tc>"));
  Document document = docx.document();
  const Cell& cell = std::get<Table>(document.blocks.at(0)).rows[0].cells[0];
  CHECK(cell.text() == "een\ntwee");
  CHECK(cell.paragraphs[1].label == "2.");
}

TEST_CASE("a heading style inside a cell is text of that cell") {
  CHECK(text_of_body(table(row("<w:tc>" + styled("Kop1", "Geluid") + "</w:tc>"))) == "| Geluid |\n");
}

TEST_CASE("forged spans and merges cost nothing") {
  Table table = first_table(
      support::table(row(cell("a", "<w:gridSpan w:val=\"2000000000\"/>") + cell("b", "<w:gridSpan w:val=\"-5\"/>"))));
  CHECK(table.columns <= 1001);
}
