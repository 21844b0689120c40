#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

// Tables as people see them: what is merged, and what stands in a table in a cell.
using namespace pago;
using support::findings_of;
using support::shown;
using support::table_of;

namespace {

Rie read(Document document) {
  number_places(document);
  std::vector<Diagnostic> diagnostics;
  return extract_rie(document, builtin_catalogue(), diagnostics);
}

Document with_table(Table table) {
  support::RieDocument made = support::rie_with_chapter("Bevindingen");
  Document document = made.document();
  document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace

TEST_CASE("a topic merged downwards belongs to every row beside it") {
  Table table = table_of({{"Onderwerp", "Bevinding", "Prioriteit", "Maatregel"},
                          {"Geluid", "Bij de zaag moet je de stem verheffen", "1", "Omkasten"},
                          {"", "Bij de pers is het niet uit te houden", "2", "Dempers"},
                          {"Trap", "De leuning zit los", "2", "Vastzetten"}});
  table.rows[1].cells[0].rows = 2;
  table.rows[2].cells.erase(table.rows[2].cells.begin());
  const Rie rie = read(with_table(table));
  INFO(shown(rie));
  const auto noise = findings_of(rie, "lawaai");
  REQUIRE(noise.size() == 2);
  CHECK(noise[1].source.quote == "Bij de pers is het niet uit te houden");
  CHECK(noise[1].plan.at(0).measure == "Dempers");
}

TEST_CASE("a short finding beside a merged topic is no band of its own") {
  Table table = table_of({{"Afdeling", "Risico", "Prioriteit"}, {"Zagerij", "Lawaai van 90 dB(A)", "1"}, {"", "Houtstof", ""}});
  table.rows[1].cells[0].rows = 2;
  table.rows[2].cells.erase(table.rows[2].cells.begin());
  const Rie rie = read(with_table(table));
  INFO(shown(rie));
  REQUIRE(findings_of(rie, "houtstof").size() == 1);
  CHECK(findings_of(rie, "houtstof")[0].group == "Zagerij");
}

TEST_CASE("a table of findings inside a table for the layout is read") {
  Table around = table_of({{"Deze bladzijde staat in een kader"}});
  around.rows[0].cells[0].tables.push_back(
      table_of({{"Nr", "Risico", "Maatregel"}, {"1", "Lawaai van 88 dB(A) bij de zaag", "Omkasten"}}));
  const Rie rie = read(with_table(around));
  INFO(shown(rie));
  REQUIRE(findings_of(rie, "lawaai").size() == 1);
  CHECK(findings_of(rie, "lawaai")[0].plan.at(0).measure == "Omkasten");
}

TEST_CASE("a table inside a cell is read, and the table around it goes on") {
  Table around = table_of({{"Nr", "Risico", "Maatregel"},
                           {"1", "Lawaai van 88 dB(A) bij de zaag", "Omkasten"},
                           {"2", "Tillen van zakken van 25 kg", "Tilhulp"}});
  around.rows[1].cells[1].tables.push_back(
      table_of({{"Risico", "Prioriteit"}, {"Houtstof zonder afzuiging bij de zaag", "hoog"}}));
  const Rie rie = read(with_table(around));
  INFO(shown(rie));
  REQUIRE(findings_of(rie, "houtstof").size() == 1);
  CHECK(findings_of(rie, "houtstof")[0].priority.level == PriorityLevel::high);
  REQUIRE(findings_of(rie, "tillen-dragen").size() == 1);
  CHECK(findings_of(rie, "tillen-dragen")[0].number == "2");
}
