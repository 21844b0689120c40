#include "parsers/formats/csv_reader.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/support/table_text.h"

using namespace pago;
using Cells = std::vector<std::string>;

namespace {

std::vector<SheetRow> rows_of(const std::string& text) {
  const OpenFile file = file_of(text);
  std::vector<SheetRow> rows;
  read_csv(file(), recognise_csv(file), [&](const SheetRow& row) { rows.push_back(row); });
  return rows;
}

std::string utf16(std::u16string_view text, bool big, bool mark) {
  std::string out;
  const auto put = [&](char16_t c) {
    const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
    out += big ? high : low;
    out += big ? low : high;
  };
  if (mark) put(0xFEFF);
  for (const char16_t c : text) put(c);
  return out;
}

}  // namespace

TEST_CASE("the separator is found from the file: semicolon, comma or tab") {
  for (const char separator : {';', ',', '\t'}) {
    std::string text = "nr;naam;adres\r\n1;Berg;Kade 1\r\n2;Veld;Plein 2\r\n";
    std::replace(text.begin(), text.end(), ';', separator);
    const auto rows = rows_of(text);
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].cells == Cells{"2", "Veld", "Plein 2"});
  }
}

TEST_CASE("a decimal comma does not make the comma a separator") {
  const auto rows = rows_of("nr;fev1;fvc\n1;3,45;4,2\n2;2,1;3,9\n");
  CHECK(rows[1].cells == Cells{"1", "3,45", "4,2"});
}

TEST_CASE("a line that names the separator is no row") {
  const auto rows = rows_of("sep=,\r\nnr,naam\r\n1,Berg\r\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].number == 1);
  CHECK(rows[0].cells == Cells{"nr", "naam"});
}

TEST_CASE("quotes hold separators, line breaks and doubled quotes") {
  const auto rows = rows_of("nr;tekst\r\n1;\"een; twee\"\r\n2;\"zeg \"\"ja\"\"\r\nof nee\"\r\n3;5\" breed\r\n");
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].cells[1] == "een; twee");
  CHECK(rows[2].cells[1] == "zeg \"ja\"\nof nee");
  CHECK(rows[3].cells[1] == "5\" breed");
}

TEST_CASE("leading zeros stay, also in the form that keeps them in Excel") {
  const auto rows = rows_of("nr;code\n00123;\"=\"\"00456\"\"\"\n");
  CHECK(rows[1].cells == Cells{"00123", "00456"});
}

TEST_CASE("rows are numbered as Excel does, blank ones too, which are passed over") {
  const auto rows = rows_of("nr;naam\n\n;;\n4;\"a\nb\"\n5;c");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].number == 4);
  CHECK(rows[2].number == 5);
  CHECK(rows[2].cells == Cells{"5", "c"});
}

TEST_CASE("old line ends of a Mac are line ends") { CHECK(rows_of("a;b\r1;2\r3;4\r").size() == 3); }

TEST_CASE("a name reads the same in every encoding") {
  const Cells expected{"1", "Zoë Đokić-Łuk"};
  const std::string utf8 = "nr;naam\r\n1;Zoë Đokić-Łuk\r\n";
  const std::u16string wide = u"nr;naam\r\n1;Zoë Đokić-Łuk\r\n";
  for (const std::string& text : {utf8, "\xEF\xBB\xBF" + utf8, utf16(wide, false, true), utf16(wide, true, true),
                                  utf16(wide, false, false), utf16(wide, true, false)}) {
    const auto rows = rows_of(text);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells[0] == "nr");
    CHECK(rows[1].cells == expected);
  }
  CHECK(rows_of("nr;naam\r\n1;Zo\xEB Dani\xEBls \x80\r\n")[1].cells[1] == "Zoë Daniëls €");
}

TEST_CASE("a letter made of two signs becomes one, and a hard space a plain one") {
  CHECK(rows_of("nr;naam\n1;Zoe\xCC\x88\n2;van\xC2\xA0"
                "den Berg\n")[1]
            .cells[1] == "Zoë");
  CHECK(rows_of("nr;naam\n1;x\n2;van\xC2\xA0"
                "den Berg\n")[2]
            .cells[1] == "van den Berg");
}

TEST_CASE("a file in two encodings is refused with the line where the second begins") {
  const std::string text = "nr;naam\n1;Zoë\n2;Daniël\n3;Chloë\n4;Zo\xEB\n";
  CHECK_THROWS_WITH(rows_of(text), Catch::Contains("Regel 5"));
}

TEST_CASE("a quote that never closes is refused with its row") {
  try {
    rows_of("nr;naam\n1;Berg\n2;\"Veld\n3;Kade\n");
    FAIL("no error");
  } catch (const Error& e) {
    CHECK(e.code() == "csv.unclosed_quote");
    CHECK_THAT(e.what(), Catch::Contains("rij 3"));
  }
}

TEST_CASE("a table of one column is a table") { CHECK(rows_of("nummer\n1\n2\n").size() == 3); }

TEST_CASE("columns have letters as in Excel") {
  CHECK(column_letters(0) == "A");
  CHECK(column_letters(25) == "Z");
  CHECK(column_letters(26) == "AA");
}
