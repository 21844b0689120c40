#pragma once
#include <string>

#include "generators/render/write_pdf.h"

namespace pago {

// XMP metadata, in step with the information dictionary.
std::string xmp_packet(const FlowDocument& flow, const PdfSettings& settings, const PdfClaims& claims);
std::string info_dictionary(const FlowDocument& flow, const PdfSettings& settings);

// A small ICC profile that describes sRGB (IEC 61966-2-1): its primaries under D50 and its curve.
std::string srgb_profile();

}  // namespace pago
