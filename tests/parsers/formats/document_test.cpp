#include "parsers/formats/document.h"

#include <catch2/catch.hpp>

using namespace pago;

namespace {

Paragraph body(const std::string& text) {
  Paragraph paragraph;
  paragraph.text = text;
  return paragraph;
}

Paragraph note(const std::string& text, const std::string& label) {
  Paragraph paragraph = body(text);
  paragraph.role = Role::footnote;
  paragraph.label = label;
  return paragraph;
}

Heading heading(int level, const std::string& label, const std::string& text) {
  Heading heading;
  heading.level = level;
  heading.label = label;
  heading.text = text;
  return heading;
}

Table table(const std::vector<std::vector<std::string>>& rows) {
  Table table;
  for (const auto& texts : rows) {
    Row& row = table.rows.emplace_back();
    for (const std::string& text : texts) {
      Cell cell;
      cell.column = static_cast<int>(row.cells.size());
      cell.paragraphs.push_back(body(text));
      row.cells.push_back(cell);
    }
  }
  return table;
}

const SourceRef& source(const Block& block) {
  return std::visit([](const auto& one) -> const SourceRef& { return one.source; }, block);
}

}  // namespace

TEST_CASE("each kind of block is counted apart") {
  Document document;
  document.file = "proef.docx";
  document.blocks = {heading(1, "", "Een"), body("a"),     note("n", "1"), table({{"x"}}), body("b"),
                     note("m", "2"),        table({{"y"}})};
  number_places(document);
  std::vector<std::string> places;
  for (const Block& block : document.blocks) places.push_back(source(block).place);
  CHECK(places == std::vector<std::string>{"kop 1", "alinea 1", "voetnoot 1", "tabel 1", "alinea 2", "voetnoot 2", "tabel 2"});
  CHECK(source(document.blocks[1]).file == "proef.docx");
  CHECK(source(document.blocks[1]).quote == "a");
}

TEST_CASE("the section of text is the heading above it, of a heading the one it falls under") {
  Document document;
  document.blocks = {body("voor"), heading(1, "3", "Risico"), heading(2, "3.1", "Geluid"),
                     body("a"),    heading(2, "", "Stof"),    heading(1, "4", "Slot")};
  number_places(document);
  std::vector<std::string> sections;
  for (const Block& block : document.blocks) sections.push_back(source(block).section);
  CHECK(sections == std::vector<std::string>{"", "", "3 Risico", "3.1 Geluid", "3 Risico", ""});
}

TEST_CASE("every place leads back to its text") {
  Document document;
  Table outer = table({{"Nr", "Risico"}, {"1", "lawaai"}});
  outer.rows[1].cells[1].tables.push_back(table({{"binnen"}}));
  document.blocks = {heading(1, "2", "Geluid"), body("tekst"), outer, note("noot", "1"), note("vervolg", "")};
  number_places(document);
  CHECK(document.text_at("kop 1") == "Geluid");
  CHECK(document.text_at("alinea 1") == "tekst");
  CHECK(document.text_at("tabel 1, rij 2, cel 2") == "lawaai");
  CHECK(document.text_at("tabel 1, rij 2") == "1\tlawaai");
  CHECK(document.text_at("tabel 1") == "Nr\tRisico\n1\tlawaai");
  CHECK(document.text_at("tabel 1.1, rij 1, cel 1") == "binnen");
  CHECK(document.text_at("voetnoot 1") == "noot\nvervolg");
  CHECK(document.text_at("tabel 9, rij 1").empty());
}

TEST_CASE("a quote that the reader gave is kept") {
  Document document;
  Paragraph paragraph = body("tekst");
  paragraph.source.quote = "zoals gedrukt";
  document.blocks = {paragraph};
  number_places(document);
  CHECK(source(document.blocks[0]).quote == "zoals gedrukt");
}

TEST_CASE("the readable text shows levels, labels, header rows and line breaks") {
  Document document;
  Paragraph item = body("regel een\nregel twee");
  item.label = "a)";
  item.list_level = 1;
  Table risks = table({{"Nr"}, {"1"}});
  risks.rows[0].header = true;
  document.blocks = {heading(2, "5.3", "Geluid"), item, risks};
  document.page_furniture = {body("versie 1")};
  CHECK(to_text(document) == "## 5.3 Geluid\n  a) regel een / regel twee\n|| Nr |\n| 1 |\n[kop- of voettekst] versie 1\n");
}
