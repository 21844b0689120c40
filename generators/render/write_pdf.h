#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "generators/render/pdf_shape.h"
#include "parsers/formats/form_place.h"

namespace pago {

class WideFonts;
struct LockedKey;

struct PdfSettings {
  std::string moment;                // when the document was made, "2026-03-31T00:00:00Z"; an input, never the clock
  int compression = 6;               // zlib's, 1-9
  const LockedKey* lock = nullptr;   // locks the file with AES-256; nullptr: it is open. A locked file is no PDF/A
  const WideFonts* wide = nullptr;   // of a press: subsets that many files share
  const FormPlaces* form = nullptr;  // the file gets a bare field at each of these places, with /PAGO_Place, its number
  PdfClaims claims;                  // what the file says of itself in its metadata: only when a check has found it so
  std::function<PdfClaims(const PdfShape&)> claims_of;  // in place of `claims`, for many files of few shapes; may be empty
};

// The bytes of a picture by the name of its part.
using PictureBytes = std::function<std::string(const std::string& part)>;

// Writes laid-out pages as a tagged PDF 1.7: fonts embedded as subsets, structure tree, bookmarks from the headings, language
// and title, XMP, sRGB as output intent. Equal input gives equal bytes.
std::vector<std::byte> write_pdf(const PrintedDocument& printed, const FlowDocument& flow, const PictureBytes& pictures,
                                 const PdfSettings& settings);

}  // namespace pago
