#include "generators/render/picture_block.h"

#include <png.h>

#include <vector>

#include "forms/error.h"

namespace pago {
namespace {

constexpr std::size_t most_pixels = 60'000'000;

[[noreturn]] void refuse(const std::string& name) {
  throw Error("render.picture",
              "De afbeelding " + name + " is beschadigd of te groot en kan niet in de PDF. Vervang haar in het sjabloon.");
}

struct JpegShape {
  int width = 0, height = 0, colours = 0;
  bool adobe = false;
};

JpegShape read_jpeg(const std::string& bytes, const std::string& name) {
  const auto at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0; };
  JpegShape shape;
  for (std::size_t i = 2; i + 9 < bytes.size();) {
    if (at(i) != 0xFF) refuse(name);
    const int marker = at(i + 1);
    if (marker == 0xFF) {
      ++i;
      continue;
    }
    const std::size_t length = static_cast<std::size_t>(at(i + 2) << 8 | at(i + 3));
    if (marker == 0xEE && bytes.compare(i + 4, 5, "Adobe") == 0) shape.adobe = true;
    if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      shape.height = at(i + 5) << 8 | at(i + 6);
      shape.width = at(i + 7) << 8 | at(i + 8);
      shape.colours = at(i + 9);
      return shape;
    }
    if (length < 2) refuse(name);
    i += 2 + length;
  }
  refuse(name);
}

std::string shape_text(int width, int height, const char* space) {
  return "/Type /XObject /Subtype /Image /Width " + std::to_string(width) + " /Height " + std::to_string(height) +
         " /BitsPerComponent 8 /ColorSpace " + space;
}

int write_jpeg(const std::string& bytes, const std::string& name, PdfParts& parts) {
  const JpegShape shape = read_jpeg(bytes, name);
  if (shape.width <= 0 || shape.height <= 0 || (shape.colours != 1 && shape.colours != 3 && shape.colours != 4)) refuse(name);
  const char* space = shape.colours == 1 ? "/DeviceGray" : shape.colours == 3 ? "/DeviceRGB" : "/DeviceCMYK";
  std::string dictionary = shape_text(shape.width, shape.height, space) + " /Filter /DCTDecode";
  if (shape.colours == 4 && shape.adobe) dictionary += " /Decode [1 0 1 0 1 0 1 0]";
  return parts.add_packed_stream(dictionary, bytes);
}

int write_png(const std::string& bytes, const std::string& name, PdfParts& parts) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size())) refuse(name);
  image.format = PNG_FORMAT_RGBA;
  const std::size_t pixels = std::size_t{image.width} * image.height;
  if (pixels == 0 || pixels > most_pixels) {
    png_image_free(&image);
    refuse(name);
  }
  std::vector<unsigned char> rgba(pixels * 4);
  if (!png_image_finish_read(&image, nullptr, rgba.data(), 0, nullptr)) refuse(name);
  std::string colours, mask;
  colours.reserve(pixels * 3);
  bool clear = false;
  for (std::size_t i = 0; i < pixels; ++i) {
    colours.append(reinterpret_cast<const char*>(&rgba[4 * i]), 3);
    mask += static_cast<char>(rgba[4 * i + 3]);
    clear |= rgba[4 * i + 3] != 255;
  }
  const int width = static_cast<int>(image.width), height = static_cast<int>(image.height);
  std::string dictionary = shape_text(width, height, "/DeviceRGB");
  if (clear) dictionary += " /SMask " + reference(parts.add_stream(shape_text(width, height, "/DeviceGray"), mask));
  return parts.add_stream(dictionary, colours);
}

}  // namespace

int write_picture(const std::string& bytes, const std::string& name, PdfParts& parts) {
  if (bytes.starts_with("\xFF\xD8")) return write_jpeg(bytes, name, parts);
  if (bytes.starts_with("\x89PNG")) return write_png(bytes, name, parts);
  refuse(name);
}

}  // namespace pago
