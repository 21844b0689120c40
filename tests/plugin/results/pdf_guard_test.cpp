#include "generators/release/pdf_guard.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "generators/fill/running_heads.h"
#include "generators/render/render_pdf.h"
#include "parsers/formats/pdf_words.h"
#include "tests/support/result_letters.h"

using namespace pago;
using namespace pago::support;

namespace {

const std::string password = "zonnebloem 12";

// Letters to awkward people, and the guard that knows them all.
struct Desk {
  std::vector<ResultRow> rows = awkward_people();
  Bytes docx, pressed;  // the template that the guard knows, and that of the letters
  LetterPress press;
  PdfPress drawer{PdfSettings{}};
  IdentifierIndex index;
  std::map<std::string, TemplateMarks> marks;

  explicit Desk(Bytes bytes = letter_template(), Bytes known = letter_template())
      : docx(std::move(known)), pressed(std::move(bytes)), press(pressed, FillOptions{letter_day, {}, {}}) {
    for (const ResultRow& row : rows)
      for (const Identifier& identifier : identifiers_of(row)) index.add(identifier);
    index.finish();
    const LetterText fixed = fixed_text(docx);
    for (const std::string& line : fixed.lines) index.allow(line);
    marks["brief"] = {fixed_body_lines(docx), {}, fixed.rows, running_heads(docx, {{"concept", false}})};
  }

  // The letter to `row`, written with the facts of `written`; codes of what the guard finds.
  std::vector<std::string> faults(const ResultRow& written, const ResultRow& row, const std::string& opens = password) {
    MadeLetter letter = made(press, written, row);
    letter.pdf = drawer.print(letter.docx, "brief.docx", password).pdf;
    letter.expected.made = letter.pdf;
    letter.expected.password = opens;
    std::vector<std::string> codes;
    for (const GuardFault& fault : PdfGuard(index, marks).check(letter.pdf, "brief.pdf", letter.expected))
      codes.push_back(fault.code);
    return codes;
  }
};

bool has(const std::vector<std::string>& codes, const char* code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string signs_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts)
    for (const char c : text)
      if (static_cast<unsigned char>(c) > ' ') all += c;
  std::sort(all.begin(), all.end());
  return all;
}

// The letter with a page of its own before it, so that it has two pages, and with these heads.
Bytes with_heads(const std::string& first, const std::string& later, const std::string& foot) {
  using namespace word;
  const Bytes plain = letter_template();
  const OoxmlPackage package(plain);
  std::string body = package.read_required("word/document.xml");
  body.insert(
      body.find("</w:body>"),
      p("<w:r><w:br w:type=\"page\"/></w:r>") + line("De tweede bladzijde.") +
          "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"default\" r:id=\"h2\"/>"
          "<w:footerReference w:type=\"first\" r:id=\"f1\"/><w:footerReference w:type=\"default\" r:id=\"f1\"/><w:titlePg/>"
          "</w:sectPr>");
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto link = [&](const char* id, const char* kind, const char* part) {
    return std::string("<Relationship Id=\"") + id + "\" Type=\"" + type + kind + "\" Target=\"" + part + "\"/>";
  };
  return rewrite_package(
      package,
      {{"word/document.xml", body},
       {"word/_rels/document.xml.rels",
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
            link("h1", "header", "header1.xml") + link("h2", "header", "header2.xml") + link("f1", "footer", "footer1.xml") +
            "</Relationships>"},
       {"word/header1.xml", root("hdr", first)},
       {"word/header2.xml", root("hdr", later)},
       {"word/footer1.xml", root("ftr", foot)}},
      {});
}

// The letter as large print has it: the label of a finding in a row above the other three cells.
Bytes with_labels_above() {
  const Bytes plain = letter_template();
  const OoxmlPackage package(plain);
  std::string body = package.read_required("word/document.xml");
  const std::string end = "</w:tc>";
  body.insert(body.find(end, body.find("{wat}")) + end.size(), "</w:tr><w:tr>");
  const std::size_t first = body.rfind("<w:tc>", body.find("Onderdeel"));
  body.erase(first, body.find(end, first) + end.size() - first);
  return rewrite_package(package, {{"word/document.xml", body}}, {});
}

std::vector<std::string> docx_faults(Desk& desk, const ResultRow& written, const ResultRow& row) {
  const LetterText fixed = fixed_text(desk.docx);
  const std::map<std::string, TemplateMarks> marks = {{"brief", {fixed.lines, fixed.parts, fixed.rows}}};
  MadeLetter letter = made(desk.press, written, row);
  letter.expected.made = letter.docx;
  std::vector<std::string> codes;
  for (const GuardFault& fault : LetterGuard(desk.index, marks).check(letter.docx, "brief.docx", letter.expected))
    codes.push_back(fault.code);
  return codes;
}

}  // namespace

TEST_CASE("a PDF that is for its addressee alone passes, for every awkward name") {
  Desk desk;
  for (const ResultRow& row : desk.rows) {
    CAPTURE(row.row);
    CHECK(desk.faults(row, row) == std::vector<std::string>{});
  }
}

TEST_CASE("a PDF with anything of somebody else, or under another password, is stopped") {
  Desk desk;
  const ResultRow &own = desk.rows[0], &other = desk.rows[1];
  CHECK(desk.faults(own, own, "zonnebloem 13") == std::vector<std::string>{"guard.unreadable"});
  CHECK(has(desk.faults(other, own), "guard.addressee"));
  CHECK(has(desk.faults(other, own), "guard.other_person"));
  ResultRow wrong = own;
  wrong.answers["gehoor.rechts_4000"] = 60.0;
  CHECK(desk.faults(wrong, own) == std::vector<std::string>{"guard.findings"});
  wrong = own;
  wrong.answers["arts.advies"] = std::string("Ga naar de huisarts.");
  CHECK(desk.faults(wrong, own) == std::vector<std::string>{"guard.text"});
  wrong = own;
  wrong.person.address.street = "Dorpsstraat 11";
  CHECK(has(desk.faults(wrong, own), "guard.address"));
  wrong = own;
  wrong.answers["arts.advies"] = other.answers.at("arts.advies");
  CHECK(has(desk.faults(wrong, own), "guard.other_person"));
}

TEST_CASE("findings of which the label has a row to itself are compared too, in Word and in PDF") {
  Desk desk(with_labels_above(), with_labels_above());
  const ResultRow& own = desk.rows[0];
  CHECK(desk.faults(own, own) == std::vector<std::string>{});
  CHECK(docx_faults(desk, own, own) == std::vector<std::string>{});
  ResultRow wrong = own;
  wrong.answers["gehoor.rechts_4000"] = 60.0;
  CHECK(desk.faults(wrong, own) == std::vector<std::string>{"guard.findings"});
  CHECK(docx_faults(desk, wrong, own) == std::vector<std::string>{"guard.findings"});
  wrong.answers.erase("gehoor.rechts_4000");
  CHECK(desk.faults(wrong, own) == std::vector<std::string>{"guard.findings"});
  CHECK(docx_faults(desk, wrong, own) == std::vector<std::string>{"guard.findings"});
}

TEST_CASE("a PDF made with another template is stopped") {
  Desk desk(letter_template("Dit is de uitslag van een ander onderzoek."));
  CHECK(desk.faults(desk.rows[0], desk.rows[0]) == std::vector<std::string>{"guard.template"});
}

TEST_CASE("the running heads of a PDF are those of its template, on the first page and on the others") {
  using namespace word;
  const std::string first = line("Arbodienst De Bedachte Haven"), later = line("Uitslagbrief, {naam}"),
                    foot =
                        p(r("Registernummer 00000000, pagina ") + field(" PAGE ", "1") + r(" van ") + field(" NUMPAGES ", "2")),
                    concept_line = line("{#concept}CONCEPT, niet vrijgegeven{/concept}");
  const Bytes known = with_heads(first + concept_line, later, foot);
  const auto faults = [&](const Bytes& made_with) {
    Desk desk(made_with, known);
    return desk.faults(desk.rows[0], desk.rows[0]);
  };
  const std::vector<std::string> other = {"guard.template"};
  CHECK(faults(known).empty());
  CHECK(faults(with_heads(first, later, line("Registernummer 11111111, pagina"))) == other);
  CHECK(faults(with_heads(first, line("Verslag, {naam}"), foot)) == other);
  CHECK(faults(with_heads(later, first, foot)) == other);
  CHECK(faults(with_heads(line(""), later, foot)) == other);
  CHECK(faults(with_heads(first + line("CONCEPT, niet vrijgegeven"), later, foot)) == other);
}

TEST_CASE("the quick reader of letters reads every sign that Poppler reads") {
  Desk desk;
  for (const ResultRow& row : desk.rows) {
    const MadeLetter letter = made(desk.press, row, row);
    const Bytes pdf = desk.drawer.print(letter.docx, "brief.docx", password).pdf;
    const PdfLetter quick = PdfLetterReader().read(pdf, password);
    ReadOptions options;
    options.password = password;
    std::vector<std::string> words;
    for (const PageContent& page : read_pdf_content(pdf, "brief.pdf", {}, options).pages)
      for (const auto& word : page.words) words.push_back(word.text);
    CHECK(signs_of(quick.lines) == signs_of(words));
    CHECK(quick.rows.size() == 3);
    CHECK_THROWS_AS(PdfLetterReader().read(pdf, "een ander"), Error);
    CHECK_THROWS_AS(PdfLetterReader().read(pdf, ""), Error);
    CHECK_THROWS_AS(PdfLetterReader().read(std::span(pdf).first(pdf.size() / 2), password), Error);
  }
}

TEST_CASE("whatever byte of a letter is damaged, it is refused or still says the same") {
  Desk desk;
  const MadeLetter letter = made(desk.press, desk.rows[0], desk.rows[0]);
  const Bytes pdf = desk.drawer.print(letter.docx, "brief.docx", password).pdf;
  PdfLetterReader reader;
  const std::string whole = signs_of(reader.read(pdf, password).lines);
  std::size_t refused = 0;
  for (std::size_t at = 0; at < pdf.size(); at += 97) {
    Bytes damaged = pdf;
    damaged[at] ^= std::byte{0x55};
    CAPTURE(at);
    std::string said = whole;
    try {
      said = signs_of(reader.read(damaged, password).lines);
    } catch (const Error&) {
      ++refused;
    }
    CHECK(said == whole);
  }
  CHECK(refused > 0);
}
