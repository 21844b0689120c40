#include "generators/render/font_shelf.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>

#include "forms/error.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

struct Twin {
  const char* wanted;
  const char* used;
};

// Fonts with the same widths, and those that LibreOffice takes when the first choice is missing.
constexpr Twin twins[] = {{"Calibri", "Carlito"},
                          {"Cambria", "Caladea"},
                          {"Arial", "Liberation Sans"},
                          {"Helvetica", "Liberation Sans"},
                          {"Times New Roman", "Liberation Serif"},
                          {"Times", "Liberation Serif"},
                          {"Courier New", "Liberation Mono"},
                          {"Courier", "Liberation Mono"},
                          {"Arial Narrow", "Liberation Sans Narrow"}};

struct Free {
  void operator()(FcPattern* p) const { FcPatternDestroy(p); }
};
using Pattern = std::unique_ptr<FcPattern, Free>;

const FcChar8* text(const std::string& s) { return reinterpret_cast<const FcChar8*>(s.c_str()); }

std::string get(FcPattern* pattern, const char* what) {
  FcChar8* value = nullptr;
  return FcPatternGetString(pattern, what, 0, &value) == FcResultMatch ? reinterpret_cast<const char*>(value) : "";
}

Pattern match(FcConfig* config, const std::string& family, bool bold, bool italic, char32_t letter = 0) {
  Pattern wanted(FcPatternCreate());
  if (!family.empty()) FcPatternAddString(wanted.get(), FC_FAMILY, text(family));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(wanted.get(), FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
  FcPatternAddString(wanted.get(), FC_FONTFORMAT, text("TrueType"));
  if (letter) {
    FcCharSet* letters = FcCharSetCreate();
    FcCharSetAddChar(letters, letter);
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, letters);
    FcCharSetDestroy(letters);
  }
  FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultMatch;
  return Pattern(FcFontMatch(config, wanted.get(), &result));
}

bool same_name(const std::string& a, const std::string& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](unsigned char x, unsigned char y) {
           return std::tolower(x) == std::tolower(y);
         });
}

int index_of(FcPattern* pattern) {
  int index = 0;
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  return index & 0xFFFF;
}

}  // namespace

FontShelf::FontShelf() : config_(FcInitLoadConfigAndFonts()) {
  if (!config_) throw Error("render.font", "De lettertypen van deze computer zijn niet te lezen (fontconfig).");
}

FontShelf::~FontShelf() { FcConfigDestroy(static_cast<FcConfig*>(config_)); }

const FontFace& FontShelf::open(const std::string& file, unsigned index) const {
  auto& face = faces_[{file, index}];
  if (!face) face = std::make_unique<FontFace>(file, index);
  return *face;
}

const FontFace& FontShelf::face_of(const std::string& family, bool bold, bool italic) const {
  return find({family.empty() ? "Times New Roman" : family, bold, italic});
}

const FontFace& FontShelf::find(const Request& request) const {
  if (const auto known = found_.find(request); known != found_.end()) return *known->second;
  auto* config = static_cast<FcConfig*>(config_);
  Pattern found;
  bool twin = false;
  const std::string family = is_symbol_font(request.family) ? "OpenSymbol" : request.family;
  found = match(config, family, request.bold, request.italic);
  if (!found || !same_name(get(found.get(), FC_FAMILY), family))
    for (const Twin& t : twins)
      if (same_name(t.wanted, family)) {
        Pattern replacement = match(config, t.used, request.bold, request.italic);
        if (replacement && same_name(get(replacement.get(), FC_FAMILY), t.used)) found = std::move(replacement), twin = true;
      }
  if (!found || get(found.get(), FC_FILE).empty())
    throw Error("render.font", "Op deze computer staat geen lettertype voor " + request.family +
                                   ". Installeer bijvoorbeeld fonts-liberation en fonts-crosextra-carlito.");
  const FontFace& face = open(get(found.get(), FC_FILE), static_cast<unsigned>(index_of(found.get())));
  const std::string used = get(found.get(), FC_FAMILY);
  const bool told =
      std::any_of(replacements_.begin(), replacements_.end(), [&](auto& r) { return r.wanted == request.family; });
  if (!told && !same_name(used, family)) replacements_.push_back({request.family, used, twin});
  return *(found_[request] = &face);
}

const FontFace* FontShelf::face_with(char32_t letter, const FontFace& otherwise) const {
  const auto key = std::make_pair(letter, &otherwise);
  if (const auto known = letters_.find(key); known != letters_.end()) return known->second;
  const FontFace* face = &otherwise;
  for (const char* family : {"DejaVu Sans", "OpenSymbol", "Liberation Sans", ""}) {
    const Pattern found =
        match(static_cast<FcConfig*>(config_), family, otherwise.weight() >= 600, false, *family ? 0 : letter);
    if (!found || get(found.get(), FC_FILE).empty()) continue;
    const FontFace& candidate = open(get(found.get(), FC_FILE), static_cast<unsigned>(index_of(found.get())));
    if (candidate.glyph_of(letter) == 0) continue;
    face = &candidate;
    break;
  }
  return letters_[key] = face;
}

const SizedFont& FontShelf::font(const TextLook& look, bool small_capital) const {
  const FontFace& face = face_of(look.font, look.bold, look.italic);
  int twips = look.size * 10;
  if (look.raise != Raise::none) twips = twips * 58 / 100;  // as LibreOffice
  if (small_capital) twips = twips * 80 / 100;
  auto& font = sized_[{&face, twips, look.kerning, look.spacing}];
  if (!font) font = std::make_unique<SizedFont>(face, twips, look.kerning, look.spacing, *this);
  return *font;
}

std::size_t FontShelf::words() const {
  std::size_t all = 0;
  for (const auto& [request, font] : sized_) all += font->words();
  return all;
}

std::size_t FontShelf::passing_words() const {
  std::size_t all = 0;
  for (const auto& [request, font] : sized_) all += font->passing_words();
  return all;
}

void FontShelf::forget_words() const {
  for (const auto& [request, font] : sized_) font->forget();
}

void FontShelf::let_words_go() const {
  for (const auto& [request, font] : sized_) font->let_go();
}

}  // namespace pago
