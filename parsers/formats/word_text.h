#pragma once
#include <string>
#include <string_view>

// Text as Word stores it to text as people write it.
namespace pago {

// Collects the letters of one paragraph and gives them back in the form that Document promises: NFC; soft hyphens and
// zero-width characters gone; hard and typographic spaces plain; hard hyphens "-"; ligatures letters; a run of white space
// one character (a newline if it holds one, else a tab if it holds one, else a space); none at the ends of a line.
std::string clean_text(std::string_view raw);

// A character of a symbol font ("Wingdings", "Wingdings 2", "Webdings", "Symbol") as the Unicode character that looks like it:
// boxes become ☐, ☑ or ☒, ticks ☑. The code may be plain (0xFE) or private-use (0xF0FE). Empty when the font is no symbol font
// or the character has no equal that matters.
std::string symbol_text(std::string_view font, char32_t code);

// Text in a symbol font, character by character; what has no equal stays.
std::string symbol_text(std::string_view font, std::string_view text);

bool is_symbol_font(std::string_view font);

void append_utf8(char32_t code, std::string& text);

// Takes the number that the author typed before a heading ("5.3 Geluid", "2. Fysiek", "Ω.1 Eigen risico") out of the text and
// returns it without a closing dot; empty, and text untouched, when the heading does not begin with a number.
std::string take_typed_number(std::string& heading);

}  // namespace pago
