#include "plugin/results/row_store.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

ResultRow full_row() {
  ResultRow row;
  row.row = 70'000;
  row.person.number = "0042";
  row.person.name = {"mevrouw", "Ł.", "Łucja", "van der", "Verzonnen"};
  row.person.born = Date(std::chrono::year(1980), std::chrono::month(2), std::chrono::day(29));
  row.person.address = {"Nergenslaan 1", "1000 AA", "Nergenshuizen", "België"};
  row.person.email = "l@bedacht.example";
  row.person.department = "Lassen";
  row.person.function_group = "lasser";
  row.person.language = LetterLanguage::polish;
  row.person.large_print = true;
  row.person.password = "geheim";
  row.answers["a.getal"] = 0.1;
  row.answers["a.heel"] = -250.0;
  row.answers["a.groot"] = 40'000.0;
  row.answers["b.ja"] = true;
  row.answers["c.dag"] = Date(std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22));
  row.answers["d.tekst"] = std::string(300, 'x');
  row.answers["e.leeg"] = std::monostate();
  row.hash.fill(7);
  return row;
}

void check_same(const ResultRow& a, const ResultRow& b) {
  CHECK(a.row == b.row);
  CHECK(a.person.number == b.person.number);
  CHECK(a.person.name.form_of_address == b.person.name.form_of_address);
  CHECK(a.person.name.initials == b.person.name.initials);
  CHECK(a.person.name.given == b.person.name.given);
  CHECK(a.person.name.prefix == b.person.name.prefix);
  CHECK(a.person.name.family == b.person.name.family);
  CHECK(a.person.born == b.person.born);
  CHECK(a.person.address.street == b.person.address.street);
  CHECK(a.person.address.postcode == b.person.address.postcode);
  CHECK(a.person.address.town == b.person.address.town);
  CHECK(a.person.address.country == b.person.address.country);
  CHECK(a.person.email == b.person.email);
  CHECK(a.person.department == b.person.department);
  CHECK(a.person.function_group == b.person.function_group);
  CHECK(a.person.language == b.person.language);
  CHECK(a.person.large_print == b.person.large_print);
  CHECK(a.person.password == b.person.password);
  CHECK(std::vector(a.answers.begin(), a.answers.end()) == std::vector(b.answers.begin(), b.answers.end()));
  CHECK(a.hash == b.hash);
}

}  // namespace

TEST_CASE("a packed row comes back as it was, whatever the row before it had") {
  RowStore rows;
  ResultRow bare;
  bare.person.number = "1";
  rows.add(full_row());
  rows.add(bare);
  rows.add(full_row());
  REQUIRE(rows.size() == 3);
  check_same(rows.at(0), full_row());
  check_same(rows.at(1), bare);
  check_same(rows.at(2), full_row());
}

TEST_CASE("a packed row takes a fraction of a row") {
  RowStore rows;
  ResultRow row = full_row();
  row.answers = {};
  for (int i = 0; i < 30; ++i) row.answers["veld.nummer_" + std::to_string(i)] = 1.0 * i;
  for (int i = 0; i < 100; ++i) rows.add(row);
  CHECK(rows.bytes() / 100 < 600);
}
