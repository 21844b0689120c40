#include "generators/render/render_pdf.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/support/docx_builder.h"

using namespace pago;

namespace {

std::string pdf_of(const support::DocxBuilder& docx) {
  const FontShelf fonts;
  PdfSettings settings;
  settings.moment = "2026-11-22T00:00:00Z";
  const auto bytes = render_pdf(docx.bytes(), "brief.docx", fonts, settings).pdf;
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string refusal_of(const std::string& body) {
  support::DocxBuilder docx;
  docx.body = body;
  try {
    pdf_of(docx);
  } catch (const Error& error) {
    return error.code() + ": " + error.what();
  }
  return {};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the same document and date give the same bytes") {
  support::DocxBuilder docx;
  docx.body = support::paragraph("Geachte heer Özgür") + support::table(support::row(support::cell("a") + support::cell("b")));
  CHECK(pdf_of(docx) == pdf_of(docx));
}

TEST_CASE("a press gives a document the same bytes whatever it printed before") {
  support::DocxBuilder first, second;
  first.body = support::paragraph("Geachte heer Özgür, fiets en ticket");
  second.body = support::paragraph("Geachte mevrouw Đorđević, ☐ ja ☐ nee") + support::paragraph("日本");
  PdfPress fresh(PdfSettings{}), used(PdfSettings{});
  used.print(second.bytes(), "b.docx");
  const auto expected = fresh.print(first.bytes(), "a.docx").pdf;
  CHECK(used.print(first.bytes(), "a.docx").pdf == expected);
  CHECK(used.print(first.bytes(), "a.docx").pdf == expected);
}

TEST_CASE("rows that a press knows from other tables look as they would in a document of their own") {
  const auto row = [](const std::string& a, const std::string& b) { return support::row(support::cell(a) + support::cell(b)); };
  const auto table = [](const std::string& rows) {
    return "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"12\"/><w:insideH w:val=\"single\" "
           "w:sz=\"4\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol "
           "w:w=\"2000\"/></w:tblGrid>" +
           rows + "</w:tbl>";
  };
  const std::string facts = row("500 Hz", "20 dB"), more = row("1000 Hz", "30 dB"), other = row("2000 Hz", "40 dB");
  const std::vector<std::string> bodies = {table(facts + more), table(facts + other) + table(facts + more),
                                           table(facts) + support::paragraph("Tussen") + table(facts + more + other),
                                           table(more + facts + other + facts)};
  PdfPress used(PdfSettings{});
  for (int times = 0; times < 3; ++times)
    for (const std::string& body : bodies) {
      support::DocxBuilder docx;
      docx.body = body;
      PdfPress fresh(PdfSettings{});
      CHECK(used.print(docx.bytes(), "a.docx").pdf == fresh.print(docx.bytes(), "a.docx").pdf);
    }
}

TEST_CASE("blocks that a press knows but for their texts look as they would in a document of their own") {
  const auto body = [](const std::string& name, const std::string& place, const std::string& row) {
    const std::string bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + name + "</w:t></w:r><w:r><w:noBreakHyphen/><w:t>" +
                             place + "</w:t></w:r><w:r><w:t xml:space=\"preserve\"> woont</w:t></w:r></w:p>";
    const std::string item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>";
    return bold + item + place + "</w:t></w:r></w:p>" + item + name + "</w:t></w:r></w:p>" +
           support::table(support::row(support::cell("Kop") + support::cell("Waarde"), "<w:tblHeader/>") +
                          support::row(support::cell(row) + support::cell(name))) +
           support::paragraph(row);
  };
  const std::vector<std::string> bodies = {
      body("Özgür", "Nergenshuizen", "500 Hz"),     body("O&apos;Neill &amp; zn", "Verzonnen", "&lt; 20 dB"),
      body("Đorđević", "Oud-Fantasië", "1000 Hz"),  body("", "Niets", "20 dB"),
      body("日本 &#233;&#8364;", "Verzonnen", "4"), body("e\u0301\u00AD\x07", "regel\neinde\tverder", "☐ ja")};
  for (const char* format : {"bullet", "decimal"}) {
    PdfPress used(PdfSettings{});
    for (int times = 0; times < 3; ++times)
      for (std::size_t i = 0; i < bodies.size(); ++i) {
        INFO(i);
        support::DocxBuilder docx;
        docx.body = bodies[i];
        docx.numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
                         std::string(format) +
                         "\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                         "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        if (bodies[i].find('\x07') != std::string::npos) {
          CHECK_THROWS_AS(used.print(docx.bytes(), "a.docx"), Error);
          continue;
        }
        PdfPress fresh(PdfSettings{});
        CHECK(used.print(docx.bytes(), "a.docx").pdf == fresh.print(docx.bytes(), "a.docx").pdf);
      }
  }
}

TEST_CASE("a press that has seen more words than it remembers gives the same bytes") {
  support::DocxBuilder letter, many;
  letter.body = support::paragraph("Geachte heer Özgür, dit is dezelfde brief");
  for (int i = 0; i < 41; ++i) {
    std::string words;
    for (int k = 0; k < 1000; ++k) words += "w" + std::to_string(1000 * i + k) + " ";
    many.body += support::paragraph(words);
  }
  PdfPress press(PdfSettings{});
  const auto once = press.print(letter.bytes(), "a.docx").pdf;
  CHECK(press.print(letter.bytes(), "a.docx").pdf == once);
  CHECK(press.print(letter.bytes(), "a.docx").pdf == once);
  press.print(many.bytes(), "b.docx");
  CHECK(press.print(letter.bytes(), "a.docx").pdf == once);
  CHECK(press.print(letter.bytes(), "a.docx").pdf == once);
}

TEST_CASE("a letter of a template is drawn from its own parts as from its whole file") {
  support::DocxBuilder base, letter;
  base.body = support::paragraph("[naam]");
  letter.body = support::paragraph("Geachte heer Özgür");
  const auto template_bytes = base.bytes(), whole = letter.bytes();
  const std::vector<Part> own = {{"word/document.xml", OoxmlPackage(whole).read_required("word/document.xml")}};
  PdfPress press(PdfSettings{}), other(PdfSettings{});
  for (int times = 0; times < 3; ++times)
    CHECK(press.print(template_bytes, own, "a.docx").pdf == other.print(whole, "a.docx").pdf);
}

TEST_CASE("the file is tagged, knows its title and shows it") {
  support::DocxBuilder docx;
  docx.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"K\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl "
      "w:val=\"0\"/></w:pPr></w:style>";
  docx.core = "<dc:title>PAGO-advies</dc:title>";
  docx.body = support::styled("K", "Kern") + support::paragraph("Tekst") +
              support::table(support::row(support::cell("a") + support::cell("b"), "<w:tblHeader/>") +
                             support::row(support::cell("c") + support::cell("d")));
  const std::string pdf = pdf_of(docx);
  CHECK(has(pdf, "/Title (PAGO-advies)"));
  CHECK(has(pdf, "/DisplayDocTitle true"));
  CHECK(has(pdf, "/S /H1"));
  CHECK(has(pdf, "/S /TH"));
  CHECK(has(pdf, "/S /TD"));
  CHECK(has(pdf, "/MarkInfo << /Marked true >>"));
}

TEST_CASE("no claim of PDF/A or PDF/UA is written unless it was asked for") {
  support::DocxBuilder docx;
  docx.body = support::paragraph("Tekst");
  const std::string pdf = pdf_of(docx);
  CHECK_FALSE(has(pdf, "<pdfaid:part>"));
  CHECK_FALSE(has(pdf, "<pdfuaid:part>"));
}

TEST_CASE("what cannot be drawn is refused, with its place") {
  const std::string text =
      refusal_of(support::paragraph("Eerste alinea") + "<w:p><w:r><w:t>Formule volgt</w:t></w:r><m:oMath/></w:p>");
  CHECK(has(text, "render.unsupported"));
  CHECK(has(text, "een formule"));
  CHECK(has(text, "Formule volgt"));
  CHECK(has(refusal_of("<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins></w:p>"), "bijgehouden wijzigingen"));
  const auto look = [](const std::string& properties) {
    return refusal_of("<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>woord</w:t></w:r></w:p>");
  };
  CHECK(has(look("<w:w w:val=\"150\"/>"), "breder of smaller is gemaakt bij “woord”"));
  CHECK(has(look("<w:bdr w:val=\"single\" w:sz=\"4\"/>"), "een kader om woorden"));
  CHECK(look("<w:w w:val=\"100\"/><w:bdr w:val=\"nil\"/>") == "");
  const auto symbol = [](const std::string& font, const std::string& code) {
    return refusal_of("<w:p><w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r></w:p>");
  };
  CHECK(has(symbol("Webdings", "F021"), "een teken uit het lettertype Webdings"));
  CHECK(symbol("Wingdings", "F0FE") == "");
  CHECK(has(refusal_of(support::paragraph("x") + "<w:sectPr><w:vAlign w:val=\"center\"/></w:sectPr>"), "midden of onder"));
}

TEST_CASE("text that a row of fixed height would hide is no loss that goes unsaid; an empty paragraph in a low row is none") {
  const auto low = [](const std::string& text) {
    return refusal_of(support::table(support::row(support::cell(text), "<w:trHeight w:val=\"280\" w:hRule=\"exact\"/>")));
  };
  CHECK(low("een regel") == "");
  CHECK(low("") == "");
  std::string long_text;
  for (int i = 0; i < 60; ++i) long_text += "woorden ";
  CHECK(
      has(low(long_text), "niet past in een tabelrij van vaste hoogte (maak de rij hoger of de tekst korter) op bladzijde 1"));
}

TEST_CASE("a table and a list without end do not take the program down") {
  std::string rows;
  for (int i = 0; i < 3000; ++i) rows += support::row(support::cell("regel " + std::to_string(i)));
  support::DocxBuilder docx;
  docx.body = support::table(rows);
  CHECK(has(pdf_of(docx), "/Count"));
}
