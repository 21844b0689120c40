#include <catch2/catch.hpp>

#include "forms/error.h"
#include "parsers/formats/reader.h"
#include "tests/support/docx_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string outcome(std::span<const std::byte> bytes, const Limits& limits = {}) {
  try {
    read_document(bytes, "proef", limits);
  } catch (const Error& error) {
    return error.code() + ": " + error.what();
  }
  return "read";
}

std::string outcome(std::string_view text) { return outcome(std::as_bytes(std::span(text.data(), text.size()))); }

Bytes package_of(const std::vector<std::string>& names) {
  std::vector<Part> parts;
  for (const std::string& name : names) parts.push_back({name, "<x/>"});
  return write_package(parts, {});
}

DocxBuilder small() {
  DocxBuilder docx;
  docx.styles = "<w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>";
  docx.footnotes = "<w:footnote w:id=\"1\">" + paragraph("noot") + "</w:footnote>";
  for (int i = 0; i < 60; ++i)
    docx.body += styled("Kop1", "Kop " + std::to_string(i * 7919 % 1000)) +
                 table(row(cell(std::to_string(i * 104729)) + cell("lawaai")));
  return docx;
}

}  // namespace

TEST_CASE("a file of 0 bytes, of text, or of zeros is named") {
  CHECK_THAT(outcome(""), Catch::StartsWith("read.empty"));
  CHECK_THAT(outcome("zomaar wat tekst"), Catch::StartsWith("read.unknown_format") && Catch::Contains("tekstbestand"));
  CHECK_THAT(outcome(std::string(500, '\0')), Catch::Contains("alleen nullen"));
  CHECK_THAT(outcome("\x01\x02\x03\x04"), Catch::Contains("geen Word-, Excel- of OpenDocument-bestand en geen PDF"));
}

TEST_CASE("other formats are recognised and named") {
  CHECK_THAT(outcome("{\\rtf1 tekst}"), Catch::Contains("RTF"));
  CHECK_THAT(outcome("\xFF\xD8\xFF\xE0 JFIF"), Catch::Contains("JPEG"));
  CHECK_THAT(outcome("<!DOCTYPE html><html>"), Catch::Contains("HTML"));
  CHECK_THAT(outcome(package_of({"[Content_Types].xml", "xl/workbook.bin"})), Catch::Contains("(.xlsb)"));
  CHECK_THAT(outcome(package_of({"[Content_Types].xml", "ppt/presentation.xml"})), Catch::Contains("PowerPoint"));
  CHECK_THAT(outcome(package_of({"Index/Document.iwa"})), Catch::Contains("Numbers"));
  CHECK_THAT(outcome(package_of({"foto.jpg"})), Catch::Contains("een zip-bestand"));
}

TEST_CASE("a DOCX without document.xml says so") {
  CHECK_THAT(outcome(package_of({"[Content_Types].xml", "word/styles.xml"})), Catch::StartsWith("docx.no_document"));
}

TEST_CASE("a DOCX of pictures only says that there is no text") {
  DocxBuilder docx;
  docx.body = "<w:p><w:r><w:drawing/></w:r></w:p>";
  CHECK_THAT(outcome(docx.bytes()), Catch::StartsWith("docx.no_text"));
}

TEST_CASE("a file cut off anywhere is an error and never a crash") {
  Bytes whole = small().bytes();
  REQUIRE(outcome(whole) == "read");
  for (std::size_t size = 500; size < whole.size(); size += 500) {
    CAPTURE(size);
    CHECK_THAT(outcome(std::span(whole).first(size)), Catch::StartsWith("docx.damaged"));
  }
}

TEST_CASE("damaged bytes are an error or a document and never a crash") {
  const Bytes whole = small().bytes();
  for (std::size_t at = 0; at < whole.size(); at += 37) {
    Bytes broken = whole;
    broken[at] ^= std::byte{0x41};
    CHECK(outcome(broken).size() > 3);
  }
}

TEST_CASE("a bomb is refused with a message about size") {
  DocxBuilder docx;
  docx.body = paragraph(std::string(100u << 20, ' '));
  CHECK_THAT(outcome(docx.bytes()), Catch::StartsWith("docx.too_large"));
}

TEST_CASE("parts that are each within bounds but together too many nodes are refused") {
  std::string many;
  for (int i = 0; i < 400'000; ++i) many += "<w:x" + std::to_string(i * 48271LL % 997) + "/>";
  DocxBuilder docx;
  docx.body = paragraph("tekst") + many;
  docx.styles = docx.numbering = docx.footnotes = many;
  CHECK_THAT(outcome(docx.bytes()), Catch::StartsWith("docx.too_large"));
}

TEST_CASE("tables nested without end are refused") {
  std::string inside = paragraph("diep");
  for (int i = 0; i < 300; ++i) inside = table(row("<w:tc>" + inside + "<w:p/></w:tc>"));
  DocxBuilder docx;
  docx.body = inside;
  CHECK_THAT(outcome(docx.bytes()), Catch::StartsWith("docx.too_large"));
}

TEST_CASE("tables nested as deep as the limit allows are read") {
  std::string inside = paragraph("diep");
  for (int i = 0; i < 60; ++i) inside = table(row("<w:tc>" + inside + "<w:p/></w:tc>"));
  CHECK_THAT(text_of_body(inside), Catch::Contains("diep"));
}

TEST_CASE("a damaged part beside the text costs a warning, not the document") {
  DocxBuilder docx;
  docx.body = paragraph("tekst");
  docx.more = {{"word/footnotes.xml", "<w:footnotes"}};
  ReadResult result = docx.read();
  CHECK(to_text(result.document) == "tekst\n");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "docx.part_damaged");
}

TEST_CASE("what cannot be read inside a document is reported") {
  DocxBuilder docx;
  docx.body = paragraph("tekst") + "<w:altChunk r:id=\"rId5\"/><w:p><w:r><w:object/></w:r></w:p>";
  ReadResult result = docx.read();
  REQUIRE(result.diagnostics.size() == 2);
  CHECK(result.diagnostics[0].code == "docx.inserted_file");
  CHECK(result.diagnostics[1].code == "docx.embedded_object");
}

TEST_CASE("a document whose text has a DTD is refused") {
  std::vector<Part> parts = small().parts();
  parts[2].content = "<!DOCTYPE x [<!ENTITY a \"lawaai\">]>" + parts[2].content;
  CHECK_THAT(outcome(write_package(parts, {})), Catch::StartsWith("docx.damaged") && Catch::Contains("DTD"));
}
