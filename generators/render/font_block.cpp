#include "generators/render/font_block.h"

#include <hb-subset.h>
#include <hb.h>
#include <unicode/unistr.h>

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

}  // namespace

void FontBlock::use(std::uint32_t glyph, std::string_view letters) {
  const auto [at, fresh] = glyphs_.try_emplace(glyph);
  if (at->second.empty() && !letters.empty()) at->second = readable(letters);
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
  for (const auto& [glyph, letters] : glyphs_) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t table : {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
                               HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('n', 'a', 'm', 'e')})
    hb_set_add(dropped, table);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
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
  for (const auto& [glyph, letters] : glyphs_) sum = (sum ^ glyph) * 1099511628211u;
  std::string name;
  for (int i = 0; i < 6; ++i, sum /= 26) name += static_cast<char>('A' + sum % 26);
  return name;
}

std::string FontBlock::widths() const {
  std::string out = "[";
  std::uint32_t expected = 0;
  bool open = false;
  for (const auto& [glyph, letters] : glyphs_) {
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
  for (const auto& [glyph, letters] : glyphs_)
    if (!letters.empty()) lines.push_back("<" + hex4(glyph) + "> <" + utf16_hex(letters) + ">\n");
  for (std::size_t i = 0; i < lines.size(); i += 100) {
    const std::size_t end = std::min(lines.size(), i + 100);
    out.append(std::to_string(end - i)).append(" beginbfchar\n");
    for (std::size_t k = i; k < end; ++k) out += lines[k];
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

int FontBlock::write(PdfParts& parts) const {
  const std::string name = pdf_name(tag() + "+" + face_.postscript_name());
  const auto scaled = [&](int units) { return std::to_string(std::lround(1000.0 * units / face_.units())); };
  const std::string bytes = subset();
  const bool cff = face_.outlines_are_cff();
  const int file = parts.add_stream(cff ? "/Subtype /OpenType" : "/Length1 " + std::to_string(bytes.size()), bytes);
  std::string descriptor = "<< /Type /FontDescriptor /FontName " + name + " /Flags " + (face_.italic_angle() < 0 ? "68" : "4");
  descriptor += " /FontBBox [" + scaled(face_.box[0]) + " " + scaled(face_.box[1]) + " " + scaled(face_.box[2]) + " " +
                scaled(face_.box[3]) + "]";
  descriptor += " /ItalicAngle ";
  append_number(face_.italic_angle(), descriptor);
  descriptor +=
      " /Ascent " + scaled(face_.ascent) + " /Descent " + scaled(-face_.descent) + " /CapHeight " + scaled(face_.cap_height);
  descriptor += " /StemV " + std::to_string(face_.weight() >= 600 ? 140 : 80) + (cff ? " /FontFile3 " : " /FontFile2 ") +
                reference(file) + " >>";
  const int about = parts.add(std::move(descriptor)), letters = parts.add_stream("", to_unicode());
  std::string descendant =
      "<< /Type /Font /Subtype " + std::string(cff ? "/CIDFontType0" : "/CIDFontType2") + " /BaseFont " + name;
  descendant +=
      " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor " + reference(about);
  descendant += std::string(cff ? "" : " /CIDToGIDMap /Identity") + " /DW 1000 /W " + widths() + " >>";
  const int inner = parts.add(std::move(descendant));
  return parts.add("<< /Type /Font /Subtype /Type0 /BaseFont " + name + " /Encoding /Identity-H /DescendantFonts [" +
                   reference(inner) + "] /ToUnicode " + reference(letters) + " >>");
}

}  // namespace pago
