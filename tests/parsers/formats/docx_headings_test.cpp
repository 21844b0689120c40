#include <catch2/catch.hpp>

#include "parsers/formats/word_text.h"
#include "tests/support/docx_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string style(const std::string& id, const std::string& name, const std::string& inside = {}) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + inside + "</w:style>";
}

std::string read(const std::string& styles, const std::string& body) {
  DocxBuilder docx;
  docx.styles = styles;
  docx.body = body;
  return to_text(docx.document());
}

std::string split(std::string heading) {
  std::string label = take_typed_number(heading);
  return label + "|" + heading;
}

}  // namespace

TEST_CASE("Kop 1 is Heading 1, whatever the id") {
  CHECK(read(style("Kop1", "heading 1"), styled("Kop1", "Geluid")) == "# Geluid\n");
  CHECK(read(style("Titre", "Kop 2"), styled("Titre", "Geluid")) == "## Geluid\n");
}

TEST_CASE("a heading style that was never declared is known by its id") {
  CHECK(read("", styled("Heading3", "Geluid")) == "### Geluid\n");
  CHECK(read("", styled("Kop1", "Geluid")) == "# Geluid\n");
}

TEST_CASE("the outline level is inherited from the style that a style is based on") {
  std::string styles = style("A", "Hoofdstuk", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") +
                       style("B", "Eigen", "<w:basedOn w:val=\"A\"/>") + style("C", "Weer eigen", "<w:basedOn w:val=\"B\"/>");
  CHECK(read(styles, styled("C", "Geluid")) == "## Geluid\n");
}

TEST_CASE("outline level 9 makes body text of a heading style, and a level of its own makes a heading") {
  CHECK(read(style("A", "Hoofdstuk", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") +
                 style("B", "Gewoon", "<w:basedOn w:val=\"A\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>"),
             styled("B", "tekst")) == "tekst\n");
  CHECK(read("", paragraph("Geluid", "<w:outlineLvl w:val=\"2\"/>")) == "### Geluid\n");
}

TEST_CASE("styles based on each other in a circle do no harm") {
  CHECK(read(style("A", "Aa", "<w:basedOn w:val=\"B\"/>") + style("B", "Bb", "<w:basedOn w:val=\"A\"/>"),
             styled("A", "tekst")) == "tekst\n");
}

TEST_CASE("the title is a heading of level 1, the subtitle and a page of text in title style are not") {
  std::string styles = style("Titel", "Title") + style("Ondertitel", "Subtitle", "<w:basedOn w:val=\"Titel\"/>");
  CHECK(read(styles, styled("Titel", "RI&amp;E Proef BV") + styled("Ondertitel", "versie 2")) == "# RI&E Proef BV\nversie 2\n");
  const std::string page(201, 'a');
  CHECK(read(styles, styled("Titel", page)) == page + '\n');
}

TEST_CASE("bold alone makes no heading") {
  CHECK(text_of_body("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Geluid</w:t></w:r></w:p>") == "Geluid\n");
}

TEST_CASE("a number that the author typed becomes the label") {
  CHECK(split("5.3 Geluid") == "5.3|Geluid");
  CHECK(split("5.3. Geluid") == "5.3|Geluid");
  CHECK(split("1 Inleiding") == "1|Inleiding");
  CHECK(split("2.\tStof") == "2|Stof");
  CHECK(split("B.2 Geluid") == "B.2|Geluid");
  CHECK(split("Ω.1 Eigen risico") == "Ω.1|Eigen risico");
  CHECK(split("IV. Geluid") == "IV|Geluid");
  CHECK(split("3.1 - Lawaai") == "3.1|Lawaai");
  CHECK(split("§ 4.2a Stof") == "4.2a|Stof");
  CHECK(split("A) Algemeen") == "A|Algemeen");
  CHECK(split("Ω Eigen risico") == "Ω|Eigen risico");
}

TEST_CASE("a figure that is part of the sentence stays in it") {
  for (const char* heading : {"80 dB(A) in de hal", "2024 in cijfers", "3 ploegen", "Geluid", "12-05-2025 Bezoek", "A Algemeen",
                              "5.3", "24/7 bereikbaar", "12.05.2025 Bezoek", "3D-printen", "V-snaren", "Ik ben er"})
    CHECK(split(heading) == std::string("|") + heading);
}

TEST_CASE("numbers that Word makes for headings become the label without the closing dot") {
  DocxBuilder docx;
  docx.styles = style("Kop1", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") +
                style("Kop2", "heading 2", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
  docx.numbering =
      "<w:abstractNum w:abstractNumId=\"0\">"
      "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Kop1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Kop2\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>"
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  docx.body = styled("Kop1", "Inleiding") + styled("Kop1", "Risico’s") + styled("Kop2", "Geluid") + styled("Kop2", "Stof") +
              styled("Kop1", "Slot");
  Document document = docx.document();
  CHECK(to_text(document) == "# 1 Inleiding\n# 2 Risico’s\n## 2.1 Geluid\n## 2.2 Stof\n# 3 Slot\n");
  CHECK(std::get<Heading>(document.blocks.at(3)).text == "Stof");
  CHECK(std::get<Heading>(document.blocks.at(3)).source.section == "2 Risico’s");
}
