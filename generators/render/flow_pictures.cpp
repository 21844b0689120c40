#include <algorithm>
#include <cstdlib>

#include "generators/render/flow_reader.h"

namespace pago {
namespace {

constexpr double emu_per_twip = 635;

int twips_of(const std::string& emu) {
  return static_cast<int>(std::clamp(std::atof(emu.c_str()) / emu_per_twip, -31680.0, 31680.0));
}

void read_position(XmlNode position, int& offset, std::string& from, std::string& align) {
  from = position.attribute(Ns::none, "relativeFrom", from);
  if (XmlNode by = position.child(Ns::wp, "posOffset")) offset = twips_of(by.text());
  if (XmlNode to = position.child(Ns::wp, "align")) align = to.text();
}

}  // namespace

void FlowReader::add_picture(XmlNode drawing, const TextLook& look, FlowParagraph& paragraph) {
  const XmlNode frame = drawing.first_child();
  const auto relation = scope_->relations.find(frame.descendant(Ns::a, "blip").attribute(Ns::r, "embed"));
  if (relation == scope_->relations.end() || relation->second.external) return;
  FlowPicture picture;
  picture.part = relation->second.target;
  const XmlNode extent = frame.child(Ns::wp, "extent"), about = frame.child(Ns::wp, "docPr");
  picture.width = twips_of(extent.attribute(Ns::none, "cx"));
  picture.height = twips_of(extent.attribute(Ns::none, "cy"));
  if (picture.width <= 0 || picture.height <= 0) return;
  picture.description = about.attribute(Ns::none, "descr", about.attribute(Ns::none, "title"));
  picture.decorative = static_cast<bool>(about.descendant(Ns::other, "decorative"));
  if (frame.is(Ns::wp, "anchor")) {
    picture.anchored = true;
    read_position(frame.child(Ns::wp, "positionH"), picture.left, picture.horizontal, picture.horizontal_align);
    read_position(frame.child(Ns::wp, "positionV"), picture.top, picture.vertical, picture.vertical_align);
  }
  flow_.pictures.push_back(picture);
  add(FlowPiece::Kind::picture, look, paragraph, {}, flow_.pictures.size() - 1);
}

}  // namespace pago
