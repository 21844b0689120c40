#include <algorithm>
#include <cstdlib>

#include "generators/render/flow_reader.h"

namespace pago {
namespace {

constexpr double emu_per_twip = 635;

int twips_of(const std::string& emu) {
  return static_cast<int>(std::clamp(std::atof(emu.c_str()) / emu_per_twip, -31680.0, 31680.0));
}

bool is_on(std::string_view value) { return value == "1" || value == "true"; }

// Word writes a place in percents beside one in lengths, as a choice.
XmlNode position_in(XmlNode anchor, std::string_view name) {
  if (const XmlNode position = anchor.child(Ns::wp, name)) return position;
  for (const XmlNode choice : anchor.children())
    if (choice.is(Ns::mc, "AlternateContent"))
      if (const XmlNode position = choice.child(Ns::mc, "Fallback").child(Ns::wp, name)) return position;
  return {};
}

void read_position(XmlNode position, int& offset, std::string& from, std::string& align) {
  from = position.attribute(Ns::none, "relativeFrom", from);
  if (XmlNode by = position.child(Ns::wp, "posOffset")) offset = twips_of(by.text());
  if (XmlNode to = position.child(Ns::wp, "align")) align = to.text();
}

FlowPicture::Wrap wrap_of(XmlNode anchor) {
  if (anchor.child(Ns::wp, "wrapTopAndBottom")) return FlowPicture::Wrap::above_and_below;
  for (const char* beside : {"wrapSquare", "wrapTight", "wrapThrough"})
    if (anchor.child(Ns::wp, beside)) return FlowPicture::Wrap::beside;
  return FlowPicture::Wrap::none;
}

void read_anchor(XmlNode anchor, FlowPicture& picture) {
  picture.anchored = true;
  picture.behind_text = is_on(anchor.attribute(Ns::none, "behindDoc"));
  picture.wrap = wrap_of(anchor);
  picture.clear = {twips_of(anchor.attribute(Ns::none, "distT")), twips_of(anchor.attribute(Ns::none, "distL")),
                   twips_of(anchor.attribute(Ns::none, "distB")), twips_of(anchor.attribute(Ns::none, "distR"))};
  if (is_on(anchor.attribute(Ns::none, "simplePos"))) {
    const XmlNode place = anchor.child(Ns::wp, "simplePos");
    picture.horizontal = picture.vertical = "page";
    picture.left = twips_of(place.attribute(Ns::none, "x"));
    picture.top = twips_of(place.attribute(Ns::none, "y"));
    return;
  }
  read_position(position_in(anchor, "positionH"), picture.left, picture.horizontal, picture.horizontal_align);
  read_position(position_in(anchor, "positionV"), picture.top, picture.vertical, picture.vertical_align);
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
  if (frame.is(Ns::wp, "anchor")) read_anchor(frame, picture);
  flow_.pictures.push_back(picture);
  add(FlowPiece::Kind::picture, look, paragraph, {}, flow_.pictures.size() - 1);
}

}  // namespace pago
