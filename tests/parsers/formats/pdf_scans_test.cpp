#include "parsers/formats/pdf_scans.h"

#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/support/pdf_bytes.h"
#include "tests/support/test_picture.h"

using namespace pago;

namespace {

// A grey picture of 300 x 424 points over the whole page, written in the page itself.
std::string scan(const std::string& over = "") {
  std::string pixels;
  for (int i = 0; i < 700; ++i) pixels += i % 9 < 4 ? "00" : "ff";
  return "q 595 0 0 842 0 0 cm BI /W 700 /H 1 /BPC 8 /CS /G /F /AHx ID " + pixels + "> EI Q " + over;
}

ReadResult read(const std::string& pdf, const TextRecogniser& recogniser, const Limits& limits = {}) {
  ReadOptions options;
  options.recogniser = recogniser;
  return read_pdf(as_bytes(pdf), "proef.pdf", limits, options);
}

TextRecogniser failing(const std::string& code) {
  TextRecogniser recogniser = told({});
  recogniser.read = [code](std::span<const GreyImage>, TextShape) -> std::string { throw Error(code, "het lukt niet"); };
  return recogniser;
}

const Diagnostic* find(const ReadResult& result, const std::string& code) {
  for (const Diagnostic& d : result.diagnostics)
    if (d.code == code) return &d;
  return nullptr;
}

const std::string digital = show_text(50, 700, "In hal 3 is 91 dB gemeten bij de pers.");

}  // namespace

TEST_CASE("a scanned page between digital ones is read and marked, the digital ones are not") {
  const auto result = read(PdfBytes().page(digital).page(scan()).bytes(), told({{"Lawaai", 300, 400, 91}}));
  REQUIRE(result.document.blocks.size() == 2);
  const auto& typed = std::get<Paragraph>(result.document.blocks[0]);
  const auto& scanned = std::get<Paragraph>(result.document.blocks[1]);
  CHECK(!typed.source.scan);
  CHECK(scanned.text == "Lawaai");
  REQUIRE(scanned.source.scan);
  CHECK(scanned.source.scan->confidence == Approx(0.91));
  CHECK(scanned.source.scan->doubtful.empty());
  REQUIRE(find(result, "pdf.page_from_scan"));
  CHECK(find(result, "pdf.page_from_scan")->where.page == 2);
}

TEST_CASE("doubtful words of a scan are named where they stand") {
  const auto result = read(PdfBytes().page(scan()).bytes(), told({{"Lawaai", 300, 400, 93}, {"9l", 420, 400, 31}}));
  const auto& scanned = std::get<Paragraph>(result.document.blocks.at(0));
  REQUIRE(scanned.source.scan);
  CHECK(scanned.source.scan->doubtful == std::vector<std::string>{"9l"});
}

TEST_CASE("a badly legible page is a warning with its number") {
  const auto result = read(PdfBytes().page(digital).page(scan()).bytes(), told({{"Lawaai", 300, 400, 55}}));
  REQUIRE(find(result, "pdf.scan_unsure"));
  CHECK(find(result, "pdf.scan_unsure")->severity == Severity::warning);
  CHECK(find(result, "pdf.scan_unsure")->message.find("pagina 2") != std::string::npos);
}

TEST_CASE("a photo gives no words, and is no reason to refuse the document") {
  const auto result = read(PdfBytes().page(digital).page(scan()).bytes(), told({{"xq", 300, 400, 12}}));
  CHECK(result.document.blocks.size() == 1);
  REQUIRE(find(result, "pdf.picture_without_text"));
}

TEST_CASE("without the language every scanned page is named, and the rest is read") {
  const auto result = read(PdfBytes().page(scan()).page(digital).page(scan()).bytes(), failing("ocr.missing"));
  CHECK(result.document.blocks.size() == 1);
  REQUIRE(result.diagnostics.size() == 2);
  for (const Diagnostic& d : result.diagnostics) {
    CHECK(d.code == "pdf.scan_not_read");
    CHECK(d.message.find("het lukt niet") != std::string::npos);
  }
  CHECK(result.diagnostics[0].where.page == 1);
  CHECK(result.diagnostics[1].where.page == 3);
}

TEST_CASE("a document of scans alone that cannot be read is refused with the reason") {
  try {
    read(PdfBytes().page(scan()).bytes(), failing("ocr.missing"));
    FAIL("was read");
  } catch (const Error& error) {
    CHECK(error.code() == "pdf.no_text");
    CHECK(std::string(error.what()).find("het lukt niet") != std::string::npos);
  }
}

TEST_CASE("past the limit scanned pages are named and not read") {
  Limits limits;
  limits.max_scanned_pages = 1;
  const auto result = read(PdfBytes().page(scan()).page(scan()).bytes(), told({{"Lawaai", 300, 400}}), limits);
  REQUIRE(find(result, "pdf.scan_not_read"));
  CHECK(find(result, "pdf.scan_not_read")->where.page == 2);
}

TEST_CASE("a stamp on a scan does not hide the scan, and is not read twice") {
  const auto result = read(PdfBytes().page(scan(show_text(72, 842 - 96 - 10, "Kopie", 10))).bytes(),
                           told({{"Kopie", 300, 410}, {"Lawaai", 300, 700}}));
  std::string text = to_text(result.document);
  CHECK(text.find("Lawaai") != std::string::npos);
  CHECK(text.find("Kopie") == text.rfind("Kopie"));
}

TEST_CASE("a page of text with a picture beside it is no scan") {
  PageContent page;
  page.width = 595, page.height = 842;
  page.has_image = true, page.image_share = 0.3;
  CHECK(is_scan(page));
  Word word;
  word.text = "Lawaai";
  page.words.push_back(word);
  CHECK_FALSE(is_scan(page));
  page.image_share = 0.9;
  CHECK(is_scan(page));
  page.words.resize(60, word);
  CHECK_FALSE(is_scan(page));
}
