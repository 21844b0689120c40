#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "forms/leidraad/catalogue.h"

using namespace pago;

namespace {
using State = LawRow::RieState;

const Article& article(const char* id) {
  const Article* found = builtin_catalogue().article(id);
  INFO(id);
  REQUIRE(found != nullptr);
  return *found;
}
}  // namespace

TEST_CASE("Table 1 has the 17 rows of the leidraad as printed, in its order") {
  const std::vector<std::vector<std::string>> printed = {
      {"LAW-01", "1.36", "1.38", "Arbobesluit"},
      {"LAW-02", "1.41", "", ""},
      {"LAW-03", "2.15", "", ""},
      {"LAW-04", "4.2", "4.10a, 4.10b en 4.10c", "Arbobesluit"},
      {"LAW-05", "4.13", "4.23", "Arbobesluit"},
      {"LAW-06", "", "4.52", "Arbobesluit"},
      {"LAW-07", "", "4.20b", "Arboregeling"},
      {"LAW-08", "4.85 en 4.97", "4.91", "Arbobesluit"},
      {"LAW-09", "5.3b", "", ""},
      {"LAW-10", "5.9", "5.11, lid 1 t/m 3", "Arbobesluit"},
      {"LAW-11", "6.7", "6.10", "Arbobesluit"},
      {"LAW-12", "6.12d", "6.12g", "Arbobesluit"},
      {"LAW-13", "6.11b en 6.11c", "6.11e", "Arbobesluit"},
      {"LAW-14", "6.12k", "6.12n", "Arbobesluit"},
      {"LAW-15", "", "6.14a", "Arbobesluit"},
      {"LAW-16", "", "2.43", "Arbobesluit"},
      {"LAW-17", "7.6", "7.21", "Bbs"},
  };
  std::vector<std::vector<std::string>> rows;
  for (const LawRow& row : builtin_catalogue().law_table) rows.push_back({row.id, row.rie_article, row.pago_article, row.law});
  CHECK(rows == printed);
}

TEST_CASE("an empty RI&E cell and a stated absence are two things") {
  std::map<State, std::set<std::string>> rows;
  for (const LawRow& row : builtin_catalogue().law_table) rows[row.rie_state].insert(row.id);
  CHECK(rows[State::none_stated] == std::set<std::string>{"LAW-15", "LAW-16"});
  CHECK(rows[State::not_printed] == std::set<std::string>{"LAW-06", "LAW-07"});
}

TEST_CASE("every row of Table 1 has a risk that carries its PAGO article") {
  const Catalogue& catalogue = builtin_catalogue();
  for (const LawRow& row : catalogue.law_table) {
    INFO(row.id);
    std::set<std::string> numbers;
    bool any = false;
    for (const Risk& risk : catalogue.risks) {
      if (risk.law_row != row.id) continue;
      any = true;
      for (const std::string& id : risk.pago_articles) numbers.insert(catalogue.article(id)->number);
    }
    CHECK(any);
    if (row.pago_article.empty()) CHECK(numbers.empty());
    const std::string first = row.pago_article.substr(0, row.pago_article.find(','));
    if (!first.empty())
      CHECK(std::any_of(numbers.begin(), numbers.end(), [&](const std::string& n) { return n.starts_with(first); }));
  }
}

TEST_CASE("the corrections to Table 1 stand beside the printed text") {
  const std::map<std::string, std::string> corrections = {
      {"LAW-04", "4.10c"},      {"LAW-05", "reprotoxische"}, {"LAW-06", "4.54a"},      {"LAW-07", "4.20a"},
      {"LAW-08", "4.97"},       {"LAW-09", "5.3, onder b"},  {"LAW-10", "bril"},       {"LAW-11", "6.10a"},
      {"LAW-13", "6.11c"},      {"LAW-15", "verplicht"},     {"LAW-16", "artikel 18"}, {"LAW-17", "A-werknemers"},
      {"LAW-02", "artikel 18"}, {"LAW-03", "artikel 18"}};
  for (const auto& [row, words] : corrections) {
    INFO(row);
    CHECK_THAT(builtin_catalogue().law_row(row)->remark, Catch::Contains(words));
  }
  CHECK_THAT(article("AB-5.3b").remark, Catch::Contains("5.3, onder b"));
  CHECK(article("AB-5.3b").number == "5.3b");
  CHECK(article("AB-5.3b").mark == Mark::to_verify);
}

TEST_CASE("asbestos and lead name article 5 Arbowet first, then the articles that Table 1 leaves out") {
  CHECK(builtin_catalogue().risk("asbest")->rie_articles == std::vector<std::string>{"AW-5", "AB-4.2", "AB-4.54a", "AB-4.13"});
  CHECK(builtin_catalogue().risk("lood")->rie_articles == std::vector<std::string>{"AW-5", "AB-4.2", "AR-4.20a", "AR-4.20b"});
}

TEST_CASE("an article is cited with its own law") {
  CHECK(article("AW-18").cite() == "artikel 18 Arbowet");
  CHECK(article("AR-4.20b").cite() == "artikel 4.20b Arboregeling");
  CHECK(article("AB-5.11").cite() == "artikel 5.11 lid 1, 2 en 3 Arbobesluit");
  CHECK(article("AB-6.13").cite() == "artikelen 6.13 t/m 6.20 Arbobesluit");
  CHECK(article("AR-XIII").cite() == "bijlage XIII Arboregeling");
  CHECK(article("BBS-7.21").cite() == "artikel 7.21 Bbs");
  CHECK(article("WOR-27.1d").cite() == "artikel 27 lid 1 onder d WOR");
}

TEST_CASE("the articles that documents cite are there") {
  for (const char* id : {"AW-3.1b", "AW-5", "AW-8", "AW-9", "AW-12", "AW-13", "AW-14", "AW-14a", "AW-16", "AW-18", "AW-27",
                         "AW-30", "AW-33", "AW-34", "AW-44", "WOR-27.1d"})
    CHECK_FALSE(article(id).subject.empty());
}

TEST_CASE("an article that was not read in the law itself is marked to verify") {
  for (const char* id : {"AB-6.12n", "BBS-7.6", "BBS-7.21"}) CHECK(article(id).mark == Mark::to_verify);
  CHECK(article("AB-6.10").mark == Mark::law);
  CHECK(article("AB-6.12k").from == Date(std::chrono::year(2016) / 7 / 1));
  for (const Article& a : builtin_catalogue().articles) {
    INFO(a.id);
    CHECK_FALSE(a.source.empty());
  }
}
