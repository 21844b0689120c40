#include "plugin/results/pdf_claims.h"

#include <catch2/catch.hpp>

#include "generators/pdf/check_pdf.h"
#include "tests/support/word_template.h"

using namespace pago;
using namespace pago::word;

namespace {

const std::string unknown_letter = "\U00010A00";  // Kharoshthi: in no font that pago looks at

Bytes page(const std::string& text, const std::string& more = {}) { return docx(heading("Titel") + line(text) + more); }

// What the file says of itself, and whether it is so.
std::string said(const Bytes& pdf, const std::string& password = {}) {
  const PdfReport report = check_pdf(pdf, "brief.pdf", password);
  CHECK_FALSE(report.false_claim());
  return report.pdfa_claim + " " + report.pdfua_claim;
}

PdfSettings of_a_day() {
  PdfSettings settings;
  settings.moment = "2026-11-22T00:00:00Z";
  return settings;
}

}  // namespace

TEST_CASE("every letter of a batch says that it is PDF/A-2b and PDF/UA-1 where it is") {
  PdfClaimBook book;
  ClaimingPress press(of_a_day(), book);
  for (const char* text : {"Eerste brief", "Tweede brief", "Özgür Đorđević en Łukasz"})
    CHECK(said(press.print("brief", page(text), "brief.docx").pdf) == "2B 1");
}

TEST_CASE("a locked letter says PDF/UA-1 and never PDF/A") {
  PdfClaimBook book;
  ClaimingPress press(of_a_day(), book);
  const std::string password = "zonnebloem 12";
  CHECK(said(press.print("brief", page("Open"), "brief.docx").pdf) == "2B 1");
  CHECK(said(press.print("brief", page("Dicht"), "brief.docx", password).pdf, password) == " 1");
  CHECK(said(press.print("brief", page("Weer dicht"), "brief.docx", password).pdf, password) == " 1");
}

TEST_CASE("a letter that differs in what a standard asks does not say what its neighbours say") {
  PdfClaimBook book;
  ClaimingPress press(of_a_day(), book);
  const std::string uneven = tbl("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc(line("a")) + tc(line("b")) + "</w:tr>" +
                                 tr(tc(line("c")) + tc(line("d"))) + tr(tc(line("alleen"))));
  const Bytes good = page("Goed");
  CHECK(said(press.print("brief", good, "brief.docx").pdf) == "2B 1");
  CHECK(said(press.print("brief", page("Een letter " + unknown_letter), "brief.docx").pdf) == " ");
  CHECK(said(press.print("brief", page("Tabel", uneven), "brief.docx").pdf) == "2B ");
  CHECK(said(press.print("brief", good, "brief.docx").pdf) == "2B 1");
}

TEST_CASE("a letter says the same whatever came before it") {
  PdfClaimBook book, other;
  ClaimingPress press(of_a_day(), book), fresh(of_a_day(), other);
  const Bytes first = page("Een"), second = page("Twee " + unknown_letter);
  press.print("brief", first, "brief.docx");
  CHECK(press.print("brief", second, "brief.docx").pdf == fresh.print("brief", second, "brief.docx").pdf);
  CHECK(press.print("brief", first, "brief.docx").pdf == fresh.print("brief", first, "brief.docx").pdf);
}
