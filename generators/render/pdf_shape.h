#pragma once
#include <array>
#include <compare>
#include <cstdint>

#include "generators/render/printed.h"

namespace pago {

class FontBlocks;

// What of one file the conditions of PDF/A-2b and PDF/UA-1 depend on, when write_pdf wrote it: which kinds of elements stand in
// which, the steps from heading to heading, how its tables and lists are built, its fonts, its language, and whether it has
// pictures, letters that no font has, or anything of an odd size. Not in it: the words, how many there are of anything, places.
// All else is the same in every file that write_pdf writes. So of two files without pictures and with equal shapes either both
// meet a condition or neither; of files with pictures this holds when they are of one template, which brings the pictures.
struct PdfShape {
  std::array<std::uint64_t, 12> bits{};
  bool pictures = false;
  auto operator<=>(const PdfShape&) const = default;
};

// A few microseconds for a letter. `unknown_letters`: page_content drew a letter that no font has.
PdfShape shape_of(const PrintedDocument& printed, const FlowDocument& flow, const FontBlocks& fonts, bool unknown_letters);

// What a file may say of itself.
struct PdfClaims {
  bool archive = false, accessible = false;  // PDF/A-2b, PDF/UA-1
};

}  // namespace pago
