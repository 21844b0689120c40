#include "generators/fill/fill_docx.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "parsers/formats/reader.h"

using namespace pago;

namespace {

const Date day{std::chrono::year(2026), std::chrono::March, std::chrono::day(31)};

const std::string content_types =
    "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
    "Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const std::string relations =
    "<?xml version=\"1.0\"?><Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/></Relationships>";

Bytes docx(const std::string& body) {
  const std::string document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w:body>" +
      body + "</w:body></w:document>";
  return write_package({{"[Content_Types].xml", content_types},
                        {"_rels/.rels", relations},
                        {"word/document.xml", document},
                        {"custom/own.bin", "niet aanraken"}},
                       {});
}

std::string p(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }
std::string r(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string control(const std::string& tag, const std::string& content, const std::string& more = "") {
  return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w:id w:val=\"7\"/>" + more + "</w:sdtPr><w:sdtContent>" + content +
         "</w:sdtContent></w:sdt>";
}
std::string rows(const std::string& tag, const std::string& item) {
  return control(tag,
                 "<w:sdt><w:sdtPr><w:id w:val=\"8\"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>" + item +
                     "</w:sdtContent></w:sdt>",
                 "<w15:repeatingSection/>");
}
std::string tr(const std::string& cell) { return "<w:tr><w:tc><w:tcPr/>" + cell + "</w:tc></w:tr>"; }

Form form() {
  return load_form(
      "<form code=\"X\" title=\"x\"><recipient may-see=\"C1\">directie</recipient><field name=\"naam\">n</field><field "
      "name=\"dag\" kind=\"date\">d</field>"
      "<field name=\"deel\" kind=\"yes-no\">s</field><field name=\"rij\" kind=\"rows\">r<field name=\"inhoud\">i</field><field "
      "name=\"onder\" kind=\"rows\">o"
      "<field name=\"diep\">x</field></field></field></form>");
}

std::string fill(const std::string& body, const FilledForm& values) {
  return OoxmlPackage(fill_docx(docx(body), form(), values, day)).read_required("word/document.xml");
}

std::string fill_and_read(const std::string& body, const FilledForm& values) {
  return to_text(read_docx(fill_docx(docx(body), form(), values, day), "x.docx").document);
}

FilledForm with(const std::string& field, FieldValue value) {
  FilledForm values;
  values.set(field, std::move(value));
  return values;
}

FilledForm row(const std::string& text) { return with("inhoud", text); }
bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a text replaces the placeholder, and the control and its formatting stay") {
  const std::string body =
      p(control("naam", "<w:r><w:rPr><w:rStyle w:val=\"Invulplek\"/></w:rPr><w:t>[naam]</w:t></w:r>", "<w:showingPlcHdr/>"));
  const std::string out = fill(body, with("naam", std::string("Bakkerij <Verzonnen> & Zn.")));
  CHECK(contains(out, "Bakkerij &lt;Verzonnen&gt; &amp; Zn."));
  CHECK(contains(out, "<w:tag w:val=\"naam\"/>"));
  CHECK_FALSE(contains(out, "showingPlcHdr"));
  CHECK_FALSE(contains(out, "Invulplek"));
  CHECK_FALSE(contains(out, "[naam]"));
}

TEST_CASE("the formatting of filled text is kept when it was no placeholder") {
  const std::string body = p(control("naam", "<w:r><w:rPr><w:b/></w:rPr><w:t>oud</w:t></w:r><w:r><w:t>er</w:t></w:r>"));
  CHECK(contains(fill(body, with("naam", std::string("nieuw"))),
                 "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">nieuw</w:t></w:r></w:sdtContent>"));
}

TEST_CASE("without a value the marked place of the template stays") {
  const std::string body = p(control("naam", r("[naam]"), "<w:showingPlcHdr/>"));
  CHECK(contains(fill(body, {}), "<w:body>" + body + "</w:body>"));
  CHECK(contains(fill(body, with("naam", std::monostate())), "[naam]"));
}

TEST_CASE("a newline becomes a line break inside a line and a paragraph around paragraphs") {
  CHECK(contains(fill(p(control("naam", r("x"))), with("naam", std::string("een\ntwee"))), "een</w:t><w:br/><w:t"));
  const std::string block = fill(control("naam", "<w:p><w:pPr><w:pStyle w:val=\"Adres\"/></w:pPr>" + r("x") + "</w:p>"),
                                 with("naam", std::string("een\ntwee")));
  CHECK(contains(block, "<w:pStyle w:val=\"Adres\"/></w:pPr><w:r><w:t xml:space=\"preserve\">een</w:t></w:r></w:p><w:p>"));
}

TEST_CASE("a date is written in Dutch and kept as a date for Word") {
  const std::string out = fill(p(control("dag", r("x"), "<w:date/>")), with("dag", day));
  CHECK(contains(out, "31 maart 2026"));
  CHECK(contains(out, "w:fullDate=\"2026-03-31T00:00:00Z\""));
}

TEST_CASE("a section that does not apply vanishes with the paragraph it leaves empty") {
  const std::string body = p(r("voor")) + p(control("deel", r("binnen"))) + control("deel", p(r("ook binnen"))) + p(r("na"));
  CHECK_FALSE(contains(fill_and_read(body, with("deel", false)), "binnen"));
  const std::string out = fill(body, with("deel", false));
  CHECK_FALSE(contains(out, "<w:p/>"));
  CHECK_FALSE(contains(out, "<w:p></w:p>"));
  CHECK(contains(fill_and_read(body, with("deel", true)), "ook binnen"));
}

TEST_CASE("a section that was all a cell held leaves the cell with a paragraph, as Word wants it") {
  const std::string body = "<w:tbl>" + tr(control("deel", p(r("weg")))) + tr(p(r("blijft"))) + "</w:tbl>";
  CHECK(contains(fill(body, with("deel", false)), "<w:tc><w:tcPr/><w:p/></w:tc>"));
}

TEST_CASE("a table whose last row vanishes goes as a whole") {
  const std::string body = p(r("voor")) + "<w:tbl><w:tblPr/>" + control("deel", tr(p(r("weg")))) + "</w:tbl>" + p(r("na"));
  CHECK_FALSE(contains(fill(body, with("deel", false)), "<w:tbl>"));
}

TEST_CASE("a repeating table row gives one row per value, and none when there is none") {
  const std::string body = "<w:tbl>" + tr(p(r("kop"))) + rows("rij", tr(p(control("inhoud", r("[inhoud]"))))) + "</w:tbl>";
  const std::string three = fill_and_read(body, with("rij", std::vector<FilledForm>{row("een"), row("twee"), {}}));
  CHECK(contains(three, "een"));
  CHECK(contains(three, "twee"));
  CHECK(contains(three, "[inhoud]"));
  const std::string none = fill_and_read(body, with("rij", std::vector<FilledForm>{}));
  CHECK(contains(none, "kop"));
  CHECK_FALSE(contains(none, "[inhoud]"));
}

TEST_CASE("rows within rows are filled each with their own values") {
  const std::string body = rows("rij", p(control("inhoud", r("x"))) + rows("onder", p(control("diep", r("y")))));
  FilledForm first = row("een"), second = row("twee");
  first.set("onder", std::vector<FilledForm>{with("diep", std::string("een-a")), with("diep", std::string("een-b"))});
  second.set("onder", std::vector<FilledForm>{});
  const std::string text = fill_and_read(body, with("rij", std::vector<FilledForm>{first, second}));
  CHECK(text.find("een-b") < text.find("twee"));
  CHECK_FALSE(contains(text, "y"));
}

TEST_CASE("inside a row a control may show a value of the letter around it") {
  const std::string body = rows("rij", p(control("naam", r("x")) + control("inhoud", r("y"))));
  FilledForm values = with("rij", std::vector<FilledForm>{row("een")});
  values.set("naam", std::string("Bedacht B.V."));
  CHECK(contains(fill_and_read(body, values), "Bedacht B.V."));
}

TEST_CASE("of controls that are copies only the first has its id; Word gives the others one") {
  const std::string out = fill(rows("rij", p(control("inhoud", r("x")))),
                               with("rij", std::vector<FilledForm>{row("een"), row("twee"), row("drie")}));
  const auto times = [&out](const std::string& wanted) {
    std::size_t n = 0;
    for (std::size_t at = out.find(wanted); at != out.npos; at = out.find(wanted, at + 1)) ++n;
    return n;
  };
  CHECK(times("<w:tag w:val=\"inhoud\"/>") == 3);
  CHECK(times("<w:id w:val=\"7\"/>") == 1);
  CHECK(times("<w:id ") == 2);  // the one of the rows, and that of what is in the first row
}

TEST_CASE("parts that hold no control are copied as they are, and the same input gives the same bytes") {
  const Bytes before = docx(p(control("naam", r("x"))));
  const Bytes once = fill_docx(before, form(), with("naam", std::string("a")), day);
  CHECK(OoxmlPackage(once).read_required("custom/own.bin") == "niet aanraken");
  CHECK(OoxmlPackage(once).read_required("[Content_Types].xml") == content_types);
  CHECK(once == fill_docx(before, form(), with("naam", std::string("a")), day));
}

TEST_CASE("characters that XML forbids do not get into the letter") {
  const std::string out = fill(p(control("naam", r("x"))), with("naam", std::string("a\x01\x02"
                                                                                    "b\xff")));
  CHECK(contains(out, ">ab<"));
}

TEST_CASE("a row field whose control does not repeat is named") {
  CHECK_THROWS_AS(fill(p(control("rij", r("x"))), with("rij", std::vector<FilledForm>{row("een")})), Error);
}

TEST_CASE("the fields of a template are listed with their path, each once") {
  const auto fields =
      template_fields(docx(p(control("naam", r("x")) + control("naam", r("x"))) + rows("rij", p(control("inhoud", r("y"))))));
  REQUIRE(fields.size() == 3);
  CHECK(fields[0].path == "naam");
  CHECK(fields[1].path == "rij");
  CHECK(fields[1].repeats);
  CHECK(fields[2].path == "rij/inhoud");
}
