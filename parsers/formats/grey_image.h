#pragma once
#include <cstddef>
#include <vector>

namespace pago {

// A page as a picture: 0 is black, 255 white; rows from the top, without padding.
struct GreyImage {
  int width = 0, height = 0;
  double dpi = 300;  // pixels per inch: how pixels become points
  std::vector<unsigned char> pixels;

  bool empty() const { return width <= 0 || height <= 0; }
  unsigned char at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + x]; }
};

}  // namespace pago
