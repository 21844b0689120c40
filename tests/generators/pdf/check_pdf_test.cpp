#include "generators/pdf/check_pdf.h"

#include <catch2/catch.hpp>
#include <set>

#include "forms/error.h"
#include "generators/pdf/pdf_conditions.h"
#include "generators/pdf/pdf_metadata.h"
#include "tests/generators/pdf/edited_pdf.h"

using namespace pago;

namespace {

struct Spoiled {
  const char* condition;
  std::function<void(EditedPdf&)> edit;
};

void spoil_key(QPDFObjectHandle object, const char* key, const char* value) {
  object.replaceKey(key, QPDFObjectHandle::parse(value));
}

const std::vector<Spoiled> file_edits{
    {"file.encrypted", [](EditedPdf&) {}},  // by the writer, below
    {"file.access", [](EditedPdf&) {}},
    {"stream.outside", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Image"), "/F", "(buiten.raw)"); }},
    {"stream.lzw",
     [](EditedPdf& p) {
       p.stream_with("/Subtype", "/Image")
           .replaceStreamData(std::string("\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"), p.parse("/LZWDecode"), p.parse("null"));
     }},
    {"limit.string", [](EditedPdf& p) { p.root().replaceKey("/Lang", QPDFObjectHandle::newString(std::string(40000, 'n'))); }},
    {"limit.name", [](EditedPdf& p) { p.root().replaceKey("/Eigen", QPDFObjectHandle::newName("/" + std::string(130, 'n'))); }},
    {"limit.nesting",
     [](EditedPdf& p) {
       p.draw([] {
         std::string q;
         for (int i = 0; i < 29; ++i) q += "q ";
         return q;
       }());
     }},
    {"limit.page", [](EditedPdf& p) { spoil_key(p.page(), "/MediaBox", "[0 0 595 20000]"); }},
    {"embedded.file", [](EditedPdf& p) { spoil_key(p.root(), "/Names", "<< /EmbeddedFiles << /Names [] >> >>"); }},
    {"layer.name", [](EditedPdf& p) { spoil_key(p.root(), "/OCProperties", "<< /OCGs [] /D << /Order [] >> >>"); }},
    {"layer.switching",
     [](EditedPdf& p) { spoil_key(p.root(), "/OCProperties", "<< /OCGs [] /D << /Name (lagen) /AS [] >> >>"); }},
    {"catalog.presentations", [](EditedPdf& p) { spoil_key(p.page(), "/PresSteps", "<< >>"); }},
    {"catalog.requirements", [](EditedPdf& p) { spoil_key(p.root(), "/Requirements", "[]"); }}};

const std::vector<Spoiled> metadata_edits{
    {"xmp.present", [](EditedPdf& p) { p.root().removeKey("/Metadata"); }},
    {"xmp.valid", [](EditedPdf& p) { p.replace(p.root().getKey("/Metadata"), "</rdf:RDF>", ""); }},
    {"xmp.info", [](EditedPdf& p) { spoil_key(p.pdf.getTrailer().getKey("/Info"), "/CreationDate", "(D:20260331120000Z)"); }},
    {"claim.pdfa", [](EditedPdf& p) { p.replace(p.root().getKey("/Metadata"), "<pdfaid:part>2<", "<pdfaid:part>3<"); }},
    {"claim.pdfua", [](EditedPdf& p) { p.replace(p.root().getKey("/Metadata"), "<pdfuaid:part>1<", "<pdfuaid:part>2<"); }},
    {"title.present", [](EditedPdf& p) { p.replace(p.root().getKey("/Metadata"), ">Proefbrief<", "><"); }},
    {"title.shown", [](EditedPdf& p) { p.root().removeKey("/ViewerPreferences"); }},
    {"language.document", [](EditedPdf& p) { p.root().removeKey("/Lang"); }},
    {"language.valid", [](EditedPdf& p) { spoil_key(p.root(), "/Lang", "(Nederlands)"); }},
    {"bookmarks", [](EditedPdf& p) {
       p.root().removeKey("/Outlines");
       for (int i = 0; i < 5; ++i)
         p.pdf.addPage(p.pdf.makeIndirectObject(p.parse("<< /Type /Page /MediaBox [0 0 595 842] >>")), false);
     }}};

const std::vector<Spoiled> content_edits{
    {"content.operator", [](EditedPdf& p) { p.draw("1 0 tekst"); }},
    {"content.resource", [](EditedPdf& p) { p.draw("/Im9 Do"); }},
    {"intent.profile", [](EditedPdf& p) { p.root().getKey("/OutputIntents").getArrayItem(0).removeKey("/DestOutputProfile"); }},
    {"colour.device", [](EditedPdf& p) { p.draw("0 0 0 1 k"); }},
    {"colour.icc",
     [](EditedPdf& p) {
       p.page().getKey("/Resources").replaceKey("/ColorSpace", p.parse("<< /CS1 [/ICCBased null] >>"));
       p.draw("/CS1 cs");
     }},
    {"state.transfer", [](EditedPdf& p) { spoil_key(p.with("/Type", "/ExtGState"), "/TR", "/Identity"); }},
    {"state.intent", [](EditedPdf& p) { p.draw("/Mooi ri"); }},
    {"image.alternates", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Image"), "/Alternates", "[]"); }},
    {"image.interpolate", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Image"), "/Interpolate", "true"); }},
    {"object.postscript", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Image"), "/Subtype", "/PS"); }},
    {"object.reference", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Image"), "/Ref", "<< /F (ander.pdf) /Page 0 >>"); }},
    {"transparency.blend", [](EditedPdf& p) { spoil_key(p.with("/Type", "/ExtGState"), "/BM", "/Troebel"); }},
    {"transparency.group", [](EditedPdf& p) {
       spoil_key(p.with("/Type", "/ExtGState"), "/ca", "0.5");
       p.root().removeKey("/OutputIntents");
     }}};

const std::vector<Spoiled> font_edits{
    {"font.embedded", [](EditedPdf& p) { p.with("/Type", "/FontDescriptor").removeKey("/FontFile2"); }},
    {"font.program",
     [](EditedPdf& p) {
       p.with("/Type", "/FontDescriptor")
           .replaceKey("/FontFile2", QPDFObjectHandle::newStream(&p.pdf, std::string("geen lettertype")));
     }},
    {"font.cidsystem", [](EditedPdf& p) { p.with("/Subtype", "/CIDFontType2").removeKey("/CIDSystemInfo"); }},
    {"font.cidtogid", [](EditedPdf& p) { p.with("/Subtype", "/CIDFontType2").removeKey("/CIDToGIDMap"); }},
    {"font.cmap", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Type0"), "/Encoding", "/UniJIS-UTF16-H"); }},
    {"font.glyph", [](EditedPdf& p) { p.draw("BT /F1 9 Tf <0FFF> Tj ET"); }},
    {"font.cidset",
     [](EditedPdf& p) {
       p.with("/Type", "/FontDescriptor").replaceKey("/CIDSet", QPDFObjectHandle::newStream(&p.pdf, std::string("\x80")));
     }},
    {"font.notdef", [](EditedPdf& p) { p.draw("BT /F1 9 Tf <0000> Tj ET"); }},
    {"font.width", [](EditedPdf& p) { p.with("/Subtype", "/CIDFontType2").removeKey("/W"); }},
    {"font.encoding",
     [](EditedPdf& p) {
       p.page()
           .getKey("/Resources")
           .getKey("/Font")
           .replaceKey("/F2", p.parse("<< /Type /Font /Subtype /TrueType /BaseFont /Los /FontDescriptor << /Flags 32 >> >>"));
       p.draw("BT /F2 9 Tf (x) Tj ET");
     }},
    {"font.unicode", [](EditedPdf& p) { p.with("/Subtype", "/Type0").removeKey("/ToUnicode"); }}};

const std::vector<Spoiled> annotation_edits{
    {"action.forbidden",
     [](EditedPdf& p) { spoil_key(p.root(), "/OpenAction", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"); }},
    {"action.trigger", [](EditedPdf& p) { spoil_key(p.root(), "/AA", "<< >>"); }},
    {"annotation.type", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Link"), "/Subtype", "/Movie"); }},
    {"annotation.flags", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Link"), "/F", "2"); }},
    {"annotation.appearance", [](EditedPdf& p) { p.with("/Subtype", "/Widget").removeKey("/AP"); }},
    {"annotation.text", [](EditedPdf& p) { p.with("/Subtype", "/Link").removeKey("/Contents"); }},
    {"annotation.tagged", [](EditedPdf& p) { p.with("/Subtype", "/Link").removeKey("/StructParent"); }},
    {"annotation.order", [](EditedPdf& p) { p.page().removeKey("/Tabs"); }},
    {"field.tooltip", [](EditedPdf& p) { p.with("/Subtype", "/Widget").removeKey("/TU"); }},
    {"field.action", [](EditedPdf& p) { spoil_key(p.with("/Subtype", "/Widget"), "/AA", "<< >>"); }},
    {"field.appearances", [](EditedPdf& p) { spoil_key(p.root().getKey("/AcroForm"), "/NeedAppearances", "true"); }},
    {"field.xfa", [](EditedPdf& p) { spoil_key(p.root().getKey("/AcroForm"), "/XFA", "[]"); }}};

const std::vector<Spoiled> structure_edits{
    {"tag.marked", [](EditedPdf& p) { p.root().removeKey("/MarkInfo"); }},
    {"tag.suspects", [](EditedPdf& p) { spoil_key(p.root().getKey("/MarkInfo"), "/Suspects", "true"); }},
    {"tag.tree", [](EditedPdf& p) { p.root().removeKey("/StructTreeRoot"); }},
    {"tag.content", [](EditedPdf& p) { p.content("/Artifact BMC", "0 0 9 9 re f /Artifact BMC"); }},
    {"tag.artifact", [](EditedPdf& p) { p.draw("/P <</MCID 99>> BDC EMC"); }},
    {"tag.parents",
     [](EditedPdf& p) { spoil_key(p.root().getKey("/StructTreeRoot").getKey("/ParentTree"), "/Nums", "[0 []]"); }},
    {"tag.role", [](EditedPdf& p) { spoil_key(p.with("/S", "/P"), "/S", "/Alinea"); }},
    {"tag.reused",
     [](EditedPdf& p) {
       QPDFObjectHandle form = QPDFObjectHandle::newStream(&p.pdf, std::string("q Q"));
       form.replaceDict(p.parse("<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /StructParents 9 /Resources << >> >>"));
       p.page().getKey("/Resources").getKey("/XObject").replaceKey("/Fm1", p.pdf.makeIndirectObject(form));
       p.draw("/Fm1 Do /Fm1 Do");
     }},
    {"heading.first", [](EditedPdf& p) { spoil_key(p.with("/S", "/H1"), "/S", "/H3"); }},
    {"heading.skipped", [](EditedPdf& p) { spoil_key(p.with("/S", "/H2"), "/S", "/H3"); }},
    {"heading.mixed", [](EditedPdf& p) { spoil_key(p.with("/S", "/H2"), "/S", "/H"); }},
    {"table.parts", [](EditedPdf& p) { spoil_key(p.with("/S", "/TR"), "/S", "/Sect"); }},
    {"table.header", [](EditedPdf& p) { p.with("/S", "/TH").removeKey("/A"); }},
    {"table.shape", [](EditedPdf& p) { spoil_key(p.with("/S", "/TD"), "/A", "<< /O /Table /ColSpan 2 >>"); }},
    {"list.parts", [](EditedPdf& p) { spoil_key(p.with("/S", "/LBody"), "/S", "/P"); }},
    {"contents.parts", [](EditedPdf& p) { spoil_key(p.with("/S", "/TOCI"), "/S", "/P"); }},
    {"figure.text", [](EditedPdf& p) { p.with("/S", "/Figure").removeKey("/Alt"); }},
    {"formula.text", [](EditedPdf& p) { p.with("/S", "/Formula").removeKey("/Alt"); }},
    {"note.id", [](EditedPdf& p) { p.with("/S", "/Note").removeKey("/ID"); }}};

PdfReport check(const std::string& bytes) { return check_pdf(std::as_bytes(std::span(bytes)), "proef.pdf"); }

std::set<std::string> conditions(const PdfReport& report) {
  std::set<std::string> found;
  for (const PdfFinding& finding : report.findings) found.insert(finding.condition);
  return found;
}

void lock(QPDFWriter& writer, bool accessible) {
  writer.setR3EncryptionParametersInsecure("", "eigenaar", accessible, true, true, true, true, true, qpdf_r3p_full);
}

// What stands at the end of a spoiled file's list besides the condition itself, because one thing follows from the other.
const std::map<std::string, std::set<std::string>> comes_along{
    {"file.access", {"file.encrypted"}},
    {"limit.string", {"language.valid"}},
    {"xmp.present", {"title.present"}},
    {"title.present", {"xmp.info"}},
    {"intent.profile", {"colour.device"}},
    {"transparency.group", {"colour.device"}},
    {"font.glyph", {"font.unicode"}},
    {"font.notdef", {"font.unicode"}},
    {"font.encoding", {"font.embedded", "font.unicode"}},
    {"tag.tree", {"annotation.tagged"}},
    {"tag.artifact", {"tag.parents"}},
    {"tag.parents", {"annotation.tagged"}},
    {"table.parts", {"table.shape", "table.header"}},
};

void check_spoiled(const std::vector<Spoiled>& edits) {
  for (const auto& [condition, edit] : edits) {
    CAPTURE(condition);
    EditedPdf pdf("goed.pdf");
    edit(pdf);
    const bool access = std::string(condition) == "file.access", locked = access || std::string(condition) == "file.encrypted";
    const std::set<std::string> found = conditions(check(pdf.bytes([&](QPDFWriter& writer) {
      if (locked) lock(writer, !access);
    })));
    CHECK(found.count(condition) == 1);
    const auto others = comes_along.find(condition);
    for (const std::string& other : found) {
      CAPTURE(other);
      CHECK((other == condition || (others != comes_along.end() && others->second.count(other) == 1)));
    }
  }
}

}  // namespace

TEST_CASE("a letter with everything that is looked at meets PDF/A-2b and PDF/UA-1, as written and as rewritten by qpdf") {
  for (const std::string& bytes : {EditedPdf::read("goed.pdf"), EditedPdf("goed.pdf").bytes()}) {
    const PdfReport report = check(bytes);
    for (const PdfFinding& finding : report.findings) UNSCOPED_INFO(finding.condition << ": " << finding.what);
    CHECK(report.findings.empty());
    CHECK(report.meets_pdfa());
    CHECK(report.meets_pdfua());
    CHECK(report.pdfa_claim == "2B");
    CHECK(report.pdfua_claim == "1");
    CHECK_FALSE(report.false_claim());
  }
}

TEST_CASE("one spoiled thing is found, and nothing else: the file") { check_spoiled(file_edits); }
TEST_CASE("one spoiled thing is found, and nothing else: what it says of itself") { check_spoiled(metadata_edits); }
TEST_CASE("one spoiled thing is found, and nothing else: what is drawn") { check_spoiled(content_edits); }
TEST_CASE("one spoiled thing is found, and nothing else: fonts") { check_spoiled(font_edits); }
TEST_CASE("one spoiled thing is found, and nothing else: annotations and actions") { check_spoiled(annotation_edits); }
TEST_CASE("one spoiled thing is found, and nothing else: structure") { check_spoiled(structure_edits); }

TEST_CASE("spoiled bytes around the objects are found") {
  const std::string good = EditedPdf::read("goed.pdf");
  const auto found = [](std::string bytes) { return conditions(check(bytes)); };
  CHECK(found("\n" + good).count("file.header") == 1);
  std::string plain = good;
  CHECK(found(plain.replace(plain.find("%\xe2"), 5, "%abcd")) == std::set<std::string>{"file.binary"});
  CHECK(found(good + "nog iets\n") == std::set<std::string>{"file.end"});
  std::string anonymous = good;
  CHECK(found(anonymous.replace(anonymous.rfind("/ID ["), 4, "/DI ")) == std::set<std::string>{"file.id"});
  std::string own_lock = good;
  own_lock.replace(own_lock.find("/Filter /FlateDecode /Type /XObject /Subtype /Image"), 20, "/Filter [/Crypt]    ");
  CHECK(found(own_lock) == std::set<std::string>{"stream.crypt"});
  std::string moved = good;
  CHECK(found(moved.replace(moved.rfind("startxref\n") + 10, 2, "99")).count("file.damaged") == 1);
}

TEST_CASE("every condition has a failing file") {
  std::set<std::string> tested{"file.header", "file.binary", "file.end", "file.id", "file.damaged", "stream.crypt"};
  for (const auto* edits : {&file_edits, &metadata_edits, &content_edits, &font_edits, &annotation_edits, &structure_edits})
    for (const Spoiled& spoiled : *edits) tested.insert(spoiled.condition);
  for (const PdfCondition& condition : pdf_conditions()) {
    CAPTURE(condition.id);
    CHECK(tested.count(condition.id) == 1);
  }
  CHECK(tested.size() == pdf_conditions().size());
}

TEST_CASE("LibreOffice's file without title says PDF/UA and is not believed") {
  const PdfReport report = check(EditedPdf::read("libreoffice_zonder_titel.pdf"));
  CHECK(report.pdfua_claim == "1");
  CHECK(conditions(report).count("title.present") == 1);
  CHECK(report.false_claim());
}

TEST_CASE("a finding names page, object and what was found") {
  EditedPdf pdf("goed.pdf");
  pdf.with("/S", "/Figure").removeKey("/Alt");
  const PdfReport report = check(pdf.bytes());
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].page == 1);
  CHECK(report.findings[0].object > 0);
  CHECK(report.findings[0].what == "een afbeelding zonder vervangende tekst");
}

TEST_CASE("what is no PDF, or asks for a password, is said so") {
  const auto code = [](const std::string& bytes, const std::string& password) -> std::string {
    try {
      check_pdf(std::as_bytes(std::span(bytes)), "proef.pdf", password);
    } catch (const Error& error) {
      return error.code();
    }
    return {};
  };
  CHECK(code("geen pdf", "") == "pdf.damaged");
  EditedPdf pdf("goed.pdf");
  const std::string locked = pdf.bytes([](QPDFWriter& writer) {
    writer.setR6EncryptionParameters("geheim", "eigenaar", true, true, true, true, true, true, qpdf_r3p_full, true);
  });
  CHECK(code(locked, "") == "pdf.password");
  CHECK(code(locked, "fout") == "pdf.wrong_password");
  CHECK(code(locked, "geheim").empty());
}

TEST_CASE("moments of Info and XMP are compared as moments") {
  CHECK(pdf_moment("D:20260331120000+02'00'") == pdf_moment("2026-03-31T10:00:00Z"));
  CHECK(pdf_moment("D:20260331120000-05'00'") == pdf_moment("2026-03-31T12:00:00-05:00"));
  CHECK(pdf_moment("D:2026033112") == pdf_moment("2026-03-31T12"));
  CHECK_FALSE(pdf_moment("gisteren"));
  CHECK_FALSE(pdf_moment("D:20261331120000Z"));
}
