#pragma once
#include <functional>
#include <span>
#include <string>

#include "parsers/formats/grey_image.h"

namespace pago {

enum class TextShape {
  page,  // columns, headings, pictures: find the text first
  block  // one column of lines, such as a table's cell
};

// Who turns pictures into text. Its functions throw Error with a Dutch reason: "ocr.missing" when nothing can be read on this
// computer (also for the next page), "ocr.too_long" or "ocr.failed" for these pictures only.
struct TextRecogniser {
  // hOCR (HTML with boxes, as OCR programs write it) with one ocr_page for each picture.
  std::function<std::string(std::span<const GreyImage>, TextShape)> read;
  // Quarter turns clockwise that put the picture upright; 0 when that cannot be seen.
  std::function<int(const GreyImage&)> turns_to_upright;
};

}  // namespace pago
