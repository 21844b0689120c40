#include "generators/pdf/font_program.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

#include "generators/pdf/examination.h"
#include "generators/pdf/qpdf.h"

namespace pago {
namespace {

FT_Library library() {
  static const FT_Library one = [] {
    FT_Library made = nullptr;
    return FT_Init_FreeType(&made) == 0 ? made : nullptr;
  }();
  return one;
}

FT_Face face_of(void* face) { return static_cast<FT_Face>(face); }

// Code of WinAnsiEncoding to Unicode; 0: nothing.
unsigned win_ansi(unsigned code) {
  static constexpr unsigned high[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  return code >= 0x80 && code < 0xA0 ? high[code - 0x80] : code;
}

std::string difference(QPDFObjectHandle encoding, unsigned code) {
  QPDFObjectHandle list = key_of(encoding, "/Differences");
  unsigned at = 0;
  for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
    QPDFObjectHandle item = list.getArrayItem(i);
    if (item.isInteger()) at = static_cast<unsigned>(item.getIntValueAsInt());
    else if (item.isName() && at++ == code) return item.getName().substr(1);
  }
  return {};
}

}  // namespace

std::unique_ptr<FontProgram> FontProgram::load(QPDFObjectHandle font) {
  QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
  if (!descriptor.isDictionary()) return {};
  for (const char* key : {"/FontFile2", "/FontFile3", "/FontFile"}) {
    QPDFObjectHandle stream = descriptor.getKey(key);
    if (!stream.isStream()) continue;
    std::unique_ptr<FontProgram> program(new FontProgram);
    program->bytes_ = stream.getStreamData(qpdf_dl_all);
    FT_Face face = nullptr;
    if (library() != nullptr && FT_New_Memory_Face(library(), program->bytes_->getBuffer(),
                                                   static_cast<FT_Long>(program->bytes_->getSize()), 0, &face) == 0)
      program->face_ = face;
    return program;
  }
  return {};
}

FontProgram::~FontProgram() {
  if (face_ != nullptr) FT_Done_Face(face_of(face_));
}

bool FontProgram::has_glyph(unsigned glyph) const { return static_cast<FT_Long>(glyph) < face_of(face_)->num_glyphs; }

std::optional<double> FontProgram::width(unsigned glyph) const {
  const FT_Face face = face_of(face_);
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return {};
  const double em = face->units_per_EM ? face->units_per_EM : 1000;
  return static_cast<double>(face->glyph->metrics.horiAdvance) * 1000 / em;
}

std::optional<unsigned> FontProgram::glyph_of_cid(QPDFObjectHandle descendant, unsigned cid) const {
  const FT_Face face = face_of(face_);
  if (QPDFObjectHandle map = descendant.getKey("/CIDToGIDMap"); map.isStream()) {
    const auto data = map.getStreamData(qpdf_dl_all);
    if (2 * cid + 1 >= data->getSize()) return 0;
    return data->getBuffer()[2 * cid] * 256u + data->getBuffer()[2 * cid + 1];
  }
  FT_Bool keyed = 0;
  if (FT_Get_CID_Is_Internally_CID_Keyed(face, &keyed) != 0 || !keyed) return cid;
  for (FT_Long glyph = 0; glyph < face->num_glyphs; ++glyph) {
    FT_UInt own = 0;
    if (FT_Get_CID_From_Glyph_Index(face, static_cast<FT_UInt>(glyph), &own) == 0 && own == cid)
      return static_cast<unsigned>(glyph);
  }
  return 0;
}

unsigned FontProgram::symbol(unsigned code) const {
  const FT_Face face = face_of(face_);
  for (int i = 0; i < face->num_charmaps; ++i) {
    FT_Set_Charmap(face, face->charmaps[i]);
    const bool microsoft = face->charmaps[i]->platform_id == 3;
    for (const unsigned base : {0u, 0xF000u})
      if (base == 0 || microsoft)
        if (const unsigned glyph = FT_Get_Char_Index(face, base + code)) return glyph;
  }
  return 0;
}

std::optional<unsigned> FontProgram::glyph_of_name(const std::string& name) const {
  const FT_Face face = face_of(face_);
  if (const unsigned glyph = FT_Get_Name_Index(face, name.c_str())) return glyph;
  if (name.starts_with("uni") && name.size() == 7 && FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0)
    return FT_Get_Char_Index(face, std::stoul(name.substr(3), nullptr, 16));
  return {};
}

std::optional<unsigned> FontProgram::glyph_of_code(QPDFObjectHandle font, unsigned code) const {
  QPDFObjectHandle encoding = font.getKey("/Encoding");
  QPDFObjectHandle flags = key_of(font.getKey("/FontDescriptor"), "/Flags");
  const bool symbolic = flags.isInteger() && (flags.getIntValueAsInt() & 4);
  if (text_of(font.getKey("/Subtype")) == "/TrueType" && symbolic) return symbol(code);
  if (const std::string name = difference(encoding, code); !name.empty()) return glyph_of_name(name);
  const std::string base = encoding.isName() ? encoding.getName() : text_of(key_of(encoding, "/BaseEncoding"));
  if (base != "/WinAnsiEncoding" || FT_Select_Charmap(face_of(face_), FT_ENCODING_UNICODE) != 0) return {};
  const unsigned letter = win_ansi(code);
  return letter ? std::optional<unsigned>(FT_Get_Char_Index(face_of(face_), letter)) : std::nullopt;
}

}  // namespace pago
