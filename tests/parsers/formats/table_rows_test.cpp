#include "parsers/formats/table_rows.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "forms/error.h"
#include "tests/support/table_text.h"

using namespace pago;

namespace {

std::string fixture(const std::string& name) {
  std::ifstream in(std::string(PAGO_FIXTURES "/results/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<SheetRow> rows_of(const std::string& name) {
  const TableFile file(file_of(fixture(name), 4096), name);
  std::vector<SheetRow> rows;
  file.each_row([&](const SheetRow& row) { rows.push_back(row); });
  return rows;
}

}  // namespace

TEST_CASE("the same table is read from every encoding and separator") {
  const auto expected = rows_of("uitslagen_utf8.csv");
  REQUIRE(expected.size() == 7);
  for (const char* name :
       {"uitslagen_utf8_bom.csv", "uitslagen_utf16le_tab.csv", "uitslagen_utf16be.csv", "uitslagen_komma.csv"}) {
    const auto rows = rows_of(name);
    INFO(name);
    REQUIRE(rows.size() == expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].cells == expected[i].cells);
  }
  CHECK(rows_of("uitslagen_windows1252.csv")[3].cells[5] == "Daniëls");
}

TEST_CASE("an XLSX gives its first sheet row by row, as people see the cells") {
  const auto rows = rows_of("uitslagen.xlsx");
  REQUIRE(rows.size() == 7);
  CHECK(rows[0].cells[0] == "Personeelsnr");
  CHECK(rows[2].cells[0] == "00023");
  CHECK(rows[1].cells[6] == "03-05-1980");
  CHECK(rows[2].cells[6] == "24107");
  CHECK(rows[2].day_numbers);
  CHECK(rows[1].cells[21] == "3,45");
  CHECK(rows[5].cells[5] == "Đokić");
  CHECK(rows[6].number == 7);
}

TEST_CASE("what is no table is refused by name") {
  const auto code_of = [](const std::string& bytes) {
    try {
      TableFile(file_of(bytes), "proef");
      return std::string();
    } catch (const Error& e) {
      return e.code();
    }
  };
  CHECK(code_of("") == "read.empty");
  CHECK(code_of("%PDF-1.7\n") == "table.unknown_format");
  CHECK(code_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "table.unknown_format");
  CHECK(code_of("<html><table>") == "table.unknown_format");
}
