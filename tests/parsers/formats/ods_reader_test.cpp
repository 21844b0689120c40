#include <catch2/catch.hpp>

#include "parsers/formats/ods_sheet.h"
#include "tests/support/odf_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string value_cell(const std::string& attributes, const std::string& shown = {}) {
  return "<table:table-cell " + attributes + ">" + (shown.empty() ? "" : "<text:p>" + shown + "</text:p>") +
         "</table:table-cell>";
}

std::string words_cell(const std::string& text) { return value_cell("office:value-type=\"string\"", text); }

OdfBuilder ods(const std::string& rows, const std::string& attributes = {}) {
  OdfBuilder builder;
  builder.sheets = "<table:table table:name=\"Blad\" " + attributes + ">" + rows + "</table:table>";
  return builder;
}

std::string line(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

}  // namespace

TEST_CASE("values are shown by their type, in Dutch, whatever the language of the sheet") {
  OdfBuilder builder = ods(line(value_cell("office:value-type=\"float\" office:value=\"2.5\"", "2.5") +
                                value_cell("office:value-type=\"percentage\" office:value=\"0.125\"", "12.50%") +
                                value_cell("office:value-type=\"date\" office:date-value=\"2025-12-31\"", "12/31/25") +
                                value_cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE") +
                                value_cell("office:value-type=\"time\" office:time-value=\"PT22H00M00S\"", "10:00 PM") +
                                value_cell("office:value-type=\"currency\" office:value=\"1250\"", "€ 1,250.00") +
                                value_cell("office:value-type=\"string\"", "#N/A")));
  CHECK(builder.shown() == "# Blad\n| 2,5 | 12,50% | 31-12-2025 | WAAR | 22:00 | € 1.250,00 | #N/B |\n");
  CHECK(builder.read().document.format == "ods");
}

TEST_CASE("a date that shows a month only stays a month") {
  OdfBuilder builder =
      ods(line(value_cell("table:style-name=\"c\" office:value-type=\"date\" office:date-value=\"2026-03-01\"", "mrt 26")));
  builder.automatic =
      "<number:date-style style:name=\"N1\"><number:month/><number:year/></number:date-style>"
      "<style:style style:name=\"c\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>";
  CHECK(builder.shown() == "# Blad\nmaart 2026\n");
}

TEST_CASE("Dutch notation stays, English notation is turned, what fits neither stays") {
  CHECK(dutch_shown("1.250,50", 1250.5) == "1.250,50");
  CHECK(dutch_shown("1,250.50", 1250.5) == "1.250,50");
  CHECK(dutch_shown("0.7 m/s2", 0.7) == "0,7 m/s2");
  CHECK(dutch_shown("1.250", 1250) == "1.250");
  CHECK(dutch_shown("85 dB(A)", 85) == "85 dB(A)");
  CHECK(dutch_shown("3.1.2", 45) == "3.1.2");
  CHECK(dutch_shown("###", 2.5) == "2,5");
}

TEST_CASE("repeated cells and rows take their places, a million empty ones cost nothing") {
  OdfBuilder builder =
      ods(line(words_cell("Nr") + words_cell("Risico") + words_cell("Wie") +
               value_cell("table:number-columns-repeated=\"16381\"")) +
          line(words_cell("1") + value_cell("office:value-type=\"string\" table:number-columns-repeated=\"2\"", "x")) +
          "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row>");
  CHECK(builder.shown() == "# Blad\n|| Nr | Risico | Wie |\n| 1 | x | x |\n");
  CHECK(builder.read().diagnostics.empty());
}

TEST_CASE("merged cells, colours, hidden rows, columns and sheets of an ODS") {
  OdfBuilder builder = ods(
      "<table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-column/>" +
          line(words_cell("Nr") + words_cell("Risico") + words_cell("Wie")) +
          line(value_cell("table:number-columns-spanned=\"3\" office:value-type=\"string\" table:style-name=\"c\"", "Band") +
               "<table:covered-table-cell table:number-columns-repeated=\"2\"/>") +
          "<table:table-row table:visibility=\"filter\">" + words_cell("1") + words_cell("lawaai") + words_cell("zagers") +
          "</table:table-row>",
      "table:style-name=\"ta\"");
  builder.automatic =
      "<style:style style:name=\"ta\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
      "<style:style style:name=\"c\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#ff0000\"/>"
      "</style:style>";
  const ReadResult result = builder.read();
  const Table& table = std::get<Table>(result.document.blocks[1]);
  CHECK(table.rows[1].cells[0].columns == 3);
  CHECK(table.rows[1].cells[0].fill == "FF0000");
  std::vector<std::string> codes;
  for (const Diagnostic& one : result.diagnostics) codes.push_back(one.code);
  CHECK(codes == std::vector<std::string>{"odf.hidden_sheet", "odf.hidden_rows", "odf.hidden_columns"});
  CHECK(result.document.text_at("blad Blad, cel B3") == "lawaai");
}

TEST_CASE("comments are left out and lines of a cell kept") {
  OdfBuilder builder =
      ods(line("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>onzin</text:p></office:annotation>"
               "<text:p>lawaai</text:p><text:p>in de hal</text:p></table:table-cell>"));
  CHECK(builder.shown() == "# Blad\nlawaai / in de hal\n");
}
