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

bool is_letter_or_digit(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Most text is plain letters and spaces: the rules then say no more than "after spaces".
bool only_words(const std::string& text) {
  for (const char c : text)
    if (c != ' ' && c != ',' && !is_letter_or_digit(static_cast<unsigned char>(c))) return false;
  return text.find(" ,") == std::string::npos;
}

}  // namespace

std::vector<std::size_t> line_breaks(const std::string& text) {
  std::vector<std::size_t> breaks;
  if (only_words(text)) {
    for (std::size_t i = 1; i < text.size(); ++i)
      if (text[i - 1] == ' ' && text[i] != ' ') breaks.push_back(i);
    return breaks;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, Close> shown(utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  UBreakIterator* lines = iterator();
  if (!lines || U_FAILURE(status)) return breaks;
  ubrk_setUText(lines, shown.get(), &status);
  for (int32_t at = ubrk_next(lines); at != UBRK_DONE; at = ubrk_next(lines))
    if (static_cast<std::size_t>(at) < text.size()) breaks.push_back(static_cast<std::size_t>(at));
  return breaks;
}

}  // namespace pago
