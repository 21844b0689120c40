#include <catch2/catch.hpp>

#include "tests/support/docx_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string run(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string deleted(const std::string& text) {
  return "<w:del w:id=\"1\"><w:r><w:delText>" + text + "</w:delText></w:r></w:del>";
}
const std::string deleted_mark = "<w:rPr><w:del w:id=\"2\"/></w:rPr>";

}  // namespace

TEST_CASE("insertions are in, deletions are out") {
  CHECK(text_of_body("<w:p>" + run("Er is ") + deleted("geen ") + "<w:ins w:id=\"1\">" + run("veel ") + "</w:ins>" +
                     run("lawaai.") + "</w:p>") == "Er is veel lawaai.\n");
}

TEST_CASE("moved text is read where it went") {
  CHECK(text_of_body("<w:p><w:moveFrom w:id=\"1\">" + run("weg") + "</w:moveFrom>" + run("een") +
                     "</w:p><w:p><w:moveTo w:id=\"2\">" + run("twee") + "</w:moveTo></w:p>") == "een\ntwee\n");
}

TEST_CASE("a deleted paragraph mark joins two paragraphs") {
  CHECK(text_of_body("<w:p><w:pPr>" + deleted_mark + "</w:pPr>" + run("Er is ") + "</w:p><w:p>" + run("lawaai.") + "</w:p>") ==
        "Er is lawaai.\n");
}

TEST_CASE("a paragraph deleted whole leaves nothing and takes no number") {
  DocxBuilder docx;
  docx.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  docx.body = in_list("1", 0, "een") + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" +
              deleted_mark + "</w:pPr>" + deleted("weg") + "</w:p>" + in_list("1", 0, "twee");
  CHECK(to_text(docx.document()) == "1. een\n2. twee\n");
}

TEST_CASE("a paragraph whose mark was deleted just before a table or the end still stands") {
  CHECK(text_of_body("<w:p><w:pPr>" + deleted_mark + "</w:pPr>" + run("voor") + "</w:p>" + table(row(cell("cel"))) +
                     "<w:p><w:pPr>" + deleted_mark + "</w:pPr>" + run("eind") + "</w:p>") == "voor\n| cel |\neind\n");
}

TEST_CASE("deleted rows and cells are out, inserted rows are in") {
  CHECK(text_of_body(table(row(cell("een") + cell("weg", "<w:cellDel w:id=\"1\"/>")) + row(cell("weg"), "<w:del w:id=\"1\"/>") +
                           row(cell("twee"), "<w:ins w:id=\"1\"/>"))) == "| een |\n| twee |\n");
}

TEST_CASE("a row whose every word was deleted is out, a row that was always empty stays") {
  std::string cleared =
      "<w:tr><w:tc><w:p>" + deleted("11") + "</w:p></w:tc><w:tc><w:p>" + deleted("lawaai") + "</w:p></w:tc></w:tr>";
  CHECK(text_of_body(table(row(cell("1") + cell("stof")) + cleared + row(cell("") + cell("")))) == "| 1 | stof |\n|  |  |\n");
}

TEST_CASE("a table deleted row by row is gone") {
  CHECK(text_of_body(table(row(cell("weg"), "<w:del w:id=\"1\"/>")) + paragraph("tekst")) == "tekst\n");
}

TEST_CASE("properties as they were before a change do not count") {
  DocxBuilder docx;
  docx.body = "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr></w:pPrChange></w:pPr>" +
              run("tekst") + "</w:p>";
  CHECK(to_text(docx.document()) == "tekst\n");
}
