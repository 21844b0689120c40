#include "generators/pdf/protect_pdf.h"

#include "forms/error.h"
#include "generators/pdf/examination.h"
#include "generators/pdf/open_pdf.h"
#include "generators/pdf/pdf_password.h"
#include "generators/pdf/qpdf.h"
#include "generators/pdf/write_pdf.h"

namespace pago {
namespace {

// <pdfaid:part>2</pdfaid:part> and pdfaid:part="2"; the rest of the packet stays as it was.
std::string without_pdfa_claim(std::string xmp) {
  for (const std::string name : {"pdfaid:part", "pdfaid:conformance"}) {
    const std::size_t element = xmp.find("<" + name + ">"), end = xmp.find("</" + name + ">");
    if (element != std::string::npos && end != std::string::npos && end > element)
      xmp.erase(element, end + name.size() + 3 - element);
    const std::size_t attribute = xmp.find(name + "=");
    if (attribute == std::string::npos) continue;
    const std::size_t open = attribute + name.size() + 1, close = xmp.find(xmp[open], open + 1);
    if (close != std::string::npos) xmp.erase(attribute, close + 1 - attribute);
  }
  return xmp;
}

void drop_pdfa_claim(QPDF& pdf) {
  QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
  if (!metadata.isStream()) return;
  const auto data = metadata.getStreamData(qpdf_dl_all);
  const std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  if (const std::string left = without_pdfa_claim(xmp); left != xmp)
    metadata.replaceStreamData(left, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

}  // namespace

std::vector<std::byte> protect_pdf(std::span<const std::byte> bytes, const std::string& file, const std::string& password) {
  check_password(password);
  const std::shared_ptr<QPDF> pdf = open_pdf(bytes, file);
  if (pdf->isEncrypted()) throw Error("pdf.protected", file + ": dit PDF-bestand is al beveiligd.");
  drop_pdfa_claim(*pdf);
  const std::string owner = random_hex(32);
  return write_pdf(*pdf, [&](QPDFWriter& writer) {
    writer.setR6EncryptionParameters(password.c_str(), owner.c_str(), true, true, true, true, true, true, qpdf_r3p_full, true);
  });
}

}  // namespace pago
