#include "generators/render/font_face.h"

#include <hb-ot.h>
#include <hb.h>

#include <cmath>

#include "forms/error.h"

namespace pago {
namespace {

// Numbers of a font table, big-endian; 0 past its end.
class TableBytes {
 public:
  TableBytes(hb_face_t* face, const char* tag) : blob_(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3]))) {
    data_ = reinterpret_cast<const unsigned char*>(hb_blob_get_data(blob_, &size_));
  }
  ~TableBytes() { hb_blob_destroy(blob_); }
  TableBytes(const TableBytes&) = delete;
  TableBytes& operator=(const TableBytes&) = delete;

  unsigned size() const { return size_; }
  int unsigned16(unsigned at) const { return at + 2 <= size_ ? data_[at] << 8 | data_[at + 1] : 0; }
  int signed16(unsigned at) const { return static_cast<std::int16_t>(unsigned16(at)); }
  double fixed(unsigned at) const { return signed16(at) + unsigned16(at + 2) / 65536.0; }

 private:
  hb_blob_t* blob_;
  const unsigned char* data_ = nullptr;
  unsigned size_ = 0;
};

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  char text[128] = "";
  unsigned size = sizeof text;
  hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, text);
  return text;
}

}  // namespace

FontFace::FontFace(const std::string& file, unsigned index) {
  hb_blob_t* blob = hb_blob_create_from_file(file.c_str());
  face_ = hb_face_create(blob, index);
  hb_blob_destroy(blob);
  if (hb_face_get_glyph_count(face_) == 0) {
    hb_face_destroy(face_);
    throw Error("render.font", "Het lettertype in " + file + " is niet te gebruiken. Installeer het opnieuw.");
  }
  hb_face_make_immutable(face_);
  font_ = hb_font_create(face_);
  units_ = static_cast<int>(hb_face_get_upem(face_));
  hb_font_set_scale(font_, units_, units_);
  hb_font_make_immutable(font_);
  read_metrics();
}

FontFace::~FontFace() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

void FontFace::read_metrics() {
  const TableBytes hhea(face_, "hhea"), os2(face_, "OS/2"), head(face_, "head"), post(face_, "post"), cff(face_, "CFF ");
  cff_ = cff.size() > 0;
  if (hhea.signed16(4) >= 0 && hhea.signed16(6) <= 0) {
    ascent = hhea.signed16(4), descent = -hhea.signed16(6), leading = hhea.signed16(8);
  }
  const int win_ascent = os2.unsigned16(74), win_descent = os2.unsigned16(76);
  const int typo_ascent = os2.signed16(68), typo_descent = os2.signed16(70);
  if (ascent == 0 && descent == 0) ascent = win_ascent, descent = win_descent, leading = 0;
  constexpr int use_typo_metrics = 1 << 7;
  if ((os2.unsigned16(62) & use_typo_metrics) && typo_ascent >= 0 && typo_descent <= 0 &&
      (typo_ascent != 0 || typo_descent != 0))
    ascent = typo_ascent, descent = -typo_descent, leading = os2.signed16(72);
  weight_ = os2.unsigned16(4) > 0 ? os2.unsigned16(4) : 400;
  cap_height = os2.unsigned16(0) >= 2 ? os2.signed16(88) : ascent * 7 / 10;
  for (unsigned i = 0; i < 4; ++i) box[i] = head.signed16(36 + 2 * i);
  italic_angle_ = post.fixed(4);
  underline_position = -post.signed16(8);
  underline_thickness = post.signed16(10);
  if (underline_thickness <= 0) underline_position = units_ / 10, underline_thickness = units_ / 20;
}

int FontFace::advance(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }

std::uint32_t FontFace::glyph_of(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, c, &glyph) ? glyph : 0;
}

std::string FontFace::postscript_name() const {
  std::string name;
  for (const char c : name_of(face_, HB_OT_NAME_ID_POSTSCRIPT_NAME))
    if (std::isalnum(static_cast<unsigned char>(c)) || c == '-') name += c;
  return name.empty() ? "Font" : name;
}

std::string FontFace::family() const { return name_of(face_, HB_OT_NAME_ID_FONT_FAMILY); }

}  // namespace pago
