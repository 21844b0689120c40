#include "generators/fill/fill_template.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "parsers/formats/reader.h"
#include "tests/support/word_template.h"

using namespace pago;
using namespace pago::word;

namespace {

const Date day{std::chrono::year(2026), std::chrono::November, std::chrono::day(22)};

Value object(Value::Object members) { return {std::move(members)}; }
Value text(const char* words) { return {std::string(words)}; }

Value example() {
  const Value a = object({{"naam", text("Brood")}, {"delen", {Value::List{text("a"), text("b")}}}});
  const Value b = object({{"naam", text("Koek")}, {"delen", {Value::List{}}}});
  return object({{"naam", text("Bedacht")},
                 {"klant", object({{"plaats", text("Verzonnen")}})},
                 {"lijst", {Value::List{a, b}}},
                 {"leeg", {Value::List{}}},
                 {"waar", {true}},
                 {"nee", {false}},
                 {"dag", {day}},
                 {"bedrag", {1234.5}},
                 {"regels", text("een\ntwee")}});
}

FilledTemplate fill_bytes(const Bytes& bytes) { return fill_template(bytes, example(), {day, {}, {}}); }
std::string xml(const std::string& body) {
  return OoxmlPackage(fill_bytes(docx(body)).docx).read_required("word/document.xml");
}
std::string words(const std::string& body) { return to_text(read_docx(fill_bytes(docx(body)).docx, "x.docx").document); }

std::string inner(const std::string& body) {
  const std::string all = xml(body);
  const std::size_t begin = all.find("<w:body>") + 8;
  return all.substr(begin, all.find("</w:body>") - begin);
}

// The runs of a text cut at every place.
std::string cut(const std::string& text_of_run, std::size_t at) {
  return r(text_of_run.substr(0, at)) + r(text_of_run.substr(at));
}

}  // namespace

TEST_CASE("typed tags give values, parts of values and dates") {
  CHECK(words(line("{naam} te {klant.plaats}, {dag}, {bedrag}")) ==
        words(line("Bedacht te Verzonnen, 22 november 2026, 1234,5")));
}

TEST_CASE("cutting a tag at any character, with spelling marks, bookmarks and tracked changes between, changes nothing") {
  const std::string tag = "{klant.plaats}";
  const std::string whole = inner(p(r("te " + tag + " aan")));
  for (std::size_t at = 3; at <= 3 + tag.size(); ++at) CHECK(inner(p(cut("te " + tag + " aan", at))) == whole);
  const std::string middle[] = {"<w:proofErr w:type=\"spellStart\"/>", "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>",
                                "<w:del w:id=\"1\"><w:r><w:delText>weg</w:delText></w:r></w:del>"};
  for (const std::string& between : middle)
    CHECK(contains(words(p(r("te {kla") + between + r("nt.plaats} aan"))), "te Verzonnen aan"));
  CHECK(contains(words(p(r("te {kla") + "<w:ins w:id=\"1\">" + r("nt.pla") + "</w:ins>" + r("ats} aan"))), "te Verzonnen aan"));
}

TEST_CASE("a section over paragraphs repeats them, and its own paragraphs vanish") {
  CHECK(words(line("{#lijst}") + line("- {naam}") + line("{/lijst}")) == words(line("- Brood") + line("- Koek")));
}

TEST_CASE("a section within a line repeats only that") {
  CHECK(contains(words(line("Met {#lijst}{naam} {/lijst}samen")), "Met Brood Koek samen"));
  CHECK(contains(words(p(r("Met ") + "<w:ins w:id=\"1\">" + r("oud {#lijst}") + "</w:ins>" + r("{naam} {/lijst}samen"))),
                 "Met oud Brood Koek samen"));
}

TEST_CASE("a section over the cells of a row repeats the row; without items the row goes, and a table of one row whole") {
  const std::string head = tr(tc(line("kop")) + tc(line("kop")));
  const auto table = [&](const std::string& name) {
    return tbl(head + tr(tc(line("{#" + name + "}{naam}")) + tc(line("{/" + name + "}"))));
  };
  const std::string three = xml(table("lijst"));
  CHECK(contains(three, "Brood"));
  CHECK(contains(three, "Koek"));
  const std::string none = inner(table("leeg"));
  CHECK(none == inner(tbl(head)));
  CHECK(inner(line("a") + tbl(tr(tc(line("{#leeg}{naam}")) + tc(line("{/leeg}")))) + line("b")) ==
        inner(line("a") + line("b")));
}

TEST_CASE("sections stand in sections, over rows of rows") {
  CHECK(
      contains(words(line("{#lijst}{naam}: {#delen}({.}){/delen}{^delen}niets{/delen}; {/}")), "Brood: (a)(b); Koek: niets;"));
}

TEST_CASE("a condition keeps or removes whole parts, tables included") {
  const std::string part = line("in") + tbl(tr(tc(line("cel"))));
  CHECK(inner(line("{#waar}") + part + line("{/waar}")) == inner(part));
  CHECK(inner(line("a") + line("{#nee}") + part + line("{/nee}")) == inner(line("a")));
  CHECK(inner(line("{^nee}") + part + line("{/nee}")) == inner(part));
}

TEST_CASE("text beside the tags of a section stays outside it") {
  CHECK(contains(words(line("Kop: {#leeg}") + line("{naam}") + line("{/leeg} staart")), "staart"));
  const std::string twice = words(line("Kop: {#lijst}") + line("{naam}") + line("{/lijst}"));
  CHECK(twice.find("Kop:") == twice.rfind("Kop:"));
}

TEST_CASE("a dash names the element that repeats") {
  const std::string row = inner(tbl(tr(tc(line("{-w:tr lijst}{naam}{/lijst}")))));
  CHECK(row.find("<w:tr>") != row.rfind("<w:tr>"));
  const std::string cells = inner(tbl(tr(tc(line("{-w:tc lijst}{naam}{/lijst}")))));
  CHECK(cells.find("<w:tr>") == cells.rfind("<w:tr>"));
  CHECK(cells.find("<w:tc>") != cells.rfind("<w:tc>"));
}

TEST_CASE("a cell keeps a paragraph whatever vanishes from it") {
  const std::string out = inner(tbl(tr(tc(line("{#nee}") + line("weg") + line("{/nee}")) + tc(line("blijft")))));
  CHECK(contains(out, "<w:tc><w:tcPr/><w:p"));
  CHECK_FALSE(contains(out, "weg"));
}

TEST_CASE("other delimiters, given or set in the template") {
  const auto filled = fill_template(docx(line("[[naam]] {naam}")), example(), {day, {"[[", "]]"}, {}});
  CHECK(contains(OoxmlPackage(filled.docx).read_required("word/document.xml"), "Bedacht</w:t>"));
  CHECK(contains(words(line("{=[[ ]]=}[[naam]] {naam}")), "Bedacht {naam}"));
}

TEST_CASE("a line break in a value is a line break in Word") {
  CHECK(contains(inner(line("{regels}")), "een</w:t><w:br/><w:t xml:space=\"preserve\">twee"));
}

TEST_CASE("merge fields with date and number switches and IF, complex and simple") {
  CHECK(contains(words(p(field(" MERGEFIELD naam \\* Upper ", "«naam»"))), "BEDACHT"));
  CHECK(contains(words(p(field(" MERGEFIELD dag \\@ \"dd-MM-yyyy\" ", "«dag»"))), "22-11-2026"));
  CHECK(contains(words(p(field(" MERGEFIELD bedrag \\# \"€ #.##0,00\" ", "«bedrag»"))), "€ 1.234,50"));
  CHECK(contains(words(p("<w:fldSimple w:instr=\" MERGEFIELD naam \"><w:r><w:t>«naam»</w:t></w:r></w:fldSimple>")), "Bedacht"));
  const std::string nested = fld("begin") + instr(" IF ") + field(" MERGEFIELD bedrag ", "1") +
                             instr(" &gt; 1000 \"veel\" \"weinig\" ") + fld("separate") + r("x") + fld("end");
  CHECK(contains(words(p(nested)), "veel"));
  CHECK(contains(inner(p(field(" PAGE ", "1"))), "PAGE"));
}

TEST_CASE("a checkbox, a drop-down list and a date control take their value and stay") {
  const std::string box = inner(p(sdt("waar", r("☐"), "<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>")));
  CHECK(contains(box, "w14:val=\"1\""));
  CHECK(contains(box, "☒"));
  const std::string list = inner(p(sdt("naam", r("kies"),
                                       "<w:dropDownList><w:listItem w:displayText=\"Bedacht B.V.\" w:value=\"Bedacht\"/>"
                                       "</w:dropDownList>")));
  CHECK(contains(list, ">Bedacht B.V.<"));
  CHECK(contains(inner(p(sdt("dag", r("x"), "<w:date><w:dateFormat w:val=\"dd-MM-yyyy\"/></w:date>"))), ">22-11-2026<"));
  CHECK(contains(list, "<w:sdt>"));
}

TEST_CASE("a name without value keeps its place and is told once, with where it stands") {
  const FilledTemplate filled = fill_bytes(docx(heading("Inleiding") + line("{weg} en {weg}")));
  REQUIRE(filled.diagnostics.size() == 1);
  CHECK(filled.diagnostics[0].code == "template.unfilled");
  CHECK(filled.diagnostics[0].where.section == "Inleiding");
  CHECK(filled.diagnostics[0].where.place == "alinea 2");
  CHECK(contains(OoxmlPackage(filled.docx).read_required("word/document.xml"), "{weg}"));
}

TEST_CASE("a part in which nothing is filled stays byte for byte, and the same input gives the same bytes") {
  const std::string header = root("hdr", p(r("vast") + sdt("onbekend", r("x")))) + "\n<!-- zo -->";
  const std::string footer = root("ftr", line("{naam}"));
  const Bytes bytes = docx(line("vast"), {{"word/header1.xml", header}, {"word/footer1.xml", footer}});
  const Bytes out = fill_bytes(bytes).docx;
  CHECK(OoxmlPackage(out).read_required("word/header1.xml") == header);
  CHECK(OoxmlPackage(out).read_required("word/document.xml") == OoxmlPackage(bytes).read_required("word/document.xml"));
  CHECK(contains(OoxmlPackage(out).read_required("word/footer1.xml"), "Bedacht"));
  CHECK(out == fill_bytes(bytes).docx);
}

TEST_CASE("notes, properties and both branches of a text box are filled") {
  const std::string box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + line("{naam} een") +
                          "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + line("{naam} twee") +
                          "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
  const std::string note = root("footnotes", "<w:footnote w:id=\"2\">" + line("noot {naam}") + "</w:footnote>");
  const std::string app = "<?xml version=\"1.0\"?><Properties><Company>{naam}</Company></Properties>";
  const Bytes out = fill_bytes(docx(p(box), {{"word/footnotes.xml", note}, {"docProps/app.xml", app}})).docx;
  const OoxmlPackage package(out);
  const std::string body = package.read_required("word/document.xml");
  CHECK(contains(body, "Bedacht</w:t></w:r><w:r><w:t xml:space=\"preserve\"> een"));
  CHECK(contains(body, "Bedacht</w:t></w:r><w:r><w:t xml:space=\"preserve\"> twee"));
  CHECK(contains(package.read_required("word/footnotes.xml"), "Bedacht"));
  CHECK(contains(package.read_required("docProps/app.xml"), "<Company>Bedacht</Company>"));
}

TEST_CASE("a note in what repeats is there once for each row, with the values of its row") {
  const auto reference = [](const char* id) { return std::string("<w:r><w:footnoteReference w:id=\"") + id + "\"/></w:r>"; };
  const std::string body =
      line("{#lijst}") + p(r("{naam}") + reference("2")) + line("{/lijst}") + p(r("vast") + reference("3"));
  const std::string notes =
      root("footnotes", "<w:footnote w:id=\"2\">" + line("over {naam} van {klant.plaats}") +
                            "</w:footnote><w:footnote w:id=\"3\">" + line("van {naam}") + "</w:footnote>");
  const FilledTemplate out = fill_bytes(docx(body, {{"word/footnotes.xml", notes}}));
  const std::string text = to_text(read_docx(out.docx, "x.docx").document);
  CHECK(out.diagnostics.empty());
  CHECK(contains(text, "over Brood van Verzonnen"));
  CHECK(contains(text, "over Koek van Verzonnen"));
  CHECK(contains(text, "van Bedacht"));
  const OoxmlPackage package(out.docx);
  const std::string filled = package.read_required("word/footnotes.xml"), shown = package.read_required("word/document.xml");
  for (const char* id : {"w:id=\"2\"", "w:id=\"3\"", "w:id=\"4\""}) {
    CHECK(contains(filled, id));
    CHECK(contains(shown, std::string("<w:footnoteReference ") + id));
  }
}

TEST_CASE("copies get numbers and names of their own") {
  const std::string drawing =
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"3\" name=\"x\" descr=\"{naam}\"/></wp:inline></w:drawing></w:r>";
  const std::string out =
      inner(line("{#lijst}") +
            p("<w:bookmarkStart w:id=\"4\" w:name=\"plek\"/>" + drawing + "<w:bookmarkEnd w:id=\"4\"/>" + sdt("naam", r("x"))) +
            line("{/lijst}"));
  CHECK(contains(out, "descr=\"Brood\""));
  CHECK(contains(out, "descr=\"Koek\""));
  CHECK(contains(out, "wp:docPr id=\"4\""));
  CHECK(contains(out, "w:name=\"plek_2\""));
  CHECK(contains(out, "<w:bookmarkEnd w:id=\"5\"/>"));
  CHECK(out.find("<w:id w:val=\"7\"/>") == out.rfind("<w:id "));
}

TEST_CASE("wrong tags are all told at once, with their places, and nothing is written") {
  try {
    fill_bytes(docx(line("{#lijst}") + line("{naam") + tbl(tr(tc(line("{/waar}"))))));
    FAIL("filled");
  } catch (const Error& error) {
    const std::string message = error.what();
    CHECK(error.code() == "template.invalid");
    CHECK(contains(message, "3 fouten"));
    CHECK(contains(message, "alinea 1: “{#lijst}” wordt nergens gesloten"));
    CHECK(contains(message, "alinea 2: "));
    CHECK(contains(message, "tabel 1, rij 1, cel 1: “{/waar}”"));
  }
}

TEST_CASE("a text for a control around more than a paragraph leaves one paragraph, whatever stood there") {
  const std::string mixed = line("{#waar}") + tbl(tr(tc(line("weg")))) + line("{/waar}") + line("ook weg");
  CHECK(inner(sdt("naam", mixed)) == inner(sdt("naam", p(r("Bedacht")))));
  const std::string row = inner(tbl(sdt("naam", tr(tc(line("a")) + tc(line("b"))))));
  CHECK(contains(row, "Bedacht"));
  CHECK(contains(row, "<w:tr><w:tc>"));
}
