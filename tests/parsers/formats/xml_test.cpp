#include "parsers/formats/xml.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

namespace {

const std::string w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string code_of(const std::string& xml, const Limits& limits = {}) {
  try {
    XmlDocument::parse(xml, "proef.xml", limits);
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("elements are found by namespace and local name, whatever the prefix") {
  auto document =
      XmlDocument::parse("<x:p xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:r/></x:p>", "p");
  CHECK(document.root().is(Ns::w, "p"));
  CHECK(document.root().child(Ns::w, "r"));
  CHECK_FALSE(document.root().child(Ns::none, "r"));
}

TEST_CASE("strict namespaces are the same as transitional ones") {
  auto document = XmlDocument::parse("<w:p xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\" w:val=\"1\"/>", "p");
  CHECK(document.root().is(Ns::w, "p"));
  CHECK(document.root().val() == "1");
}

TEST_CASE("no node answers every question with nothing") {
  XmlNode none;
  CHECK_FALSE(none);
  CHECK_FALSE(none.child(Ns::w, "p").child(Ns::w, "r").next());
  CHECK(none.val().empty());
  CHECK(none.text().empty());
}

TEST_CASE("a switch is on unless its value says no") {
  auto document =
      XmlDocument::parse("<w:rPr" + w + "><w:b/><w:i w:val=\"0\"/><w:caps w:val=\"false\"/><w:u w:val=\"none\"/></w:rPr>", "p");
  CHECK(document.root().on("b"));
  CHECK_FALSE(document.root().on("i", true));
  CHECK_FALSE(document.root().on("caps"));
  CHECK_FALSE(document.root().on("u"));
  CHECK(document.root().on("vanish", true));
}

TEST_CASE("text set in an element is escaped, and characters that XML forbids are left out") {
  auto document = XmlDocument::parse("<w:t" + w + "><w:old/></w:t>", "p");
  document.root().set_text("a < b & \"c\"\x01\xFF é");
  CHECK(document.root().text() == "a < b & \"c\" é");
  auto again = XmlDocument::parse(document.to_bytes(), "p");
  CHECK(again.root().text() == "a < b & \"c\" é");
  CHECK_FALSE(again.root().child(Ns::w, "old"));
}

TEST_CASE("editing copies, inserts, unwraps and removes without touching the rest") {
  const std::string before = "<w:body" + w + "><w:p>een</w:p>  <w:sdt><w:p>twee</w:p></w:sdt>\n<w:tbl/></w:body>";
  auto document = XmlDocument::parse(before, "p");
  XmlNode first = document.root().first_child();
  XmlNode copy = first.insert_copy_after(first);
  copy.set_text("kopie");
  document.root().child(Ns::w, "sdt").unwrap();
  document.root().child(Ns::w, "tbl").remove();
  copy.insert_before(Ns::w, "hr").set_attribute(Ns::w, "val", "1");
  CHECK(document.to_bytes() == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:body" + w +
                                   "><w:p>een</w:p><w:hr w:val=\"1\"/><w:p>kopie</w:p>  <w:p>twee</w:p>\n</w:body>\n");
}

TEST_CASE("a fragment uses the prefixes of the document and is copied in without new declarations") {
  auto document = XmlDocument::parse("<w:body" + w + "/>", "p");
  document.root().append_copy(document.fragment("<w:p><w:r><w:t>x</w:t></w:r></w:p>"));
  CHECK(document.root().dump() == "<w:body" + w + "><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body>");
}

TEST_CASE("any DTD is refused, with or without entities") {
  CHECK(code_of("<!DOCTYPE a><a/>") == "docx.damaged");
  CHECK(code_of("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>") == "docx.damaged");
  CHECK(code_of("<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>") == "docx.damaged");
  CHECK(code_of("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>") == "docx.damaged");
  CHECK(code_of("<a>&unknown;</a>") == "docx.damaged");
}

TEST_CASE("nesting is capped") {
  Limits limits;
  limits.max_nesting = 50;
  CHECK(code_of(repeated("<a>", 50) + repeated("</a>", 50), limits) == "no error");
  CHECK(code_of(repeated("<a>", 51) + repeated("</a>", 51), limits) == "docx.too_large");
  CHECK(code_of(repeated("<a>", 100000), {}) == "docx.too_large");
}

TEST_CASE("the number of nodes is capped, so that small markup does not become much memory") {
  CHECK(code_of("<a>" + repeated("<b/>", 3'000'000) + "</a>") == "docx.too_large");
}

TEST_CASE("attributes of one element and namespaces in scope are capped, as libxml2 compares each with each") {
  auto element = [](const std::string& prefix, int times) {
    std::string attributes;
    for (int i = 0; i < times; ++i) attributes += " " + prefix + std::to_string(i) + "=\"n\"";
    return "<a" + attributes + "/>";
  };
  CHECK(code_of(element("a", 100)) == "no error");
  CHECK(code_of(element("a", 201)) == "docx.too_large");
  CHECK(code_of(element("a", 300'000)) == "docx.too_large");
  CHECK(code_of(element("xmlns:n", 500)) == "docx.too_large");
}

TEST_CASE("XML that is not well-formed is damaged") {
  for (const char* xml : {"", "<a>", "<a></b>", "tekst", "<a b=\"1\" b=\"2\"/>", "<a>\xFF</a>"}) {
    CAPTURE(xml);
    CHECK(code_of(xml) == "docx.damaged");
  }
}
