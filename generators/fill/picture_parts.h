#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/fill/value.h"
#include "parsers/formats/ooxml_package.h"

namespace pago {

struct PictureSize {
  std::string extension;         // "png", "jpeg", "gif"
  double width = 0, height = 0;  // mm, by the resolution in the file or 96 dots per inch
};

// From the first bytes of a PNG, JPEG or GIF; empty for anything else.
std::optional<PictureSize> picture_size(std::string_view bytes);

// The pictures that a filled document needs beside the template's own: their parts, relationships and content types. The same
// picture is stored once.
class PictureParts {
 public:
  explicit PictureParts(const OoxmlPackage& package) : package_(package) {}

  // Id of the relationship from `part` ("word/document.xml") to the picture.
  std::string relation(const std::string& part, const TemplatePicture& picture, const PictureSize& size);

  // Pictures, .rels parts and [Content_Types].xml; empty when there are none. Throws Error "docx.damaged".
  std::vector<Part> parts();

 private:
  struct Relation {
    std::string part, target, id;
  };

  const OoxmlPackage& package_;
  std::vector<Part> media_;
  std::vector<Relation> relations_;
};

}  // namespace pago
