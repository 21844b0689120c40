#include "plugin/results/pdf_claims.h"

#include "generators/pdf/check_pdf.h"

namespace pago {

const PdfClaims* PdfClaimBook::find(const Shape& shape) {
  const std::lock_guard lock(mutex_);
  const auto found = known_.find(shape);
  return found == known_.end() ? nullptr : &found->second;
}

void PdfClaimBook::add(const Shape& shape, const PdfClaims& claims) {
  const std::lock_guard lock(mutex_);
  known_.emplace(shape, claims);
}

ClaimingPress::ClaimingPress(PdfSettings settings, PdfClaimBook& book) : book_(book), press_(asking(std::move(settings))) {}

PdfSettings ClaimingPress::asking(PdfSettings settings) {
  settings.claims_of = [this](const PdfShape& shape) {
    if (alone_) return checked_;
    now_.second = shape;
    const PdfClaims* claims = book_.find(now_);
    known_ = claims != nullptr;
    return known_ ? *claims : PdfClaims();
  };
  return settings;
}

RenderedPdf ClaimingPress::claimed(const std::string& kind, const std::string& file, const std::string& password,
                                   const std::function<RenderedPdf()>& print) {
  now_.first = kind + (password.empty() ? "" : " op slot");
  alone_ = known_ = false;
  RenderedPdf pdf = print();
  if (known_) return pdf;
  const PdfReport report = check_pdf(pdf.pdf, file, password);
  checked_ = {report.meets_pdfa(), report.meets_pdfua()};
  alone_ = kind.empty() && now_.second.pictures;
  if (!alone_) book_.add(now_, checked_);
  return checked_.archive || checked_.accessible ? print() : pdf;
}

RenderedPdf ClaimingPress::print(const std::string& kind, std::span<const std::byte> docx, const std::string& file,
                                 const std::string& password) {
  return claimed(kind, file, password, [&] { return press_.print(docx, file, password); });
}

RenderedPdf ClaimingPress::print(const std::string& kind, std::span<const std::byte> docx, std::span<const Part> own,
                                 const std::string& file, const std::string& password) {
  return claimed(kind, file, password, [&] { return press_.print(docx, own, file, password); });
}

}  // namespace pago
