#include "generators/pdf/check_pdf.h"

#include <algorithm>

#include "forms/error.h"
#include "generators/pdf/examination.h"
#include "generators/pdf/open_pdf.h"
#include "generators/pdf/pdf_conditions.h"
#include "generators/pdf/qpdf.h"

namespace pago {
namespace {

using Part = void (*)(Examination&);

// A part that trips over a damaged object has found damage; the other parts still look.
void run(Part part, Examination& examined) {
  try {
    part(examined);
  } catch (const QPDFExc& error) {
    examined.fault("file.damaged", "een onderdeel is niet te lezen: " + error.getMessageDetail());
  } catch (const std::runtime_error& error) {
    examined.fault("file.damaged", "een onderdeel is niet te lezen: " + std::string(error.what()));
  }
}

}  // namespace

bool PdfReport::meets_pdfa() const {
  return std::none_of(findings.begin(), findings.end(),
                      [](const PdfFinding& finding) { return !pdf_condition(finding.condition).pdfa.empty(); });
}

bool PdfReport::meets_pdfua() const {
  return std::none_of(findings.begin(), findings.end(),
                      [](const PdfFinding& finding) { return !pdf_condition(finding.condition).pdfua.empty(); });
}

PdfReport check_pdf(std::span<const std::byte> bytes, const std::string& file, const std::string& password) {
  const std::shared_ptr<QPDF> pdf = open_pdf(bytes, file, password);
  PdfReport report;
  Examination examined(*pdf, bytes, report);
  report.pages = static_cast<int>(examined.pages.size());
  for (const Part part : {check_file, check_catalog, check_metadata, check_intent, check_content, check_fonts,
                          check_annotations, check_actions, check_structure})
    run(part, examined);
  for (const QPDFExc& warning : pdf->getWarnings())
    examined.fault("file.damaged", "bij het lezen hersteld: " + warning.getMessageDetail());
  std::stable_sort(report.findings.begin(), report.findings.end(),
                   [](const PdfFinding& a, const PdfFinding& b) { return a.page < b.page; });
  return report;
}

}  // namespace pago
