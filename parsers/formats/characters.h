#pragma once
#include <string>
#include <string_view>

// Characters as PDF fonts give them to characters as people write them.
namespace pago {

// Ligatures into letters, private-use bullets and ticks of symbol fonts ("Wingdings", "Symbol", "ZapfDingbats") into
// Unicode's own, control and zero-width characters away, hard spaces into plain ones. A soft hyphen that was drawn is a hyphen.
std::u32string readable(std::u32string_view letters, std::string_view font);
bool shows_pictures(std::string_view font);  // a symbol font that draws pictures for letters: "Wingdings"

std::string to_utf8(std::u32string_view letters);  // NFC; anything that is no character is left out
std::u32string from_utf8(std::string_view text);

bool is_space(char32_t c);
bool is_bullet(std::string_view text);  // "•", "-", "–", "▪", "o" and their like, standing alone

// First and last letter of a UTF-8 text, 0 when it is empty.
char32_t first_letter(std::string_view text);
char32_t last_letter(std::string_view text);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);

}  // namespace pago
