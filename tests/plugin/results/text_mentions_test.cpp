#include "plugin/results/text_mentions.h"

#include <catch2/catch.hpp>

#include "plugin/results/everybody.h"

using namespace pago;

namespace {

ResultRow row_of(std::size_t number, const std::string& family, const std::string& advice) {
  ResultRow row;
  row.row = number;
  row.person.number = std::to_string(100000 + number);
  row.person.name.initials = "J.";
  row.person.name.family = family;
  row.person.address.postcode = "123" + std::to_string(number) + " AB";
  row.answers["arts.advies"] = advice;
  return row;
}

struct Looked {
  std::vector<GuardFault> faults;
  std::vector<TextRemark> remarks;
};

Looked look(const std::vector<ResultRow>& rows) {
  Everybody everybody;
  for (const ResultRow& row : rows) everybody.add(row);
  everybody.finish();
  TextMentions all;
  Looked out;
  for (const ResultRow& row : rows) {
    TextMentions of_worker;
    for (const GuardFault& fault : of_worker.faults(everybody.people, row, "brief.docx", expectation_of(row).own))
      out.faults.push_back(fault);
    all.add(of_worker);
  }
  out.remarks = all.remarks();
  return out;
}

}  // namespace

TEST_CASE("a surname that opens a sentence is remarked, unless the texts of the batch use it as a word") {
  const std::vector<ResultRow> doubt = {row_of(2, "Bakker", "Rust goed uit."), row_of(3, "Visser", "Bakker had dit ook.")};
  const Looked found = look(doubt);
  REQUIRE(found.remarks.size() == 1);
  CHECK(found.remarks[0].row == 3);
  CHECK(found.remarks[0].field == "advies van de bedrijfsarts");
  CHECK(found.faults.empty());
  std::vector<ResultRow> word = doubt;
  word.push_back(row_of(4, "Smit", "Eet brood van de bakker."));
  CHECK(look(word).remarks.empty());
}

TEST_CASE("a postcode or a colleague is a fault of its row that says in which text, and not what") {
  const Looked found = look({row_of(2, "Bakker", "Net als op 1233 AB."), row_of(3, "Visser", "Uw collega Bakker ook.")});
  REQUIRE(found.faults.size() == 2);
  CHECK(found.faults[0].row == 2);
  CHECK(found.faults[0].code == "guard.other_person");
  CHECK(found.faults[0].message ==
        "in de tekst bij “advies van de bedrijfsarts” staat de postcode van iemand anders uit deze partij");
  CHECK(found.faults[1].message.find("Bakker") == std::string::npos);
}

TEST_CASE("where an address stands nobody is looked for: that of a hospital may lie near a participant") {
  ResultRow row = row_of(2, "Bakker", "Goed.");
  row.answers["arts.verwijzing_adres"] = std::string("Ziekenhuis Bedacht, Galmplein 4, 1233 AB Nergenshuizen");
  CHECK(look({row, row_of(3, "Visser", "Goed.")}).faults.empty());
}

TEST_CASE("who has no form of address or several initials is found by the ways in which people write that") {
  ResultRow row = row_of(2, "Bakker", "");
  row.person.name.initials = "J.W.";
  IdentifierIndex index;
  for (const Identifier& one : identifiers_of(row)) index.add(one);
  index.finish();
  for (const char* text : {"J.W. Bakker", "J. Bakker", "mevrouw Bakker", "de heer Bakker", "dhr. Bakker", "mw. Bakker"})
    CHECK(index.find(words_of_text(text)).size() == 1);
  for (const char* text : {"W. Bakker", "Bakker", "de bakker"}) CHECK(index.find(words_of_text(text)).empty());
}
