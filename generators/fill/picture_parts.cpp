#include "generators/fill/picture_parts.h"

#include <algorithm>
#include <set>

#include "parsers/formats/relationships.h"
#include "parsers/formats/xml.h"

namespace pago {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
unsigned big_end_16(std::string_view b, std::size_t at) { return byte_at(b, at) << 8 | byte_at(b, at + 1); }
unsigned big_end_32(std::string_view b, std::size_t at) { return big_end_16(b, at) << 16 | big_end_16(b, at + 2); }

constexpr double mm_per_inch = 25.4;

PictureSize in_mm(const char* extension, unsigned width, unsigned height, double dots_per_mm) {
  const double per_mm = dots_per_mm > 1 && dots_per_mm < 200 ? dots_per_mm : 96 / mm_per_inch;
  return {extension, width / per_mm, height / per_mm};
}

PictureSize png_size(std::string_view b) {
  double per_mm = 0;
  const std::size_t at = b.substr(0, 4096).find("pHYs");
  if (at != b.npos && at + 13 <= b.size() && byte_at(b, at + 12) == 1) per_mm = big_end_32(b, at + 4) / 1000.0;
  return in_mm("png", big_end_32(b, 16), big_end_32(b, 20), per_mm);
}

std::optional<PictureSize> jpeg_size(std::string_view b) {
  double per_mm = 0;
  for (std::size_t at = 2; at + 9 < b.size() && byte_at(b, at) == 0xFF;) {
    const unsigned marker = byte_at(b, at + 1);
    const std::size_t length = big_end_16(b, at + 2);
    if (marker == 0xE0 && at + 14 < b.size() && b.substr(at + 4, 4) == "JFIF") {
      const double density = big_end_16(b, at + 12);
      per_mm = byte_at(b, at + 11) == 1 ? density / mm_per_inch : byte_at(b, at + 11) == 2 ? density / 10 : 0;
    }
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return in_mm("jpeg", big_end_16(b, at + 7), big_end_16(b, at + 5), per_mm);
    at += 2 + length;
  }
  return std::nullopt;
}

std::string rels_name(const std::string& part) {
  const std::size_t slash = part.rfind('/') + 1;
  return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}

constexpr const char* no_relations =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
constexpr const char* image_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

}  // namespace

std::optional<PictureSize> picture_size(std::string_view bytes) {
  std::optional<PictureSize> size;
  if (bytes.size() > 24 && bytes.starts_with("\x89PNG\r\n\x1a\n")) size = png_size(bytes);
  else if (bytes.size() > 10 && (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")))
    size = in_mm("gif", byte_at(bytes, 6) | byte_at(bytes, 7) << 8, byte_at(bytes, 8) | byte_at(bytes, 9) << 8, 0);
  else if (bytes.size() > 10 && bytes.starts_with("\xFF\xD8\xFF")) size = jpeg_size(bytes);
  return size && size->width > 0 && size->height > 0 ? size : std::nullopt;
}

std::string PictureParts::relation(const std::string& part, const TemplatePicture& picture, const PictureSize& size) {
  auto stored = std::find_if(media_.begin(), media_.end(), [&](const Part& p) { return p.content == picture.bytes; });
  if (stored == media_.end()) {
    std::size_t n = 1;
    const auto name = [&] { return "word/media/pago" + std::to_string(n) + "." + size.extension; };
    const auto taken = [&](const Part& p) { return p.name == name(); };
    while (package_.has(name()) || std::any_of(media_.begin(), media_.end(), taken)) ++n;
    stored = media_.insert(media_.end(), {name(), picture.bytes});
  }
  const std::string target = stored->name.substr(5);  // without "word/"
  std::set<std::string> used;
  for (const Relationship& r : relationships_of(package_, part)) used.insert(r.id);
  for (const Relation& r : relations_) {
    if (r.part == part && r.target == target) return r.id;
    if (r.part == part) used.insert(r.id);
  }
  std::size_t n = 1;
  while (used.contains("rIdPago" + std::to_string(n))) ++n;
  relations_.push_back({part, target, "rIdPago" + std::to_string(n)});
  return relations_.back().id;
}

std::vector<Part> PictureParts::parts() {
  if (media_.empty()) return {};
  std::vector<Part> out;
  XmlDocument types = XmlDocument::parse(package_.read_required("[Content_Types].xml"), "[Content_Types].xml");
  for (const Part& part : media_) {
    const std::string extension = part.name.substr(part.name.rfind('.') + 1);
    const auto declares = [&](XmlNode n) { return n.name() == "Default" && n.attribute(Ns::none, "Extension") == extension; };
    bool declared = false;
    for (XmlNode node : types.root().children()) declared = declared || declares(node);
    if (declared) continue;
    XmlNode first = types.root().first_child();
    XmlNode added =
        first ? first.insert_before(Ns::content_types, "Default") : types.root().append(Ns::content_types, "Default");
    added.set_attribute(Ns::none, "Extension", extension);
    added.set_attribute(Ns::none, "ContentType", "image/" + extension);
  }
  out.push_back({"[Content_Types].xml", types.to_bytes()});
  std::set<std::string> owners;
  for (const Relation& r : relations_) owners.insert(r.part);
  for (const std::string& owner : owners) {
    const std::string name = rels_name(owner);
    XmlDocument rels = XmlDocument::parse(package_.read(name).value_or(no_relations), name);
    for (const Relation& r : relations_) {
      if (r.part != owner) continue;
      XmlNode added = rels.root().append(Ns::relationships, "Relationship");
      added.set_attribute(Ns::none, "Id", r.id);
      added.set_attribute(Ns::none, "Type", image_type);
      added.set_attribute(Ns::none, "Target", r.target);
    }
    out.push_back({name, rels.to_bytes()});
  }
  out.insert(out.end(), media_.begin(), media_.end());
  return out;
}

}  // namespace pago
