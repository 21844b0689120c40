#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "parsers/formats/text_recogniser.h"

// Pictures of pages for tests, and a recogniser that says what it is told.
namespace pago {

class TestPicture {
 public:
  TestPicture(int width, int height) : image_{width, height, 300, {}} {
    image_.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255);
  }
  TestPicture& box(int left, int top, int right, int bottom, unsigned char grey = 0) {
    for (int y = top; y < bottom; ++y)
      for (int x = left; x < right; ++x) image_.pixels[static_cast<std::size_t>(y) * image_.width + x] = grey;
    return *this;
  }
  const GreyImage& image() const { return image_; }

 private:
  GreyImage image_;
};

struct ToldWord {
  std::string text;
  int left = 0, top = 0;
  int confidence = 95;
};

// Every picture reads as these words, each 100 pixels wide and 40 high.
inline TextRecogniser told(std::vector<ToldWord> words, int turns = 0) {
  TextRecogniser recogniser;
  recogniser.read = [words](std::span<const GreyImage> pictures, TextShape) {
    std::string out = "<html><body>";
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      out += "<div class='ocr_page'>";
      for (const ToldWord& word : words) {
        const std::string box = "bbox " + std::to_string(word.left) + " " + std::to_string(word.top) + " " +
                                std::to_string(word.left + 100) + " " + std::to_string(word.top + 40);
        out += "<span class='ocr_line' title='" + box + "; baseline 0 -8; x_size 40'><span class='ocrx_word' title='" + box +
               "; x_wconf " + std::to_string(word.confidence) + "'>" + word.text + "</span></span>";
      }
      out += "</div>";
    }
    return out + "</body></html>";
  };
  recogniser.turns_to_upright = [turns](const GreyImage&) { return turns; };
  return recogniser;
}

}  // namespace pago
