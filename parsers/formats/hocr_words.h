#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/source_ref.h"

namespace pago {

struct HocrWord {
  std::size_t picture = 0;  // which ocr_page, from 0
  std::string text;
  Box box;                // of its ink, in pixels
  double baseline = 0;    // pixels
  double size = 0;        // of its line, from ascender to descender, in pixels
  int turn = 0;           // quarter turns clockwise, as Word::turn; then the baseline is that of the lying line
  double confidence = 0;  // 0-1
};

// The words of hOCR (ocrx_word in ocr_line in ocr_page). What is not hOCR gives no words.
std::vector<HocrWord> words_of_hocr(std::string_view hocr);

}  // namespace pago
