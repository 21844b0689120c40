#include "forms/dutch.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

namespace pago {

std::string dutch_number(double value) {
  constexpr double most_whole = 1e9;
  if (std::abs(value) < most_whole && value == std::trunc(value)) return std::to_string(static_cast<long>(value));
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
  std::string text = buffer.data();
  if (const auto point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text == "-0" ? "0" : text;
}

std::string dutch_euros(double euros) {
  const long long cents = std::llround(std::abs(euros) * 100);
  std::string whole = std::to_string(cents / 100);
  for (std::ptrdiff_t at = std::ptrdiff_t(whole.size()) - 3; at > 0; at -= 3) whole.insert(std::size_t(at), 1, '.');
  const std::string fraction = std::to_string(cents % 100);
  const bool negative = euros < 0 && cents != 0;
  return "€\u00A0" + std::string(negative ? "-" : "") + whole + "," + (fraction.size() == 1 ? "0" : "") + fraction;
}

std::string dutch_date(const Date& date) {
  static constexpr std::array<const char*, 12> months = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                                         "juli",    "augustus", "september", "oktober", "november", "december"};
  if (!date.ok()) return {};
  return std::to_string(unsigned(date.day())) + " " + months[unsigned(date.month()) - 1] + " " +
         std::to_string(int(date.year()));
}

std::string dutch_list(const std::vector<std::string>& parts) {
  const bool joined_inside = std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
    return part.find(" en ") != part.npos || part.find(',') != part.npos;
  });
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += joined_inside ? "; " : i + 1 == parts.size() ? " en " : ", ";
    text += parts[i];
  }
  return text;
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = char(std::toupper(static_cast<unsigned char>(out[0])));
  return out;
}

}  // namespace pago
