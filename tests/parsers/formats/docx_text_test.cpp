#include <catch2/catch.hpp>

#include "tests/support/docx_builder.h"

using namespace pago;
using namespace pago::support;

namespace {

std::string run(const std::string& inside, const std::string& properties = {}) {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + inside + "</w:r>";
}

std::string t(const std::string& text) { return "<w:t xml:space=\"preserve\">" + text + "</w:t>"; }

std::string text_of_paragraph(const std::string& inside) { return text_of_body("<w:p>" + inside + "</w:p>"); }

std::string field(const std::string& instruction, const std::string& result) {
  return run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>" + instruction + "</w:instrText>") +
         run("<w:fldChar w:fldCharType=\"separate\"/>") + run(t(result)) + run("<w:fldChar w:fldCharType=\"end\"/>");
}

const std::string end_field = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

}  // namespace

TEST_CASE("split runs, smart tags and hyperlinks make one text") {
  CHECK(text_of_paragraph(run(t("la")) + "<w:proofErr w:type=\"spellStart\"/>" + run(t("wa")) + "<w:smartTag>" + run(t("ai ")) +
                          "</w:smartTag><w:hyperlink r:id=\"rId9\">" + run(t("in de hal")) + "</w:hyperlink>") ==
        "lawaai in de hal\n");
}

TEST_CASE("soft hyphens go, hard hyphens and hard spaces become plain") {
  CHECK(text_of_paragraph(run(t("gehoor") + "<w:softHyphen/>" + t("bescher\xC2\xADming ") + t("RI&amp;E") +
                              "<w:noBreakHyphen/>" + t("toets") +
                              t("\xC2\xA0"
                                "85\xE2\x80\xAF"
                                "dB"))) == "gehoorbescherming RI&E-toets 85 dB\n");
}

TEST_CASE("tabs stay, breaks are newlines, runs of white space are one") {
  DocxBuilder docx;
  docx.body =
      "<w:p>" + run("<w:tab/>" + t("Bedrijf:  ") + "<w:tab/><w:tab/>" + t("Proef  BV ") + "<w:br/>" + t(" Plaats")) + "</w:p>";
  CHECK(std::get<Paragraph>(docx.document().blocks.at(0)).text == "Bedrijf:\tProef BV\nPlaats");
}

TEST_CASE("line ends inside w:t are spaces") { CHECK(text_of_paragraph(run("<w:t>een\n   twee</w:t>")) == "een twee\n"); }

TEST_CASE("text comes out composed, with ligatures spelled out") {
  CHECK(text_of_paragraph(run(t("cafe\xCC\x81 o\xEF\xAC\x83"
                                "ce bedr\xC4\xB3"
                                "f"))) == "caf\xC3\xA9 office bedrijf\n");
}

TEST_CASE("hidden text is left out, text struck through stays") {
  CHECK(text_of_paragraph(run(t("zicht")) + run(t("geheim"), "<w:vanish/>") + run(t("baar"), "<w:vanish w:val=\"0\"/>") +
                          run(t(" door"), "<w:strike/>")) == "zichtbaar door\n");
}

TEST_CASE("hidden by a character style is hidden too") {
  DocxBuilder docx;
  docx.styles = "<w:style w:type=\"character\" w:styleId=\"Weg\"><w:name w:val=\"Weg\"/><w:rPr><w:vanish/></w:rPr></w:style>";
  docx.body = "<w:p>" + run(t("a")) + run(t("b"), "<w:rStyle w:val=\"Weg\"/>") + "</w:p>";
  CHECK(to_text(docx.document()) == "a\n");
}

TEST_CASE("comments leave no trace") {
  CHECK(text_of_paragraph("<w:commentRangeStart w:id=\"1\"/>" + run(t("tekst")) + "<w:commentRangeEnd w:id=\"1\"/>" +
                          run("<w:commentReference w:id=\"1\"/>")) == "tekst\n");
}

TEST_CASE("of a field the result is read and the instruction is not") {
  CHECK(text_of_paragraph(run(t("blz. ")) + field(" PAGE ", "7") + run(t(" van "))) == "blz. 7 van\n");
  CHECK(text_of_paragraph("<w:fldSimple w:instr=\"DATE\">" + run(t("1 mei")) + "</w:fldSimple>") == "1 mei\n");
}

TEST_CASE("a result inside an instruction is part of the instruction") {
  CHECK(text_of_paragraph(run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>IF </w:instrText>") +
                          field("MERGEFIELD x", "geheim") + run("<w:fldChar w:fldCharType=\"separate\"/>") +
                          run(t("uitkomst")) + end_field) == "uitkomst\n");
}

TEST_CASE("a field that never ends does not swallow the document") {
  CHECK(text_of_body("<w:p>" + run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>TOC</w:instrText>") + "</w:p>" +
                     paragraph("Lawaai in hal 1")) == "Lawaai in hal 1\n");
}

TEST_CASE("a table of contents is no content, whether a field, a control or only styles") {
  std::string field_toc = "<w:p>" + run("<w:fldChar w:fldCharType=\"begin\"/>") +
                          run("<w:instrText> TOC \\o \"1-3\" </w:instrText>") + run("<w:fldChar w:fldCharType=\"separate\"/>") +
                          run(t("1 Geluid")) + "</w:p>" + paragraph("2 Stof") + "<w:p>" + end_field + run(t("na de lijst")) +
                          "</w:p>";
  CHECK(text_of_body(field_toc) == "na de lijst\n");
  CHECK(text_of_body("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
                     "Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" +
                     paragraph("Inhoud") + "</w:sdtContent></w:sdt>" + paragraph("tekst")) == "tekst\n");
  DocxBuilder docx;
  docx.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Inhopg1\"><w:name w:val=\"toc 1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"KopI\"><w:name w:val=\"TOC Heading\"/></w:style>";
  docx.body = styled("KopI", "Inhoudsopgave") + styled("Inhopg1", "1 Geluid") + paragraph("tekst");
  CHECK(to_text(docx.document()) == "tekst\n");
}

TEST_CASE("content controls are read, in the line and around it") {
  CHECK(text_of_body("<w:sdt><w:sdtContent><w:p>" + run(t("Bedrijf: ")) + "<w:sdt><w:sdtContent>" + run(t("Proef BV")) +
                     "</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>") == "Bedrijf: Proef BV\n");
}

TEST_CASE("a placeholder that nobody filled in is no text, text left under its flag is") {
  DocxBuilder docx;
  docx.styles = "<w:style w:type=\"character\" w:styleId=\"Tekstvan\"><w:name w:val=\"Placeholder Text\"/></w:style>";
  auto control = [](const std::string& inside) {
    return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
  };
  docx.body = "<w:p>" + run(t("Naam: ")) + control(run(t("Klik hier"), "<w:rStyle w:val=\"Tekstvan\"/>")) +
              control(run(t("Jansen"))) + "</w:p>";
  CHECK(to_text(docx.document()) == "Naam: Jansen\n");
  docx.body =
      table(row("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc><w:p>" +
                run(t("Klik hier"), "<w:rStyle w:val=\"Tekstvan\"/>") + "</w:p></w:tc></w:sdtContent></w:sdt>" + cell("nee")));
  CHECK(to_text(docx.document()) == "|  | nee |\n");
}

TEST_CASE("check boxes show their state: content control, old form field and symbol font") {
  auto control = [](const std::string& state) {
    return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + state + "\"/></w14:checkbox></w:sdtPr><w:sdtContent>" +
           run(t("X")) + "</w:sdtContent></w:sdt>";
  };
  CHECK(text_of_paragraph(control("1") + run(t(" ja ")) + control("0") + run(t(" nee"))) == "☒ ja ☐ nee\n");
  auto form = [](const std::string& state) {
    return run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>" + state + "</w:checkBox></w:ffData></w:fldChar>") +
           run("<w:instrText> FORMCHECKBOX </w:instrText>") + run("<w:fldChar w:fldCharType=\"separate\"/>") + end_field;
  };
  CHECK(text_of_paragraph(form("<w:default w:val=\"0\"/><w:checked/>") + run(t(" ja ")) + form("<w:default w:val=\"0\"/>") +
                          run(t(" nee"))) == "☒ ja ☐ nee\n");
  auto symbol = [](const std::string& code) { return run("<w:sym w:font=\"Wingdings\" w:char=\"" + code + "\"/>"); };
  CHECK(text_of_paragraph(symbol("F0FE") + symbol("F0FD") + symbol("00A8") + symbol("F0FC") + symbol("F06F")) == "☑☒☐☑☐\n");
  CHECK(text_of_paragraph(run(t("þ"), "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>") + run(t(" þorp"))) ==
        "☑ þorp\n");
}

TEST_CASE("the choice of an old drop-down field is read") {
  CHECK(text_of_paragraph(
            run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"laag\"/>"
                "<w:listEntry w:val=\"hoog\"/></w:ddList></w:ffData></w:fldChar>") +
            run("<w:instrText>FORMDROPDOWN</w:instrText>") + end_field) == "hoog\n");
}

TEST_CASE("a text box is read once, after its paragraph, from either of its two forms") {
  std::string content = "<w:txbxContent>" + paragraph("in het vak") + "</w:txbxContent>";
  std::string choice =
      "<mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + content + "</wps:txbx></wps:wsp></w:drawing></mc:Choice>";
  std::string fallback =
      "<mc:Fallback><w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict></mc:Fallback>";
  CHECK(text_of_paragraph(run("<mc:AlternateContent>" + choice + fallback + "</mc:AlternateContent>" + t("anker"))) ==
        "anker\n[tekstvak] in het vak\n");
  CHECK(text_of_paragraph(run("<w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict>")) ==
        "[tekstvak] in het vak\n");
  CHECK(text_of_paragraph(run("<mc:AlternateContent><mc:Choice Requires=\"wps\"/>" + fallback + "</mc:AlternateContent>")) ==
        "[tekstvak] in het vak\n");
}

TEST_CASE("foot- and endnotes follow the block that refers to them") {
  DocxBuilder docx;
  docx.footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">" +
                   paragraph("voetnoot") + "</w:footnote>";
  docx.endnotes = "<w:endnote w:id=\"2\">" + paragraph("eindnoot") + "</w:endnote>";
  docx.body =
      "<w:p>" + run(t("een")) + run("<w:footnoteReference w:id=\"2\"/>") + "</w:p>" + paragraph("twee") +
      table(row("<w:tc><w:p>" + run(t("cel") + "<w:endnoteReference w:id=\"2\"/>") + "</w:p></w:tc>") + row(cell("rij")));
  Document document = docx.document();
  CHECK(to_text(document) == "een\n[voetnoot] 1 voetnoot\ntwee\n| cel |\n| rij |\n[voetnoot] 2 eindnoot\n");
  CHECK(document.text_at("voetnoot 2") == "eindnoot");
}

TEST_CASE("a note that refers to itself is read once") {
  DocxBuilder docx;
  docx.footnotes =
      "<w:footnote w:id=\"2\"><w:p>" + run(t("noot") + "<w:footnoteReference w:id=\"2\"/>") + "</w:p></w:footnote>";
  docx.body = "<w:p>" + run(t("een") + "<w:footnoteReference w:id=\"2\"/><w:footnoteReference w:id=\"2\"/>") + "</w:p>";
  CHECK(to_text(docx.document()) == "een\n[voetnoot] 1 noot\n");
}

TEST_CASE("headers and footers are kept apart, each text once") {
  DocxBuilder docx;
  docx.body = paragraph("tekst");
  docx.header = paragraph("RI&amp;E Proef BV") + table(row(cell("vertrouwelijk")));
  docx.footer = paragraph("RI&amp;E Proef BV");
  Document document = docx.document();
  CHECK(document.blocks.size() == 1);
  REQUIRE(document.page_furniture.size() == 2);
  CHECK(document.page_furniture[0].text == "RI&E Proef BV");
  CHECK(document.page_furniture[1].text == "vertrouwelijk");
}

TEST_CASE("formulas give their letters") {
  CHECK(text_of_paragraph(run(t("R = ")) + "<m:oMath><m:r><m:t>BxExW</m:t></m:r></m:oMath>") == "R = BxExW\n");
}

TEST_CASE("a paragraph is bold when all its letters are") {
  DocxBuilder docx;
  docx.styles = "<w:style w:type=\"paragraph\" w:styleId=\"Vet\"><w:name w:val=\"Vet\"/><w:rPr><w:b/></w:rPr></w:style>";
  docx.body = "<w:p>" + run(t("Geluid"), "<w:b/>") + run(t(" ")) + "</w:p><w:p>" + run(t("Ge"), "<w:b/>") + run(t("luid")) +
              "</w:p>" + styled("Vet", "Geluid") + "<w:p><w:pPr><w:pStyle w:val=\"Vet\"/></w:pPr>" +
              run(t("Geluid"), "<w:b w:val=\"0\"/>") + "</w:p>";
  Document document = docx.document();
  CHECK(std::get<Paragraph>(document.blocks.at(0)).bold);
  CHECK_FALSE(std::get<Paragraph>(document.blocks.at(1)).bold);
  CHECK(std::get<Paragraph>(document.blocks.at(2)).bold);
  CHECK_FALSE(std::get<Paragraph>(document.blocks.at(3)).bold);
}

TEST_CASE("strict files read like transitional ones") {
  DocxBuilder docx;
  docx.strict = true;
  docx.styles = "<w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>";
  docx.body = styled("Kop1", "Geluid") + paragraph("tekst");
  CHECK(to_text(docx.document()) == "# Geluid\ntekst\n");
}

TEST_CASE("title and author come from the document properties") {
  DocxBuilder docx;
  docx.body = paragraph("tekst");
  docx.core = "<dc:title>RI&amp;E  Proef</dc:title><dc:creator>A. Voorbeeld</dc:creator>";
  Document document = docx.document();
  CHECK(document.title == "RI&E Proef");
  CHECK(document.author == "A. Voorbeeld");
  CHECK(document.file == "proef.docx");
}
