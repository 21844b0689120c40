#include "generators/render/line_breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

namespace pago {
namespace {

struct Close {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
  void operator()(UText* text) const { utext_close(text); }
};

UBreakIterator* iterator() {
  static thread_local std::unique_ptr<UBreakIterator, Close> own([] {
    UErrorCode status = U_ZERO_ERROR;
    return ubrk_open(UBRK_LINE, "nl", nullptr, 0, &status);
  }());
  return own.get();
}

bool is_letter_or_digit(unsigned char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Most text is plain letters and spaces: the rules then say no more than "after spaces".
bool only_words(const std::string& text) {
  for (const char c : text)
    if (c != ' ' && c != ',' && !is_letter_or_digit(static_cast<unsigned char>(c))) return false;
  return text.find(" ,") == std::string::npos;
}

// Where LibreOffice differs from ICU: a path or "en/of" stays whole if it can, unless it is very long, and a date may be cut
// after its hyphen.
bool breaks_after_slash(const std::string& text, std::size_t at) {
  constexpr std::size_t very_long = 66;
  const std::size_t space = text.rfind(' ', at - 1);
  return at - (space == std::string::npos ? 0 : space) > very_long;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::vector<LineBreak> line_breaks(const std::string& text) {
  std::vector<LineBreak> breaks;
  if (only_words(text)) {
    for (std::size_t i = 1; i < text.size(); ++i)
      if (text[i - 1] == ' ' && text[i] != ' ') breaks.push_back({i});
    return breaks;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, Close> shown(utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  UBreakIterator* lines = iterator();
  if (!lines || U_FAILURE(status)) return breaks;
  ubrk_setUText(lines, shown.get(), &status);
  std::size_t before = 0;
  for (int32_t next = ubrk_next(lines); next != UBRK_DONE; next = ubrk_next(lines)) {
    const auto at = static_cast<std::size_t>(next);
    for (std::size_t i = before + 1; i < at; ++i)
      if (text[i - 1] == '-' && i > 1 && is_digit(text[i - 2]) && is_digit(text[i])) breaks.push_back({i});
    before = at;
    if (at < text.size()) breaks.push_back({at, text[at - 1] == '/' && !breaks_after_slash(text, at)});
  }
  return breaks;
}

}  // namespace pago
