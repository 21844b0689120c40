#include "parsers/rie/account.h"

#include <catch2/catch.hpp>

#include "parsers/rie/claims.h"
#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

// The role of the first stretch that holds these words; blank when nothing does.
TextRole role_of(RieDocument& document, const std::string& words) {
  const Rie rie = document.rie();
  for (const TextUnit& unit : account_of(document.document(), rie))
    for (const Stretch& s : unit.stretches)
      if (unit.text.substr(s.begin, s.end - s.begin).find(words) != std::string::npos) return s.role;
  return TextRole::blank;
}

RieDocument chapter() {
  RieDocument d = rie_with_chapter("Bevindingen");
  d.heading(2, "Rondgang");
  return d;
}

}  // namespace

TEST_CASE("a quote is found in its text whatever the white space") {
  const TextSpan span = place_of_quote("In  de hal\nis het 90 dB(A).", "de hal is het 90");
  CHECK(span.begin == 4);
  CHECK(span.end == 20);
  CHECK(place_of_quote("In de hal", "de halte").end == 0);
  CHECK(place_of_quote("In de hal", "").end == 0);
}

TEST_CASE("each sentence of a paragraph has its own role") {
  RieDocument d = chapter();
  d.text("In de hal is het lawaai 90 dB(A). (prioriteit hoog)");
  d.text("Er wordt niet 's nachts gewerkt. De kwibus heet de flubber.");
  CHECK((role_of(d, "90 dB(A)") == TextRole::finding));
  CHECK((role_of(d, "prioriteit hoog") == TextRole::beside));
  CHECK((role_of(d, "nachts") == TextRole::denial));
  CHECK((role_of(d, "kwibus") == TextRole::unrecognised));
  CHECK(d.rie().unrecognised.size() == 1);
}

TEST_CASE("the cells of a row share what its finding is; a strange row is one entry with its longest cell") {
  RieDocument d = chapter();
  d.table({{"Nr.", "Risico", "Maatregel", "Wie"},
           {"1", "Lawaai van 90 dB(A) bij de pers", "Omkasten", "Chef"},
           {"2", "De kwibus heet de flubber", "", "Chef"}});
  CHECK((role_of(d, "Wie") == TextRole::table_head));
  CHECK((role_of(d, "Lawaai") == TextRole::finding));
  CHECK((role_of(d, "Omkasten") == TextRole::plan));
  CHECK((role_of(d, "kwibus") == TextRole::unrecognised));
  const Rie rie = d.rie();
  REQUIRE(rie.unrecognised.size() == 1);
  CHECK(rie.unrecognised[0].source.quote == "De kwibus heet de flubber");
}

TEST_CASE("what nobody recognises in a table inside a cell is listed, cell by cell") {
  RieDocument d = chapter();
  d.table({{"Nr.", "Risico", "Maatregel"}, {"1", "Lawaai van 90 dB(A) bij de pers", "Omkasten"}});
  Document document = d.document();
  auto& cell = std::get<Table>(document.blocks.back()).rows[1].cells[2];
  cell.tables.push_back(table_of({{"De kwibus", "naast de flubber"}}));
  number_places(document);
  std::vector<Diagnostic> diagnostics;
  const Rie rie = extract_rie(document, builtin_catalogue(), diagnostics);
  REQUIRE(rie.unrecognised.size() == 2);
  CHECK(rie.unrecognised[0].source.quote == "De kwibus");
  CHECK(rie.unrecognised[1].source.quote == "naast de flubber");
}

TEST_CASE("explanation that tells of a risk which is no finding anywhere is listed") {
  RieDocument d = chapter();
  d.text("In de hal is het lawaai 90 dB(A).")
      .heading(1, "Werkwijze")
      .text("Wij liepen rond. Er komt veel lasrook vrij: 2 mg/m3.");
  const Rie rie = d.rie();
  REQUIRE(rie.unrecognised.size() == 1);
  CHECK(rie.unrecognised[0].source.quote == "Er komt veel lasrook vrij: 2 mg/m3.");
  CHECK((role_of(d, "liepen rond") == TextRole::background));
}

TEST_CASE("a finding that looks like a legend is read, a legend is not") {
  RieDocument d = chapter();
  d.text("In de kelder is bij lage onderdruk meer dan 60 ppm koolmonoxide gemeten. [hoog]")
      .text("x = risico; 0 = geen risico.");
  CHECK((role_of(d, "koolmonoxide") == TextRole::finding));
  CHECK((role_of(d, "x = risico") == TextRole::scale));
  CHECK(d.rie().unrecognised.size() <= 1);
}
