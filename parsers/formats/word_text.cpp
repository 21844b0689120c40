#include "parsers/formats/word_text.h"

#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace pago {
namespace {

struct Replacement {
  char32_t code;
  std::string_view text;
};

constexpr Replacement spelled_out[] = {{0x0132, "IJ"},  {0x0133, "ij"}, {0x2010, "-"},  {0x2011, "-"},
                                       {0xFB00, "ff"},  {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"},
                                       {0xFB04, "ffl"}, {0xFB05, "st"}, {0xFB06, "st"}};

// Only what carries meaning in a checklist or a bullet; the other pictures are ornaments.
constexpr Replacement wingdings[] = {{0x6C, "●"}, {0x6E, "■"}, {0x6F, "☐"}, {0x70, "☐"}, {0x71, "☐"}, {0x72, "☐"},
                                     {0x75, "◆"}, {0x76, "❖"}, {0x77, "◆"}, {0x78, "☒"}, {0x4A, "☺"}, {0x4B, "😐"},
                                     {0x4C, "☹"}, {0x9F, "•"}, {0xA7, "▪"}, {0xA8, "☐"}, {0xD8, "➢"}, {0xDF, "←"},
                                     {0xE0, "→"}, {0xE1, "↑"}, {0xE2, "↓"}, {0xE8, "➔"}, {0xF0, "⇨"}, {0xFB, "✗"},
                                     {0xFC, "☑"}, {0xFD, "☒"}, {0xFE, "☑"}, {0x2D, "-"}, {0x20, " "}};
constexpr Replacement wingdings2[] = {{0x4F, "✗"}, {0x50, "☑"}, {0x51, "☒"}, {0x52, "☑"}, {0x53, "☒"}, {0x54, "☒"},
                                      {0x97, "●"}, {0x98, "●"}, {0xA2, "■"}, {0xA3, "☐"}, {0x2A, "☐"}, {0x20, " "}};
constexpr Replacement webdings[] = {{0x61, "☑"}, {0x63, "☐"}, {0x67, "■"}, {0x72, "✗"}, {0x3D, "•"}, {0x20, " "}};
constexpr Replacement symbol_signs[] = {
    {0xA2, "′"}, {0xA3, "≤"}, {0xA5, "∞"}, {0xAB, "↔"}, {0xAC, "←"}, {0xAD, "↑"}, {0xAE, "→"}, {0xAF, "↓"}, {0xB0, "°"},
    {0xB1, "±"}, {0xB2, "″"}, {0xB3, "≥"}, {0xB4, "×"}, {0xB5, "∝"}, {0xB7, "•"}, {0xB8, "÷"}, {0xB9, "≠"}, {0xBB, "≈"},
    {0xBC, "…"}, {0xC6, "∅"}, {0xD0, "∠"}, {0xD6, "√"}, {0xD7, "·"}, {0xDE, "⇒"}, {0xE5, "∑"}, {0x2D, "−"}};
constexpr std::u32string_view greek_upper = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", greek_lower = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

template <std::size_t N>
std::string_view look_up(const Replacement (&table)[N], char32_t code) {
  auto found = std::find_if(std::begin(table), std::end(table), [&](const Replacement& row) { return row.code == code; });
  return found == std::end(table) ? std::string_view() : found->text;
}

std::string symbol_letter(char32_t code) {
  if (auto sign = look_up(symbol_signs, code); !sign.empty()) return std::string(sign);
  std::string text;
  if (code >= 'A' && code <= 'Z') append_utf8(greek_upper[code - 'A'], text);
  if (code >= 'a' && code <= 'z') append_utf8(greek_lower[code - 'a'], text);
  if (text.empty() && code < 0x7F) append_utf8(code, text);
  return text;
}

bool invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF || (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0 && c != 0x85);
}

bool hard_space(char32_t c) { return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000; }

// White space is held back until the next letter, so that the strongest of a run wins and none ends a line.
class Cleaner {
 public:
  explicit Cleaner(std::size_t size) { text_.reserve(size); }

  void add(char32_t c) {
    if (c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029) space_ = '\n';
    else if (c == '\t') space_ = space_ == '\n' ? '\n' : '\t';
    else if (c == ' ' || hard_space(c)) space_ = space_ ? space_ : ' ';
    else if (!invisible(c)) add_letter(c);
  }

  std::string take() { return std::move(text_); }

 private:
  void add_letter(char32_t c) {
    if (space_ && !text_.empty()) text_ += space_;
    space_ = 0;
    std::string_view spelled = c < 0x80 ? std::string_view() : look_up(spelled_out, c);
    if (c >= 0xF020 && c <= 0xF0FF) {  // a symbol font we were not told about; Word's own bullets are the usual case
      std::string symbol = symbol_text(c == 0xF0B7 ? "Symbol" : "Wingdings", c);
      text_ += symbol.empty() ? "•" : symbol;
    } else if (spelled.empty()) {
      append_utf8(c, text_);
    } else {
      text_ += spelled;
    }
  }

  std::string text_;
  char space_ = 0;
};

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Printable ASCII in which words are parted by one space.
bool is_clean_already(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
}

std::string nfc(std::string text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || normalizer->isNormalizedUTF8(text, status)) return text;
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, text, sink, nullptr, status);
  return U_SUCCESS(status) ? normal : text;
}

// The XML parser has checked the text, so only its end needs watching.
template <class Use>
void each_code(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at++]);
    const int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t code = more == 0 ? first : first & (0x3Fu >> more);
    for (int i = 0; i < more && at < text.size(); ++i) code = code << 6 | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
    use(code);
  }
}

// A number at the start of a heading: dotted ("5.3", "B.2", "Ω.1"), a closed digit, letter or roman number ("2.", "A.",
// "IV)"), or a plain number before a capital ("1 Inleiding").
class TypedNumber {
 public:
  explicit TypedNumber(std::string_view text) : text_(text) {}

  bool read() {
    if (take("§")) skip_spaces();
    start_ = at_;
    const Kind kind = read_first();
    if (kind == Kind::none) return false;
    int parts = 1;
    while (at(0) == '.' && is_digit(at(1))) {
      ++at_;
      if (read_digits() > 3) return false;
      ++parts;
    }
    if (parts > 1 && kind == Kind::roman) return false;
    if (kind != Kind::omega && at(0) >= 'a' && at(0) <= 'z') ++at_;
    end_ = at_;
    const bool closed = at(0) == '.' || at(0) == ':' || at(0) == ')';
    if (closed) ++at_;
    if (skip_spaces() == 0 || at_ == text_.size()) return false;
    if (!closed && parts == 1 && !stands_alone(kind)) return false;
    if (take("–") || take("-")) skip_spaces();
    return at_ < text_.size();
  }

  std::string_view label() const { return text_.substr(start_, end_ - start_); }
  std::size_t length() const { return at_; }

 private:
  enum class Kind { none, digits, letter, roman, omega };

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  char at(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  Kind read_first() {
    if (take("Ω")) return Kind::omega;
    if (is_digit(at(0))) return (first_digits_ = read_digits()) <= 3 ? Kind::digits : Kind::none;
    std::size_t roman = 0;
    while (roman < 6 && at(roman) != '\0' && std::string_view("IVX").find(at(roman)) != std::string_view::npos) ++roman;
    if (roman > 1 && roman < 6) {
      at_ += roman;
      return Kind::roman;
    }
    if (at(0) < 'A' || at(0) > 'Z') return Kind::none;
    ++at_;
    return Kind::letter;
  }

  // "1 Inleiding" is numbered; "80 dB(A)", "3 ploegen", "2024 in cijfers" and "A Algemeen" are not.
  bool stands_alone(Kind kind) const {
    if (kind == Kind::omega) return true;
    return kind == Kind::digits && first_digits_ <= 2 && at(0) >= 'A' && at(0) <= 'Z';
  }

  std::size_t read_digits() {
    const std::size_t from = at_;
    while (is_digit(at(0))) ++at_;
    return at_ - from;
  }

  std::size_t skip_spaces() {
    const std::size_t from = at_;
    while (at(0) == ' ' || at(0) == '\t' || at(0) == '\n') ++at_;
    return at_ - from;
  }

  bool take(std::string_view sign) {
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0, start_ = 0, end_ = 0, first_digits_ = 0;
};

}  // namespace

void append_utf8(char32_t code, std::string& text) {
  if (code < 0x80) {
    text += static_cast<char>(code);
    return;
  }
  char bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  UBool wrong = false;
  U8_APPEND(bytes, length, U8_MAX_LENGTH, static_cast<UChar32>(code), wrong);
  if (!wrong) text.append(bytes, static_cast<std::size_t>(length));
}

std::string clean_text(std::string_view raw) {
  while (raw.starts_with(' ')) raw.remove_prefix(1);
  while (raw.ends_with(' ')) raw.remove_suffix(1);
  if (is_clean_already(raw)) return std::string(raw);
  Cleaner cleaner(raw.size());
  each_code(raw, [&](char32_t c) { cleaner.add(c); });
  std::string text = cleaner.take();
  return is_plain_ascii(text) ? text : nfc(std::move(text));
}

bool is_symbol_font(std::string_view font) { return font.starts_with("Wingdings") || font == "Webdings" || font == "Symbol"; }

std::string symbol_text(std::string_view font, char32_t code) {
  if (code >= 0xF000 && code <= 0xF0FF) code -= 0xF000;
  if (code > 0xFF) return {};
  if (font == "Symbol") return symbol_letter(code);
  if (font == "Wingdings 2") return std::string(look_up(wingdings2, code));
  if (font == "Webdings") return std::string(look_up(webdings, code));
  if (font.starts_with("Wingdings")) return std::string(look_up(wingdings, code));
  return {};
}

std::string symbol_text(std::string_view font, std::string_view text) {
  std::string shown;
  each_code(text, [&](char32_t c) {
    std::string symbol = symbol_text(font, c);
    if (symbol.empty()) append_utf8(c, shown);
    else shown += symbol;
  });
  return shown;
}

std::string take_typed_number(std::string& heading) {
  TypedNumber number(heading);
  if (!number.read()) return {};
  std::string label(number.label());
  heading.erase(0, number.length());
  return label;
}

}  // namespace pago
