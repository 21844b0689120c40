#include "plugin/cli/text_table.h"

#include <catch2/catch.hpp>
#include <sstream>

namespace pago::cli {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("width counts characters and not bytes") {
  CHECK(display_width("één ‘µg’") == 8);
  CHECK(display_width("e\u0301e\u0301n") == 3);
}

TEST_CASE("text is broken between words, and inside a word only when it is longer than a line") {
  CHECK(wrap("aan de rand van de hal", 8) == std::vector<std::string>{"aan de", "rand van", "de hal"});
  CHECK(wrap("arbeidshygiënist", 8) == std::vector<std::string>{"arbeidsh", "ygiënist"});
  CHECK(wrap("een\ntwee   drie", 40) == std::vector<std::string>{"een twee drie"});
  CHECK(wrap("", 10).empty());
}

TEST_CASE("a shortened text fits and shows that something is missing") {
  CHECK(shorten("kort", 10) == "kort");
  CHECK(shorten("één lange zin, met meer", 14) == "één lange zin…");
  CHECK(display_width(shorten("ééééééééééééé", 5)) == 5);
}

TEST_CASE("no line of a table is wider than asked, however long its cells") {
  TextTable table({"risico", "plaats", "groep"});
  table.add({"gevaarlijke-stoffen", std::string(300, 'x'), "alle medewerkers van de lasserij en de spuiterij"},
            {"onder de rij"});
  for (int width : {40, 60, 80, 160})
    for (const std::string& line : lines_of(table.text(width))) CHECK(display_width(line) <= width);
}

TEST_CASE("words stay whole as long as there is room for the longest of each column") {
  TextTable table({"risico", "toelichting"});
  table.add({"gevaarlijke-stoffen", "een tamelijk lange toelichting die over meer regels mag lopen"});
  CHECK(table.text(50).find("gevaarlijke-stoffen") != std::string::npos);
}

TEST_CASE("columns line up under their titles") {
  TextTable table({"een", "twee"});
  table.add({"é", "b"});
  CHECK(lines_of(table.text(40)) == std::vector<std::string>{"een  twee", "───  ────", "é    b"});
}

}  // namespace
}  // namespace pago::cli
