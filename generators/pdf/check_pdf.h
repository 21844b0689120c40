#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Does a PDF meet PDF/A-2b (for the archive) and PDF/UA-1 (for who has it read aloud)? Each condition is a row of
// forms/pdf/conditions.xml; none of it needs another program. What a program cannot see (is the alternative text true, is the
// reading order sensible) stays with people.
namespace pago {

struct PdfFinding {
  std::string condition;  // PdfCondition::id
  int page = 0;           // 1-based; 0: about the whole file
  int object = 0;         // number of the PDF object; 0: none
  std::string what;       // Dutch: what was found there
};

struct PdfReport {
  int pages = 0;
  bool encrypted = false;
  std::string pdfa_claim, pdfua_claim;  // "2B", "1", as the file says of itself; empty: it says nothing
  std::vector<PdfFinding> findings;     // by page; at most 100 for one condition
  int left_out = 0;                     // findings beyond those 100

  bool meets_pdfa() const;   // every condition with a clause of ISO 19005-2
  bool meets_pdfua() const;  // every condition with a clause of ISO 14289-1
  // The file says of itself what is not so.
  bool false_claim() const { return (!pdfa_claim.empty() && !meets_pdfa()) || (!pdfua_claim.empty() && !meets_pdfua()); }
};

// `file` is only used in messages. Throws Error "pdf.damaged" when there is nothing to check, "pdf.password",
// "pdf.wrong_password".
PdfReport check_pdf(std::span<const std::byte> bytes, const std::string& file, const std::string& password = {});

}  // namespace pago
