#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "parsers/formats/grey_image.h"
#include "parsers/formats/page_content.h"

// The only file that knows the picture library (leptonica).
namespace pago {

struct CleanScan {
  GreyImage image;              // straight, its paper made white, table lines taken out: what is left is text
  std::vector<Ruling> rulings;  // the table lines, in points
};

// Puts a scanned page straight (a few degrees; quarter turns are not its work) and separates its lines from its text. A picture
// without anything dark comes back as it was.
CleanScan clean_scan(const GreyImage& image);

GreyImage turned_clockwise(const GreyImage& image, int quarter_turns);

// The part of the picture between these pixels, the last ones not included, with a white edge around it.
GreyImage cut_out(const GreyImage& image, int left, int top, int right, int bottom, int edge);
void paint_white(GreyImage& image, int left, int top, int right, int bottom);

// Has something as dark as ink: at least `least` pixels that are no specks.
bool has_ink(const GreyImage& image, int least);

struct PixelBox {
  int left = 0, top = 0, right = 0, bottom = 0;  // the last ones not included
  int width() const { return right - left; }
  int height() const { return bottom - top; }
};

// Where ink is, as far as it hangs together over gaps of `reach` pixels in a line; nothing that touches the edge of the
// picture.
std::vector<PixelBox> inked_spots(const GreyImage& image, int reach);

// As one file (TIFF with a page for each) for another program.
std::vector<std::byte> to_tiff(std::span<const GreyImage> images);

}  // namespace pago
