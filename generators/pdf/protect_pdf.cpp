#include "generators/pdf/protect_pdf.h"

#include "forms/error.h"
#include "generators/pdf/examination.h"
#include "generators/pdf/open_pdf.h"
#include "generators/pdf/qpdf.h"
#include "generators/pdf/write_pdf.h"
#include "parsers/formats/characters.h"

namespace pago {
namespace {

constexpr std::size_t shortest = 8, longest_bytes = 127;

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

std::size_t utf8_size(const std::u32string& letters) {
  std::size_t size = 0;
  for (const char32_t c : letters) size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  return size;
}

}  // namespace

void check_password(const std::string& password) {
  const std::u32string letters = from_utf8(password);
  if (letters.size() < shortest)
    throw Error("password.weak",
                "Het wachtwoord heeft minder dan " + std::to_string(shortest) + " tekens. Kies een langer wachtwoord.");
  if (utf8_size(letters) != password.size())
    throw Error("password.weak",
                "Het wachtwoord bevat tekens die geen tekst zijn. Bewaar het bestand met het wachtwoord als UTF-8.");
  if (password.size() > longest_bytes)
    throw Error("password.weak",
                "Het wachtwoord is langer dan " + std::to_string(longest_bytes) + " tekens. Kies een korter wachtwoord.");
}

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

std::string password_of(const std::string& recipe, const std::map<std::string, std::string>& row) {
  std::string password;
  for (std::size_t at = 0; at < recipe.size();) {
    const std::size_t open = recipe.find('{', at), close = recipe.find('}', open);
    password += recipe.substr(at, open - at);
    if (open == std::string::npos || close == std::string::npos) break;
    const std::string column = recipe.substr(open + 1, close - open - 1);
    const auto cell = row.find(column);
    if (cell == row.end() || cell->second.empty())
      throw Error("password.missing", "Voor het wachtwoord is de kolom " + column + " nodig; die ontbreekt of is leeg.");
    password += cell->second;
    at = close + 1;
  }
  check_password(password);
  return password;
}

}  // namespace pago
