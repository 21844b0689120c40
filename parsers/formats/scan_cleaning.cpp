#include "parsers/formats/scan_cleaning.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>
#include <string>

namespace pago {
namespace {

constexpr int kDarkInk = 150;      // of text, after the paper was made white
constexpr int kDarkLine = 212;     // table lines may be grey
constexpr int kPaper = 240;        // what the paper becomes: noise around it stays light
constexpr int kLightest = 205;     // of ink; what is lighter is paper
constexpr double kLeastLine = 16;  // points
constexpr double kThickest = 3.2;
constexpr double kSureSlope = 2.5;                    // leptonica's own measure of certainty
constexpr double kLeastSlope = 0.04, kMostSlope = 6;  // degrees

struct FreePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
struct FreeBoxes {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};
using Picture = std::unique_ptr<Pix, FreePix>;
using Boxes = std::unique_ptr<Boxa, FreeBoxes>;

Picture owned(Pix* pix) {
  if (!pix) throw std::bad_alloc();
  return Picture(pix);
}

Picture to_picture(const GreyImage& image) {
  Picture picture = owned(pixCreate(image.width, image.height, 8));
  l_uint32* data = pixGetData(picture.get());
  const int words = pixGetWpl(picture.get());
  for (int y = 0; y < image.height; ++y) {
    l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < image.width; ++x) SET_DATA_BYTE(line, x, image.at(x, y));
  }
  return picture;
}

GreyImage to_grey_image(Pix* picture, double dpi) {
  GreyImage image{pixGetWidth(picture), pixGetHeight(picture), dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  const l_uint32* data = pixGetData(picture);
  const int words = pixGetWpl(picture);
  auto* out = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    const l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < image.width; ++x) *out++ = static_cast<unsigned char>(GET_DATA_BYTE(line, x));
  }
  return image;
}

Picture with_white_paper(Picture picture) {
  Pix* white = pixBackgroundNorm(picture.get(), nullptr, nullptr, 10, 15, 100, 50, kPaper, 2,
                                 1);  // none when the picture is too small to judge
  return white ? owned(white) : std::move(picture);
}

Picture straight(Picture picture) {
  const Picture ink = owned(pixThresholdToBinary(picture.get(), kDarkInk));
  float angle = 0, sure = 0;
  if (pixFindSkew(ink.get(), &angle, &sure) != 0 || sure < kSureSlope) return picture;
  if (std::abs(angle) < kLeastSlope || std::abs(angle) > kMostSlope) return picture;
  const float radians = angle * static_cast<float>(M_PI) / 180.0f;
  return owned(pixRotate(picture.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

struct LineBox {
  int x, y, width, height;
  int length(bool horizontal) const { return horizontal ? width : height; }
  int thickness(bool horizontal) const { return horizontal ? height : width; }
};

// Long dark runs in one direction.
std::vector<LineBox> lines_in(Pix* ink, bool horizontal, int least, int thickest) {
  const Picture closed = owned(horizontal ? pixCloseSafeBrick(nullptr, ink, 5, 1) : pixCloseSafeBrick(nullptr, ink, 1, 5));
  const Picture runs =
      owned(horizontal ? pixOpenBrick(nullptr, closed.get(), least, 1) : pixOpenBrick(nullptr, closed.get(), 1, least));
  const Boxes boxes(pixConnComp(runs.get(), nullptr, 8));
  std::vector<LineBox> lines;
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    LineBox box{};
    boxaGetBoxGeometry(boxes.get(), i, &box.x, &box.y, &box.width, &box.height);
    if (box.thickness(horizontal) <= thickest && box.length(horizontal) >= 6 * box.thickness(horizontal)) lines.push_back(box);
  }
  return lines;
}

// How much of the row (or column) at `at` along the line is ink.
double inked(Pix* picture, const LineBox& line, bool horizontal, int at) {
  const int size = horizontal ? pixGetHeight(picture) : pixGetWidth(picture);
  if (at < 0 || at >= size) return 0;
  const l_uint32* data = pixGetData(picture);
  const int words = pixGetWpl(picture), from = horizontal ? line.x : line.y, length = line.length(horizontal);
  int dark = 0;
  for (int i = from; i < from + length; ++i) {
    const int x = horizontal ? i : at, y = horizontal ? at : i;
    dark += GET_DATA_BYTE(data + static_cast<std::ptrdiff_t>(y) * words, x) < kDarkInk;
  }
  return static_cast<double>(dark) / length;
}

// Letters have stems above or below a dark run; beside a line there is paper, or the solid colour of a cell.
bool stands_free(Pix* picture, const LineBox& line, bool horizontal) {
  constexpr int edge = 3;
  const int first = horizontal ? line.y : line.x, last = first + line.thickness(horizontal) - 1;
  const auto clear = [](double ink) { return ink < 0.17 || ink > 0.9; };
  return clear(inked(picture, line, horizontal, first - edge)) && clear(inked(picture, line, horizontal, last + edge));
}

bool meets(const LineBox& a, const LineBox& b, int reach) {
  return a.x <= b.x + b.width + reach && b.x <= a.x + a.width + reach && a.y <= b.y + b.height + reach &&
         b.y <= a.y + a.height + reach;
}

// A stem of a large letter is as dark and long as a short line; a line of a table meets another one.
void drop_stems(std::vector<LineBox>& lines, const std::vector<LineBox>& others, bool horizontal, double pixels_per_point) {
  const int reach = static_cast<int>(3 * pixels_per_point);
  std::erase_if(lines, [&](const LineBox& line) {
    if (line.length(horizontal) > 40 * pixels_per_point) return false;
    return std::none_of(others.begin(), others.end(), [&](const LineBox& other) { return meets(line, other, reach); });
  });
}

Ruling to_ruling(const LineBox& line, bool horizontal, double point) {
  Ruling ruling;
  ruling.horizontal = horizontal;
  ruling.at = (horizontal ? line.y + line.height / 2.0 : line.x + line.width / 2.0) * point;
  ruling.from = (horizontal ? line.x : line.y) * point;
  ruling.to = (horizontal ? line.x + line.width : line.y + line.height) * point;
  ruling.width = line.thickness(horizontal) * point;
  return ruling;
}

void wipe_out(Pix* picture, const LineBox& line, bool horizontal) {
  constexpr int edge = 3;  // the grey along a black line
  const LineBox wider = horizontal ? LineBox{line.x, line.y - edge, line.width, line.height + 2 * edge}
                                   : LineBox{line.x - edge, line.y, line.width + 2 * edge, line.height};
  ::Box* box = boxCreate(std::max(0, wider.x), std::max(0, wider.y), wider.width, wider.height);
  pixSetInRect(picture, box);
  boxDestroy(&box);
}

// The grain of paper would be read as letters where a cell is empty.
unsigned char without_grain(unsigned char grey) {
  return static_cast<unsigned char>(grey >= kLightest ? 255 : grey * 255 / kLightest);
}

}  // namespace

CleanScan clean_scan(const GreyImage& image) {
  setMsgSeverity(L_SEVERITY_NONE);
  if (image.width < 32 || image.height < 32) return {image, {}};
  const Picture picture = straight(with_white_paper(to_picture(image)));
  const Picture ink = owned(pixThresholdToBinary(picture.get(), kDarkLine));
  const double pixels = image.dpi / 72, point = 72 / image.dpi;
  const int least = static_cast<int>(kLeastLine * pixels), thickest = static_cast<int>(kThickest * pixels);
  std::vector<LineBox> across = lines_in(ink.get(), true, least, thickest), down = lines_in(ink.get(), false, least, thickest);
  std::erase_if(across, [&](const LineBox& line) { return !stands_free(picture.get(), line, true); });
  std::erase_if(down, [&](const LineBox& line) { return !stands_free(picture.get(), line, false); });
  drop_stems(down, across, false, pixels);
  drop_stems(across, down, true, pixels);
  CleanScan clean;
  for (const LineBox& line : across) clean.rulings.push_back(to_ruling(line, true, point));
  for (const LineBox& line : down) clean.rulings.push_back(to_ruling(line, false, point));
  for (const LineBox& line : across) wipe_out(picture.get(), line, true);
  for (const LineBox& line : down) wipe_out(picture.get(), line, false);
  clean.image = to_grey_image(picture.get(), image.dpi);
  for (unsigned char& grey : clean.image.pixels) grey = without_grain(grey);
  return clean;
}

GreyImage turned_clockwise(const GreyImage& image, int quarter_turns) {
  if (image.empty() || quarter_turns % 4 == 0) return image;
  const Picture turned = owned(pixRotateOrth(to_picture(image).get(), quarter_turns % 4));
  return to_grey_image(turned.get(), image.dpi);
}

GreyImage cut_out(const GreyImage& image, int left, int top, int right, int bottom, int edge) {
  left = std::max(0, left), top = std::max(0, top), right = std::min(right, image.width),
  bottom = std::min(bottom, image.height);
  if (right <= left || bottom <= top) return {};
  GreyImage part{right - left + 2 * edge, bottom - top + 2 * edge, image.dpi, {}};
  part.pixels.assign(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height), 255);
  for (int y = top; y < bottom; ++y) {
    const auto from = image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width + left;
    std::copy(from, from + (right - left),
              part.pixels.begin() + static_cast<std::ptrdiff_t>(y - top + edge) * part.width + edge);
  }
  return part;
}

void paint_white(GreyImage& image, int left, int top, int right, int bottom) {
  left = std::max(0, left), top = std::max(0, top), right = std::min(right, image.width),
  bottom = std::min(bottom, image.height);
  for (int y = top; y < bottom && left < right; ++y) {
    const auto line = image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width;
    std::fill(line + left, line + right, static_cast<unsigned char>(255));
  }
}

bool has_ink(const GreyImage& image, int least) {
  const auto dark = [&](int x, int y) { return image.at(x, y) < kDarkInk; };
  int found = 0;
  for (int y = 1; y < image.height; ++y) {
    for (int x = 1; x < image.width; ++x) {
      if (dark(x, y) && dark(x - 1, y) && dark(x, y - 1) && dark(x - 1, y - 1) && ++found >= least) return true;
    }
  }
  return false;
}

std::vector<PixelBox> inked_spots(const GreyImage& image, int reach) {
  if (image.empty()) return {};
  const Picture ink = owned(pixThresholdToBinary(to_picture(image).get(), kDarkInk));
  const Picture clear = owned(pixOpenBrick(nullptr, ink.get(), 2, 2));  // specks
  const Picture near = owned(pixDilateBrick(nullptr, clear.get(), reach, 5));
  const Boxes boxes(pixConnComp(near.get(), nullptr, 8));
  std::vector<PixelBox> spots;
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    int x = 0, y = 0, width = 0, height = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
    if (x > 0 && y > 0 && x + width < image.width && y + height < image.height)
      spots.push_back({x + reach / 2, y + 2, x + width - reach / 2, y + height - 2});
  }
  return spots;
}

std::vector<std::byte> to_tiff(std::span<const GreyImage> images) {
  setMsgSeverity(L_SEVERITY_NONE);
  Pixa* pages = pixaCreate(static_cast<int>(images.size()));
  for (const GreyImage& image : images) pixaAddPix(pages, to_picture(image).release(), L_INSERT);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const bool failed = pixaWriteMemMultipageTiff(&data, &size, pages) != 0;
  pixaDestroy(&pages);
  if (failed) throw std::bad_alloc();
  const auto* bytes = reinterpret_cast<const std::byte*>(data);
  std::vector<std::byte> out(bytes, bytes + size);
  lept_free(data);
  return out;
}

}  // namespace pago
