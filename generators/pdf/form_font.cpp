#include "generators/pdf/form_font.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "forms/error.h"

namespace pago {
namespace {

constexpr const char* folders[] = {"/usr/share/fonts/truetype/liberation/", "/usr/share/fonts/truetype/liberation2/",
                                   "/usr/share/fonts/truetype/dejavu/"};

std::string find_file(const std::string& name) {
  for (const char* folder : folders)
    if (std::filesystem::exists(folder + name)) return folder + name;
  return {};
}

std::string hex4(unsigned number) {
  char digits[9];
  std::snprintf(digits, sizeof digits, "%04X", number & 0xffff);
  return digits;
}

std::string utf16_hex(char32_t letter) {
  if (letter < 0x10000) return hex4(letter);
  const unsigned above = letter - 0x10000;
  return hex4(0xD800 + (above >> 10)) + hex4(0xDC00 + (above & 0x3ff));
}

}  // namespace

struct FormFont::Face {
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
  double em = 1000;
  ~Face() {
    hb_font_destroy(font);
    hb_face_destroy(face);
  }
};

FormFont::FormFont(const std::string& file, std::string name) : face_(std::make_shared<Face>()), name_(std::move(name)) {
  hb_blob_t* blob = hb_blob_create_from_file(file.c_str());
  face_->face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  face_->font = hb_font_create(face_->face);
  face_->em = hb_face_get_upem(face_->face);
}

const FormFont& FormFont::regular() {
  static const FormFont font = [] {
    if (const std::string file = find_file("LiberationSans-Regular.ttf"); !file.empty())
      return FormFont(file, "LiberationSans");
    if (const std::string file = find_file("DejaVuSans.ttf"); !file.empty()) return FormFont(file, "DejaVuSans");
    throw Error("font.missing",
                "Het lettertype Liberation Sans is niet op deze computer gevonden. Installeer het (Debian: fonts-liberation).");
  }();
  return font;
}

const FormFont& FormFont::bold() {
  static const FormFont font = [] {
    const std::string file = find_file("LiberationSans-Bold.ttf");
    return file.empty() ? regular() : FormFont(file, "LiberationSans-Bold");
  }();
  return font;
}

const FormFont* FormFont::for_text(const std::u32string& text) {
  static const std::unique_ptr<const FormFont> wide = [] {
    const std::string file = find_file("DejaVuSans.ttf");
    return std::unique_ptr<const FormFont>(file.empty() ? nullptr : new FormFont(file, "DejaVuSans"));
  }();
  const auto fits = [&](const FormFont* font) {
    return font != nullptr &&
           std::all_of(text.begin(), text.end(), [&](char32_t letter) { return letter == U'\n' || font->has(letter); });
  };
  for (const FormFont* font : {&regular(), wide.get()})
    if (fits(font)) return font;
  return nullptr;
}

unsigned FormFont::glyph(char32_t letter) const {
  hb_codepoint_t found = 0;
  return hb_font_get_nominal_glyph(face_->font, letter, &found) ? found : 0;
}

bool FormFont::has(char32_t letter) const { return glyph(letter) != 0; }

double FormFont::advance(unsigned id) const { return hb_font_get_glyph_h_advance(face_->font, id) * 1000 / face_->em; }

double FormFont::width(std::u32string_view text, double size) const {
  double total = 0;
  for (const char32_t letter : text) total += advance(glyph(letter));
  return total * size / 1000;
}

std::string FormFont::shown(std::u32string_view text) const {
  std::string codes = "<";
  for (const char32_t letter : text) codes += hex4(glyph(letter));
  return codes + ">";
}

std::string FormFont::subset(const std::set<char32_t>& letters) const {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (input == nullptr) throw std::bad_alloc();
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  for (const char32_t letter : letters) hb_set_add(hb_subset_input_unicode_set(input), letter);
  for (const char* layout : {"GSUB", "GPOS", "GDEF", "kern", "name", "post"})
    hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(layout, 4));
  hb_face_t* small = hb_subset_or_fail(face_->face, input);
  hb_subset_input_destroy(input);
  if (small == nullptr) throw Error("font.subset", "Van het lettertype " + name_ + " is geen uitsnede te maken.");
  hb_blob_t* blob = hb_face_reference_blob(small);
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  std::string bytes(data, size);
  hb_blob_destroy(blob);
  hb_face_destroy(small);
  return bytes;
}

QPDFObjectHandle FormFont::embed(QPDF& pdf, const std::set<char32_t>& letters) const {
  std::string widths, mapped;
  std::map<unsigned, char32_t> glyphs;
  for (const char32_t letter : letters)
    if (const unsigned id = glyph(letter)) glyphs.emplace(id, letter);
  for (const auto& [id, letter] : glyphs) {
    widths += std::to_string(id) + " [" + std::to_string(advance(id)) + "] ";
    mapped += "1 beginbfchar <" + hex4(id) + "> <" + utf16_hex(letter) + "> endbfchar\n";
  }
  const std::string program = subset(letters);
  QPDFObjectHandle file = QPDFObjectHandle::newStream(&pdf, program);
  file.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(static_cast<long long>(program.size())));
  const std::string tagged = "/PAGOAA+" + name_;
  QPDFObjectHandle descriptor = QPDFObjectHandle::parse(
      "<< /Type /FontDescriptor /FontName " + tagged +
      " /Flags 4 /FontBBox [-1021 -463 1793 1233] /ItalicAngle 0 /Ascent 905 /Descent -212 /CapHeight 729 /StemV 80 >>");
  descriptor.replaceKey("/FontFile2", file);
  QPDFObjectHandle cid =
      QPDFObjectHandle::parse("<< /Type /Font /Subtype /CIDFontType2 /BaseFont " + tagged +
                              " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 0 /W [" + widths +
                              "] /CIDToGIDMap /Identity >>");
  cid.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));
  QPDFObjectHandle font =
      QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /BaseFont " + tagged + " /Encoding /Identity-H >>");
  font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({pdf.makeIndirectObject(cid)}));
  font.replaceKey("/ToUnicode",
                  QPDFObjectHandle::newStream(
                      &pdf,
                      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) "
                      "/Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 "
                      "begincodespacerange <0000> <FFFF> endcodespacerange\n" +
                          mapped + "endcmap CMapName currentdict /CMap defineresource pop end end"));
  return pdf.makeIndirectObject(font);
}

}  // namespace pago
