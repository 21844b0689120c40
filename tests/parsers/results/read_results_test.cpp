#include "parsers/results/read_results.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/table_text.h"

using namespace pago;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 3 / 31;

std::string fixture(const std::string& name) {
  std::ifstream in(std::string(PAGO_FIXTURES "/results/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

ResultSettings settings() {
  ResultSettings s;
  const nlohmann::json agreed = nlohmann::json::parse(fixture("zaak.json"));
  for (const auto& [field, header] : agreed["uitslagen"]["kolommen"].items()) s.columns[field] = header.get<std::string>();
  return s;
}

std::vector<ResultRow> rows_of(const std::string& name) {
  std::vector<ResultRow> rows;
  const TableFile file(file_of(fixture(name), 512), name);
  read_results(
      file, builtin_modules(), settings(), today, [&](const ResultRow& row) { rows.push_back(row); },
      [&](const ResultFault& fault) { FAIL(name << ", " << fault.place() << ": " << fault.message); });
  return rows;
}

}  // namespace

TEST_CASE("people and their answers are read from every encoding, and from XLSX") {
  for (const char* name : {"uitslagen_utf8.csv", "uitslagen_utf8_bom.csv", "uitslagen_utf16le_tab.csv", "uitslagen_utf16be.csv",
                           "uitslagen_komma.csv", "uitslagen.xlsx"}) {
    INFO(name);
    const auto rows = rows_of(name);
    REQUIRE(rows.size() == 6);
    const Person& first = rows[0].person;
    CHECK(first.number == "00017");
    CHECK(first.name.form_of_address == "mevrouw");
    CHECK(first.name.prefix == "van der");
    CHECK(first.name.family == "Berg-de Vries");
    CHECK(first.born == 1980y / 5 / 3);
    CHECK(first.address.street == "Lange Nieuwstraat 12 b");
    CHECK(rows[0].row == 2);
    CHECK(*rows[0].given<double>("gehoor.rechts_4000") == 25);
    CHECK(*rows[0].given<double>("longen.fev1") == 3.45);
    CHECK(*rows[0].given<bool>("huid.eczeem") == false);
    CHECK(*rows[0].given<std::string>("arts.advies") ==
          "Draag uw otoplastieken; ook bij \"kort\" werk.\nBespreek dit met uw leidinggevende.");
    CHECK(rows[1].person.number == "00023");
    CHECK(rows[1].person.born == 1965y / 12 / 31);
    CHECK(rows[1].person.address.postcode == "2345 CD");
    CHECK(rows[1].person.language == LetterLanguage::plain_dutch);
    CHECK(rows[2].person.name.given == "Zoë");
    CHECK(*rows[2].given<bool>("deelname.pmo") == false);
    CHECK(rows[3].person.name.family == "Łukaszewicz");
    CHECK(rows[3].person.language == LetterLanguage::polish);
    CHECK(rows[4].person.name.family == "Đokić");
    CHECK(rows[4].person.born == 1988y / 2 / 29);
    CHECK(rows[5].person.name.form_of_address.empty());
  }
}

TEST_CASE("Windows-1252 keeps the letters that it has") {
  const auto rows = rows_of("uitslagen_windows1252.csv");
  REQUIRE(rows.size() == 4);
  CHECK(rows[2].person.name.family == "Daniëls");
}

TEST_CASE("the hash of a row is that of its cells: equal rows have equal ones, in any encoding") {
  const auto utf8 = rows_of("uitslagen_utf8.csv"), utf16 = rows_of("uitslagen_utf16be.csv");
  for (std::size_t i = 0; i < utf8.size(); ++i) CHECK(utf8[i].hash == utf16[i].hash);
  CHECK(utf8[0].hash != utf8[1].hash);
}

TEST_CASE("the proposal for a whole file is what its case agreed on") {
  const TableFile file(file_of(fixture("uitslagen_utf8.csv"), 4096), "uitslagen_utf8.csv");
  std::map<std::string, std::string> columns;
  for (const ProposedColumn& column : propose_mapping(file, builtin_modules()))
    if (column.sure()) columns[column.field->id] = column.header;
  CHECK(columns == settings().columns);
}

TEST_CASE("a file without a header gives no proposal, so that nobody's name is printed") {
  const TableFile file(file_of("00017;Berg;1234 AB;Verzonnenstad\n00018;Veld;2345 CD;Fictiedorp\n"), "x.csv");
  CHECK(propose_mapping(file, builtin_modules()).empty());
}
