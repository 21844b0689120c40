#include <catch2/catch.hpp>

#include "tests/support/docx_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string level(int index, const std::string& format, const std::string& text, const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string definition(const std::string& id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
}

std::string list(const std::string& id, const std::string& definition_id, const std::string& overrides = {}) {
  return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + definition_id + "\"/>" + overrides + "</w:num>";
}

std::string restart(int at, int level_index = 0) {
  return "<w:lvlOverride w:ilvl=\"" + std::to_string(level_index) + "\"><w:startOverride w:val=\"" + std::to_string(at) +
         "\"/></w:lvlOverride>";
}

// The labels of the paragraphs of a body, in one line.
std::string labels(const std::string& numbering, const std::string& body, const std::string& styles = {}) {
  DocxBuilder docx;
  docx.numbering = numbering;
  docx.body = body;
  docx.styles = styles;
  std::string found;
  for (const Block& block : docx.document().blocks) found += "[" + std::get<Paragraph>(block).label + "]";
  return found;
}

std::string items(const std::string& num_id, const std::vector<int>& levels) {
  std::string body;
  for (int level : levels) body += in_list(num_id, level, "x");
  return body;
}

const std::string three_levels =
    definition("0", level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "%3)")) +
    list("1", "0");

}  // namespace

TEST_CASE("levels count on their own and restart under a higher one") {
  CHECK(labels(three_levels, items("1", {0, 1, 1, 2, 2, 1, 2, 0, 1})) == "[1.][1.1][1.2][a)][b)][1.3][a)][2.][2.1]");
}

TEST_CASE("the text of a list item leaves its label out") {
  DocxBuilder docx;
  docx.numbering = three_levels;
  docx.body = in_list("1", 1, "Geluid");
  auto paragraph = std::get<Paragraph>(docx.document().blocks.at(0));
  CHECK(paragraph.text == "Geluid");
  CHECK(paragraph.label == "1.1");
  CHECK(paragraph.list_level == 1);
}

TEST_CASE("formats: letters, roman, leading zero, ordinal, bullet, none") {
  auto one = [](const std::string& format, int times) {
    std::string all = labels(definition("0", level(0, format, "%1")) + list("1", "0"),
                             items("1", std::vector<int>(static_cast<std::size_t>(times), 0)));
    return all.substr(all.rfind('['));
  };
  CHECK(one("lowerLetter", 3) == "[c]");
  CHECK(one("upperLetter", 28) == "[BB]");
  CHECK(one("lowerRoman", 14) == "[xiv]");
  CHECK(one("upperRoman", 9) == "[IX]");
  CHECK(one("decimalZero", 7) == "[07]");
  CHECK(one("decimalZero", 12) == "[12]");
  CHECK(one("ordinal", 2) == "[2e]");
  CHECK(one("none", 2) == "[]");
}

TEST_CASE("bullets of symbol fonts are shown as Unicode") {
  auto bullet = [](const std::string& text, const std::string& font) {
    return labels(definition("0", "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"" + text +
                                      "\"/><w:rPr><w:rFonts w:ascii=\"" + font + "\"/></w:rPr></w:lvl>") +
                      list("1", "0"),
                  items("1", {0}));
  };
  CHECK(bullet("&#xF0B7;", "Symbol") == "[•]");
  CHECK(bullet("&#xF0A7;", "Wingdings") == "[▪]");
  CHECK(bullet("-", "Calibri") == "[-]");
  CHECK(bullet("&#xF0A8;", "Wingdings") == "[☐]");
}

TEST_CASE("lists of one definition count on together unless one starts anew") {
  CHECK(labels(definition("0", level(0, "decimal", "%1")) + list("1", "0") + list("2", "0") + list("3", "0", restart(5)),
               items("1", {0, 0}) + items("2", {0}) + items("3", {0, 0}) + items("1", {0})) == "[1][2][3][5][6][7]");
}

TEST_CASE("lists of different definitions do not mix") {
  CHECK(labels(definition("0", level(0, "decimal", "%1")) + definition("1", level(0, "upperLetter", "%1")) + list("1", "0") +
                   list("2", "1"),
               items("1", {0}) + items("2", {0}) + items("1", {0}) + items("2", {0})) == "[1][A][2][B]");
}

TEST_CASE("start, restart never and restart after a given level are obeyed") {
  std::string starts =
      definition("0",
                 "<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl>" +
                     level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")) +
      list("1", "0");
  CHECK(labels(starts, items("1", {0, 1, 1, 0, 1})) == "[4][1][2][5][3]");
  std::string after_first = definition("0", level(0, "decimal", "%1") + level(1, "decimal", "%2") +
                                                level(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>")) +
                            list("1", "0");
  CHECK(labels(after_first, items("1", {0, 1, 2, 1, 2, 0, 1, 2})) == "[1][1][1][2][2][2][1][1]");
}

TEST_CASE("legal numbering shows all numbers in digits") {
  CHECK(labels(definition("0", level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) + list("1", "0"),
               items("1", {0, 0, 1})) == "[I][II][2.1]");
}

TEST_CASE("an override can replace a level whole") {
  CHECK(labels(definition("0", level(0, "decimal", "%1.")) +
                   list("1", "0", "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperLetter", "Actie %1") + "</w:lvlOverride>"),
               items("1", {0, 0})) == "[Actie A][Actie B]");
}

TEST_CASE("a style brings its list, and a paragraph can step out of it") {
  std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"Lijst\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"M\"><w:name w:val=\"Sub\"/><w:basedOn w:val=\"L\"/></w:style>";
  std::string numbering = definition("0", level(0, "decimal", "%1", "<w:pStyle w:val=\"L\"/>") +
                                              level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"M\"/>")) +
                          list("1", "0");
  CHECK(labels(numbering,
               styled("L", "x") + styled("M", "x") + styled("L", "x") +
                   paragraph("x", "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
               styles) == "[1][1.1][2][]");
}

TEST_CASE("a list defined through a list style finds its levels") {
  std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"Stijl\"><w:name w:val=\"Stijl\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  std::string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"Stijl\"/>" + level(0, "decimal", "(%1)") +
                          "</w:abstractNum>"
                          "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Stijl\"/></w:abstractNum>" +
                          list("1", "0") + list("2", "1");
  CHECK(labels(numbering, items("2", {0, 0}), styles) == "[(1)][(2)]");
}

TEST_CASE("an empty numbered paragraph is not read but does count, as Word shows it") {
  CHECK(labels(three_levels, in_list("1", 0, "x") + in_list("1", 0, "") + in_list("1", 0, "x")) == "[1.][3.]");
}

TEST_CASE("a list that is not defined gives no label") { CHECK(labels(three_levels, items("77", {0})) == "[]"); }
