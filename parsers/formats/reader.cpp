#include "parsers/formats/reader.h"

#include "forms/error.h"
#include "parsers/formats/file_kind.h"

namespace pago {

ReadResult read_document(std::span<const std::byte> bytes, std::string_view file, const Limits& limits,
                         const ReadOptions& options) {
  const RecognisedFile recognised = recognise(bytes);
  switch (recognised.kind) {
    case FileKind::empty:
      throw Error(
          "read.empty",
          "Het bestand is leeg (0 bytes); misschien is het kopiëren of downloaden mislukt. Haal het bestand opnieuw op.");
    case FileKind::docx:
      return read_docx(bytes, file, limits);
    case FileKind::xlsx:
      return read_xlsx(bytes, file, limits);
    case FileKind::pdf:
      return read_pdf(bytes, file, limits, options);
    case FileKind::odt:
    case FileKind::ods:
      return read_odf(bytes, file, limits);
    case FileKind::other:
      break;
  }
  const std::string found =
      recognised.dutch.empty() ? "geen Word-, Excel- of OpenDocument-bestand en geen PDF" : recognised.dutch;
  throw Error("read.unknown_format",
              "Dit is " + found + "; sla de RI&E op als " + std::string(readable_kinds) + " en probeer het nog eens.");
}

}  // namespace pago
