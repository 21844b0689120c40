#include "parsers/formats/list_number.h"

#include <algorithm>
#include <utility>

namespace pago {
namespace {

std::string letters(int number, char first) {  // a ... z, aa, bb, ...
  if (number < 1) return {};
  int turn = (number - 1) % 26;
  return std::string(static_cast<std::size_t>(std::min((number - 1) / 26 + 1, 30)), static_cast<char>(first + turn));
}

std::string roman(int number, bool upper) {
  static constexpr std::pair<int, const char*> parts[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                          {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                          {5, "v"},    {4, "iv"},   {1, "i"}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string text;
  for (auto [value, sign] : parts)
    for (; number >= value; number -= value) text += sign;
  if (upper) std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

}  // namespace

std::string list_number(int number, std::string_view format) {
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerRoman") return roman(number, false);
  if (format == "upperRoman") return roman(number, true);
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  if (format == "ordinal") return std::to_string(number) + "e";
  if (format == "none") return {};
  return std::to_string(number);
}

}  // namespace pago
