#include "parsers/formats/xml_write.h"

#include <catch2/catch.hpp>
#include <string>

#include "parsers/formats/xml.h"

using namespace pago;

namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string again(const std::string& xml) { return XmlDocument::parse(xml, "proef").to_bytes(); }

}  // namespace

TEST_CASE("a document is written as it was read", "[xml]") {
  const std::string xml =
      std::string("<w:document ") + word +
      " xmlns=\"urn:geen\" w:conformance=\"transitional\"><w:body><w:p/><w:t xml:space=\"preserve\"> café € "
      "\xF0\x9F\x98\x80 \n\t</w:t><los>tekst<w:br/>erna</los></w:body></w:document>";
  CHECK(again(declaration + xml + "\n") == declaration + xml + "\n");
}

TEST_CASE("what has a meaning in XML is escaped in text and in attributes", "[xml]") {
  const std::string xml = "<a b=\"&lt;&gt;&amp;&quot;&#10;&#9;&#13;'\">&lt;&gt;&amp;\"'&#13;</a>";
  CHECK(again(xml) == declaration + xml + "\n");
}

TEST_CASE("an element without anything in it is closed at once, one that was emptied too", "[xml]") {
  XmlDocument document = XmlDocument::parse("<a><b>weg</b><c></c></a>", "proef");
  document.root().first_child().set_text("");
  CHECK(document.to_bytes() == std::string(declaration) + "<a><b/><c/></a>\n");
}

TEST_CASE("literal characters stay literal in a file of another encoding", "[xml]") {
  const std::string latin1 = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a b=\"\xE9\">\xEB</a>";
  CHECK(again(latin1) == std::string(declaration) + "<a b=\"é\">ë</a>\n");
}

TEST_CASE("text that was marked as plain characters is written as text", "[xml]") {
  CHECK(again("<a><![CDATA[5 < 6 & 7]]></a>") == std::string(declaration) + "<a>5 &lt; 6 &amp; 7</a>\n");
}

TEST_CASE("a copy beside its model has all that is in it and its own life", "[xml]") {
  XmlDocument document = XmlDocument::parse(
      std::string("<w:body ") + word +
          "><w:p w:x=\"1\" y=\"twee &amp; drie\"><w:r>tekst &lt; meer tekst dan zestien tekens</w:r></w:p></w:body>",
      "proef");
  XmlNode model = document.root().first_child();
  XmlNode copy = model.insert_copy_before(model);
  CHECK(copy.dump() == model.dump());
  CHECK(copy.ns() == Ns::w);
  copy.set_attribute(Ns::w, "x", "2");
  copy.first_child().set_text("anders");
  CHECK(model.attribute(Ns::w, "x") == "1");
  model.remove();
  CHECK(copy.dump() == "<w:p w:x=\"2\" y=\"twee &amp; drie\"><w:r>anders</w:r></w:p>");
  CHECK(document.to_bytes().find("<w:p w:x=\"2\" y=\"twee &amp; drie\"><w:r>anders</w:r></w:p></w:body>") != std::string::npos);
}

TEST_CASE("a copy to where its prefix means something else brings its own namespace along", "[xml]") {
  XmlDocument document =
      XmlDocument::parse("<a><b xmlns:p=\"urn:een\"><p:c p:d=\"1\"/></b><b xmlns:p=\"urn:twee\"><p:c/></b></a>", "proef");
  XmlNode source = document.root().first_child().first_child();
  XmlNode target = document.root().first_child().next().first_child();
  target.insert_copy_before(source);
  const XmlDocument read = XmlDocument::parse(document.to_bytes(), "proef");
  CHECK(read.root().first_child().next().first_child().dump().find("urn:een") != std::string::npos);
}
