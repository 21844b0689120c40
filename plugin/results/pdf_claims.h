#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "generators/render/render_pdf.h"

namespace pago {

// What the files of a batch may say of themselves. For several threads.
class PdfClaimBook {
 public:
  using Shape = std::pair<std::string, PdfShape>;  // of a file of that kind
  const PdfClaims* find(const Shape& shape);       // nullptr: no such file was checked yet
  void add(const Shape& shape, const PdfClaims& claims);

 private:
  std::mutex mutex_;
  std::map<Shape, PdfClaims> known_;
};

// A press whose files say that they are PDF/A-2b and PDF/UA-1 when check_pdf finds it so. To check each of ten thousand letters
// would take longer than to draw them: the first file of each shape of each kind is checked whole, and what was found holds for
// all with that shape (pdf_shape.h says why). `kind`: the template, which brings the pictures; empty: a file of unknown origin,
// which is checked itself when it has pictures. A locked file is no PDF/A (ISO 19005-2, 6.1.3) and may be PDF/UA, so it counts
// as another kind. The same document gives the same claims, whatever came before. For one thread; the book is shared.
class ClaimingPress {
 public:
  ClaimingPress(PdfSettings settings, PdfClaimBook& book);
  ClaimingPress(const ClaimingPress&) = delete;  // its press calls it
  ClaimingPress& operator=(const ClaimingPress&) = delete;

  void expect(const std::vector<std::string>& passwords) { press_.expect(passwords); }
  // As PdfPress::print.
  RenderedPdf print(const std::string& kind, std::span<const std::byte> docx, const std::string& file,
                    const std::string& password = {});
  RenderedPdf print(const std::string& kind, std::span<const std::byte> docx, std::span<const Part> own,
                    const std::string& file, const std::string& password = {});

 private:
  PdfSettings asking(PdfSettings settings);
  RenderedPdf claimed(const std::string& kind, const std::string& file, const std::string& password,
                      const std::function<RenderedPdf()>& print);

  PdfClaimBook& book_;
  PdfClaimBook::Shape now_;  // of the file that is being printed
  bool known_ = false;
  PdfClaims checked_;  // of a file that stands for no other
  bool alone_ = false;
  PdfPress press_;
};

}  // namespace pago
