#include "forms/xml_data.h"

#include <catch2/catch.hpp>

#include "forms/error.h"

using namespace pago;

namespace {
std::string message_of(std::string_view xml, std::string_view code = "forms.invalid") {
  try {
    read_xml_data(xml, "proef.xml", code);
  } catch (const Error& error) {
    CHECK(error.code() == code);
    return error.what();
  }
  return "";
}
}  // namespace

TEST_CASE("data XML becomes names, attributes in order, text, children and lines") {
  const DataNode root = read_xml_data(
      "<?xml version=\"1.0\"?>\n<!-- uitleg -->\n<lijst versie='1' jaar='2025'>\n  <woord>één</woord>\n  <leeg/>\n"
      "  <woord taal=\"nl\">twee &amp; <![CDATA[<drie>]]></woord>\n</lijst>\n",
      "proef.xml");
  CHECK(root.name == "lijst");
  CHECK(root.line == 3);
  REQUIRE(root.attributes.size() == 2);
  CHECK(root.attributes[1] == std::pair<std::string, std::string>{"jaar", "2025"});
  CHECK(root.text.empty());
  REQUIRE(root.children.size() == 3);
  CHECK(root.children[0].text == "één");
  CHECK(root.children[1].line == 5);
  CHECK(root.all("woord").size() == 2);
  CHECK(root.all("woord")[1]->text == "twee & <drie>");
  CHECK(root.child("leeg") == &root.children[1]);
  CHECK(root.child("afwezig") == nullptr);
  CHECK(root.children[2].attribute_or("taal", "?") == "nl");
  CHECK(root.children[0].attribute_or("taal", "?") == "?");
  CHECK(root.attribute("taal") == nullptr);
}

TEST_CASE("text over several lines reads as one line, and spaces inside a line are kept") {
  CHECK(read_xml_data("<a>\n   een tekst\n      over drie\r\n regels  met\tspaties\n</a>", "proef.xml").text ==
        "een tekst over drie regels  met\tspaties");
}

TEST_CASE("an attribute on a later line of a start tag is read") {
  CHECK(read_xml_data("<a b='1'\n   c='2'/>", "proef.xml").attribute_or("c", "") == "2");
}

TEST_CASE("broken data XML is refused with file and line") {
  CHECK_THAT(message_of("<a>\n<b>\n</a>"), Catch::StartsWith("proef.xml, regel 2: "));
  CHECK_THAT(message_of("<a/><b/>"), Catch::StartsWith("proef.xml, regel 1: "));
  CHECK_THAT(message_of("<a>\n\n\xff</a>"), Catch::Contains("UTF-8"));
  CHECK_THAT(message_of("", "catalogue.invalid"), Catch::Contains("leeg"));
  CHECK_FALSE(message_of("geen xml").empty());
  CHECK_FALSE(message_of("<!-- alleen commentaar -->").empty());
}

TEST_CASE("data XML with a DTD or its own entities is refused") {
  CHECK_THAT(message_of("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"), Catch::Contains("DTD"));
  CHECK_THAT(message_of("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>"), Catch::Contains("DTD"));
  CHECK_FALSE(message_of("<a>&onbekend;</a>").empty());
}
