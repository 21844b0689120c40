#include "parsers/rie/fill_colours.h"

#include <catch2/catch.hpp>

#include "tests/support/rie_document.h"

using namespace pago;
using support::table_of;

namespace {

// A document with one table; fills by row and column.
Document shaded(const support::Rows& rows, std::initializer_list<std::tuple<std::size_t, std::size_t, const char*>> fills) {
  support::RieDocument made = support::rie_with_chapter("Bevindingen");
  made.table(rows);
  Document document = made.document();
  auto& table = std::get<Table>(document.blocks.back());
  for (const auto& [row, column, fill] : fills) table.rows[row].cells[column].fill = fill;
  return document;
}

Rie read(const Document& document) {
  std::vector<Diagnostic> diagnostics;
  return extract_rie(document, builtin_catalogue(), diagnostics);
}

}  // namespace

TEST_CASE("shadings are read as a traffic light, pale ones too") {
  const FillLegend none;
  for (const char* red : {"FF0000", "C00000", "F8D7DA", "FF4040"})
    CHECK(priority_of_fill(red, none).level == PriorityLevel::high);
  for (const char* middle : {"FFC000", "FFFF00", "FFF3CD", "FFA500"})
    CHECK(priority_of_fill(middle, none).level == PriorityLevel::middle);
  for (const char* green : {"00B050", "92D050", "90EE90"}) CHECK(priority_of_fill(green, none).level == PriorityLevel::low);
  for (const char* other : {"", "FFFFFF", "D9D9D9", "000000", "DCE6F1", "4472C4", "blauw"})
    CHECK(priority_of_fill(other, none).level == PriorityLevel::none);
}

TEST_CASE("an empty cell under a header of priorities has the priority of its shading") {
  const Rie rie = read(shaded({{"Nr", "Risico", "Prioriteit", "Maatregel"},
                               {"1", "Lawaai van 88 dB(A) bij de zaag", "", "Omkasten"},
                               {"2", "Tillen van zakken van 25 kg", "", "Tilhulp"}},
                              {{1, 2, "FF0000"}, {2, 2, "92D050"}}));
  REQUIRE(rie.findings.size() == 2);
  CHECK(rie.findings[0].priority.level == PriorityLevel::high);
  CHECK(rie.findings[0].priority.printed == "rood");
  CHECK(rie.findings[1].priority.level == PriorityLevel::low);
}

TEST_CASE("the document's own legend of shadings goes before the traffic light") {
  Document document =
      shaded({{"Nr", "Risico", "Prioriteit", "Maatregel"}, {"1", "Lawaai van 88 dB(A) bij de zaag", "", "Omkasten"}},
             {{1, 2, "4472C4"}});
  Table legend = table_of({{"", "Hoog"}, {"", "Laag"}});
  legend.rows[0].cells[1].fill = "4472C4";
  legend.rows[1].cells[1].fill = "FF0000";
  document.blocks.insert(document.blocks.begin() + 2, legend);
  number_places(document);
  CHECK(read(document).findings.at(0).priority.level == PriorityLevel::high);
}

TEST_CASE("a printed priority goes before the shading of its cell") {
  const Rie rie =
      read(shaded({{"Nr", "Risico", "Prioriteit", "Maatregel"}, {"1", "Lawaai van 88 dB(A) bij de zaag", "Laag", "Omkasten"}},
                  {{1, 2, "FF0000"}}));
  CHECK(rie.findings.at(0).priority.level == PriorityLevel::low);
}
