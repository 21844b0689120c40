#include "generators/render/font_block.h"

#include <hb-subset.h>
#include <hb.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>

#include "forms/error.h"

namespace pago {
namespace {

constexpr char digits[] = "0123456789ABCDEF";

std::string hex4(unsigned value) {
  std::string out;
  for (int i = 3; i >= 0; --i) out += digits[value >> (4 * i) & 15];
  return out;
}

std::string utf16_hex(const std::string& letters) {
  std::string out;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(letters);
  for (int32_t i = 0; i < text.length(); ++i) out += hex4(text[i]);
  return out;
}

// What a reader should find when text is copied: the plain hyphen for hyphens that differ only in how lines break.
std::string readable(std::string_view letters) {
  if (letters == "\u2011" || letters == "\u2010") return "-";
  if (letters == "\u00A0") return " ";
  if (letters == "\u00AD") return "";
  return std::string(letters);
}

std::string stream_object(const std::string& dictionary, const std::string& bytes, int compression) {
  const std::string small = packed(bytes, compression);
  return "<< " + dictionary + " /Filter /FlateDecode /Length " + std::to_string(small.size()) + " >>\nstream\n" + small +
         "\nendstream";
}

std::string letter(char32_t c) {
  std::string text;
  return icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(text);
}

// The one glyph that a face draws for letters that belong together, when it has one.
void use_ligature(const std::string& letters, FontBlock& block) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, letters.data(), static_cast<int>(letters.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(block.face().font(), buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
  if (count == 1) block.use(glyphs[0].codepoint, letters);
  hb_buffer_destroy(buffer);
}

}  // namespace

void FontBlock::use(std::uint32_t glyph, std::string_view letters) {
  if (glyph >= place_.size()) place_.resize(std::max<std::size_t>(glyph + 1, 1024));
  std::uint16_t& place = place_[glyph];
  if (place == 0) {
    shown_.push_back({glyph, readable(letters)});
    place = static_cast<std::uint16_t>(shown_.size());
  } else if (std::string& known = shown_[place - 1u].letters; known.empty() && !letters.empty()) {
    known = readable(letters);
  }
}

const FontBlock::Shown* FontBlock::find(std::uint32_t glyph) const {
  return glyph < place_.size() && place_[glyph] > 0 ? &shown_[place_[glyph] - 1u] : nullptr;
}

std::vector<FontBlock::Shown> FontBlock::by_glyph() const {
  std::vector<Shown> all = shown_;
  std::sort(all.begin(), all.end(), [](const Shown& a, const Shown& b) { return a.glyph < b.glyph; });
  return all;
}

int FontBlock::width(std::uint32_t glyph) const {
  if (glyph >= width_cache_.size()) width_cache_.resize(glyph + 64, -1);
  int& width = width_cache_[glyph];
  if (width < 0) width = static_cast<int>(std::lround(1000.0 * face_.advance(glyph) / face_.units()));
  return width;
}

std::string FontBlock::subset() const {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (!input) throw Error("render.memory", "Er is te weinig geheugen om de PDF te maken.");
  hb_set_t* wanted = hb_subset_input_glyph_set(input);
  hb_set_add(wanted, 0);
  for (const Shown& one : shown_) hb_set_add(wanted, one.glyph);
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t table : {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
                               HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('n', 'a', 'm', 'e')})
    hb_set_add(dropped, table);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING);
  hb_face_t* face = hb_subset_or_fail(face_.face(), input);
  hb_subset_input_destroy(input);
  if (!face) throw Error("render.font", "Het lettertype " + face_.family() + " is niet in de PDF op te nemen.");
  hb_blob_t* blob = hb_face_reference_blob(face);
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  std::string bytes(data, size);
  hb_blob_destroy(blob);
  hb_face_destroy(face);
  return bytes;
}

std::string FontBlock::tag() const {  // six letters that differ between subsets
  std::uint64_t sum = 1469598103934665603u;
  for (const Shown& one : by_glyph()) sum = (sum ^ one.glyph) * 1099511628211u;
  std::string name;
  for (int i = 0; i < 6; ++i, sum /= 26) name += static_cast<char>('A' + sum % 26);
  return name;
}

std::string FontBlock::widths() const {
  std::string out = "[";
  std::uint32_t expected = 0;
  bool open = false;
  for (const auto& [glyph, letters] : by_glyph()) {
    if (!open || glyph != expected) {
      if (open) out += ']';
      out.append(" ").append(std::to_string(glyph)).append(" [");
      open = true;
    } else {
      out += ' ';
    }
    out += std::to_string(width(glyph));
    expected = glyph + 1;
  }
  return out + (open ? "]]" : "]");
}

std::string FontBlock::to_unicode() const {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) "
      "/Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\n"
      "endcodespacerange\n";
  std::vector<std::string> lines;
  for (const auto& [glyph, letters] : by_glyph())
    if (!letters.empty()) lines.push_back("<" + hex4(glyph) + "> <" + utf16_hex(letters) + ">\n");
  for (std::size_t i = 0; i < lines.size(); i += 100) {
    const std::size_t end = std::min(lines.size(), i + 100);
    out.append(std::to_string(end - i)).append(" beginbfchar\n");
    for (std::size_t k = i; k < end; ++k) out += lines[k];
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

EmbeddedFont FontBlock::embedded(int compression) const {
  EmbeddedFont font;
  font.name = pdf_name(tag() + "+" + face_.postscript_name());
  font.cff = face_.outlines_are_cff();
  const auto scaled = [&](int units) { return std::to_string(std::lround(1000.0 * units / face_.units())); };
  const std::string bytes = subset();
  font.file = stream_object(font.cff ? "/Subtype /OpenType" : "/Length1 " + std::to_string(bytes.size()), bytes, compression);
  font.letters = stream_object("", to_unicode(), compression);
  std::string& about = font.descriptor;
  about = "<< /Type /FontDescriptor /FontName " + font.name + " /Flags " + (face_.italic_angle() < 0 ? "68" : "4");
  about += " /FontBBox [" + scaled(face_.box[0]) + " " + scaled(face_.box[1]) + " " + scaled(face_.box[2]) + " " +
           scaled(face_.box[3]) + "]";
  about += " /ItalicAngle ";
  append_number(face_.italic_angle(), about);
  about +=
      " /Ascent " + scaled(face_.ascent) + " /Descent " + scaled(-face_.descent) + " /CapHeight " + scaled(face_.cap_height);
  about += " /StemV " + std::to_string(face_.weight() >= 600 ? 140 : 80) + (font.cff ? " /FontFile3 " : " /FontFile2 ");
  font.descendant =
      "<< /Type /Font /Subtype " + std::string(font.cff ? "/CIDFontType0" : "/CIDFontType2") + " /BaseFont " + font.name;
  font.descendant += " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
  font.descendant += std::string(font.cff ? "" : " /CIDToGIDMap /Identity") + " /DW 1000 /W " + widths() + " /FontDescriptor ";
  return font;
}

int write_font(const EmbeddedFont& font, const std::function<int(std::string)>& add) {
  const int file = add(font.file), letters = add(font.letters);
  return write_font(font, file, letters, add);
}

int write_font(const EmbeddedFont& font, int file, int letters, const std::function<int(std::string)>& add) {
  const int about = add(font.descriptor + reference(file) + " >>");
  const int inner = add(font.descendant + reference(about) + " >>");
  return add("<< /Type /Font /Subtype /Type0 /BaseFont " + font.name + " /Encoding /Identity-H /DescendantFonts [" +
             reference(inner) + "] /ToUnicode " + reference(letters) + " >>");
}

int FontBlock::write(PdfParts& parts, const WideFonts* wide) const {
  const auto add = [&](std::string object) { return parts.add(std::move(object)); };
  const EmbeddedFont* shared = wide ? wide->of(*this) : nullptr;
  if (shared == nullptr) return write_font(embedded(parts.compression()), add);
  const int file = parts.add_known(shared->file), letters = parts.add_known(shared->letters);
  return write_font(*shared, file, letters, add);
}

void FontBlock::join(const FontBlock& other) {
  for (const auto& [glyph, letters] : other.by_glyph()) use(glyph, letters);
}

bool FontBlock::within(const FontBlock& other) const {
  for (const auto& [glyph, letters] : shown_) {
    const Shown* found = other.find(glyph);
    if (found == nullptr || found->letters != letters) return false;
  }
  return true;
}

const EmbeddedFont* WideFonts::of(const FontBlock& block) const {
  for (const Reach reach : {Reach::dutch, Reach::latin})
    if (const Entry& known = entry(block.face(), reach); block.within(known.block)) return &known.font;
  return nullptr;
}

const WideFonts::Entry& WideFonts::entry(const FontFace& face, Reach reach) const {
  const auto found = fonts_.find({&face, reach});
  if (found != fonts_.end()) return found->second;
  FontBlock wide(face, 1);
  const auto add = [&](char32_t from, char32_t to) {
    for (char32_t c = from; c <= to; ++c)
      if (const std::uint32_t glyph = face.glyph_of(c)) wide.use(glyph, letter(c));
  };
  add(0x20, 0x7E);
  if (reach == Reach::dutch) {
    for (const char32_t c : U"ëïöüéèóá°·–—‘’“”•…€≤≥")
      if (c != 0) add(c, c);
  } else {
    add(0xA1, 0xAC), add(0xAE, 0x17F), add(0x218, 0x21B), add(0x2012, 0x2026), add(0x20AC, 0x20AC), add(0x2264, 0x2265);
    add(0x2610, 0x2612);
  }
  for (const char* joined : {"fi", "fl", "ff", "ffi", "ffl", "ti", "tt", "tti", "ft", "fj", "ij"}) use_ligature(joined, wide);
  EmbeddedFont font = wide.embedded(9);
  return fonts_.emplace(std::pair(&face, reach), Entry{std::move(wide), std::move(font)}).first->second;
}

}  // namespace pago
