#include "parsers/formats/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace pago {
namespace {

constexpr std::array<std::pair<char32_t, std::u32string_view>, 9> kLigatures{{{0xFB00, U"ff"},
                                                                              {0xFB01, U"fi"},
                                                                              {0xFB02, U"fl"},
                                                                              {0xFB03, U"ffi"},
                                                                              {0xFB04, U"ffl"},
                                                                              {0xFB05, U"st"},
                                                                              {0xFB06, U"st"},
                                                                              {0x0132, U"IJ"},
                                                                              {0x0133, U"ij"}}};

constexpr std::array<std::pair<char32_t, char32_t>, 26> kWingdings{
    {{0x6C, U'•'}, {0x6E, U'■'}, {0x6F, U'☐'}, {0x71, U'☐'}, {0x72, U'☐'}, {0x73, U'•'}, {0x75, U'•'},
     {0x76, U'•'}, {0x77, U'•'}, {0x78, U'☒'}, {0x9F, U'•'}, {0xA0, U'•'}, {0xA1, U'○'}, {0xA4, U'◉'},
     {0xA7, U'▪'}, {0xA8, U'☐'}, {0xD8, U'•'}, {0xD9, U'•'}, {0xE0, U'→'}, {0xE8, U'→'}, {0xF0, U'→'},
     {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}, {0x4A, U'☺'}}};

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

char32_t symbol(char32_t c, std::string_view font) {
  const char32_t code = c >= 0xF000 && c <= 0xF0FF ? c - 0xF000 : c;
  if (shows_pictures(font) && (c >= 0xF000 || c < 0x100)) {
    const auto* found = std::find_if(kWingdings.begin(), kWingdings.end(), [&](const auto& row) { return row.first == code; });
    return found == kWingdings.end() ? U'•' : found->second;
  }
  if (c < 0xE000 || c > 0xF8FF) return c;
  if (code >= 0x20 && code < 0x7F && !has(font, "Symbol") && c >= 0xF000) return code;
  return U'•';
}

bool invisible(char32_t c) {
  return c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0xFFFD || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000);
}

}  // namespace

bool shows_pictures(std::string_view font) { return has(font, "Wingdings") || has(font, "wingdings"); }

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

std::u32string readable(std::u32string_view letters, std::string_view font) {
  std::u32string out;
  const bool pictures = shows_pictures(font);
  for (char32_t c : letters) {
    if (c >= 0x20 && c < 0x7F && !pictures) {  // by far the most
      out += c;
      continue;
    }
    c = symbol(c, font);
    if (is_space(c)) c = ' ';
    if (c == 0xAD || c == 0x2010 || c == 0x2011) c = '-';
    const auto* ligature = std::find_if(kLigatures.begin(), kLigatures.end(), [&](const auto& row) { return row.first == c; });
    if (ligature != kLigatures.end()) {
      out += ligature->second;
    } else if (!invisible(c)) {
      out += c;
    }
  }
  return out;
}

std::string to_utf8(std::u32string_view letters) {
  if (std::all_of(letters.begin(), letters.end(), [](char32_t c) { return c < 0x80; })) {
    return std::string(letters.begin(), letters.end());
  }
  icu::UnicodeString text;
  for (const char32_t c : letters) text.append(static_cast<UChar32>(c));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_SUCCESS(status)) {
    icu::UnicodeString normal = nfc->normalize(text, status);
    if (U_SUCCESS(status)) text = std::move(normal);
  }
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::u32string from_utf8(std::string_view text) {
  const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::u32string out;
  for (int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) out += static_cast<char32_t>(unicode.char32At(i));
  return out;
}

bool is_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 26> kBullets{"•", "-", "–", "—", "▪", "■", "◦", "○", "●", "‣", "·", "*", "o",
                                                      "→", "➢", "➔", "❖", "□", "◆", "✓", "✔", "➤", "»", "›", "∙", "⁃"};
  return std::find(kBullets.begin(), kBullets.end(), text) != kBullets.end();
}

char32_t first_letter(std::string_view text) {
  const std::u32string letters = from_utf8(text.substr(0, 4));
  return letters.empty() ? 0 : letters.front();
}

char32_t last_letter(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
  return at == 0 ? 0 : first_letter(text.substr(at - 1));
}

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)); }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
bool is_lower(char32_t c) { return u_islower(static_cast<UChar32>(c)); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace pago
