#include "generators/pdf/open_pdf.h"

#include "forms/error.h"
#include "generators/pdf/qpdf.h"

namespace pago {

std::shared_ptr<QPDF> open_pdf(std::span<const std::byte> bytes, const std::string& file, const std::string& password) {
  auto pdf = std::make_shared<QPDF>();
  pdf->setSuppressWarnings(true);
  try {
    pdf->processMemoryFile(file.c_str(), reinterpret_cast<const char*>(bytes.data()), bytes.size(), password.c_str());
    if (pdf->getAllPages().empty()) throw Error("pdf.damaged", file + ": dit PDF-bestand heeft geen pagina's.");
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password && password.empty())
      throw Error("pdf.password", file + ": dit PDF-bestand vraagt een wachtwoord.");
    if (error.getErrorCode() == qpdf_e_password)
      throw Error("pdf.wrong_password", file + ": het wachtwoord past niet op dit PDF-bestand.");
    throw Error("pdf.damaged", file + ": dit is geen PDF-bestand, of het is te beschadigd om te lezen.");
  }
  return pdf;
}

}  // namespace pago
