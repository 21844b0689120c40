#include <algorithm>
#include <cmath>

#include "generators/fill/part_filler.h"
#include "generators/fill/run_content.h"

namespace pago {
namespace {

constexpr double emu_per_mm = 36000, widest_mm = 160, highest_mm = 230;

std::string emu(double mm) { return std::to_string(std::llround(mm * emu_per_mm)); }

PictureSize scaled(const PictureSize& size, double factor) {
  return {size.extension, size.width * factor, size.height * factor};
}

PictureSize fitting(const PictureSize& size, double width, double height) {
  return scaled(size, std::min(width / size.width, height / size.height));
}

PictureSize shown_size(const TemplatePicture& picture, const PictureSize& size) {
  if (picture.width_mm > 0) return scaled(size, picture.width_mm / size.width);
  const bool fits = size.width <= widest_mm && size.height <= highest_mm;
  return fits ? size : fitting(size, widest_mm, highest_mm);
}

std::string drawing_xml(const std::string& relation, const PictureSize& size) {
  const std::string extent = "cx=\"" + emu(size.width) + "\" cy=\"" + emu(size.height) + "\"";
  return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
         "distT=\"0\" "
         "distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " +
         extent +
         "/><wp:docPr id=\"1\" name=\"Afbeelding\" descr=\"\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks "
         "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
         "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
         "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
         "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"0\" "
         "name=\"Afbeelding\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"" +
         relation + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " +
         extent +
         "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
         "</wp:inline></w:drawing>";
}

double mm_of(XmlNode extent, std::string_view attribute) {
  return std::strtod(extent.attribute(Ns::none, attribute).c_str(), nullptr) / emu_per_mm;
}

void set_extent(XmlNode extent, const PictureSize& size) {
  extent.set_attribute(Ns::none, "cx", emu(size.width));
  extent.set_attribute(Ns::none, "cy", emu(size.height));
}

}  // namespace

std::optional<TemplatePicture> PartFiller::picture_in(const Value& value) const {
  if (const auto* picture = value.as<TemplatePicture>()) return *picture;
  const auto* name = value.as<std::string>();
  if (name == nullptr || !filling_.options.picture) return std::nullopt;
  const auto bytes = filling_.options.picture(*name);
  return bytes ? std::optional(TemplatePicture{*bytes, {}, 0}) : std::nullopt;
}

void PartFiller::show_picture(XmlNode run, const TemplatePicture& picture, const PictureSize& size) {
  touched_ = true;
  const std::string relation = filling_.pictures.relation(part_name_, picture, size);
  replace_text(run, {});
  run.child(Ns::w, "t").remove();
  XmlNode drawing = run.append_copy(part_.document.fragment(drawing_xml(relation, shown_size(picture, size))));
  drawing.descendant(Ns::wp, "docPr").set_attribute(Ns::none, "descr", picture.alt);
}

// The picture of a control takes the place of the old one: as large as fits in it, its ratio kept.
void PartFiller::picture_control(ContentControl& control, const Value& value) {
  const auto picture = picture_in(value);
  const auto size = picture ? picture_size(picture->bytes) : std::nullopt;
  XmlNode blip = control.content().descendant(Ns::a, "blip");
  if (!size || !blip) {
    const SourceRef where = place_of(part_, control.node());
    return filling_.warn_once("template.picture", control.tag(), where,
                              "“" + control.tag() + "” is geen afbeelding die pago kan plaatsen (PNG, JPEG of GIF).");
  }
  control.unbind();
  blip.set_attribute(Ns::r, "embed", filling_.pictures.relation(part_name_, *picture, *size));
  XmlNode extent = control.content().descendant(Ns::wp, "extent");
  const double width = mm_of(extent, "cx"), height = mm_of(extent, "cy");
  const PictureSize shown = width > 0 && height > 0 ? fitting(*size, width, height) : shown_size(*picture, *size);
  set_extent(extent, shown);
  if (XmlNode inner = control.content().descendant(Ns::a, "xfrm").child(Ns::a, "ext")) set_extent(inner, shown);
  if (!picture->alt.empty()) control.content().descendant(Ns::wp, "docPr").set_attribute(Ns::none, "descr", picture->alt);
}

}  // namespace pago
