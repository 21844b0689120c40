#include "generators/rules/forbidden_texts.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

#include "forms/private_names.h"
#include "generators/rules/evidence.h"

namespace pago {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

bool says_obligatory(const std::string& text) {
  const std::string lower = lower_case(text);
  const std::initializer_list<const char*> parts = {"deelname is verplicht",      "deelname verplicht",
                                                    "verplichte deelname",        "verplicht deel te nemen",
                                                    "verplicht om deel te nemen", "meedoen is verplicht"};
  return std::any_of(parts.begin(), parts.end(), [&](const char* part) { return lower.find(part) != lower.npos; });
}

bool holds_citizen_number(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - i == 9) {
      int sum = 0;
      for (int n = 0; n < 8; ++n) sum += (text[i + static_cast<std::size_t>(n)] - '0') * (9 - n);
      if ((sum - (text[i + 8] - '0')) % 11 == 0) return true;
    }
    i = std::max(i, end);
  }
  return false;
}

std::string medical_word(const std::string& text) {
  std::string word;
  for (const char c : text + " ") {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    if (!word.empty() && private_name(word)) return word;
    word.clear();
  }
  return {};
}

}  // namespace pago
