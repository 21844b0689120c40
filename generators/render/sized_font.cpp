#include <hb.h>

#include <cmath>

#include "generators/render/font_face.h"
#include "generators/render/font_shelf.h"

namespace pago {
namespace {

// LibreOffice measures at six dots a twip and rounds to whole twips.
int in_twips(int units, int per_em, int twips) {
  const auto dots = std::lround(double{text_units} * units * twips / per_em);
  return static_cast<int>(std::lround(static_cast<double>(dots) / text_units));
}

char32_t letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  const unsigned first = byte(0);
  if (first < 0x80) return first;
  if (first < 0xE0) return (first & 0x1F) << 6 | (byte(1) & 0x3F);
  if (first < 0xF0) return (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return (first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
}

bool has_gaps(const ShapedWord& shaped) {
  for (const ShapedPart& part : shaped.parts)
    for (const ShapedGlyph& glyph : part.glyphs)
      if (glyph.glyph == 0) return true;
  return false;
}

struct Buffer {  // one for all words of a thread
  hb_buffer_t* buffer = hb_buffer_create();
  ~Buffer() { hb_buffer_destroy(buffer); }
};

}  // namespace

SizedFont::SizedFont(const FontFace& face, int twips, bool kerning, int spacing, const FontShelf& shelf)
    : face_(face), twips_(twips), spacing_(spacing * text_units), kerning_(kerning), shelf_(shelf) {
  ascent_ = in_twips(face.ascent, face.units(), twips) + in_twips(face.leading, face.units(), twips);
  descent_ = in_twips(face.descent, face.units(), twips);
}

const ShapedWord& SizedFont::shape(std::string_view word) const {
  if (const auto known = words_.find(word); known != words_.end()) return *known->second;
  const auto passing = passing_.find(word);
  if (!shelf_.in_passing() && passing != passing_.end()) return *words_.insert(passing_.extract(passing)).position->second;
  if (passing != passing_.end()) return *passing->second;
  auto shaped = fresh(word);
  const std::string_view name = shaped->text;
  return *(shelf_.in_passing() ? passing_ : words_).emplace(name, std::move(shaped)).first->second;
}

std::unique_ptr<ShapedWord> SizedFont::fresh(std::string_view word) const {
  auto shaped = std::make_unique<ShapedWord>();
  shaped->text = std::string(word);
  word = shaped->text;
  shape_with(face_, word, 0, word.size(), *shaped);
  if (has_gaps(*shaped)) add_missing(word, *shaped);
  std::size_t end = word.size();
  while (end > 0 && word[end - 1] == ' ') --end;
  shaped->spaces = static_cast<int>(word.size() - end);
  for (const ShapedPart& part : shaped->parts)
    for (const ShapedGlyph& glyph : part.glyphs) {
      shaped->width += glyph.advance;
      if (glyph.text < end) shaped->visible_width = shaped->width;
    }
  return shaped;
}

void SizedFont::shape_with(const FontFace& face, std::string_view word, std::size_t from, std::size_t to,
                           ShapedWord& shaped) const {
  static thread_local Buffer own;
  hb_buffer_t* buffer = own.buffer;
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, word.data(), static_cast<int>(word.size()), static_cast<unsigned>(from),
                     static_cast<int>(to - from));
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer);
  hb_feature_t features[1];
  hb_feature_from_string("-kern", -1, &features[0]);
  hb_shape(face.font(), buffer, features, kerning_ ? 0 : 1);
  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer, nullptr);
  ShapedPart part{&face, {}};
  const double scale = static_cast<double>(text_units) * twips_ / face.units();
  for (unsigned i = 0; i < count; ++i) {
    ShapedGlyph glyph;
    glyph.glyph = info[i].codepoint;
    glyph.advance = static_cast<int>(std::lround(position[i].x_advance * scale));
    glyph.dx = position[i].x_offset;
    glyph.dy = position[i].y_offset;
    glyph.text = info[i].cluster;
    const std::size_t next = i + 1 < count ? info[i + 1].cluster : to;
    const bool repeats = i > 0 && info[i - 1].cluster == info[i].cluster;
    unsigned last = i;
    while (last + 1 < count && info[last + 1].cluster == info[i].cluster) ++last;
    const std::size_t end = last + 1 < count ? info[last + 1].cluster : to;
    glyph.bytes = repeats ? 0 : static_cast<std::uint32_t>((next == info[i].cluster ? end : next) - info[i].cluster);
    if (glyph.bytes > 0) glyph.advance += spacing_;
    part.glyphs.push_back(glyph);
  }
  shaped.parts.push_back(std::move(part));
}

// Letters that the face lacks come from another font that has them; what no font has stays an empty box.
void SizedFont::add_missing(std::string_view word, ShapedWord& shaped) const {
  ShapedWord whole;
  std::size_t start = 0;
  const FontFace* current = nullptr;
  for (std::size_t at = 0; at <= word.size();) {
    const FontFace* face = nullptr;
    if (at < word.size()) {
      const char32_t c = letter_at(word, at);
      const bool inherits = current && (c == U'\u200D' || c == U'\uFE0F' || c == U'\uFE0E');
      face = inherits || face_.glyph_of(c) != 0 || c == U'\u2011' || c == U'\u00AD' ? (inherits ? current : &face_)
                                                                                    : shelf_.face_with(c, face_);
    }
    if (current && (face != current || at == word.size())) {
      shape_with(*current, word, start, at, whole);
      start = at;
    }
    current = face;
    if (at == word.size()) break;
    do ++at;
    while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80);
  }
  shaped.parts = std::move(whole.parts);
}

}  // namespace pago
