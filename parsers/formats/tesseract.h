#pragma once
#include "parsers/formats/text_recogniser.h"

namespace pago {

// Reads Dutch text with the program `tesseract` and its language data nld (Debian: tesseract-ocr-nld). A program of its own and
// not a library: it cannot hang us, crash us or eat our memory, and whoever reads no scan does not load it. A call may take
// kPageSeconds of processor time; a page takes at most three calls, and four more when it lies on its side.
TextRecogniser tesseract();

inline constexpr int kPageSeconds = 25;

}  // namespace pago
